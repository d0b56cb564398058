import { say } from '#src/lib/text/say.ts';
import type { Label, Lang, Measures, Observation, Said } from '#src/model.ts';
import { streetsOf } from './street-rows.ts';
import { largestFirst } from '../draw/sorting.ts';
import type { District, Street } from './street-rows.ts';
import type { Measured } from '../text/columns.ts';
import { defined } from '../text/said.ts';
import { markOf, percent, whole } from '../text/words.ts';

/** A street with the parts of its registered total. */
export interface Composed extends Street {
  hukou: Observation;
  migrants: Observation;
  migrantsShare: Observation;
}

/** What words, drawing and table share. */
export interface CompositionRows extends District {
  /** Whether bars show shares of the street's total instead of persons. */
  inPercent: boolean;
  /** All streets, the highest share of migrants first. */
  streets: Composed[];
  /** Shares in the district as a whole. */
  whole: { migrants: Observation; outside: Observation };
  /** The number of streets. */
  count: Observation;
  /** Whether the parts of migrants contradict their total in some street. */
  contradicted: boolean;
  /** What an indicator is called in the key. */
  labelOf(indicator: string): Label;
  /** The streets and, last, the district. */
  table: Measured[];
}

/** The streets of a district with their three parts, the highest share of migrants first. */
export function composed(measures: Measures, district: string, lang: Lang): Composed[] {
  const streets = streetsOf(measures, district, lang).map((street) => {
    const hukou = measures.get('hukou', street.key);
    const migrants = measures.get('migrants', street.key);
    const migrantsShare = measures.get('migrants-share', street.key);
    const facts = {
      zh: [
        say`户籍人口${whole(hukou)}人`,
        say`外来人口${whole(migrants)}人，占${percent(migrantsShare)}`,
        say`境外人员${whole(street.outside)}人，占${percent(street.share, 2)}`,
        say`登记总人口${whole(street.population)}人`,
      ],
      en: [
        say`${whole(hukou)} registered (hukou) residents`,
        say`${whole(migrants)} migrants, ${percent(migrantsShare)}`,
        say`${whole(street.outside)} residents from outside the mainland, ${percent(street.share, 2)}`,
        say`registered total ${whole(street.population)}`,
      ],
    };
    const mark = markOf(street.subject, facts[lang], lang);
    return { ...street, ...mark, hukou, migrants, migrantsShare };
  });
  return largestFirst(streets, (street) => street.migrantsShare.value);
}

/** Into how many parts a bar is divided. */
export function partCount({ district }: District, text: string): Said {
  return defined(
    3,
    {
      zh: '登记总人口是户籍人口、外来人口和境外人员之和',
      en: 'the registered total adds up registered residents, migrants and residents from outside',
    },
    {
      text,
      id: 'composition-parts',
      key: district.key,
      name: { zh: '登记总人口的组成部分', en: 'Parts of the registered total' },
    },
  );
}

/** Whether migrants outnumber hukou residents: such names are bold. */
export function mostlyMigrants(street: Composed): boolean {
  return street.migrants.value > street.hukou.value;
}
