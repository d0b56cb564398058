import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedViews } from '#src/charts/changes.ts';
import { effectReport } from '#src/claims/effect/report.ts';
import { dataOf, stateWith } from '#src/claims/effect/state-node.ts';
import type { ProjectState } from '#src/claims/effect/state.ts';
import { questionsAbout } from '#src/claims/pages/questions-node.ts';
import { reportValues } from '#src/claims/pages/report-catalogue.ts';
import { chartValues } from '#src/teach/sheet.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import type { Lang } from '#src/model.ts';
import { printedPages, type PrintedPages } from '#src/reports/request.ts';
import { readRecipes } from '#src/reports/request-node.ts';
import { writeWhole } from '#src/reports/run-node.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { draftOf } from './effect-draft.ts';
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
  /** The day of the check as `2026-11-28`. */
  today: string;
  /** How many faults of one kind are listed. */
  most: number;
}

/**
 * What `npm run claims effect` prints: a text, or the report as JSON; or why it was called wrongly, or
 * the faults of data that cannot be compared.
 */
type Answer = { text: string } | { misuse: string } | { faults: string };

/** `npm run claims effect`: what changes when a cell or a file changes. */
export function effectOf(request: EffectRequest): Answer {
  const { root, lang, today } = request;
  const published = dataOf(root, undefined, today);
  const draft = draftOf(request, published);
  if ('misuse' in draft) return draft;
  if ('faults' in draft) return { faults: formatFaults(draft.faults, lang, request.most) };
  const before = stateWith(root, published);
  const after = stateWith(root, draft.inspection);
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
