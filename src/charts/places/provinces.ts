import type { Lang, Measures, Observation, Subject } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import type { Datum } from '../draw/marks.ts';
import { shortName, markOf, whole } from '../text/words.ts';

/** What the source says of a unit: its number, that it has none, or only an interval. */
export type Knowledge = 'exact' | 'none' | 'many' | 'few';

/** A province-level unit with what is known of its cases. */
export interface Province extends Datum {
  subject: Subject;
  label: string;
  region: Subject;
  low: Observation;
  high: Observation;
  known: Knowledge;
  /** The number, or the interval as `1–9`. */
  cases: string;
}

const knownBy: Readonly<Record<string, Knowledge>> = {
  exact: 'exact',
  none: 'none',
  'ten-or-more': 'many',
  'under-ten': 'few',
};

/** What the source says, in words. */
export const knowledgeText: Readonly<Record<Knowledge, Record<Lang, string>>> = {
  exact: { zh: '原文写明', en: 'number printed' },
  none: { zh: '原文写明没有', en: 'named as having none' },
  many: { zh: '只知范围，未少于10例', en: 'interval only, not under 10' },
  few: { zh: '只知范围，不到10例', en: 'interval only, under 10' },
};

/** A region with its cases and how many units this site counts as belonging to it. */
export interface RegionTotal {
  subject: Subject;
  cases: Observation;
  share: Observation;
  units: number;
}

/** What words, drawing and table share. */
export interface PlaceRows {
  /** The units, region by region. */
  provinces: Province[];
  regions: RegionTotal[];
  /** How many units have a printed number, none, or only an interval; the share of the first. */
  exact: Observation;
  none: Observation;
  bounded: Observation;
  exactShare: Observation;
}

/** The units and regions of a collection. */
export function placesOf({ measures, scope, lang }: ChartView): PlaceRows {
  return {
    provinces: provincesOf(measures, scope, lang),
    regions: measures.subjects('region', scope).map((subject) => ({
      subject,
      cases: measures.get('region-cases', subject.key),
      share: measures.get('region-share', subject.key),
      units: measures.subjects('province', subject.key).length,
    })),
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
      const known = subject.marks.map((word) => knownBy[word]).find((word) => word !== undefined);
      if (known === undefined) {
        throw new Error(`"${key}" carries none of the marks ${Object.keys(knownBy).join(', ')}`);
      }
      const cases = low.value === high.value ? whole(low) : `${whole(low)}–${whole(high)}`;
      const facts = {
        zh: [`${cases}例`, knowledgeText[known].zh, region.name.zh],
        en: [`${cases} cases`, knowledgeText[known].en, region.name.en],
      };
      return {
        ...markOf(subject, facts[lang], lang),
        label: shortName(subject, lang),
        region,
        low,
        high,
        known,
        cases,
      };
    }),
  );
}
