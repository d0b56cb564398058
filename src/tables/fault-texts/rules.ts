import type { Fault, FaultText } from '#src/lib/faults.ts';
import type { RuleFault } from '../fault.ts';

const named = ({ expected = '' }: Fault) => ({ zh: `${expected}。`, en: `${expected}.` });

/** Messages for faults of rows that are right by themselves and not beside others. */
export const ruleTexts: Record<RuleFault, FaultText> = {
  'total-by-value': {
    what: {
      zh: '这一行等于同组其余各行之和，像是合计',
      en: 'The row is the sum of the other rows of its group; it seems to be a total',
    },
    expected: named,
    fix: {
      zh: '来源印出的合计，在记录类型里标明；是自己加出来的，移到表格之外。确实是一行数据的，与维护者商量。',
      en: 'A total that the source prints is marked as one in the column of records; one that you added up belongs outside the table. If it is a row like the others, ask the maintainers.',
    },
  },
  'same-thing': {
    what: {
      zh: '同一个对象有两个代号',
      en: 'One and the same thing has two keys',
    },
    expected: ({ expected = '' }) => ({
      zh: `一个对象一个代号；同样的名称在第 ${expected} 行。`,
      en: `One key for one thing; the same name stands on line ${expected}.`,
    }),
    fix: {
      zh: '对照来源：确是同一个的，比较两行，只留对的一行；只是同名的，把名称写得能区分开。',
      en: 'Look at the source: if they are the same, compare the rows and keep the right one; if only their names are, write the names so that they differ.',
    },
  },
  'wrong-row': {
    what: {
      zh: '引用的行不是这一列要的那一种',
      en: 'The row referred to is of another kind than the column takes',
    },
    expected: named,
    fix: {
      zh: '换成那一种的代号；看看是否把上一级（主题、省）填进了下一级（创新点、区）的列。',
      en: 'Name a row of that kind; see whether a theme or province was put in the column of a class or district.',
    },
  },
  disagrees: {
    what: {
      zh: '这一行和它引用的行说法不同',
      en: 'The row and the row it refers to disagree',
    },
    expected: named,
    fix: {
      zh: '对照来源，改正引用，或改正这一行的另一列。',
      en: 'Look at the source and correct the reference, or the other column of this row.',
    },
  },
  'not-among': {
    what: { zh: '别的表里没有这个代号', en: 'The other table does not have this id' },
    expected: named,
    fix: {
      zh: '改正拼写，或先在那个表里加上它。',
      en: 'Correct the spelling, or add it to that table first.',
    },
  },
  'more-than-stated': {
    what: {
      zh: '记在它名下的行比它写明的数多',
      en: 'More rows are put under it than it says it has',
    },
    expected: ({ expected = '' }) => ({
      zh: `最多 ${expected} 行。`,
      en: `At most ${expected} rows.`,
    }),
    fix: {
      zh: '看看是否归错了类、重复了，或不在统计之内却记为在内；也核对写明的数。',
      en: 'See whether one is put in the wrong class, is there twice, or is marked as counted and is not; check the number too.',
    },
  },
  'code-level': {
    what: { zh: '层级和代码不合', en: 'The level does not fit the code' },
    expected: named,
    fix: {
      zh: '省级代码末四位是零，地级末两位是零，县级末两位不是零；改正代码或层级。',
      en: 'Codes of provinces end in four zeros, those of prefectures in two, those of counties in none; correct the code or the level.',
    },
  },
  'code-parent': {
    what: { zh: '上级和代码不合', en: 'The parent does not fit the code' },
    expected: named,
    fix: {
      zh: '上级是代码前两位或前四位相同的省或地级；省级没有上级。',
      en: 'The parent is the province or prefecture whose code begins with the same two or four digits; a province has none.',
    },
  },
  'no-parent': {
    what: { zh: '没有写上级', en: 'The parent is not given' },
    expected: named,
    fix: {
      zh: '填上所属的省或地级；表里还没有它的，先加一行。',
      en: 'Fill in the province or prefecture; if the table does not have it yet, add its row first.',
    },
  },
  'own-ancestor': {
    what: {
      zh: '上级绕回了它自己',
      en: 'Its parents lead back to itself',
    },
    expected: named,
    fix: {
      zh: '改正这几行的上级：每一级的上级都要更高一级。',
      en: 'Correct the parents of these rows: each must be of a higher level.',
    },
  },
  'more-digits': {
    what: {
      zh: '小数位比这一列照录的多',
      en: 'The number has more decimals than its column',
    },
    expected: ({ expected = '' }) => ({
      zh: `最多 ${expected} 位小数。`,
      en: `At most ${expected} ${expected === '1' ? 'decimal' : 'decimals'}.`,
    }),
    fix: {
      zh: '照来源的写法；电子表格存文件时会按格式添零，或带出没有印的位数。',
      en: 'Write it as the source prints it; on saving, spreadsheets add zeros or digits that nobody printed.',
    },
  },
  'fewer-digits': {
    what: {
      zh: '小数位比这一列照录的少',
      en: 'The number has fewer decimals than its column',
    },
    expected: ({ expected = '' }) => ({
      zh: `${expected} 位小数，与同列其他格子一样。`,
      en: `${expected} ${expected === '1' ? 'decimal' : 'decimals'}, like the other cells of the column.`,
    }),
    fix: {
      zh: '电子表格会丢掉末尾的零：对照来源补回。来源本来这样印的，在 provenance.yaml 的 digits 里写明行和列。',
      en: 'Spreadsheets drop final zeros: restore them from the source. Where the source prints it so, name row and column under digits in provenance.yaml.',
    },
  },
  'wording-differs': {
    what: {
      zh: '数值和照录的写法不是同一个数',
      en: 'The number is not the one that the wording prints',
    },
    expected: ({ expected = '' }) => ({
      zh: `与照录的写法“${expected}”位数相同的数。`,
      en: `The digits of the wording “${expected}”.`,
    }),
    fix: {
      zh: '对照来源改正其中一格；电子表格会把 57.7% 存成 57.70%，也会丢掉末尾的零。',
      en: 'Correct one of the two by the source; spreadsheets save 57.7% as 57.70%, and drop final zeros.',
    },
  },
  'scale-differs': {
    what: {
      zh: '数位不是照录的写法里的那个',
      en: 'The scale is not the one that the wording prints',
    },
    expected: named,
    fix: {
      zh: '数字后面印着“万”的填 10000，印着“亿”的填 100000000，都没有的填 1；或对照来源改正写法。',
      en: 'Write 10000 where the number is followed by the character wan (ten thousand), 100000000 where by yi (hundred million), and 1 where by neither; or correct the wording by the source.',
    },
  },
  'word-differs': {
    what: {
      zh: '填的词和照录的写法说法不同',
      en: 'The word is not what the wording says',
    },
    expected: named,
    fix: {
      zh: '对照来源：写法里印着的词（约、余、以上、%等）决定填哪一个；来源印了、写法里漏抄的，先补上写法。',
      en: 'Look at the source: the words and signs of the wording (about, more than, %) decide which word it is; if the source prints one that the wording lacks, complete the wording first.',
    },
  },
  'same-order': {
    what: {
      zh: '两行的次序相同',
      en: 'Two rows have the same place in the order',
    },
    expected: ({ expected = '' }) => ({
      zh: `各行次序不同；第 ${expected} 行已经是这个次序。`,
      en: `A place of its own; line ${expected} has this one.`,
    }),
    fix: {
      zh: '照来源的先后从 1 编起，一行一个次序。',
      en: 'Number the rows from 1 as the source has them, each with a place of its own.',
    },
  },
  'impossible-date': {
    what: { zh: '不可能是这个日期', en: 'The date cannot be right' },
    expected: ({ expected = '' }) => ({
      zh: `不早于 1000 年，不晚于 ${expected}。`,
      en: `Not before the year 1000, and no later than ${expected}.`,
    }),
    fix: {
      zh: '对照来源改正：来源里的数据不会晚于来源本身，也不会在将来。',
      en: 'Correct it by the source: its data are no later than the source itself, and not in the future.',
    },
  },
};
