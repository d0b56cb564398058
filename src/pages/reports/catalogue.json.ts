import type { APIRoute } from 'astro';
import { reportCatalogue } from './_catalogue.ts';

/** What reports can be made of, for those who order them. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(reportCatalogue(), null, 1)}\n`);
