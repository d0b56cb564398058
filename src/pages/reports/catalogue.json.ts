import type { APIRoute } from 'astro';
import { reportCatalogue } from './_catalogue.ts';

/** The report catalogue as JSON. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(reportCatalogue(), null, 1)}\n`);
