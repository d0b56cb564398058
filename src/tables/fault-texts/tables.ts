import { nearestName, type Fault, type FaultText } from '#src/lib/faults.ts';
import type { TableFault } from '../fault.ts';

const accept = ({ dataset = '' }: Fault): string => `npm run data accept -- ${dataset}`;

/** Messages for faults between cells, rows, tables and their provenance. */
export const tableTexts: Record<TableFault, FaultText> = {
  'line-break': {
    what: { zh: '格子里有换行', en: 'A cell holds a line break' },
    expected: { zh: '一格一段，没有换行。', en: 'One line in a cell.' },
    fix: {
      zh: '删去换行；若这一格吞下了后面几行，请查它前面是否多了一个双引号。',
      en: 'Remove the line break; if the cell has swallowed the lines after it, look for a stray double quote before it.',
    },
  },
  'lost-characters': {
    what: { zh: '有字在转码时丢了（�）', en: 'Characters were lost in a conversion (�)' },
    expected: { zh: '来源里的原字。', en: 'The characters of the source.' },
    fix: {
      zh: '对照来源补回原字；从原件重新导出更稳妥。',
      en: 'Restore them from the source; exporting again from the original is safer.',
    },
  },
  'spreadsheet-error': {
    what: { zh: '格子里是电子表格的报错', en: 'The cell holds an error of the spreadsheet' },
    expected: { zh: '一个值。', en: 'A value.' },
    fix: {
      zh: '回到电子表格改好公式或加宽这一列，以“数值”贴回后再存。',
      en: 'Mend the formula or widen the column in the spreadsheet, paste it back as values, and save again.',
    },
  },
  'duplicate-key': {
    what: { zh: '两行的代号相同', en: 'Two rows have the same key' },
    expected: ({ expected = '' }) => ({
      zh: `每个代号只有一行；第一次在第 ${expected} 行。`,
      en: `One row for each key; it stands first on line ${expected}.`,
    }),
    fix: {
      zh: '逐格比较这两行：处处相同的，只留一行；有不同的，改正其中一个代号。',
      en: 'Compare the two rows cell by cell: if they are equal, keep one; if not, correct one of the keys.',
    },
  },
  'placeholder-shape': {
    what: {
      zh: '花括号里的写法不对',
      en: 'A placeholder in braces is not written as it must be',
    },
    expected: {
      zh: '{reading:代号|文字}、{cell:数据集/行/列|文字}、{value:指标/代号|文字} 或 {claim:代号|文字}。',
      en: '{reading:id|words}, {cell:dataset/row/column|words}, {value:indicator/key|words} or {claim:id|words}.',
    },
    fix: {
      zh: '照 data/README.md 里的说明改正，或删去花括号，只留文字。',
      en: 'Write it as data/README.md says, or remove the braces and leave the words.',
    },
  },
  'total-row': {
    what: { zh: '合计行混在数据里', en: 'A total row stands among the data' },
    expected: {
      zh: '数据行；合计由本站计算。来源印出的合计，在 record 列写 total（这个数据集有此词时）。',
      en: 'Data rows; totals are computed. A total that the source prints says total in its record column, where the dataset has that word.',
    },
    fix: {
      zh: '来源印出的合计，在 record 列标明；是自己加出来的，移到表格之外，不要混在数据行里。',
      en: 'A total that the source prints is marked in the record column; one that you added up belongs outside the table, not among its rows.',
    },
  },
  'unknown-reference': {
    what: { zh: '引用的代号不存在', en: 'It refers to a key that does not exist' },
    expected: (fault) => ({
      zh: `${fault.expected ?? ''} 里有的代号${nearestName(fault).zh}。`,
      en: `A key of ${fault.expected ?? ''}${nearestName(fault).en}.`,
    }),
    fix: ({ expected = '' }) => ({
      zh: `改正代号，或先在 ${expected} 里加上它。`,
      en: `Correct it, or add it to ${expected} first.`,
    }),
  },
  'not-accepted': {
    what: {
      zh: '出处文件还没有记下校验和与行数',
      en: 'The provenance does not yet hold the checksum and the number of rows',
    },
    fix: (fault) => ({
      zh: `核对数据之后，运行 ${accept(fault)} 记下它们。`,
      en: `When the data are checked, run ${accept(fault)} to record them.`,
    }),
  },
  checksum: {
    what: {
      zh: '数据的内容和记录的校验和不一致',
      en: 'The content differs from the checksum on record',
    },
    expected: ({ expected = '' }) => ({
      zh: `记录的是 ${expected}。`,
      en: `The one on record, ${expected}.`,
    }),
    fix: (fault) => ({
      zh: `若不是有意改的，恢复原来的文件（电子表格会改日期和末尾的零）；若是有意的，运行 ${accept(fault)}。`,
      en: `If nobody meant to change it, restore the file (spreadsheets alter dates and final zeros); if it was meant, run ${accept(fault)}.`,
    }),
  },
  'row-count': {
    what: { zh: '行数和记录的不一致', en: 'The number of rows differs from the record' },
    expected: ({ expected = '' }) => ({ zh: `${expected} 行。`, en: `${expected} rows.` }),
    fix: (fault) => ({
      zh: `查一查是否丢了行或多了行；若是有意的，运行 ${accept(fault)}。`,
      en: `See whether rows were lost or added; if it was meant, run ${accept(fault)}.`,
    }),
  },
  'not-in-source': {
    what: ({ expected = '' }) => ({
      zh: `来源“${expected}”的文本里找不到`,
      en: `The text of the source “${expected}” does not have it`,
    }),
    expected: { zh: '与来源逐字相同。', en: 'The words and digits of the source.' },
    fix: {
      zh: '对照来源改正这一格；文本由扫描件识别而来的，也看看是否认错了字。',
      en: 'Correct the cell by the source; where the text comes from a scan, see whether it was misread.',
    },
  },
  'missing-text': {
    what: { zh: '缺少来源的文本', en: 'The text of a source is missing' },
    fix: {
      zh: '把这个来源的全文存成这个文件，用 UTF-8。',
      en: 'Save the full text of the source as this file, in UTF-8.',
    },
  },
};
