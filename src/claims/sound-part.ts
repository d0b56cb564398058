import { datasets } from '#data/index.ts';
import { isConsequence } from '#src/indicators/index.ts';
import type { Fault } from '#src/lib/faults.ts';
import type { InspectedTable } from '#src/tables/inspect-files.ts';
import type { DeclaredClaim } from './declarations.ts';
import type { Claim } from './ledger.ts';
import { cut } from './references.ts';

/** Tables as far as they could be read, by the id of their dataset. */
type Inspected = ReadonlyMap<string, Pick<InspectedTable, 'file' | 'valid'>>;

const isSound = (tables: Inspected, id: string): boolean => tables.get(id)?.valid === true;

/** The claims that rest on sound tables only, while others are broken. */
export function soundClaims(claims: readonly Claim[], tables: Inspected): Claim[] {
  return claims.filter((claim) => datasetsBelow(claim).every((id) => isSound(tables, id)));
}

/** The faults of claims that do not follow from broken tables: names of sound ones, and of nothing read from a table. */
export function soundFaults(faults: readonly Fault[], tables: Inspected): Fault[] {
  const files = [...tables.values()].filter(({ valid }) => valid).map(({ file }) => file);
  return faults.filter((fault) => {
    if (fault.code === 'unknown-row') return files.includes(fault.expected ?? '');
    // A dataset that is registered and missing is told with its file.
    if (fault.code === 'unknown-dataset') return !datasets.some(({ id }) => id === fault.got);
    return fault.code === 'unknown-indicator' && !isConsequence(fault);
  });
}

/** Faults that say that a number or a comparison is bound to nothing. */
const ofNames = new Set([
  ...['bare-number', 'unbound-comparison', 'text-number', 'text-comparison'],
  ...['other-number', 'value-missing', 'text-words'],
]);

/** What is known of the texts while some of their files are broken. */
interface ReadTexts {
  declared: readonly Pick<DeclaredClaim, 'id' | 'file' | 'declaration'>[];
  /** Faults of the files of claims. */
  ofClaims: readonly Fault[];
  /** Whether the names of the site, which hold numerals and count nothing, could be read. */
  hasNames: boolean;
}

/**
 * The faults without those that follow from a file that cannot be read: of claims that may stand in
 * it, and of names that it may list. The file itself is told.
 */
export function withoutFollowing(
  faults: readonly Fault[],
  { declared, ofClaims, hasNames }: ReadTexts,
): Fault[] {
  const read = new Set(declared.map(({ file }) => file));
  const isLost = ofClaims.some(({ file }) => !read.has(file));
  const isWrong = (id: string): boolean =>
    isLost || declared.some((one) => one.id === id && one.declaration === undefined);
  return faults.filter(({ code, got = '' }) => {
    if (!hasNames && ofNames.has(code)) return false;
    if (code === 'unknown-claim') return !isLost;
    return code !== 'text-target' || !got.startsWith('claim:') || !isWrong(got.slice(6));
  });
}

/** The datasets whose cells decide what a claim shows and says. */
function datasetsBelow({ declaration, observation, finding, readings }: Claim): string[] {
  const observations = finding?.observations ?? [observation];
  const { case: one, row, reading, beside } = declaration;
  const isRead = reading !== undefined || beside.length > 0 || readings.length > 0;
  return [
    ...observations.flatMap((each) => each?.inputs.map(({ dataset }) => dataset) ?? []),
    ...(one === undefined ? [] : ['innovation-cases']),
    ...(row === undefined ? [] : [cut(row)[0]]),
    ...(isRead ? ['readings', 'rechecks'] : []),
  ];
}
