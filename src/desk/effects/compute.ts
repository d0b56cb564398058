import { changingViews } from '#src/charts/changes.ts';
import { effectReport } from '#src/claims/effect/report.ts';
import type { EffectReport, ReportPages } from '#src/claims/effect/report-types.ts';
import {
  readTexts,
  stateFrom,
  type ProjectState,
  type ProjectTexts,
} from '#src/claims/effect/state.ts';
import type { Fault } from '#src/lib/faults.ts';
import type { Measures } from '#src/model.ts';
import type { Files } from '#src/tables/disk/files.ts';
import type { Inspection } from '#src/tables/inspect-files.ts';
import { rowsEffect, type RowsEffect } from './rows-effect.ts';

/** What drafts are compared with, and what the last one made of it. */
export interface EffectBase {
  texts: ProjectTexts;
  state: ProjectState;
  /** All reports of the site with their pages. */
  reports: readonly ReportPages[];
}

/** Reads and measures the published project once, for all drafts. */
export function effectBase(
  { files, inspection }: { files: Files; inspection: Inspection },
  reports: readonly ReportPages[],
): EffectBase {
  const texts = readTexts('.', files);
  return { texts, state: stateFor(inspection, texts), reports };
}

/** A state without the faults of the tables, which the check tells at their cells. */
function stateFor(inspection: Inspection, texts: ProjectTexts): ProjectState {
  const state = stateFrom(inspection, texts);
  const told = new Set<Fault>(inspection.faults);
  return { ...state, faults: state.faults.filter((fault) => !told.has(fault)) };
}

/** What a draft changes. */
export interface DraftEffect {
  report: EffectReport;
  /** How many values of an indicator are not listed in the report, because nobody reads so many. */
  unlisted: Record<string, number>;
  rows: RowsEffect;
  /** Whether rows of the draft are left out, because their cells have faults. */
  partial: boolean;
}

/**
 * Compares a draft with the published project, in steps between which it can be given up.
 *
 * @param inspection The project with the draft in place of a file, as the check leaves it.
 * @param id The dataset of the draft.
 * @returns The effect as plain JSON, and the measures of the draft, which its charts are drawn from.
 * @throws `FaultsError` where the draft cannot be read as a table.
 */
export function* effectOf(
  { texts, state, reports }: EffectBase,
  inspection: Inspection,
  id: string,
): Generator<undefined, { effect: DraftEffect; measures: Measures }> {
  const after = stateFor(inspection, texts);
  yield;
  const charts = yield* changingViews(state.measures, after.measures);
  const report = effectReport(state, after, { charts, reports });
  yield;
  const rows = rowsEffect(state.inspection, inspection, id);
  const partial = inspection.tables.get(id)?.valid !== true;
  return { effect: { ...listed(report), rows, partial }, measures: after.measures };
}

/** Values of one indicator that are listed at most. */
const mostValues = 200;

/** A report with the first values of each indicator: those of published rows come before those of new ones. */
function listed(report: EffectReport): Pick<DraftEffect, 'report' | 'unlisted'> {
  const counts = new Map<string, number>();
  const unlisted: Record<string, number> = {};
  const observations = report.observations.filter(({ indicator }) => {
    const count = (counts.get(indicator) ?? 0) + 1;
    counts.set(indicator, count);
    if (count <= mostValues) return true;
    unlisted[indicator] = count - mostValues;
    return false;
  });
  return { report: { ...report, observations }, unlisted };
}
