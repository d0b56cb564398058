import type { APIRoute } from 'astro';
import { datasets, type DatasetId } from '#data/index.ts';
import { errataOf } from '#src/claims/pages/data/dataset-errata.ts';
import { evidence } from '#src/claims/site.ts';
import { writeWorkbook } from '#src/tables/bring/write-workbook.ts';

export const getStaticPaths = () =>
  datasets.map(({ id }) => ({ params: { dataset: id }, props: { id } }));

/** A dataset as a workbook: its rows, its fields, its sources and what is known not to fit in them. */
export const GET: APIRoute = async ({ props }) => {
  const known = evidence();
  const id = props['id'] as DatasetId;
  const { dataset, header, rows, provenance } = known.tables.any(id);
  const bytes = await writeWorkbook({
    dataset,
    table: { header, rows: rows.map(({ printed }) => printed) },
    sources: known.tables.sources.filter((source) => provenance.sources.includes(source.id)),
    errata: errataOf(id, known),
  });
  return new Response(bytes);
};
