import type { APIRoute } from 'astro';
import { engineFiles } from '#src/reports/browser-node.ts';

export async function getStaticPaths() {
  return (await engineFiles()).map(({ file }) => ({ params: { file } }));
}

/** One file of the report engine for the browser. */
export const GET: APIRoute = async ({ params }) =>
  new Response((await engineFiles()).find(({ file }) => file === params['file'])?.content);
