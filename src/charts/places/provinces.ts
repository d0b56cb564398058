import { codeOf } from '#src/lib/codes.ts';
import { say } from '#src/lib/text/say.ts';
import type { Code, Lang, Measures, Observation, Subject, Text } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import type { Datum } from '../draw/marks.ts';
import { shortName, markOf, whole } from '../text/words.ts';

/** A province-level unit with what is known of its cases. */
export interface Province extends Datum {
  subject: Subject;
  label: string;
  /** Division code, which tells its tile. */
  code: string;
  region: Subject | undefined;
  low: Observation;
  /** Undefined where nothing bounds it. */
  high: Observation | undefined;
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
  cases: Observation | undefined;
  share: Observation | undefined;
  units: Observation;
}

/** What words, drawing and table share. */
export interface PlaceRows {
  /** Key of the collection. */
  scope: string;
  collection: Subject;
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
  exactShare: Observation | undefined;
}

/** The units and regions of a collection. */
export function placesOf({ measures, scope, lang }: ChartView): PlaceRows {
  return {
    scope,
    collection: measures.subject(scope),
    provinces: provincesOf(measures, scope, lang),
    regions: measures.subjects('region', scope).map((subject) => ({
      subject,
      said: codeOf(subject, 'said'),
      cases: measures.find('region-cases', subject.key),
      share: measures.find('region-share', subject.key),
      units: measures.get('provinces', subject.key),
    })),
    count: measures.get('provinces', scope),
    few: measures.get('few-cases', scope),
    exact: measures.get('provinces-exact', scope),
    none: measures.get('provinces-none', scope),
    bounded: measures.get('provinces-bounded', scope),
    exactShare: measures.find('provinces-exact-share', scope),
  };
}

/** The province-level units of a collection, region by region. */
function provincesOf(measures: Measures, collection: string, lang: Lang): Province[] {
  // Units without a region belong to the collection itself.
  return [...measures.subjects('region', collection), undefined].flatMap((region) =>
    measures.subjects('province', region?.key ?? collection).map((subject) => {
      const { key } = subject;
      const low = measures.get('province-low', key);
      const high = measures.find('province-high', key);
      const known = codeOf(subject, 'said');
      // Above ten the source's wording sets no upper bound, and none is shown.
      const isOpen = high === undefined || known.id === 'ten-or-more';
      const interval = isOpen ? say`≥${whole(low)}` : say`${whole(low)}–${whole(high)}`;
      const cases = low.value === high?.value ? [whole(low)] : interval;
      const facts = {
        zh: [say`${cases}例`, known.label.zh, ...(region === undefined ? [] : [region.name.zh])],
        en: [
          say`${cases} cases`,
          known.label.en,
          ...(region === undefined ? [] : [region.name.en]),
        ],
      };
      return {
        ...markOf(subject, facts[lang], lang),
        label: shortName(subject, lang),
        code: subject.unit ?? key,
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
