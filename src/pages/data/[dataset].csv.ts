import type { APIRoute } from 'astro';
import { datasets, type DatasetId } from '#data/index.ts';
import { evidence } from '#src/claims/site.ts';

/** Every dataset by its id, and by the ids that it had before. */
export const getStaticPaths = () => [
  ...datasets.map(({ id }) => ({ params: { dataset: id }, props: { id } })),
  ...Object.entries(evidence().site.moved).flatMap(([from, to]) => {
    const [before, now] = [from, to].map((path) => /^\/data\/([^/]+)\/$/u.exec(path)?.[1]);
    return before === undefined || now === undefined
      ? []
      : [{ params: { dataset: before }, props: { id: now } }];
  }),
];

/** A dataset as it is published: the file in `data/`, of placeholders only the words. */
export const GET: APIRoute = ({ props }) =>
  new Response(evidence().tables.table(props['id'] as DatasetId).text);
