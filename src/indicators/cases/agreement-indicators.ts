import type { Indicator } from '#src/model.ts';
import { draws } from '../agreement/alpha.ts';

/** Cases that two or more codings of a variable can be compared on. */
export const codedCases: Indicator = {
  id: 'coded-cases',
  label: { zh: '可比较编码的案例', en: 'Cases with codings to compare' },
  definition: {
    zh: '某一编码项至少有两次编码的案例数。',
    en: 'Number of cases to which at least two codings give a value of the variable.',
  },
  unit: 'cases',
  digits: 0,
};

export const agreedCases: Indicator = {
  id: 'agreed-cases',
  label: { zh: '编码一致的案例', en: 'Cases coded alike' },
  definition: {
    zh: '各次编码给出同一个值的案例数；都认为不该填，也算一致。',
    en: 'Number of cases to which all codings give the same value; leaving it empty counts as one.',
  },
  unit: 'cases',
  digits: 0,
};

export const disputedCases: Indicator = {
  id: 'disputed-cases',
  label: { zh: '编码有争议的案例', en: 'Disputed cases' },
  definition: {
    zh: '各次编码给出不同值的案例数。',
    en: 'Number of cases to which codings give different values.',
  },
  unit: 'cases',
  digits: 0,
};

export const agreementShare: Indicator = {
  id: 'coding-agreement',
  label: { zh: '一致率', en: 'Plain agreement' },
  definition: {
    zh: '编码一致的案例数除以可比较编码的案例数；碰巧一致的也算在内。',
    en: 'Cases coded alike divided by the cases with codings to compare; chance agreement is included.',
  },
  unit: 'share',
  digits: 1,
};

export const kappa: Indicator = {
  id: 'cohens-kappa',
  label: { zh: '科恩卡帕系数', en: 'Cohen’s kappa' },
  definition: {
    zh: '两次编码扣除偶然一致之后的一致程度：1为完全一致，0为偶然一致的水平；偶然一致按每次编码各自的分布计算（Cohen 1960）。',
    en: 'Agreement of two codings beyond chance: 1 is full agreement, 0 what chance gives, with chance taken from each coding’s own distribution (Cohen 1960).',
  },
  unit: 'index',
  digits: 2,
};

export const alpha: Indicator = {
  id: 'krippendorffs-alpha',
  label: { zh: '克里彭多夫阿尔法系数', en: 'Krippendorff’s alpha' },
  definition: {
    zh: '1减去实际不一致与偶然不一致之比，名义尺度：1为完全一致，0为偶然的水平；编码者人数不限，容许缺失（Krippendorff 2011）。',
    en: 'One less the observed over the expected disagreement, on the nominal scale: 1 is full agreement, 0 what chance gives; any number of codings, missing values allowed (Krippendorff 2011).',
  },
  unit: 'index',
  digits: 2,
};

/** How the interval of alpha is found, as formulas say it. */
export const intervalRule = {
  zh: `案例有放回地重抽${String(draws)}次，取阿尔法系数居中的95%`,
  en: `cases drawn again with replacement ${String(draws)} times, the middle 95% of the alphas`,
};

export const alphaLow: Indicator = {
  id: 'alpha-low',
  label: { zh: '阿尔法系数区间下限', en: 'Alpha, lower bound' },
  definition: {
    zh: '阿尔法系数95%自助区间的下限：案例有放回地重抽，次序固定，每次构建结果相同。',
    en: 'Lower bound of the 95% bootstrap interval of alpha: cases are drawn again with replacement, in a fixed order that gives the same result in every build.',
  },
  unit: 'index',
  digits: 2,
};

export const alphaHigh: Indicator = {
  ...alphaLow,
  id: 'alpha-high',
  label: { zh: '阿尔法系数区间上限', en: 'Alpha, upper bound' },
  definition: {
    zh: '阿尔法系数95%自助区间的上限，算法同下限。',
    en: 'Upper bound of the 95% bootstrap interval of alpha, found like the lower bound.',
  },
};

export const codingPairs: Indicator = {
  id: 'coding-pairs',
  label: { zh: '两次编码的对照', en: 'Values of two codings' },
  definition: {
    zh: '一次编码给出某个值、另一次给出某个值的案例数，即混淆表的一格。',
    en: 'Number of cases to which one coding gives one value and the other another or the same: a cell of the confusion table.',
  },
  unit: 'cases',
  digits: 0,
};
