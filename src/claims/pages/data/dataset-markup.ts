import type { DatasetId } from '#data/index.ts';
import { t } from '#src/i18n/index.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { indicator } from '#src/indicators/index.ts';
import type { Lang } from '#src/model.ts';
import { codeBook } from '#src/tables/dictionary.ts';
import type { AnyTable, Tables } from '#src/tables/load.ts';
import type { Site } from '#src/tables/site.ts';
import type { Source } from '#src/tables/sources.ts';
import { sourceCitation } from '../../evidence/citation.ts';

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
  return {
    '@type': 'Dataset',
    name: dataset.title[lang],
    description: `${dataset.rowIs[lang]}${punctuation(lang).stop}${provenance.note[lang]}`,
    ...shared(site, lang),
    ...(dates === undefined ? {} : { temporalCoverage: dates }),
    ...(variables.length === 0 ? {} : { variableMeasured: variables }),
    citation: tables.sources
      .filter((source) => provenance.sources.includes(source.id))
      .map((source) => sourceCitation(source, lang)),
    distribution: downloads(
      [
        ['text/csv', `/data/${id}.csv`],
        [sheet, `/data/${id}.xlsx`],
      ],
      address,
    ),
  };
}

/** What is the same of everything that the site publishes. */
const shared = (site: Pick<Site, 'name'>, lang: Lang): Record<string, unknown> => ({
  creator: { '@type': 'Organization', name: site.name[lang] },
  isAccessibleForFree: true,
  spatialCoverage: { zh: '中国', en: 'China' }[lang],
});

const downloads = (
  files: readonly (readonly [encodingFormat: string, path: string])[],
  address: (path: string) => string,
): Record<string, string>[] =>
  files.map(([encodingFormat, path]) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: address(path),
  }));

/** A chart as its page shows it. */
export interface MarkedChart {
  title: string;
  description: string;
  /** Ids of the indicators that it shows. */
  indicators: readonly string[];
  /** The days that it is drawn for, the newest first. */
  dates: readonly string[];
  sources: readonly Source[];
  /** Path of the folder with its files. */
  path: string;
}

/** The schema.org markup of the table of a chart, which its page offers as CSV and as a workbook. */
export function chartMarkup(
  { title, description, indicators, dates, sources, path }: MarkedChart,
  site: Pick<Site, 'name'>,
  lang: Lang,
  address: (path: string) => string,
): Record<string, unknown> {
  const [first, last] = [dates.at(-1), dates[0]];
  return {
    '@type': 'Dataset',
    name: title,
    description,
    ...shared(site, lang),
    ...(first === undefined
      ? {}
      : { temporalCoverage: first === last ? first : `${first}/${last ?? ''}` }),
    variableMeasured: indicators.map(indicator).map(({ id, label, unit }) => ({
      '@type': 'PropertyValue',
      name: label[lang],
      alternateName: id,
      unitText: t(lang, `unit.${unit === 'share' ? 'fraction' : unit}`),
    })),
    citation: sources.map((source) => sourceCitation(source, lang)),
    distribution: downloads(
      [
        ['text/csv', `${path}data.csv`],
        [sheet, `${path}data.xlsx`],
        ['application/zip', `${path}data.zip`],
      ],
      address,
    ),
  };
}
