import { chartNameTexts } from '#src/i18n/chart-faults.ts';
import {
  FaultsError,
  nearestName,
  type Fault,
  type FaultBook,
  type FaultText,
} from '#src/lib/faults.ts';
import type { Label } from '#src/model.ts';

/** What can be wrong when a chart is asked for or drawn. */
type ChartFault =
  keyof typeof chartNameTexts | 'nothing-to-draw' | 'missing-style' | 'loose-link' | 'no-date';

const chartTexts: Record<ChartFault, FaultText> = {
  ...chartNameTexts,
  'nothing-to-draw': {
    what: ({ subject }) => ({
      zh: `没有可画的${subject?.zh ?? ''}`,
      en: `There are no ${subject?.en ?? ''} to draw`,
    }),
    expected: ({ expected = '' }) => ({ zh: `至少 ${expected} 个。`, en: `At least ${expected}.` }),
    fix: {
      zh: '在这个文件里补上有关的行；文献没有的，去掉这个范围。',
      en: 'Add the rows to this file; where no source has any, remove the scope.',
    },
  },
  'missing-style': {
    what: ({ subject }) => ({
      zh: `没有为它定${subject?.zh ?? ''}`,
      en: `It has no ${subject?.en ?? ''}`,
    }),
    expected: (fault) => ({
      zh: `其中之一：${fault.expected ?? ''}${nearestName(fault).zh}。`,
      en: `One of: ${fault.expected ?? ''}${nearestName(fault).en}.`,
    }),
    fix: {
      zh: '改正名字，或在这个文件里加上它。',
      en: 'Correct the name, or add it to this file.',
    },
  },
  'loose-link': {
    what: { zh: '联系缺少立场或一端', en: 'A link lacks its stance or one of its ends' },
    expected: {
      zh: '一个难题、一项改革和文章的立场。',
      en: 'A problem, a reform and the stance of the source.',
    },
    fix: { zh: '在这个文件里补上。', en: 'Add it to this file.' },
  },
  'no-date': {
    what: { zh: '对象的代号里没有日期', en: 'The key of a subject carries no date' },
    expected: {
      zh: '名字@日期，例如 xinjie@2020-11。',
      en: 'name@date, such as xinjie@2020-11.',
    },
    fix: {
      zh: '数据集的 key 要带上日期列。',
      en: 'Give the dataset a key that ends with its date.',
    },
  },
};

/** The sentences of everything that can be wrong with charts. */
export const chartBook: FaultBook = { of: { zh: '图', en: 'The charts' }, texts: chartTexts };

/** A fault of a chart, to be thrown. */
export const chartError = (fault: Fault<ChartFault>): FaultsError =>
  new FaultsError([fault], chartBook);

const drawn = {
  streets: { file: 'streets', noun: { zh: '街道', en: 'subdistricts' } },
  members: {
    file: 'street-group-members',
    noun: { zh: '分组的街道', en: 'subdistricts of the group' },
  },
  pairs: {
    file: 'streets',
    noun: {
      zh: '既有外来人口又有人户分离数字的街道',
      en: 'subdistricts with both migrants and separated residents',
    },
  },
  themes: { file: 'innovation-classes', noun: { zh: '主题', en: 'themes' } },
  classes: { file: 'innovation-classes', noun: { zh: '类别', en: 'classes' } },
  regions: { file: 'innovation-places', noun: { zh: '地区', en: 'regions' } },
  provinces: {
    file: 'innovation-places',
    noun: { zh: '写明案例数的省份', en: 'provinces with a printed number' },
  },
  problem: { file: 'problems', noun: { zh: '难题', en: 'problems' } },
  reform: { file: 'reforms', noun: { zh: '改革', en: 'reforms' } },
  years: { file: 'social-organisations', noun: { zh: '年份', en: 'years' } },
  policies: { file: 'policies', noun: { zh: '政策', en: 'policies' } },
} satisfies Record<string, { file: string; noun: Label }>;

/** What a scope may lack. */
export type Drawn = keyof typeof drawn;

/** The fault of a scope that lacks what a chart is about; `least` is how many it needs. */
export function nothingToDraw(chart: string, scope: string, what: Drawn, least = 1): FaultsError {
  const { file, noun } = drawn[what];
  return chartError({
    code: 'nothing-to-draw',
    file: `data/${file}/${file}.csv`,
    row: scope,
    expected: String(least),
    subject: noun,
    detail: { zh: `图 ${chart}`, en: `chart ${chart}` },
  });
}
