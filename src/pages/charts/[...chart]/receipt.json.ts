import type { APIRoute } from 'astro';
import { receiptOf } from '#src/archive/receipt.ts';
import { chartReceipts } from '#src/charts/page.ts';
import { release } from '#src/claims/pages/data/changes-node.ts';
import { evidence } from '#src/claims/site.ts';

export const getStaticPaths = () => chartReceipts(evidence().measures);

/** What the pages of a chart rest on; `scripts/build/seal.ts` adds the hashes when all files are there. */
export const GET: APIRoute = ({ props }) => {
  const { receipt: parts } = props as ReturnType<typeof chartReceipts>[number]['props'];
  const receipt = receiptOf({ ...parts(), version: release().version }, evidence().tables);
  return new Response(`${JSON.stringify(receipt)}\n`);
};
