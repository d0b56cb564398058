import { ascending } from 'd3-array';
import type { Indicator, Subject } from '#src/model.ts';
import type { Family } from '../family.ts';
import { gini, ratio, sum } from '../provenance.ts';

const lorenzPopulation: Indicator = {
  id: 'lorenz-population',
  label: { zh: '累计登记总人口', en: 'Cumulative registered total' },
  definition: {
    zh: '街道按境外人员比例由低到高排列，到本街道为止累计的登记总人口占各街道合计的比例。',
    en: 'With subdistricts ordered by share from outside the mainland, lowest first: the part of the registered total reached at this subdistrict.',
  },
  unit: 'share',
  digits: 1,
};

const lorenzOutside: Indicator = {
  id: 'lorenz-outside',
  label: { zh: '累计境外人员', en: 'Cumulative residents from outside the mainland' },
  definition: {
    zh: '同样的次序，到本街道为止累计的境外人员占各街道合计的比例。',
    en: 'In the same order: the part of the residents from outside the mainland reached at this subdistrict.',
  },
  unit: 'share',
  digits: 1,
};

const giniIndex: Indicator = {
  id: 'gini',
  label: { zh: '基尼系数', en: 'Gini coefficient' },
  definition: {
    zh: '洛伦兹曲线与对角线之间面积的两倍：0表示境外人员按人口均匀分布，越接近1越集中。',
    en: 'Twice the area between the Lorenz curve and the diagonal: 0 if residents from outside the mainland are spread like everybody else, near 1 if they live in one place.',
  },
  unit: 'index',
  digits: 2,
};

/**
 * How unevenly residents from outside the mainland are distributed over a district’s subdistricts.
 */
export const concentration: Family = {
  indicators: [lorenzPopulation, lorenzOutside, giniIndex],
  measure(_tables, recorder) {
    for (const district of recorder.subjects('district')) {
      const share = (street: Subject): number =>
        recorder.find('outside-share', street.key)?.value ?? 0;
      const peopled = recorder
        .subjects('street', district.key)
        .filter(({ key }) => recorder.find('outside-share', key) !== undefined);
      const ordered = [...peopled].sort((a, b) => ascending(share(a), share(b)));
      if (ordered.every(({ key }) => recorder.get('outside', key).value === 0)) continue;
      const outside = ordered.map((street) => recorder.get('outside', street.key).formula);
      const population = ordered.map((street) => recorder.get('population', street.key).formula);
      const [allOutside, allPopulation] = [sum(outside), sum(population)];
      for (const [index, street] of ordered.entries()) {
        recorder.record(
          lorenzPopulation,
          street.key,
          ratio(sum(population.slice(0, index + 1)), allPopulation),
        );
        recorder.record(
          lorenzOutside,
          street.key,
          ratio(sum(outside.slice(0, index + 1)), allOutside),
        );
      }
      const pairs = ordered.map(
        (street) =>
          [
            recorder.get('outside', street.key).formula,
            recorder.get('population', street.key).formula,
          ] as const,
      );
      recorder.record(giniIndex, district.key, gini(pairs));
    }
  },
};
