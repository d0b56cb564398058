import { codeOf } from '#src/lib/codes.ts';
import { say } from '#src/lib/say.ts';
import type { Code, Lang, Measures, Observation, Subject, Text } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import type { Datum } from '../draw/marks.ts';
import { shortName, markOf, whole } from '../text/words.ts';

/** A province-level unit with what is known of its cases. */
export interface Province extends Datum {
  subject: Subject;
  label: string;
  region: Subject;
  low: Observation;
  high: Observation;
  /** Whether the source's wording sets no upper bound. */
  isOpen: boolean;
  /** What the source says of it: its number, that it has none, or only an interval. */
  known: Code;
  /** The number, or the interval as `1–9` or `≥10`. */
  cases: Text;
}

/** A region with its cases and how many units this site counts as belonging to it. */
export interface RegionTotal {
  subject: Subject;
  /** What the source says of its number. */
  said: Code;
  cases: Observation;
  share: Observation;
  units: Observation;
}

/** What words, drawing and table share. */
export interface PlaceRows {
  /** Key of the collection. */
  scope: string;
  /** The units, region by region. */
  provinces: Province[];
  regions: RegionTotal[];
  /** How many units there are. */
  count: Observation;
  /** The number of cases that most of the others stay below. */
  few: Observation;
  /** How many units have a printed number, none, or only an interval; the share of the first. */
  exact: Observation;
  none: Observation;
  bounded: Observation;
  exactShare: Observation;
}

/** The units and regions of a collection. */
export function placesOf({ measures, scope, lang }: ChartView): PlaceRows {
  return {
    scope,
    provinces: provincesOf(measures, scope, lang),
    regions: measures.subjects('region', scope).map((subject) => ({
      subject,
      said: codeOf(subject, 'said'),
      cases: measures.get('region-cases', subject.key),
      share: measures.get('region-share', subject.key),
      units: measures.get('provinces', subject.key),
    })),
    count: measures.get('provinces', scope),
    few: measures.get('few-cases', scope),
    exact: measures.get('provinces-exact', scope),
    none: measures.get('provinces-none', scope),
    bounded: measures.get('provinces-bounded', scope),
    exactShare: measures.get('provinces-exact-share', scope),
  };
}

/** The province-level units of a collection, region by region. */
function provincesOf(measures: Measures, collection: string, lang: Lang): Province[] {
  return measures.subjects('region', collection).flatMap((region) =>
    measures.subjects('province', region.key).map((subject) => {
      const { key } = subject;
      const low = measures.get('province-low', key);
      const high = measures.get('province-high', key);
      const known = codeOf(subject, 'said');
      // Above ten the source's wording sets no upper bound, and none is shown.
      const isOpen = known.id === 'ten-or-more';
      const interval = isOpen ? say`≥${whole(low)}` : say`${whole(low)}–${whole(high)}`;
      const cases = low.value === high.value ? [whole(low)] : interval;
      const facts = {
        zh: [say`${cases}例`, known.label.zh, region.name.zh],
        en: [say`${cases} cases`, known.label.en, region.name.en],
      };
      return {
        ...markOf(subject, facts[lang], lang),
        label: shortName(subject, lang),
        region,
        low,
        high,
        isOpen,
        known,
        cases,
      };
    }),
  );
}
