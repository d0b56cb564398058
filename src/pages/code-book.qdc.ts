import type { APIRoute } from 'astro';
import { evidence } from '#src/claims/site.ts';
import { refiCodeBook } from '#src/tables/code-book/refi.ts';

/** The lists of values as a code book for qualitative analysis software (REFI-QDA). */
export const GET: APIRoute = () =>
  new Response(refiCodeBook(evidence().tables, evidence().site.name.en));
