import { ascending } from 'd3-array';
import { say } from '#src/lib/text/say.ts';
import type { Label, Lang, Measures, Observation } from '#src/model.ts';
import { districtOf, firstOf, streetsOf } from './street-rows.ts';
import { largestFirst } from '../draw/sorting.ts';
import type { District, Street } from './street-rows.ts';
import type { ChartView } from '../define.ts';
import { markOf, percent } from '../text/words.ts';

/** A point of the Lorenz curve: what all streets up to this one hold together. */
export interface LorenzPoint extends Street {
  people: Observation;
  held: Observation;
  /** What this street alone holds. */
  own: Observation;
}

/** The points of the curve, the street with the lowest share of residents from outside first. */
function curve(measures: Measures, district: string, lang: Lang): LorenzPoint[] {
  return streetsOf(measures, district, lang)
    .map((street) => {
      const people = measures.get('lorenz-population', street.key);
      const held = measures.get('lorenz-outside', street.key);
      const own = measures.get('outside-of-district', street.key);
      const facts = {
        zh: [
          say`到此为止的街道共占登记总人口的${percent(people)}、境外人员的${percent(held)}`,
          say`本街道占各街道境外人员的${percent(own)}`,
        ],
        en: [
          say`subdistricts up to here hold ${percent(people)} of the registered total and ${percent(held)} of residents from outside the mainland`,
          say`this subdistrict alone ${percent(own)} of the latter`,
        ],
      };
      return { ...street, ...markOf(street.subject, facts[lang], lang), people, held, own };
    })
    .sort((a, b) => ascending(a.people.value, b.people.value));
}

/** The street that holds most, how few streets hold half, and the coefficient. */
export interface Concentration extends District {
  /** The points of the curve, the street with the lowest share first. */
  points: LorenzPoint[];
  top: LorenzPoint;
  share: Observation;
  half: Observation;
  together: Observation;
  gini: Observation;
  giniName: Label;
  /** All streets before the one that holds most, together; undefined when it comes first. */
  before: LorenzPoint | undefined;
}

/** What the curve says in figures. Throws when the district has no streets. */
export function concentrationOf(view: ChartView): Concentration {
  const { measures, scope, lang } = view;
  const place = districtOf(view);
  const points = curve(measures, scope, lang);
  const top = firstOf(
    largestFirst(points, (street) => street.outside.value),
    'concentration',
    scope,
  );
  const half = measures.get('half-count', scope);
  return {
    ...place,
    points,
    before: points[points.indexOf(top) - 1],
    top,
    share: top.own,
    half,
    together: measures.get('outside-top', `${scope}#${String(half.value)}`),
    gini: measures.get('gini', scope),
    giniName: measures.label('gini'),
  };
}
