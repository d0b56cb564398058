import { datasets } from '#data/index.ts';
import { isConsequence } from '#src/indicators/index.ts';
import type { Fault } from '#src/lib/faults.ts';
import type { InspectedTable } from '#src/tables/inspect-files.ts';
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
