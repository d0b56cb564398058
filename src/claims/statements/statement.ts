import { byLanguage } from '#src/i18n/languages.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import type { Label, Lang, Measures, Observation, Subject } from '#src/model.ts';
import { shown } from './shown-value.ts';
import type { Statement } from './statement-schema.ts';

/** A statement beside the data. */
export interface Finding {
  holds: boolean;
  /** What the data give in its place, for the author: names and values. */
  found: Label;
  /** The observations that decide it; those named by the sentence first. */
  observations: readonly Observation[];
  /** The subjects that the sentence names, as pages call them. */
  names: readonly Label[];
  /** What readers are shown of the comparison: the subjects that decide it, with their values. */
  told: readonly Told[];
  /** The test of `only`, `all` and `none`, with how many pass it: `> 1`. */
  tested?: { limits: readonly Limit[]; passing: number };
}

/** One limit of a test: a sign, and a number or the indicator of the same subject. */
export interface Limit {
  sign: '>' | '<' | '≥' | '≤' | '=';
  bound: number | string;
}

/** A subject with the value that was compared. */
export interface Told {
  name: Label;
  observation: Observation;
}

/** How many subjects a note tells of at most. */
const mostTold = 4;

/** Differences below this are dust of binary fractions. */
const dust = 1e-9;

/** Holds a statement against what was measured. Throws when it names what does not exist. */
export function findingOf(declared: Statement, measures: Measures): Finding {
  switch (declared.kind) {
    case 'highest':
    case 'lowest':
      return extreme(declared, measures);
    case 'rank':
      return ranked(declared, measures);
    case 'only':
    case 'all':
    case 'none':
      return selected(declared, measures);
    case 'above':
      return compared(declared, measures);
    case 'order':
      return ordered(declared.of, measures);
    case 'majority':
    case 'minority':
    case 'between':
      return bounded(declared, measures);
  }
}

function extreme(
  declared: Extract<Statement, { kind: 'highest' | 'lowest' }>,
  measures: Measures,
): Finding {
  const sign = declared.kind === 'highest' ? -1 : 1;
  const all = membersOf(declared, measures).sort(
    (a, b) => sign * (a.observation.value - b.observation.value),
  );
  const first = all.slice(0, declared.are.length);
  const next = all[declared.are.length];
  const last = first.at(-1);
  const tied =
    next !== undefined &&
    last !== undefined &&
    Math.abs(next.observation.value - last.observation.value) < dust;
  return {
    holds: !tied && first.map(({ subject }) => subject.key).join() === declared.are.join(),
    found: listed([...first, ...(tied ? [next] : [])]),
    observations: all.map(({ observation }) => observation),
    names: namesOf(declared.are, measures),
    told: toldOf(all.slice(0, declared.are.length + 1)),
  };
}

function ranked(declared: Extract<Statement, { kind: 'rank' }>, measures: Measures): Finding {
  const own = observationOf(declared.of, measures);
  const all = membersOf({ of: own.indicator, among: declared.among }, measures);
  const sign = declared.from === 'largest' ? 1 : -1;
  const before = all.filter(
    ({ observation }) => sign * (observation.value - own.value) > dust,
  ).length;
  const same = all.filter(({ observation }) => Math.abs(observation.value - own.value) < dust);
  const rank = before + 1;
  return {
    holds: rank === declared.is && same.length === 1,
    found: { zh: `第${String(rank)}位`, en: `rank ${String(rank)}` },
    observations: [own, ...all.map(({ observation }) => observation).filter((one) => one !== own)],
    names: namesOf([own.key], measures),
    told: toldOf(all.filter(({ observation }) => observation === own)),
  };
}

function selected(
  declared: Extract<Statement, { kind: 'only' | 'all' | 'none' }>,
  measures: Measures,
): Finding {
  const all = membersOf(declared, measures);
  const passing = all.filter((member) => passes(member, declared, measures));
  const failing = all.filter((member) => !passing.includes(member));
  const keys = passing.map(({ subject }) => subject.key);
  const wanted =
    declared.kind === 'only'
      ? [...declared.are].sort().join() === [...keys].sort().join()
      : declared.kind === 'all'
        ? failing.length === 0
        : passing.length === 0;
  const told = declared.kind === 'all' ? failing : passing;
  return {
    holds: all.length > 0 && wanted,
    found: told.length === 0 ? { zh: '没有', en: 'none' } : listed(told),
    observations: [...passing, ...failing].map(({ observation }) => observation),
    names: declared.kind === 'only' ? namesOf(declared.are, measures) : [],
    told: [],
    tested: { limits: limitsOf(declared), passing: passing.length },
  };
}

function limitsOf({ above, below, atLeast, atMost, equal }: Tested): Limit[] {
  const limits = [
    ['>', above],
    ['<', below],
    ['≥', atLeast],
    ['≤', atMost],
    ['=', equal],
  ] as const;
  return limits.flatMap(([sign, bound]) => (bound === undefined ? [] : [{ sign, bound }]));
}

