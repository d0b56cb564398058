import type { APIRoute } from 'astro';
import { evidence } from '#src/claims/site.ts';
import { collectionsOf, framesOf } from '#src/explore/published.ts';

/** The figures of every district at every date, and the cases of every collection. */
export const getStaticPaths = () =>
  [...framesOf(evidence()), ...collectionsOf(evidence())].map(({ path, data }) => ({
    params: { file: path.replace(/^\/explore\/|\.json$/gu, '') },
    props: { data },
  }));

export const GET: APIRoute = ({ props }) => Response.json(props['data']);
