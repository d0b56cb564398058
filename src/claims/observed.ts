import { formatValue } from '#src/lib/format.ts';
import { indicator } from '#src/indicators/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { bracketed } from '#src/i18n/punctuation.ts';
import type { Label, Measures, Observation, SubjectKind } from '#src/model.ts';
import { resolveClaim, type Claim } from './ledger.ts';
import type { Evidence } from './site.ts';

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
export function observedValue({ indicator: id, value, unit }: Observation): string {
  const { digits, unit: own } = indicator(id);
  const isCount = unit !== own && unit !== 'share' && Number.isInteger(value);
  return formatValue(value, unit, isCount ? 0 : digits);
}

/** The observations of an indicator by kind of subject: whole ones first, each kind in the order of the sources. */
export function observedByKind(
  id: string,
  measures: Measures,
): { kind: SubjectKind; observations: Observation[] }[] {
  const groups = Map.groupBy(
    measures.all(id),
    ({ key }) => measures.subject(key.split('#')[0] ?? '').kind,
  );
  const isWhole = (kind: SubjectKind): boolean => wholes.includes(kind);
  return [...groups]
    .map(([kind, observations]) => ({ kind, observations }))
    .sort((a, b) => Number(isWhole(b.kind)) - Number(isWhole(a.kind)));
}

/** Kinds of subjects that others are parts of. */
const wholes: readonly SubjectKind[] = ['corpus', 'district', 'collection'];
