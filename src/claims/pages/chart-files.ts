import { indicator } from '#src/indicators/index.ts';
import { t } from '#src/i18n/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { licence } from '#src/lib/licence.ts';
import type { Chart, Label, Lang } from '#src/model.ts';
import {
  errataSheet,
  head,
  number,
  packWorkbook,
  sheetNames,
  sourcesSheet,
  text,
} from '#src/tables/bring/written-sheets.ts';
import { findingKinds } from '#data/slips/schema.ts';
import { sourceCitation } from '../evidence/citation.ts';
import { inequality } from '../known-issues.ts';
import type { Evidence } from '../evidence.ts';
import { placeText, rowName } from '../evidence/source-links.ts';
import type { ChartLinks } from './chart-links.ts';

/** The table of a chart with what must travel with it. */
export interface ChartContent {
  chart: Pick<Chart, 'indicators'>;
  /** Head and rows, as in the CSV of the chart. */
  fields: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** What it rests on and what is wrong with that. */
  links: Pick<ChartLinks, 'sources' | 'findings' | 'doubts'>;
}

/** What a readme says of a chart. */
export interface ChartAbout {
  title: string;
  description: string;
  caveat: string | undefined;
  /** How to cite its page. */
  citation: string;
}

/** The table of a chart as a workbook: its rows, its indicators, its sources and their errata. */
export function chartWorkbook(
  content: ChartContent,
  tables: Evidence['tables'],
): Promise<Uint8Array<ArrayBuffer>> {
  const { chart, fields, rows, links } = content;
  const definitions = chart.indicators.map((id) => {
    const { label, definition } = indicator(id);
    return [id, label.zh, label.en, definition.zh, definition.en].map(text);
  });
  return packWorkbook([
    {
      sheet: sheetNames.data,
      data: [head(fields), ...rows.map((row) => row.map((cell) => cellOf(cell)))],
      columns: fields.map((name) => ({ width: Math.min(40, Math.max(12, name.length + 4)) })),
      stickyRowsCount: 1,
    },
    {
      sheet: sheetNames.fields,
      data: [head(['指标 indicator', '名称', 'label', '定义', 'definition']), ...definitions],
      columns: [24, 24, 36, 60, 60].map((width) => ({ width })),
      stickyRowsCount: 1,
    },
    sourcesSheet(links.sources),
    errataSheet(errataIn(links, tables)),
  ]);
}

const cellOf = (cell: string | number) =>
  typeof cell === 'number' ? number(String(cell)) : text(cell);

function errataIn({ findings, doubts }: ChartContent['links'], tables: Evidence['tables']) {
  const broken = doubts.map((failure) => {
    const sides = inequality(failure);
    const place = rowName(failure.dataset, failure.row, tables);
    return {
      place,
      kind: failure.title,
      printed: same(sides),
      found: same(String(failure.residual)),
    };
  });
  const found = findings.map(({ place, kind, printed, found: against }) => ({
    place: byLanguage((lang) => placeText(place, tables, lang)),
    kind: findingKinds[kind].label,
    printed,
    found: against,
  }));
  return [...broken, ...found];
}

const same = (words: string): Label => byLanguage(() => words);

const words = {
  about: {
    zh: '`data.csv` 用 UTF-8 编码，不带 BOM；`data-excel.csv` 带 BOM，供 Excel 和 WPS 打开；`data.xlsx` 另有指标定义、来源和勘误；`chart.svg` 是图的第一个视图。空格表示未知，不是零。',
    en: '`data.csv` is UTF-8 without a byte order mark; `data-excel.csv` has one, for Excel and WPS; `data.xlsx` also has the definitions of the indicators, the sources and their errata; `chart.svg` is the first view of the chart. An empty cell means unknown; it is not zero.',
  },
  indicators: { zh: '指标', en: 'Indicators' },
  sources: { zh: '来源', en: 'Sources' },
  licence: { zh: '许可', en: 'Licence' },
} satisfies Record<string, Label>;

/** The readme beside the table of a chart, in one language. */
export function chartReadme(
  { chart, links }: Pick<ChartContent, 'chart' | 'links'>,
  { title, description, caveat, citation }: ChartAbout,
  lang: Lang,
): string {
  return [
    `# ${title}`,
    '',
    description,
    ...(caveat === undefined ? [] : ['', caveat]),
    '',
    words.about[lang],
    '',
    `## ${words.indicators[lang]}`,
    '',
    ...chart.indicators.map(
      (id) => `- ${indicator(id).label[lang]} (${id}): ${indicator(id).definition[lang]}`,
    ),
    '',
    `## ${words.sources[lang]}`,
    '',
    ...links.sources.map((source) => `- ${sourceCitation(source, lang)}`),
    '',
    `## ${t(lang, 'cite.title')}`,
    '',
    citation,
    '',
    `${words.licence[lang]}: ${licence.id}, ${licence.url}`,
    '',
  ].join('\n');
}
