import { indicators } from '#src/indicators/index.ts';
import type { Fault } from '#src/lib/faults.ts';
import { baseName } from '#src/lib/file-names.ts';
import type { Label, Measures, Observation } from '#src/model.ts';
import type { IdentityResult } from '#src/tables/identities/identities.ts';
import { settled } from '#src/tables/write/new-faults.ts';
import { writtenTexts } from '#src/tables/written.ts';
import type { Chapter, Use } from './chapters.ts';
import type { ProjectState } from './effect/state.ts';
import type { Claim } from './ledger.ts';
import { placeholdersIn } from './placeholders.ts';
import { restingTexts, stillTrue, type RestingText } from './texts/resting.ts';
import type { BoundText } from './words/bound-text.ts';

/** An observation that is new, gone or has another value. */
export interface ChangedObservation {
  indicator: string;
  key: string;
  before: Observation | undefined;
  after: Observation | undefined;
}

/** A claim whose value, status or truth is another one. */
export interface ChangedClaim {
  id: string;
  before: Claim | undefined;
  after: Claim | undefined;
  /** Where it is used, in every language, and whether what is said there is still true. */
  uses: readonly { chapter: Chapter; use: Use; holds: boolean }[];
}

/** An identity that fails where it held, holds where it failed, or fails by another amount. */
export interface ChangedIdentity {
  dataset: string;
  title: Label;
  key: string;
  kind: 'broken' | 'mended' | 'changed';
  before: number | undefined;
  after: number | undefined;
}

/** What changes when data change. */
export interface Effect {
  observations: readonly ChangedObservation[];
  claims: readonly ChangedClaim[];
  identities: readonly ChangedIdentity[];
  /** Texts of the data whose words rest on what has changed. */
  texts: readonly RestingText[];
  /** Faults that the draft brings, those that `data accept` settles left out. */
  faults: readonly Fault[];
}

/** What differs between two states of a project. */
export function effectBetween(before: ProjectState, after: ProjectState): Effect {
  return {
    observations: changedObservations(before.measures, after.measures),
    claims: changedClaims(before, after),
    identities: changedIdentities(before.inspection.identities, after.inspection.identities).filter(
      // A table with faults in its cells is not summed up, so that nothing of it is mended.
      ({ dataset }) => after.inspection.tables.get(dataset)?.valid === true,
    ),
    texts: restingTexts([...writtenTexts(after.inspection), ...after.siteTexts], before, after),
    faults: newFaults(before.faults, after.faults),
  };
}

/**
 * The questions about charts to read again: those on a chart that changes, whose answers may be other
 * ones, and those that say something of a claim that changes.
 *
 * @param charts Ids of the charts that change.
 */
export function restingQuestions(
  { questions }: ProjectState,
  { claims }: Effect,
  charts: readonly string[],
): BoundText[] {
  const changed = new Set(claims.map(({ id }) => id));
  return questions.filter(
    ({ file, text }) =>
      charts.includes(baseName(file).replace(/\.yaml$/u, '')) ||
      placeholdersIn(text).some(({ id }) => changed.has(id)),
  );
}

function changedObservations(before: Measures, after: Measures): ChangedObservation[] {
  return indicators.flatMap(({ id }) => {
    const keys = new Set([...before.all(id), ...after.all(id)].map(({ key }) => key));
    return [...keys].flatMap((key) => {
      const [old, now] = [before.find(id, key), after.find(id, key)];
      return old?.value === now?.value ? [] : [{ indicator: id, key, before: old, after: now }];
    });
  });
}

function changedClaims(before: ProjectState, after: ProjectState): ChangedClaim[] {
  const [old, now] = [before, after].map(
    ({ claims }) => new Map(claims.map((claim) => [claim.id, claim])),
  );
  const ids = new Set([...before.claims, ...after.claims].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [was, is] = [old?.get(id), now?.get(id)];
    return sameClaim(was, is) ? [] : [{ id, before: was, after: is, uses: usesOf(id, is, after) }];
  });
}

const sameClaim = (a: Claim | undefined, b: Claim | undefined): boolean =>
  a?.shown === b?.shown &&
  a?.status === b?.status &&
  a?.finding?.holds === b?.finding?.holds &&
  a?.seen === b?.seen &&
  a?.subject.zh === b?.subject.zh &&
  a?.subject.en === b?.subject.en;

function usesOf(
  id: string,
  claim: Claim | undefined,
  { chapters }: ProjectState,
): ChangedClaim['uses'] {
  return chapters.flatMap((chapter) =>
    chapter.uses
      .filter((use) => use.component !== 'Figure' && use.id === id)
      .map((use) => ({ chapter, use, holds: stillTrue(use.words, chapter.lang, claim) })),
  );
}

/** Failures of identities by the identity and the row they are about. */
function failures(results: readonly IdentityResult[]) {
  return new Map(
    results.map((result) => [`${result.dataset} ${result.identity} ${result.row}`, result]),
  );
}

function changedIdentities(
  before: readonly IdentityResult[],
  after: readonly IdentityResult[],
): ChangedIdentity[] {
  const [old, now] = [failures(before), failures(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): ChangedIdentity[] => {
    const [was, is] = [old.get(id), now.get(id)];
    const result = is ?? was;
    if (result === undefined || was?.residual === is?.residual) return [];
    const kind = was === undefined ? 'broken' : is === undefined ? 'mended' : 'changed';
    const { dataset, title, row: key } = result;
    return [{ dataset, title, key, kind, before: was?.residual, after: is?.residual }];
  });
}

function newFaults(before: readonly Fault[], after: readonly Fault[]): Fault[] {
  const known = new Set(before.map((fault) => JSON.stringify(fault)));
  return after.filter(
    (fault) =>
      !settled.has(fault.code) &&
      !fault.code.startsWith('identity-') &&
      !known.has(JSON.stringify(fault)),
  );
}
