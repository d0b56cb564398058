import {
  FaultsError,
  nearestName,
  type Fault,
  type FaultBook,
  type FaultText,
} from '#src/lib/faults.ts';
import { faultTexts } from '#src/tables/faults.ts';

/** Fault codes for measuring and for looking up measures. */
export type IndicatorFault =
  | 'unknown-indicator'
  | 'unknown-subject'
  | 'unknown-observation'
  | 'duplicate-subject'
  | 'duplicate-observation'
  | 'no-number'
  | 'division-by-zero'
  | 'more-named-than-counted'
  | 'wording-contradiction'
  | 'region-total'
  | 'formula-syntax'
  | 'unknown-code';

/** The message of each indicator fault code. */
export const indicatorTexts: Record<IndicatorFault, FaultText> = {
  'unknown-indicator': {
    what: { zh: '没有这个指标', en: 'There is no such indicator' },
    expected: (fault) => ({
      zh: `src/indicators/index.ts 登记的指标${nearestName(fault).zh}。`,
      en: `An indicator that src/indicators/index.ts registers${nearestName(fault).en}.`,
    }),
    fix: {
      zh: '改正拼写，或登记这个指标。',
      en: 'Correct the spelling, or register the indicator.',
    },
  },
  'formula-syntax': {
    what: { zh: '算法的写法不对', en: 'A formula cannot be read' },
    expected: {
      zh: '读数的代号或 value:指标/代号，之间是 + - * /，两边空一格；括号成对。',
      en: 'Ids of readings or value:indicator/key, with + - * / between them, a space on either side; brackets in pairs.',
    },
    fix: { zh: '照别的行改正。', en: 'Write it as the other rows do.' },
  },
  'unknown-code': {
    what: { zh: '案例的这一项没有这个值', en: 'The variable of the case has no such value' },
    expected: ({ expected = '' }) => ({
      zh: `其中之一：${expected}。`,
      en: `One of: ${expected}.`,
    }),
    fix: {
      zh: '照编码手册改正；认为不该填的写 none。',
      en: 'Correct it by the code book; write none where no value can be given.',
    },
  },
  'unknown-subject': {
    what: { zh: '没有这个对象', en: 'There is no such subject' },
    expected: (fault) => ({
      zh: `数据里有的对象${nearestName(fault).zh}。`,
      en: `A subject that the data have${nearestName(fault).en}.`,
    }),
    fix: {
      zh: '改正拼写，或先在数据里加上它。',
      en: 'Correct the spelling, or add it to the data first.',
    },
  },
  'unknown-observation': {
    what: ({ expected = '' }) => ({
      zh: `指标“${expected}”没有这个对象的值`,
      en: `The indicator “${expected}” has no value for this subject`,
    }),
    expected: (fault) => ({
      zh: `量过的对象${nearestName(fault).zh}。`,
      en: `A subject that was measured${nearestName(fault).en}.`,
    }),
    fix: {
      zh: '改正对象的写法（街道是 代号@时点）；对象没有写错的，看看它在数据里的格子是不是空的。',
      en: 'Correct the subject (of a subdistrict, id@date); if it is right, see whether its cells are empty in the data.',
    },
  },
  'duplicate-subject': {
    what: { zh: '两个对象的代号相同', en: 'Two subjects have the same key' },
    expected: {
      zh: '每个代号一个对象，各数据集不重复。',
      en: 'One subject a key, across all datasets.',
    },
    fix: { zh: '改掉其中一个的代号。', en: 'Change the key of one of them.' },
  },
  'duplicate-observation': {
    what: ({ expected = '' }) => ({
      zh: `指标“${expected}”对同一个对象量了两次`,
      en: `The indicator “${expected}” was measured twice for one subject`,
    }),
    expected: { zh: '每个对象一个值。', en: 'One value a subject.' },
    fix: {
      zh: '看看数据里是否有两行讲同一个对象，或者指标的程序是否重复。',
      en: 'See whether two rows are about the same subject, or the indicator’s code repeats itself.',
    },
  },
  'no-number': {
    what: { zh: '要用来计算的格子里没有数字', en: 'A cell that is computed with holds no number' },
    expected: { zh: '一个数字。', en: 'A number.' },
    fix: {
      zh: '按原文补上；原文没有写的，指标应当略过这一行。',
      en: 'Fill it in from the source; if the source does not say, the indicator must leave the row out.',
    },
  },
  'division-by-zero': {
    what: { zh: '除数是零，比例不存在', en: 'The divisor is zero: there is no such share' },
    expected: { zh: '大于零的数。', en: 'A number above zero.' },
    fix: {
      zh: '对照原文核对这一格；确实是零的，指标应当略过这一行。',
      en: 'Check the cell against the source; if it is zero, the indicator must leave the row out.',
    },
  },
  'more-named-than-counted': {
    what: ({ subject }) => ({
      zh: `点名的案例比文章计入的还多：${subject?.zh ?? ''}`,
      en: `More cases are named than the source counts: ${subject?.en ?? ''}`,
    }),
    expected: ({ expected = '' }) => ({ zh: `最多 ${expected} 例。`, en: `At most ${expected}.` }),
    fix: ({ column = '' }) => ({
      zh: `核对这些行的 ${column} 列和 counted 列。`,
      en: `Check the columns ${column} and counted of these rows.`,
    }),
  },
  'wording-contradiction': {
    what: {
      zh: '原文的措辞和点名的案例对不上',
      en: 'The source’s wording and the cases it names contradict each other',
    },
    expected: ({ expected = '' }) => ({
      zh: `按措辞最多 ${expected} 例。`,
      en: `At most ${expected}, as the wording allows.`,
    }),
    fix: {
      zh: '核对这一行的 said 列和 cases 列，以及 innovation-cases.csv 的 division 列和 counted 列。',
      en: 'Check its columns said and cases, and the columns division and counted of innovation-cases.csv.',
    },
  },
  'region-total': {
    what: {
      zh: '地区的合计和各省对不上',
      en: 'The total of a region and its provinces contradict each other',
    },
    expected: ({ expected = '' }) => ({
      zh: `各省合起来是 ${expected} 例。`,
      en: `${expected}, as its provinces allow.`,
    }),
    fix: {
      zh: '核对这一行的 cases 列，以及同一地区各省的 said 列和 cases 列。',
      en: 'Check its column cases, and the columns said and cases of its provinces.',
    },
  },
};

const book: FaultBook = {
  of: { zh: '指标', en: 'The indicators' },
  texts: { ...faultTexts, ...indicatorTexts },
};

/** Wraps collected indicator faults in one error. */
export const indicatorErrors = (faults: readonly Fault[]): FaultsError =>
  new FaultsError(faults, book);

/** Wraps one indicator fault in an error. */
export const indicatorError = (fault: Fault<IndicatorFault>): FaultsError =>
  indicatorErrors([fault]);
