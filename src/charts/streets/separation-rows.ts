import { say } from '#src/lib/text/say.ts';
import type { Observation, Said } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { largestFirst } from '../draw/sorting.ts';
import { counted, defined } from '../text/said.ts';
import { markOf, percent } from '../text/words.ts';
import { districtOf, firstOf, streetsOf } from './street-rows.ts';
import type { District, Street } from './street-rows.ts';

const id = 'migrants-separation';

/** The two shares that are compared. */
export const shares = {
  migrants: { zh: '外来人口比例', en: 'Share of migrants' },
  separation: { zh: '人户分离率', en: 'Household separation' },
};

/** A street with the two shares that are compared. */
export interface Paired extends Street {
  migrants: Observation;
  separation: Observation;
}

/** What words, drawing and table share. */
export interface SeparationRows extends District {
  /** The streets that have both shares, the highest share of migrants first. */
  pairs: Paired[];
  /** The streets with the highest share of migrants and with the highest rate of separation. */
  most: { migrants: Paired; separation: Paired };
  /** Both shares of the district as a whole. */
  whole: { migrants: Observation; separation: Observation };
}

/** The streets that have both shares, the highest share of migrants first. */
function pairsOf({ measures, scope, lang }: ChartView): Paired[] {
  const streets = streetsOf(measures, scope, lang).flatMap((street) => {
    const migrants = measures.find('migrants-share', street.key);
    const separation = measures.find('separation-rate', street.key);
    if (migrants === undefined || separation === undefined) return [];
    const facts = {
      zh: [
        say`外来人口占登记总人口的${percent(migrants)}`,
        say`户籍人口中人户分离的占${percent(separation)}`,
      ],
      en: [
        say`migrants are ${percent(migrants)} of the registered total`,
        say`${percent(separation)} of hukou residents have their hukou in another district`,
      ],
    };
    return [{ ...street, ...markOf(street.subject, facts[lang], lang), migrants, separation }];
  });
  return largestFirst(streets, (street) => street.migrants.value);
}

/** How many streets have both shares. */
export function countOf({ pairs, district }: SeparationRows): Said {
  return counted(
    pairs.map(({ separation }) => separation),
    () => true,
    {
      id: 'streets-with-both-shares',
      key: district.key,
      name: { zh: '比例齐全的街道', en: 'Subdistricts with both shares' },
      test: { zh: '比例齐全', en: 'with both shares' },
    },
  );
}

/** The number of shares that are compared. */
export function both({ district }: District, text: string): Said {
  return defined(
    Object.keys(shares).length,
    {
      zh: '本图比较外来人口比例和人户分离率',
      en: 'the chart compares the share of migrants and the rate of household separation',
    },
    {
      text,
      id: 'compared-shares',
      key: district.key,
      name: { zh: '所比较的比例', en: 'Shares compared' },
    },
  );
}

/** The streets of a view with both shares. Throws when none has both. */
export function separationOf(view: ChartView): SeparationRows {
  const { measures, scope } = view;
  const place = districtOf(view);
  const pairs = pairsOf(view);
  return {
    ...place,
    pairs,
    most: {
      migrants: firstOf(pairs, id, scope, 'pairs'),
      separation: firstOf(
        largestFirst(pairs, ({ separation }) => separation.value),
        id,
        scope,
        'pairs',
      ),
    },
    whole: {
      migrants: measures.get('migrants-share', scope),
      separation: measures.get('separation-rate', scope),
    },
  };
}
