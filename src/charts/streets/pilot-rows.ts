import type { Label, Measures, Observation, Said } from '#src/model.ts';
import { districtOf, streetsOf } from './street-rows.ts';
import { largestFirst } from '../draw/sorting.ts';
import type { District, Street } from './street-rows.ts';
import type { ChartView } from '../define.ts';
import { decimal, percent, whole } from '../text/words.ts';

/** One thing by which streets are compared. */
export interface PilotMeasure {
  /** What is measured, which also names the column. */
  indicator: string;
  text(observation: Observation): Said;
}

/** What the pilots are compared by, in the order of the columns. */
export const compared: readonly PilotMeasure[] = [
  { indicator: 'population', text: whole },
  { indicator: 'outside', text: whole },
  { indicator: 'outside-share', text: (observation) => percent(observation, 2) },
  { indicator: 'outside-share-rank', text: whole },
  { indicator: 'location-quotient', text: (observation) => decimal(observation) },
  { indicator: 'migrants-share', text: (observation) => percent(observation) },
  { indicator: 'separation-rate', text: (observation) => percent(observation) },
];

/** A measure with the values of the pilots and the places of all streets. */
export interface ComparedMeasure extends PilotMeasure {
  label: Label;
  value(pilot: Street): Observation;
  /** Where every street lies among all of the district. */
  at: ReadonlyMap<string, Position>;
}

/** What words, drawing and table share. */
export interface PilotRows extends District {
  /** The pilot streets, the highest share from outside the mainland first. */
  pilots: Street[];
  /** How many streets the district has, and how many of them are pilots. */
  streets: Observation;
  count: Observation;
  measured: ComparedMeasure[];
}

/** The pilots of a district with what they are compared by. */
export function pilotRowsOf(view: ChartView): PilotRows {
  const { measures, scope, lang } = view;
  const pilots = streetsOf(measures, scope, lang).filter(({ pilot }) => pilot);
  return {
    ...districtOf(view),
    pilots: largestFirst(pilots, (street) => street.share.value),
    streets: measures.get('streets', scope),
    count: measures.get('pilot-streets', scope),
    measured: compared.map((measure) => ({
      ...measure,
      label: measures.label(measure.indicator),
      value: ({ key }) => measures.get(measure.indicator, key),
      at: positions(measures, scope, measure),
    })),
  };
}

/** Where a value lies among all streets of the district: 0 the lowest, 1 the highest. */
export interface Position {
  /** On the scale of values. */
  at: number;
  /** How many of the other streets lie below. */
  above: number;
}

/** The positions of all streets in one measure; for ranks the first is the highest. */
function positions(
  measures: Measures,
  district: string,
  { indicator }: PilotMeasure,
): Map<string, Position> {
  const values = measures.subjects('street', district).flatMap(({ key }) => {
    const value = measures.find(indicator, key)?.value;
    return value === undefined
      ? []
      : [[key, indicator.endsWith('-rank') ? -value : value] as const];
  });
  const all = values.map(([, value]) => value);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return new Map(
    values.map(([key, value]) => [
      key,
      {
        at: high === low ? 1 : (value - low) / (high - low),
        above: all.filter((other) => other < value).length / Math.max(1, all.length - 1),
      },
    ]),
  );
}
