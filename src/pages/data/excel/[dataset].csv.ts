import type { APIRoute } from 'astro';
import { datasets, type DatasetId } from '#data/index.ts';
import { evidence } from '#src/claims/site.ts';
import { spreadsheetCsv } from '#src/tables/csv/spreadsheet.ts';

export const getStaticPaths = () => datasets.map(({ id }) => ({ params: { dataset: id } }));

/** A dataset as it is published, in the form that Excel and WPS open without asking. */
export const GET: APIRoute = ({ params }) => {
  const { header, rows } = evidence().tables.any(params['dataset'] as DatasetId);
  return new Response(
    spreadsheetCsv(
      header,
      rows.map(({ printed }) => header.map((column) => printed[column] ?? '')),
    ),
  );
};
