import { csvOf, viewPath } from '#src/charts/page.ts';
import { citationOf } from '#src/claims/evidence/citation.ts';
import { chartReadme, chartWorkbook } from '#src/claims/pages/chart-files.ts';
import { release } from '#src/claims/pages/data/changes-node.ts';
import { evidence } from '#src/claims/site.ts';
import { href } from '#src/i18n/paths.ts';
import { recent } from '#src/lib/recent.ts';
import { plain } from '#src/lib/text/say.ts';
import type { Chart, Lang } from '#src/model.ts';
import { zipOf } from '#src/tables/archive.ts';
import { plainCsv, spreadsheetCsv } from '#src/tables/csv/spreadsheet.ts';
import { chartLinks } from '#src/components/figures/chart-links.ts';
import { standaloneView } from './standalone.ts';

/** A workbook is a file of its own and a part of the zip, which is made next. */
const workbooks = recent<Promise<Uint8Array<ArrayBuffer>>>(32);

/** The table of a chart as an XLSX workbook. */
export function workbookOf(
  chart: Chart,
  scope: string,
  lang: Lang,
): Promise<Uint8Array<ArrayBuffer>> {
  const { measures, tables } = evidence();
  return workbooks([chart.id, scope, lang].join('\n'), () => {
    const { fields, rows } = csvOf(chart.table(measures, scope, lang));
    const links = chartLinks(chart, [scope], lang);
    return chartWorkbook({ chart, fields, rows, links }, tables);
  });
}

/** A chart to take away: its table in three forms, its first view, and a readme that says what they are. */
export async function zipOfChart(
  chart: Chart,
  scope: string,
  lang: Lang,
  home: URL | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const { measures, site } = evidence();
  const { fields, rows } = csvOf(chart.table(measures, scope, lang));
  const links = chartLinks(chart, [scope], lang);
  const state = chart.states[0]?.id ?? '';
  const title = plain(chart.title(measures, scope, lang));
  const here = href(import.meta.env.BASE_URL, lang, viewPath(chart, measures, scope, state));
  const address = home === undefined ? here : new URL(here, home).href;
  const about = {
    title,
    description: plain(chart.describe(measures, scope, lang)),
    caveat: chart.caveat && plain(chart.caveat(measures, scope, lang)),
    citation: citationOf({ kind: 'chart', title, address, ...release(), lang }, site).gbt,
  };
  return zipOf({
    'README.md': chartReadme({ chart, links }, about, lang),
    'data.csv': plainCsv(fields, rows),
    'data-excel.csv': spreadsheetCsv(fields, rows),
    'data.xlsx': await workbookOf(chart, scope, lang),
    'chart.svg': standaloneView({ chart, scope, state }, lang, home),
  });
}
