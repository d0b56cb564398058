import { listed } from '#src/i18n/listed.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { formatDate } from '#src/lib/format.ts';
import { say, type Piece } from '#src/lib/say.ts';
import type {
  Chart,
  Label,
  Lang,
  Measures,
  Observation,
  Said,
  SourceLocation,
  Subject,
  Text,
} from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { counted } from '../text/said.ts';
import { dateOf, percent, shortName, markOf, whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';
import type { Drawn } from '../draw/faults.ts';
import type { Datum } from '../draw/marks.ts';

/** A street with what most charts of streets need. */
export interface Street extends Datum {
  subject: Subject;
  label: string;
  pilot: boolean;
  population: Observation;
  outside: Observation;
  share: Observation;
  shareRank: Observation;
}

/** Where the figures of the streets are printed. */
const streetPlaces: SourceLocation[] = [{ source: 'wang-yang-2011', section: '表1' }];

/** What all charts of the register have in common. */
export const register = {
  places: streetPlaces,
  asOf: { zh: '2010年3月', en: 'March 2010' },
  scope: 'district',
} satisfies Partial<Chart>;

/** The district that a chart of streets is about. */
export interface District {
  district: Subject;
  /** The date of its figures, as shown. */
  date: string;
}

/** The district of a view. */
export function districtOf({ measures, scope, lang }: ChartView): District {
  return { district: measures.subject(scope), date: formatDate(dateOf(scope), lang) };
}

/** The first of some streets. Throws with chart and district when there is none. */
export function firstOf<T>(
  streets: readonly T[],
  chart: string,
  district: string,
  what: Drawn = 'streets',
): T {
  const [first] = streets;
  if (first === undefined) throw nothingToDraw(chart, district, what);
  return first;
}

/** Names of streets with a value each, as a sentence lists them. */
export function listWith(
  streets: readonly Street[],
  value: (street: Street) => Piece,
  lang: Lang,
): Text {
  const { space } = punctuation(lang);
  return listed(
    streets.map((street) => say`${street.label}${space}${value(street)}`),
    lang,
  );
}

/** How many streets pass a test of one of their observations. */
export function streetsWhere(
  streets: readonly Street[],
  of: (street: Street) => Observation,
  passes: (observation: Observation) => boolean,
  about: { id: string; district: Subject; name: Label; test: Label },
): Said {
  const { id, district, name, test } = about;
  return counted(streets.map(of), passes, { id, key: district.key, name, test });
}

/** What every chart of the register has to say of it. */
export const registerCaveat = {
  zh: '登记总人口是户籍人口、外来人口和境外人员的登记数之和，不是常住人口，不能与普查数字混用。境外人员包括港澳台居民。',
  en: 'The registered total adds up registered (hukou) residents, migrants and residents from outside the mainland. It is not the resident population and must not be mixed with census figures. Residents from outside the mainland include people from Hong Kong, Macao and Taiwan.',
};

/** The streets of a district in source order. */
export function streetsOf(measures: Measures, district: string, lang: Lang): Street[] {
  return measures.subjects('street', district).map((subject) => {
    const { key } = subject;
    const population = measures.get('population', key);
    const outside = measures.get('outside', key);
    const share = measures.get('outside-share', key);
    const shareRank = measures.get('outside-share-rank', key);
    const pilot = subject.marks.includes('pilot');
    const facts = {
      zh: [
        say`境外人员${whole(outside)}人，占登记总人口的${percent(share, 2)}，列第${whole(shareRank)}`,
        say`登记总人口${whole(population)}人`,
        ...(pilot ? ['国际化社区试点街道'] : []),
      ],
      en: [
        say`${whole(outside)} residents from outside the mainland, ${percent(share, 2)} of the registered total, rank ${whole(shareRank)}`,
        say`registered total ${whole(population)}`,
        ...(pilot ? ['international-community pilot'] : []),
      ],
    };
    return {
      ...markOf(subject, facts[lang], lang),
      label: shortName(subject, lang),
      pilot,
      population,
      outside,
      share,
      shareRank,
    };
  });
}
