import { formatValue } from '#src/lib/text/format.ts';
import { indicatorPath } from '#src/lib/observations.ts';
import { indicator } from '#src/indicators/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { bracketed } from '#src/i18n/punctuation.ts';
import type { Label, Measures, Observation, SubjectKind } from '#src/model.ts';
import { resolveClaim, type Claim } from './ledger.ts';
import type { Evidence } from './evidence.ts';

/** An observation as if a chapter claimed it: with what sources print of it, doubts and status. */
export function claimOf(
  { indicator: id, key }: Observation,
  { tables, measures, rechecks }: Pick<Evidence, 'tables' | 'measures' | 'rechecks'>,
): Claim {
  const declaration = { id: `${id}/${key}`, observation: `${id}/${key}`, beside: [] };
  return resolveClaim(declaration, tables, measures, rechecks);
}

/** What was measured: the subject, and which part of it. */
export function observedName({ key, part }: Observation, measures: Measures): Label {
  const { name } = measures.subject(key.split('#')[0] ?? '');
  if (part === undefined) return name;
  return byLanguage((lang) => `${name[lang]}${bracketed(part[lang], lang)}`);
}

/** The value in its unit; whole counts of indicators that mix units have no decimals. */
export function observedValue(observation: Observation): string {
  const { indicator: id, value, unit } = observation;
  return formatValue(value, unit, isCount(observation) ? 0 : indicator(id).digits);
}

/** Whether an observation is a whole count although its indicator is measured in another unit. */
export function isCount({ indicator: id, value, unit }: Observation): boolean {
  return unit !== indicator(id).unit && unit !== 'share' && Number.isInteger(value);
}

/** One page of an indicator: its observations by kind of subject. */
export interface ObservedPage {
  /** From 1. */
  number: number;
  path: string;
  observations: readonly Observation[];
  groups: readonly { kind: SubjectKind; observations: readonly Observation[] }[];
}

/** The pages of an indicator. Long ones come in several; each observation names its own. */
export function observedPages(id: string, measures: Measures): ObservedPage[] {
  const pages = Map.groupBy(measures.all(id), ({ page = 1 }) => page);
  return [...pages].map(([number, observations]) => {
    const groups = byKind(observations, measures);
    return {
      ...{ number, path: indicatorPath(id, number), groups },
      observations: groups.flatMap((group) => group.observations),
    };
  });
}

/** Observations by kind of subject: whole ones first, each kind in the order of the sources. */
function byKind(
  all: readonly Observation[],
  measures: Measures,
): { kind: SubjectKind; observations: Observation[] }[] {
  const groups = Map.groupBy(all, ({ key }) => measures.subject(key.split('#')[0] ?? '').kind);
  const isWhole = (kind: SubjectKind): boolean => wholes.includes(kind);
  return [...groups]
    .map(([kind, observations]) => ({ kind, observations }))
    .sort((a, b) => Number(isWhole(b.kind)) - Number(isWhole(a.kind)));
}

/** Kinds of subjects that others are parts of. */
const wholes: readonly SubjectKind[] = ['corpus', 'district', 'collection'];
