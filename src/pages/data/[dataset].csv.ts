import type { APIRoute } from 'astro';
import { datasets, type DatasetId } from '#data/index.ts';
import { evidence } from '#src/claims/site.ts';

export const getStaticPaths = () => datasets.map(({ id }) => ({ params: { dataset: id } }));

/** A dataset as it is published: the file in `data/`, of placeholders only the words. */
export const GET: APIRoute = ({ params }) =>
  new Response(evidence().tables.table(params['dataset'] as DatasetId).text);
