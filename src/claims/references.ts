import { collecting, suggestionFor, type Fault } from '#src/lib/faults.ts';
import type { Measures, Observation } from '#src/model.ts';
import { type Tables } from '#src/tables/load.ts';
import type { DeclaredClaim } from './declarations.ts';
import type { ClaimDeclaration } from './schema.ts';
import type { Statement } from './statements/statement-schema.ts';
import { findingOf } from './statements/statement.ts';

type Located = Pick<DeclaredClaim, 'id' | 'file' | 'lineOf'>;

/** Every name in a declaration that leads nowhere, at the line where it stands. */
export function referenceFaults(
  declaration: ClaimDeclaration,
  { id, file, lineOf }: Located,
  tables: Tables,
  measures: Measures,
): Fault[] {
  const faults: Fault[] = [];
  const tell = (path: readonly PropertyKey[], found: readonly Fault[]): void => {
    const at = { file, line: lineOf(path), column: path.join('.'), row: id };
    faults.push(...found.map((fault) => ({ ...fault, ...at })));
  };
  const { observation, reading, statement, case: one, row, place, beside } = declaration;
  if (observation !== undefined) tell(['observation'], missingObservation(observation, measures));
  if (reading !== undefined) tell(['reading'], missingRow('readings', reading, tables));
  if (statement !== undefined) {
    const missing: Fault[] = [];
    const finding = collecting(missing, () => findingOf(statement, measures));
    tell(['statement'], [...missing, ...unlikeUnits(statement, finding?.observations ?? [], file)]);
  }
  if (one !== undefined) tell(['case'], missingRow('innovation-cases', one, tables));
  if (row !== undefined) tell(['row'], missingRow(...cut(row), tables));
  if (place !== undefined) tell(['place', 'source'], missingSource(place.source, tables));
  for (const [index, other] of beside.entries()) {
    tell(['beside', index], missingRow('readings', other, tables));
  }
  return faults;
}

/** Observations that are compared although their units differ, and halves of what is no share. */
function unlikeUnits(
  { kind }: Statement,
  observations: readonly Observation[],
  file: string,
): Fault[] {
  const units = [...new Set(observations.map(({ unit }) => unit))];
  const got = units.join(', ');
  if ((kind === 'order' || kind === 'above') && units.length > 1) {
    return [{ code: 'unlike-units', file, got }];
  }
  const isHalf = kind === 'majority' || kind === 'minority';
  const isShare = units.every((unit) => unit === 'share');
  return isHalf && !isShare ? [{ code: 'no-share', file, got, expected: 'share' }] : [];
}

/** A reference in two parts, such as `indicator/key`. */
export function cut(reference: string): [string, string] {
  const slash = reference.indexOf('/');
  return [reference.slice(0, slash), reference.slice(slash + 1)];
}

function missingObservation(reference: string, measures: Measures): Fault[] {
  const faults: Fault[] = [];
  collecting(faults, () => measures.get(...cut(reference)));
  return faults;
}

function missingRow(dataset: string, key: string, tables: Tables): Fault[] {
  const faults: Fault[] = [];
  const table = collecting(faults, () => tables.any(dataset));
  if (table !== undefined) collecting(faults, () => table.row(key));
  return faults;
}

/** The fault of naming a source that `sources.yaml` does not have. */
export function missingSource(source: string, { sources }: Pick<Tables, 'sources'>): Fault[] {
  const known = sources.map(({ id }) => id);
  if (known.includes(source)) return [];
  const more = { got: source, expected: 'data/sources.yaml' };
  return [
    { code: 'unknown-source', file: 'data/sources.yaml', ...more, ...suggestionFor(source, known) },
  ];
}