function passes(
  { subject, observation: { value } }: Member,
  { above, below, atLeast, atMost, equal }: Tested,
  measures: Measures,
): boolean {
  const limit = (bound: number | string): number =>
    typeof bound === 'number' ? bound : measures.get(bound, subject.key).value;
  return (
    (above === undefined || value > limit(above) + dust) &&
    (below === undefined || value < limit(below) - dust) &&
    (atLeast === undefined || value >= atLeast - dust) &&
    (atMost === undefined || value <= atMost + dust) &&
    (equal === undefined || Math.abs(value - equal) < dust)
  );
}

type Tested = Extract<Statement, { kind: 'only' | 'all' | 'none' }>;

function compared(declared: Extract<Statement, { kind: 'above' }>, measures: Measures): Finding {
  const sides = [declared.left, declared.right].map((one) =>
    typeof one === 'number' ? one : observationOf(one, measures),
  );
  const [left = 0, right = 0] = sides.map((one) => (typeof one === 'number' ? one : one.value));
  const observations = sides.filter((one) => typeof one !== 'number');
  const sign = Math.abs(left - right) < dust ? '=' : left > right ? '>' : '<';
  const unit = observations[0]?.unit ?? 'items';
  const found = `${shown(left, unit)} ${sign} ${shown(right, unit)}`;
  return {
    holds: sign === '>',
    found: { zh: found, en: found },
    observations,
    names: [],
    told: observations.map((one) => toldObservation(one, measures)),
  };
}

function ordered(references: readonly string[], measures: Measures): Finding {
  const observations = references.map((one) => observationOf(one, measures));
  const found = observations.map(({ value, unit }) => shown(value, unit));
  return {
    holds: observations.every(
      ({ value }, index) => index === 0 || (observations[index - 1]?.value ?? 0) > value + dust,
    ),
    found: byLanguage((lang) => found.join(punctuation(lang).pause)),
    observations,
    names: namesOf(
      observations.map(({ key }) => key),
      measures,
    ),
    told: observations.map((one) => toldObservation(one, measures)),
  };
}

function bounded(
  declared: Extract<Statement, { kind: 'majority' | 'minority' | 'between' }>,
  measures: Measures,
): Finding {
  const observation = observationOf(declared.of, measures);
  const { value } = observation;
  const holds =
    declared.kind === 'between'
      ? value >= declared.low - dust && value <= declared.high + dust
      : declared.kind === 'majority'
        ? value > 0.5 + dust
        : value < 0.5 - dust;
  return {
    holds,
    found: byLanguage(() => shown(value, observation.unit)),
    observations: [observation],
    names: [],
    told: [toldObservation(observation, measures)],
  };
}

interface Member {
  subject: Subject;
  observation: Observation;
}

/** The subjects of a kind, those of `parent` only: its own or, where it has none, those further below. */
function subjectsWithin(
  kind: Subject['kind'],
  parent: string | undefined,
  measures: Measures,
): readonly Subject[] {
  const own = measures.subjects(kind, parent);
  if (parent === undefined || own.length > 0) return own;
  const isWithin = (subject: Subject | undefined): boolean =>
    subject?.parent !== undefined &&
    (subject.parent === parent || isWithin(measures.findSubject(subject.parent)));
  return measures.subjects(kind).filter(isWithin);
}

/** The subjects of a kind that were measured, in the order of the source. */
function membersOf(
  { of, among: whole, except = [] }: { of: string; among: string; except?: string[] | undefined },
  measures: Measures,
): Member[] {
  const slash = whole.indexOf('/');
  const kind = (slash < 0 ? whole : whole.slice(0, slash)) as Subject['kind'];
  const parent = slash < 0 ? undefined : whole.slice(slash + 1);
  if (parent !== undefined) measures.subject(parent);
  for (const key of except) measures.subject(key);
  const found = subjectsWithin(kind, parent, measures).flatMap((subject) => {
    const observation = measures.find(of, subject.key);
    return observation === undefined || except.includes(subject.key)
      ? []
      : [{ subject, observation }];
  });
  // A fault like that of a missing observation: where data could not be measured, it is a consequence.
  if (found.length === 0) measures.get(of, whole);
  return found;
}

function observationOf(text: string, measures: Measures): Observation {
  const slash = text.indexOf('/');
  return measures.get(text.slice(0, slash), text.slice(slash + 1));
}

const short = (subject: Subject, lang: Lang): string =>
  subject.name[lang].replace(/\s*[（(].*[)）]$/u, '');

function namesOf(keys: readonly string[], measures: Measures): Label[] {
  return keys.map((key) => {
    const subject = measures.subject(key);
    return { zh: short(subject, 'zh'), en: short(subject, 'en') };
  });
}

function toldOf(members: readonly Member[]): Told[] {
  return members.slice(0, mostTold).map(({ subject, observation }) => ({
    name: { zh: short(subject, 'zh'), en: short(subject, 'en') },
    observation,
  }));
}

/** An observation with the name of its subject; the part of a key after # is no subject of its own. */
function toldObservation(observation: Observation, measures: Measures): Told {
  const [name = { zh: '', en: '' }] = namesOf([observation.key.split('#')[0] ?? ''], measures);
  return { name, observation };
}

/** Names with their values, for the author. */
function listed(members: readonly Member[]): Label {
  const text = (lang: Lang): string =>
    members
      .map(
        ({ subject, observation }) =>
          `${short(subject, lang)} ${shown(observation.value, observation.unit)}`,
      )
      .join(punctuation(lang).pause);
  return { zh: text('zh'), en: text('en') };
}
