import { onceFor } from '#src/lib/once.ts';
import type { Formula, Indicator, Measures, Observation } from '#src/model.ts';
import type { Denominator } from './data.ts';

/** An indicator of the register with the one value that each subdistrict has of it. */
export interface Explored {
  indicator: Indicator;
  /** By the key of the subdistrict at its date. */
  of: ReadonlyMap<string, Observation>;
  denominator: Denominator | undefined;
  relative: boolean;
}

const known = onceFor((measures: Measures) =>
  onceFor((indicators: readonly Indicator[]) => measuredBy(indicators, measures)),
);

/**
 * The indicators that subdistricts have one value of, in the order of the register. What is measured
 * of pairs of subdistricts has several a subdistrict and is none of them.
 */
export const exploredOf = (
  measures: Measures,
  indicators: readonly Indicator[],
): readonly Explored[] => known(measures)(indicators);

function measuredBy(indicators: readonly Indicator[], measures: Measures): readonly Explored[] {
  const ofStreets = indicators.flatMap((indicator) => {
    const of = valuesOf(indicator, measures);
    return of === undefined ? [] : [{ indicator, of }];
  });
  const wholes = wholesOf(ofStreets, measures);
  return ofStreets.map(({ indicator, of }) => ({
    ...{ indicator, of },
    denominator: indicator.unit === 'share' ? denominatorOf(of, wholes) : undefined,
    relative: [...of].some(([street, one]) => isRelative(street, one, measures)),
  }));
}

/** The values of an indicator by subdistrict; undefined unless each has one at most. */
function valuesOf({ id }: Indicator, measures: Measures): Map<string, Observation> | undefined {
  const of = new Map<string, Observation>();
  for (const observation of measures.all(id)) {
    const [street = ''] = observation.key.split('#');
    if (measures.findSubject(street)?.kind !== 'street') continue;
    if (of.has(street)) return undefined;
    of.set(street, observation);
  }
  return of.size === 0 ? undefined : of;
}

/** A formula as a text, by which equal ones are found. */
const textOf = (formula: Formula): string =>
  JSON.stringify(formula, (name, value: unknown) =>
    name === 'printed' || name === 'tolerance' ? undefined : value,
  );

/** The counts that shares divide by or into, by street and formula. */
type Wholes = ReadonlyMap<string, { id: string; ofDistrict: boolean }>;

function wholesOf(
  ofStreets: readonly { indicator: Indicator; of: ReadonlyMap<string, Observation> }[],
  measures: Measures,
): Wholes {
  const wholes = new Map<string, { id: string; ofDistrict: boolean }>();
  const counts = ofStreets.filter(({ indicator }) => indicator.unit === 'persons');
  for (const { indicator, of } of counts) {
    for (const [street, { formula }] of of) {
      const name = `${street}\n${textOf(formula)}`;
      if (!wholes.has(name)) wholes.set(name, { id: indicator.id, ofDistrict: false });
    }
  }
  for (const { indicator, of } of counts) {
    for (const street of of.keys()) {
      const { parent = '' } = measures.subject(street);
      const whole = measures.find(indicator.id, parent);
      const name = `${street}\n${whole === undefined ? '' : textOf(whole.formula)}`;
      if (whole !== undefined && !wholes.has(name))
        wholes.set(name, { id: indicator.id, ofDistrict: true });
    }
  }
  return wholes;
}

/** What a share divides by what: the indicators whose formulas stand above and below its line. */
function denominatorOf(
  of: ReadonlyMap<string, Observation>,
  wholes: Wholes,
): Denominator | undefined {
  for (const [street, { formula }] of of) {
    if (formula.op !== 'ratio') return undefined;
    const [part, whole] = formula.parts.map((one) => wholes.get(`${street}\n${textOf(one)}`));
    if (part === undefined || whole === undefined) continue;
    return { part: part.id, whole: whole.id, ofDistrict: whole.ofDistrict };
  }
  return undefined;
}

/** Whether a value rests on rows of other subdistricts of the same district and date. */
function isRelative(street: string, { inputs }: Observation, measures: Measures): boolean {
  const { parent } = measures.subject(street);
  return inputs.some(({ row }) => {
    if (row === street) return false;
    return row === parent || measures.findSubject(row)?.parent === parent;
  });
}
