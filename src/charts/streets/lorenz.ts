import { ascending } from 'd3-array';
import type { Lang, Measures, Observation } from '#src/model.ts';
import { streetsOf } from './street-rows.ts';
import { largestFirst } from '../draw/sorting.ts';
import type { Street } from './street-rows.ts';
import { percent, tip } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

/** A point of the Lorenz curve: what all streets up to this one hold together. */
export interface LorenzPoint extends Street {
  people: Observation;
  held: Observation;
}

/** The points of the curve, the street with the lowest share of residents from outside first. */
export function curve(measures: Measures, district: string, lang: Lang): LorenzPoint[] {
  return streetsOf(measures, district, lang)
    .map((street) => {
      const people = measures.get('lorenz-population', street.key);
      const held = measures.get('lorenz-outside', street.key);
      const facts = {
        zh: [
          `到此为止的街道共占登记总人口的${percent(people)}、境外人员的${percent(held)}`,
          `本街道占全区境外人员的${percent(measures.get('outside-of-district', street.key))}`,
        ],
        en: [
          `streets up to here hold ${percent(people)} of the registered total and ${percent(held)} of residents from outside the mainland`,
          `this street alone ${percent(measures.get('outside-of-district', street.key))} of the latter`,
        ],
      };
      const name = street.subject.name[lang];
      return { ...street, people, held, tip: tip(lang, name, facts[lang]) };
    })
    .sort((a, b) => ascending(a.people.value, b.people.value));
}

/** The street that holds most, how few streets hold half, and the coefficient. */
export interface Concentration {
  top: Street;
  share: Observation;
  half: Observation;
  together: Observation;
  gini: Observation;
  giniName: string;
}

/** What the curve says in figures. Throws when the district has no streets. */
export function concentrationOf(measures: Measures, district: string, lang: Lang): Concentration {
  const [top] = largestFirst(streetsOf(measures, district, lang), (street) => street.outside.value);
  if (top === undefined) throw nothingToDraw('concentration', district, 'streets');
  const half = measures.get('half-count', district);
  return {
    top,
    share: measures.get('outside-of-district', top.key),
    half,
    together: measures.get('outside-top', `${district}#${String(half.value)}`),
    gini: measures.get('gini', district),
    giniName: measures.label('gini')[lang],
  };
}
