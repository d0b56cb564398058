import type { APIRoute } from 'astro';
import { release } from '#src/claims/pages/data/changes-node.ts';
import { evidence } from '#src/claims/site.ts';
import { registerOf } from '#src/explore/published.ts';

/** What the explorer offers to choose from. */
export const GET: APIRoute = ({ site }) =>
  Response.json(registerOf(evidence(), release(), site?.href));
