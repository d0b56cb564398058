import { formatDate } from '#src/lib/text/format.ts';
import { say } from '#src/lib/text/say.ts';
import type { Lang, Measures, Observation, Said, SourceLocation, Subject } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import type { Datum } from '../draw/marks.ts';
import { largestFirst } from '../draw/sorting.ts';
import { markOf, percent, shortName, signed, whole } from '../text/words.ts';
import { districtOf, isMember } from './street-rows.ts';
import type { District } from './street-rows.ts';

/** What is followed over time in one state. */
export interface Followed {
  id: 'outside-share' | 'outside' | 'population';
  text(observation: Observation): Said;
  change(observation: Observation): Said;
}

/** What each state follows. */
const followed: Readonly<Record<string, Followed>> = {
  share: {
    id: 'outside-share',
    text: (one) => percent(one, 2),
    change: (one) => signed(one, 2),
  },
  count: { id: 'outside', text: whole, change: signed },
  population: { id: 'population', text: whole, change: signed },
};

/** One street between two dates that follow one another. */
export interface Segment extends Datum {
  subject: Subject;
  label: string;
  grouped: boolean;
  from: { asOf: string; observation: Observation };
  to: { asOf: string; observation: Observation };
  change: Observation;
}

/** What words, drawing and table share. */
export interface SeriesRows extends District {
  followed: Followed;
  /** All dates, the oldest first. */
  dates: readonly string[];
  /** Between all dates. */
  segments: readonly Segment[];
  /** Between the last two dates, the largest increase first. */
  last: readonly Segment[];
}

/** The districts of one unit, the oldest date first. */
function dated(measures: Measures, scope: string): Subject[] {
  const unit = measures.findSubject(scope)?.unit;
  return measures
    .subjects('district')
    .filter((one) => unit !== undefined && one.unit === unit)
    .sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''));
}

/** Whether a district is at its last date, and something can be compared with the date before. */
export function hasSeries(measures: Measures, scope: string): boolean {
  const districts = dated(measures, scope);
  if (districts.at(-1)?.key !== scope) return false;
  const earlier = districts.at(-2)?.asOf;
  return (
    earlier !== undefined &&
    measures
      .subjects('street', scope)
      .some(({ key }) => measures.has('outside-share-change', `${key}#${earlier}`))
  );
}

/** Where the figures of a district at all its dates are printed. */
export function seriesPlaces(measures: Measures, scope: string): readonly SourceLocation[] {
  const all = [...dated(measures, scope)].reverse().flatMap(({ places = [] }) => places);
  return [...new Map(all.map((place) => [`${place.source}\n${place.section}`, place])).values()];
}

/** The streets of a district over its dates. */
export function seriesOf(view: ChartView): SeriesRows {
  const { measures, scope, state, lang } = view;
  const place = districtOf(view);
  const what = followed[state] ?? followed['share'];
  if (what === undefined) throw new Error(state);
  const districts = dated(measures, scope);
  const segments = districts.flatMap((district, index) =>
    segmentsOf(measures, { district, earlier: districts[index - 1]?.asOf, what, place, lang }),
  );
  return {
    ...place,
    followed: what,
    dates: districts.map(({ asOf = '' }) => asOf),
    segments,
    last: largestFirst(
      segments.filter(({ subject }) => subject.parent === scope),
      ({ change }) => change.value,
    ),
  };
}

function segmentsOf(
  measures: Measures,
  about: {
    district: Subject;
    earlier: string | undefined;
    what: Followed;
    place: District;
    lang: Lang;
  },
): Segment[] {
  const { district, earlier, what, place, lang } = about;
  if (earlier === undefined) return [];
  return measures.subjects('street', district.key).flatMap((subject): Segment[] => {
    const key = `${subject.key}#${earlier}`;
    const [before, change] = ['before', 'change'].map((kind) =>
      measures.find(`${what.id}-${kind}`, key),
    );
    const now = measures.find(what.id, subject.key);
    if (before === undefined || now === undefined || change === undefined) return [];
    const asOf = subject.asOf ?? '';
    const facts = [
      say`${formatDate(earlier, lang)} ${what.text(before)}`,
      say`${formatDate(asOf, lang)} ${what.text(now)}`,
      {
        zh: say`增减${what.change(change)}${what.id === 'outside-share' ? '个百分点' : '人'}`,
        en: say`change ${what.change(change)}${what.id === 'outside-share' ? ' points' : ''}`,
      }[lang],
    ];
    return [
      {
        ...markOf(subject, facts, lang),
        label: shortName(subject, lang),
        grouped: place.group !== undefined && isMember(subject, place.group),
        from: { asOf: earlier, observation: before },
        to: { asOf, observation: now },
        change,
      },
    ];
  });
}
