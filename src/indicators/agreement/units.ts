/** One value that one coder gives to one unit, of one variable. */
export interface Coding {
  coder: string;
  unit: string;
  value: string;
}

/** The values that the coders give to one unit, one each. */
export interface CodedUnit {
  unit: string;
  /** Values by coder; a coder who did not code the unit is missing. */
  values: ReadonlyMap<string, string>;
}

/** The codings by unit, in the order in which the units occur. The last value of a coder counts. */
export function unitsOf(codings: readonly Coding[]): CodedUnit[] {
  return [...Map.groupBy(codings, ({ unit }) => unit)].map(([unit, own]) => ({
    unit,
    values: new Map(own.map(({ coder, value }) => [coder, value])),
  }));
}

/** Units with the values of two coders or more: with fewer there is nothing to compare. */
export function pairable(units: readonly CodedUnit[]): CodedUnit[] {
  return units.filter(({ values }) => values.size > 1);
}

/** Whether all coders of a unit give it the same value. */
export function isAgreed({ values }: CodedUnit): boolean {
  return new Set(values.values()).size < 2;
}

/** The coders, in the order in which they occur. */
export function codersOf(units: readonly CodedUnit[]): string[] {
  return [...new Set(units.flatMap(({ values }) => [...values.keys()]))];
}

/** Every two coders once, in the order of the list. */
export function pairsOf(coders: readonly string[]): [string, string][] {
  return coders.flatMap((left, at) =>
    coders.slice(at + 1).map((right): [string, string] => [left, right]),
  );
}
