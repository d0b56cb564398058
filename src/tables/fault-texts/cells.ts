import type { CellFault } from '#data/cell-faults.ts';
import type { FaultText } from '#src/lib/faults.ts';

/** Messages for faults of one cell. */
export const cellTexts: Record<CellFault, FaultText> = {
  blank: {
    what: { zh: '必填的格子是空的', en: 'A required cell is empty' },
    expected: { zh: '一个值；这一列不允许空白。', en: 'A value; this column may not be empty.' },
    fix: {
      zh: '按来源补上；来源没有写的，不要填 0，请与维护者商量这一列可否为空。',
      en: 'Fill it in from the source. If the source does not say, do not write 0; ask the maintainers whether the column may be empty.',
    },
  },
  nul: {
    what: { zh: '文件里有空字节（NUL）', en: 'The file holds a NUL byte' },
    expected: { zh: '普通文字。', en: 'Plain text.' },
    fix: {
      zh: '文件可能损坏，或是没有标记的 UTF-16。请在电子表格里重新打开原件，另存为“CSV UTF-8（逗号分隔）”。',
      en: 'The file is damaged, or it is UTF-16 without its mark. Open the original in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”.',
    },
  },
  html: {
    what: { zh: '格子里有网页标签', en: 'A cell holds HTML tags' },
    expected: { zh: '不带标签的文字。', en: 'Text without tags.' },
    fix: {
      zh: '删去尖括号和其中的标签，只留文字。',
      en: 'Delete the angle brackets and the tags in them; keep the words.',
    },
  },
  formula: {
    what: { zh: '格子里是公式，不是值', en: 'A cell holds a formula, not a value' },
    expected: { zh: '公式算出的值。', en: 'The value that the formula gives.' },
    fix: {
      zh: '在电子表格里复制这一列，用“选择性粘贴—数值”贴回去，再存成 CSV。文字本来以 = @ + - 开头的，电子表格也会把它当公式：在前面加一个字，或加上引号“”。',
      en: 'In the spreadsheet copy the column, paste it back with “Paste special – Values”, and save as CSV again. Spreadsheets take every text that begins with = @ + or - for a formula: where it is meant, put a word or a curly quote before it.',
    },
  },
  'full-width-digits': {
    what: { zh: '数字是全角的', en: 'The digits are full-width' },
    expected: { zh: '半角数字，例如 6。', en: 'Ordinary digits, such as 6.' },
    fix: { zh: '换成半角数字重新输入。', en: 'Type the number again with ordinary digits.' },
  },
  thousands: {
    what: { zh: '数字里有千位分隔符', en: 'The number has a thousands separator' },
    expected: { zh: '连写的数字，例如 71515。', en: 'The digits alone, such as 71515.' },
    fix: {
      zh: '去掉逗号和空格；在电子表格里可把这一列的格式改为“常规”再存。',
      en: 'Remove commas and spaces; in a spreadsheet set the column’s format to “General” and save again.',
    },
  },
  scientific: {
    what: {
      zh: '数字变成了科学记数',
      en: 'The number has turned into scientific notation',
    },
    expected: { zh: '完整的数字，例如 110000。', en: 'All digits, such as 110000.' },
    fix: {
      zh: '电子表格可能已经丢了后面几位：对照来源重新输入，先把这一列的格式设为“文本”。',
      en: 'The spreadsheet may have lost the last digits: type the number again from the source, with the column’s format set to “Text” first.',
    },
  },
  'leading-zeros': {
    what: { zh: '数字前面有零', en: 'The number begins with zeros' },
    expected: {
      zh: '不以零开头的数；零和小数写作 0、0.5。',
      en: 'A number without zeros in front; zero and fractions as 0 and 0.5.',
    },
    fix: {
      zh: '是数量的，去掉前面的零；是代码的，看看是否填错了列。',
      en: 'Take the zeros away if it is a quantity; if it is a code, see whether it slipped into the wrong column.',
    },
  },
  'beyond-double': {
    what: {
      zh: '数字太长，计算时会丢掉末几位',
      en: 'The number is too long to be computed with: its last digits would be lost',
    },
    expected: { zh: '最多 15 位数字。', en: 'At most 15 digits.' },
    fix: {
      zh: '对照来源看看是否多打了几位，或把两格连成了一格。',
      en: 'See by the source whether digits were added or two cells ran together.',
    },
  },
  'missing-mark': {
    what: { zh: '用符号表示“没有数据”', en: 'A mark stands for “no data”' },
    expected: {
      zh: '没有数据时格子留空。',
      en: 'An empty cell where there are no data.',
    },
    fix: {
      zh: '删去“—”“/”“无”之类的符号，让格子空着；确实是零的写 0。',
      en: 'Delete marks such as “—”, “/” or “n/a” and leave the cell empty; where it truly is zero write 0.',
    },
  },
  'percent-sign': {
    what: { zh: '数字后面带百分号', en: 'The number carries a percent sign' },
    expected: {
      zh: '只写数字，例如 57.7；单位已写在列的说明里。',
      en: 'The number alone, such as 57.7; the unit is declared with the column.',
    },
    fix: { zh: '删去百分号。', en: 'Delete the percent sign.' },
  },
  negative: {
    what: { zh: '数字是负的', en: 'The number is negative' },
    expected: { zh: '零或更大的数。', en: 'Zero or more.' },
    fix: { zh: '对照来源核对这个数。', en: 'Check the number against the source.' },
  },
  fraction: {
    what: { zh: '计数带有小数', en: 'A count has decimals' },
    expected: { zh: '整数。', en: 'A whole number.' },
    fix: {
      zh: '对照来源；若来源以“万”计，请换算成个数，或与维护者商量改列的类型。',
      en: 'Check the source; if it counts in ten thousands (万), write the full number or ask the maintainers to change the column’s type.',
    },
  },
  zeroth: {
    what: { zh: '次序填了零', en: 'The place in the order is zero' },
    expected: { zh: '1 或更大的整数。', en: 'A whole number from 1.' },
    fix: {
      zh: '从 1 编起；不知道次序的，照来源的先后编。',
      en: 'Number from 1, as the source has the rows.',
    },
  },
  'not-a-number': {
    what: { zh: '这一格应是数字', en: 'This cell should be a number' },
    expected: {
      zh: '只有半角数字和小数点，例如 71515 或 57.7。',
      en: 'Digits and a decimal point only, such as 71515 or 57.7.',
    },
    fix: {
      zh: '去掉单位、“约”、括号等文字；看看是否填错了列。',
      en: 'Remove units, words like “about” and brackets; see whether the value slipped into the wrong column.',
    },
  },
  'not-a-key': {
    what: { zh: '代号的写法不对', en: 'The id is not written as ids are' },
    expected: {
      zh: '小写拉丁字母和数字，用连字符连接，例如 sanlitun 或 one-plus-three。',
      en: 'Lower-case Latin letters and digits joined by hyphens, such as sanlitun or one-plus-three.',
    },
    fix: {
      zh: '改写代号；别处引用它的地方一并改。',
      en: 'Rewrite the id, and every place that refers to it.',
    },
  },
  'reserved-key': {
    what: {
      zh: '这个代号不能作文件名',
      en: 'No file can bear this id',
    },
    expected: {
      zh: '不是 Windows 设备名（con、nul、com1 之类）的代号。',
      en: 'An id that is no name of a device of Windows (con, nul, com1 and the like).',
    },
    fix: {
      zh: '换一个代号，例如在后面加一个词；别处引用它的地方一并改。',
      en: 'Choose another id, for instance with a word after it, and change every place that refers to it.',
    },
  },
  'not-a-code': {
    what: {
      zh: '行政区划代码的写法不对',
      en: 'The code of a division is not written as codes are',
    },
    expected: {
      zh: '六位数字（GB/T 2260），例如 110105。',
      en: 'Six digits (GB/T 2260), such as 110105.',
    },
    fix: {
      zh: '对照代码表补全；电子表格会改写代码，先把这一列的格式设为“文本”。',
      en: 'Complete it by the list of codes; spreadsheets rewrite codes, so set the column’s format to “Text” first.',
    },
  },
  'not-a-date': {
    what: { zh: '日期的写法不对', en: 'The date is not written as dates are' },
    expected: {
      zh: '年、年-月或年-月-日：2010、2010-03、2010-03-31。',
      en: 'A year, a month or a day: 2010, 2010-03, 2010-03-31.',
    },
    fix: {
      zh: '改成上面的写法。电子表格会把 2010-03 变成 Mar-10 或“2010年3月”：先把这一列的格式设为“文本”。',
      en: 'Write it like that. Spreadsheets turn 2010-03 into Mar-10: set the column’s format to “Text” first.',
    },
  },
  'no-such-day': {
    what: { zh: '日历上没有这一天', en: 'The calendar has no such day' },
    expected: { zh: '有的日期，例如 2010-02-28。', en: 'A date that exists, such as 2010-02-28.' },
    fix: {
      zh: '对照来源改正；来源只写到月的，只填年和月。',
      en: 'Correct it by the source; where the source names the month only, write year and month.',
    },
  },
  'not-in-vocabulary': {
    what: { zh: '这一列只能填规定的词', en: 'This column takes only the words of its list' },
    expected: ({ expected = '' }) => ({
      zh: `其中之一：${expected}`,
      en: `One of: ${expected}`,
    }),
    fix: {
      zh: '改用表中的词。确实需要新词的，先加到这个数据集的 schema.ts（中英文都要）。',
      en: 'Use a word of the list. If a new one is needed, add it to the dataset’s schema.ts first, in both languages.',
    },
  },
  'too-long': {
    what: ({ column = '' }) => ({
      zh: column === 'anchor' ? '定位词太长' : '代号太长',
      en: column === 'anchor' ? 'The anchor phrase is too long' : 'The id is too long',
    }),
    expected: ({ expected = '' }) => ({
      zh: `最多 ${expected} 个字。`,
      en: `At most ${expected} characters.`,
    }),
    fix: {
      zh: '截短：定位词留下能在原文里搜到的一小段，代号留下能认出来的几个词。',
      en: 'Shorten it: an anchor to a few characters that can still be found in the source, an id to the words that tell it from others.',
    },
  },
  padded: {
    what: { zh: '格子首尾有空格', en: 'The cell begins or ends with a space' },
    expected: { zh: '首尾没有空格。', en: 'No space at either end.' },
    fix: {
      zh: '删去首尾的空格（也可能是全角空格或制表符）。',
      en: 'Delete the space (it may be a full-width one or a tab).',
    },
  },
  'not-yes': {
    what: { zh: '这一列只填 yes 或留空', en: 'This column takes yes or nothing' },
    expected: { zh: 'yes，或空白。', en: 'yes, or an empty cell.' },
    fix: {
      zh: '是的写 yes，不是的留空。',
      en: 'Write yes where it is so; leave the others empty.',
    },
  },
};
