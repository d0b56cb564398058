import { indicator } from '#src/indicators/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { bracketed } from '#src/i18n/punctuation.ts';
import { formatFaults } from '#src/lib/faults.ts';
import { baseName } from '#src/lib/file-names.ts';
import { observationPath } from '#src/lib/observations.ts';
import type { Label } from '#src/model.ts';
import {
  effectBetween,
  restingQuestions,
  type ChangedClaim,
  type ChangedIdentity,
  type ChangedObservation,
} from '../effect.ts';
import { claimBook } from '../faults.ts';
import type { Claim } from '../ledger.ts';
import { filledIn } from '../placeholders.ts';
import { dataTextsOf } from './data-texts.ts';
import { pagesOf, reportsOf } from './pages.ts';
import { passagesOf } from './passages.ts';
import type {
  ChartEffect,
  ClaimEffect,
  ClaimSide,
  EffectReport,
  IdentityEffect,
  ObservationEffect,
  QuestionEffect,
  ReportPages,
  StatementEffect,
} from './report-types.ts';
import type { ProjectState } from './state.ts';
import { shownValues } from './values.ts';

/** What other rooms know of a change. */
export interface Beside {
  /** The views of charts that change. */
  charts: readonly ChartEffect[];
  /** All reports of the site with their pages. */
  reports: readonly ReportPages[];
}

/** What a change leads to between two states of a project, as plain JSON. */
export function effectReport(
  before: ProjectState,
  after: ProjectState,
  { charts, reports }: Beside,
): EffectReport {
  const effect = effectBetween(before, after);
  const drawn = [...new Set(charts.map(({ chart }) => chart))];
  const found = {
    identities: effect.identities.map((one) => identityEffect(one, after)),
    observations: effect.observations.map((one) => observationEffect(one, before, after)),
    claims: effect.claims.map(claimEffect),
    statements: effect.claims.flatMap((one) => statementEffect(one, after)),
    passages: passagesOf(before, after, effect.claims),
    texts: dataTextsOf(effect.texts, after.tables),
    questions: questionEffects(after, restingQuestions(after, effect, drawn)),
    charts: [...charts],
    faults: [...effect.faults],
    faultText: byLanguage((lang) => formatFaults(effect.faults, lang, claimBook)),
  };
  const pages = pagesOf(found, changedDatasets(before, after), { before, after });
  return { ...found, pages, reports: reportsOf(pages, reports) };
}

function changedDatasets(before: ProjectState, after: ProjectState): string[] {
  return [...after.inspection.tables]
    .filter(([id, { text }]) => before.inspection.tables.get(id)?.text !== text)
    .map(([id]) => id);
}

function identityEffect(
  { dataset, title, key, kind, before, after }: ChangedIdentity,
  { inspection }: ProjectState,
): IdentityEffect {
  return {
    dataset,
    title,
    row: key,
    name: nameOfRow(dataset, key, inspection),
    kind,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** The name of a row that may be broken: from its cells, else its key. */
function nameOfRow(dataset: string, key: string, { tables }: ProjectState['inspection']): Label {
  const cells = tables.get(dataset)?.lines.find((line) => line.key === key)?.cells ?? {};
  return byLanguage((lang) => cells[`name_${lang}`] ?? cells[`place_${lang}`] ?? key);
}

function observationEffect(
  { indicator: id, key, before, after }: ChangedObservation,
  old: ProjectState,
  now: ProjectState,
): ObservationEffect {
  const { label, unit } = indicator(id);
  const [base = key] = key.split('#');
  const subject = now.measures.findSubject(base) ?? old.measures.findSubject(base);
  const part = (after ?? before)?.part;
  return {
    indicator: id,
    label,
    key,
    name: byLanguage((lang) => {
      const name = subject?.name[lang] ?? base;
      return part === undefined ? name : `${name}${bracketed(part[lang], lang)}`;
    }),
    isRank: unit === 'rank',
    ...shownValues(before, after),
    path: observationPath(after ?? before ?? { indicator: id, key }),
  };
}

function sideOf(claim: Claim | undefined): ClaimSide | undefined {
  if (claim === undefined) return undefined;
  const { shown, status, finding } = claim;
  return {
    ...(shown === undefined ? {} : { shown }),
    status,
    ...(finding === undefined ? {} : { holds: finding.holds }),
  };
}

const claimPath = (id: string): string => `/evidence/${id}/`;

function claimEffect({ id, before, after }: ChangedClaim): ClaimEffect {
  const [was, is] = [sideOf(before), sideOf(after)];
  return {
    id,
    subject: (after ?? before)?.subject ?? { zh: id, en: id },
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
    path: claimPath(id),
  };
}

function statementEffect(
  { id, before, after }: ChangedClaim,
  { chapters }: ProjectState,
): StatementEffect[] {
  if (after?.finding?.holds !== false || before?.finding?.holds === false) return [];
  const said = byLanguage((lang) => {
    const uses = chapters.filter((one) => one.lang === lang).flatMap((one) => one.uses);
    return uses.find((use) => use.id === id && use.words !== undefined)?.words;
  });
  const { subject, finding } = after;
  const words = byLanguage((lang) => said[lang] ?? subject[lang]);
  return [{ claim: id, words, found: finding.found, path: claimPath(id) }];
}

function questionEffects(
  { claims }: ProjectState,
  questions: ReturnType<typeof restingQuestions>,
): QuestionEffect[] {
  const shown = new Map(claims.map((claim) => [claim.id, claim.shown]));
  return questions.map(({ file, line, lang, text }) => {
    const chart = baseName(file).replace(/\.yaml$/u, '');
    const words = filledIn(text, (id) => shown.get(id) ?? id);
    return { chart, lang, file, line, text: words, path: `/charts/${chart}/` };
  });
}
