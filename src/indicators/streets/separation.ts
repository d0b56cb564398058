import type { Indicator } from '#src/model.ts';
import type { Family } from '../family.ts';
import { rank, ratio } from '../provenance.ts';

const rate: Indicator = {
  id: 'separation-rate',
  label: { zh: '人户分离率', en: 'Household-separation rate' },
  short: { zh: '人户分离率', en: 'Household separation' },
  definition: {
    zh: '人户分离人口除以户籍人口。',
    en: 'Those living here whose hukou is in another district of the city, divided by registered (hukou) residents.',
  },
  unit: 'share',
  digits: 1,
};

const rateRank: Indicator = {
  id: 'separation-rank',
  label: { zh: '人户分离率的位次', en: 'Rank by household separation' },
  definition: {
    zh: '本区各街道按人户分离率由高到低的位次。',
    en: 'Place among the district’s subdistricts by household-separation rate, the highest first.',
  },
  unit: 'rank',
  digits: 0,
};

/** Number of registered residents who live apart from their hukou. */
export const separation: Family = {
  indicators: [rate, rateRank],
  measure(_tables, recorder) {
    for (const district of recorder.subjects('district')) {
      const streets = recorder.subjects('street', district.key);
      const rates = [...streets, district].flatMap((place) => {
        const separated = recorder.find('hukou-separated', place.key);
        const hukou = recorder.find('hukou', place.key);
        if (separated === undefined || hukou === undefined || hukou.value === 0) return [];
        return [recorder.record(rate, place.key, ratio(separated.formula, hukou.formula))];
      });
      const ofStreets = rates.filter(({ key }) => key !== district.key);
      const formulas = ofStreets.map(({ formula }) => formula);
      for (const { key, formula } of ofStreets)
        recorder.record(rateRank, key, rank(formula, formulas));
    }
  },
};
