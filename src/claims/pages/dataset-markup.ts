import type { DatasetId } from '#data/index.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { codeBook } from '#src/tables/dictionary.ts';
import type { AnyTable, Tables } from '#src/tables/load.ts';
import type { Site } from '#src/tables/site.ts';
import { sourceCitation } from '../citation.ts';

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const isMeasured = (kind: string): boolean =>
  ['integer', 'number', 'printed-number'].includes(kind);

/** The days or years that the rows are about, from the first to the last. */
function coverage({ header, rows }: AnyTable): string | undefined {
  const column = ['as_of', 'year'].find((name) => header.includes(name));
  if (column === undefined) return undefined;
  const dates = rows
    .map(({ printed }) => printed[column] ?? '')
    .filter((date) => date !== '')
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined || first === last ? first : `${first}/${last}`;
}

/**
 * The schema.org markup of a dataset: what it holds, its variables and units, the days and places it
 * covers, its sources and its files. `address` makes the address of a file absolute where it can.
 */
export function datasetMarkup(
  id: DatasetId,
  tables: Tables,
  site: Pick<Site, 'name'>,
  lang: Lang,
  address: (path: string) => string,
): Record<string, unknown> {
  const table = tables.any(id);
  const { dataset, header, provenance } = table;
  const dates = coverage(table);
  const variables = codeBook(dataset)
    .filter(({ column, kind }) => header.includes(column) && isMeasured(kind))
    .map(({ column, label, unit }) => ({
      '@type': 'PropertyValue',
      name: label[lang],
      alternateName: column,
      ...(unit === undefined ? {} : { unitText: unit.label[lang] }),
    }));
  const files = [
    ['text/csv', `/data/${id}.csv`],
    [sheet, `/data/${id}.xlsx`],
  ] as const;
  return {
    '@type': 'Dataset',
    name: dataset.title[lang],
    description: `${dataset.rowIs[lang]}${punctuation(lang).stop}${provenance.note[lang]}`,
    creator: { '@type': 'Organization', name: site.name[lang] },
    isAccessibleForFree: true,
    spatialCoverage: { zh: '中国', en: 'China' }[lang],
    ...(dates === undefined ? {} : { temporalCoverage: dates }),
    ...(variables.length === 0 ? {} : { variableMeasured: variables }),
    citation: tables.sources
      .filter((source) => provenance.sources.includes(source.id))
      .map((source) => sourceCitation(source, lang)),
    distribution: files.map(([encodingFormat, path]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: address(path),
    })),
  };
}
