import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedViews } from '#src/charts/changes.ts';
import { effectReport } from '#src/claims/effect/report.ts';
import { stateOf, type Drafts } from '#src/claims/effect/state-node.ts';
import type { ProjectState } from '#src/claims/effect/state.ts';
import { questionsAbout } from '#src/claims/pages/questions-node.ts';
import { reportValues } from '#src/claims/pages/report-catalogue.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import { chartValues } from '#src/teach/sheet.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import type { Lang } from '#src/model.ts';
import { printedPages, type PrintedPages } from '#src/reports/request.ts';
import { readRecipes } from '#src/reports/request-node.ts';
import { writeWhole } from '#src/reports/run-node.ts';
import { csvWithCell } from '#src/tables/draft.ts';
import type { InspectedTable } from '#src/tables/inspect-files.ts';
import { chartsPage } from './effect-charts.ts';
import { effectText } from './effect-text.ts';

/** What is asked: a dataset with a row, a column and a value, or with a file in its place. */
export interface EffectRequest {
  root: string;
  lang: Lang;
  /** Dataset, row, column and value; only the dataset where a file is given. */
  words: readonly string[];
  /** A changed CSV. */
  file?: string;
  /** Where the charts before and after go. */
  html?: string;
  /** Whether the report is printed as JSON. */
  json: boolean;
}

/** What `npm run claims effect` prints: a text, or the report as JSON. */
type Answer = { text: string } | { misuse: string };

/** `npm run claims effect`: what changes when a cell or a file changes. Returns what to print, or why it was called wrongly. */
export function effectOf(request: EffectRequest): Answer {
  const { root, lang } = request;
  const before = stateOf(root);
  const draft = draftOf(request, before);
  if ('misuse' in draft) return draft;
  const after = stateOf(root, draft.drafts);
  const charts = changedViews(before.measures, after.measures);
  const report = effectReport(before, after, { charts, reports: reportsOf(before) });
  if (request.html !== undefined) {
    const styles = readFileSync(join(import.meta.dirname, '../../src/styles/site.css'), 'utf8');
    const page = chartsPage(
      charts,
      { before: before.measures, after: after.measures },
      lang,
      styles,
    );
    writeWhole(request.html, new TextEncoder().encode(page));
  }
  return { text: request.json ? JSON.stringify(report, null, 2) : effectText(report, lang) };
}

/** The reports of the site with their pages, as they are before the change. */
function reportsOf(state: ProjectState): PrintedPages[] {
  const byId = new Map(state.claims.map((claim) => [claim.id, claim]));
  const claim = (id: string) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`No claim "${id}"`);
    return found;
  };
  const values = reportValues({ ...state, claim }, chartValues(state.measures, questionsAbout));
  return printedPages(readRecipes(inSite('content/reports')), values);
}

function draftOf(
  { words, file }: EffectRequest,
  { inspection: { tables } }: ProjectState,
): { drafts: Drafts } | { misuse: string } {
  const [dataset = '', rowWord = '', column = '', value] = words;
  const table = tables.get(dataset);
  if (table === undefined) return unknown('数据集', 'dataset', dataset, tables.keys());
  if (file !== undefined) {
    if (!existsSync(file)) return { misuse: `没有文件“${file}”。 / There is no file "${file}".` };
    return { drafts: new Map([[table.file, readFileSync(file)]]) };
  }
  if (value === undefined) {
    return { misuse: '要写数据集、行、列和新值。 / Give a dataset, a row, a column and a value.' };
  }
  const row = rowOf(table, rowWord);
  if (row === undefined) {
    return unknown(
      '行',
      'row',
      rowWord,
      table.lines.map(({ key }) => key),
    );
  }
  if (!table.header.includes(column)) return unknown('列', 'column', column, table.header);
  return { drafts: new Map([[table.file, csvWithCell(table, row, column, value)]]) };
}

/** The key of a row by the key itself, or by its part before @ where only one row has it. */
function rowOf({ lines }: InspectedTable, word: string): string | undefined {
  const keys = lines.map(({ key }) => key);
  if (keys.includes(word)) return word;
  const found = keys.filter((key) => key.startsWith(`${word}@`));
  return found.length === 1 ? found[0] : undefined;
}

function unknown(
  zh: string,
  en: string,
  word: string,
  known: Iterable<string>,
): { misuse: string } {
  const like = nearest(word, known);
  const hint =
    like === undefined ? ['', ''] : [`最接近的是“${like}”。`, ` The nearest is "${like}".`];
  return {
    misuse: `没有名为“${word}”的${zh}。${hint[0] ?? ''} / There is no ${en} "${word}".${hint[1] ?? ''}`,
  };
}
