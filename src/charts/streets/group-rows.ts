import type { Label, Measures, Observation, Said, Subject } from '#src/model.ts';
import { districtOf, isMember, streetsOf } from './street-rows.ts';
import { largestFirst } from '../draw/sorting.ts';
import type { District, Street } from './street-rows.ts';
import type { ChartView } from '../define.ts';
import { decimal, percent, whole } from '../text/words.ts';

/** One thing by which streets are compared. */
export interface GroupMeasure {
  /** What is measured, which also names the column. */
  indicator: string;
  text(observation: Observation): Said;
}

/** What the members are compared by, in the order of the columns. */
export const compared: readonly GroupMeasure[] = [
  { indicator: 'population', text: whole },
  { indicator: 'outside', text: whole },
  { indicator: 'outside-share', text: (observation) => percent(observation, 2) },
  { indicator: 'outside-share-rank', text: whole },
  { indicator: 'location-quotient', text: (observation) => decimal(observation) },
  { indicator: 'migrants-share', text: (observation) => percent(observation) },
  { indicator: 'separation-rate', text: (observation) => percent(observation) },
];

/** A measure with the values of the members and the places of all streets. */
export interface ComparedMeasure extends GroupMeasure {
  label: Label;
  value(member: Street): Observation | undefined;
  /** Where every street lies among all of the district. */
  at: ReadonlyMap<string, Position>;
}

/** What words, drawing and table share. */
export interface GroupRows extends District {
  /** The group that is compared with all streets. */
  group: Subject;
  /** Its streets, the highest share from outside the mainland first. */
  members: Street[];
  /** How many streets the district has, and how many of them are members. */
  streets: Observation;
  count: Observation;
  measured: ComparedMeasure[];
}

/** The members of a group in a district with what they are compared by. */
export function groupRowsOf(view: ChartView, id: string): GroupRows {
  const { measures, scope, lang } = view;
  const group = measures.subject(`group:${id}`);
  const members = streetsOf(measures, scope, lang).filter(({ subject }) =>
    isMember(subject, group),
  );
  return {
    ...districtOf(view),
    group,
    members: largestFirst(members, (street) => street.share.value),
    streets: measures.get('streets', scope),
    count: measures.get('group-streets', `${scope}#${id}`),
    measured: compared
      .filter(({ indicator }) => members.some(({ key }) => measures.has(indicator, key)))
      .map((measure) => ({
        ...measure,
        label: measures.label(measure.indicator),
        value: ({ key }) => measures.find(measure.indicator, key),
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
  { indicator }: GroupMeasure,
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
