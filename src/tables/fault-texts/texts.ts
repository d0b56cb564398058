import type { FaultText } from '#src/lib/faults.ts';
import type { TextFault } from '../fault.ts';

/** Messages for faults of a text of any column. */
export const textTexts: Record<TextFault, FaultText> = {
  garbled: {
    what: { zh: '文字是乱码', en: 'The words are garbled' },
    expected: { zh: '来源里的原字。', en: 'The characters of the source.' },
    fix: {
      zh: '这一格曾按错误的编码读过：从原件里重新复制。整列都是这样的，从原件重新导出为 UTF-8。',
      en: 'The cell was once read in a wrong encoding: copy it again from the original. If the whole column is like this, export the original again as UTF-8.',
    },
  },
  'question-marks': {
    what: { zh: '有字变成了问号', en: 'Characters have turned into question marks' },
    expected: {
      zh: '来源里的原字；一句问话只有一个问号。',
      en: 'The characters of the source; a question has one question mark.',
    },
    fix: {
      zh: '存文件时丢了字，问号里找不回来：对照来源补上，或从原件重新导出为 UTF-8。',
      en: 'They were lost on saving and cannot be got back from the marks: restore them from the source, or export the original again as UTF-8.',
    },
  },
  escaped: {
    what: {
      zh: '字写成了代码（&#21452;、&nbsp;、\\u53cc、%E5%8F%8C）',
      en: 'Characters are written as codes (&#21452;, &nbsp;, \\u53cc, %E5%8F%8C)',
    },
    expected: { zh: '字本身，例如“双”。', en: 'The characters themselves, such as 双.' },
    fix: {
      zh: '从来源里重新复制文字，不要复制网页或程序的源代码；整列都是这样的，从原件重新导出。',
      en: 'Copy the text again from the source, not from the code of a page or a program; if the whole column is like this, export the original again.',
    },
  },
  'text-mark': {
    what: {
      zh: '开头是电子表格标记文本用的撇号',
      en: 'The cell begins with the apostrophe by which spreadsheets mark text',
    },
    expected: { zh: '只有文字，没有这个撇号。', en: 'The text without it.' },
    fix: { zh: '删去开头的撇号。', en: 'Delete the apostrophe.' },
  },
  'control-character': {
    what: { zh: '有看不见的控制字符', en: 'There is a control character' },
    expected: { zh: '普通文字。', en: 'Plain text.' },
    fix: {
      zh: '重新输入这一格；复制来的文字先贴进“记事本”再贴过来，制表符改成空格。',
      en: 'Type the cell again; paste copied text into a plain editor first, and make tabs spaces.',
    },
  },
  'direction-character': {
    what: {
      zh: '有改变书写方向的字符，显示出来的顺序和存着的不同',
      en: 'There is a character that turns the direction of writing: what is shown is not what is stored',
    },
    expected: { zh: '从左到右的普通文字。', en: 'Plain text from left to right.' },
    fix: { zh: '重新输入这一格。', en: 'Type the cell again.' },
  },
  'invisible-character': {
    what: {
      zh: '有看不见的字符（零宽空格之类），会使同样的名称不相等',
      en: 'There is an invisible character (such as a zero-width space), which makes equal names differ',
    },
    expected: { zh: '只有看得见的字。', en: 'Visible characters only.' },
    fix: {
      zh: '重新输入这一格；从网页复制来的，先贴进“记事本”再贴过来。',
      en: 'Type the cell again; paste what comes from a web page into a plain editor first.',
    },
  },
  'look-alike': {
    what: {
      zh: '有样子相近的别的字符，检索和比较会对不上',
      en: 'There is another character that only looks like the right one; search and comparison would miss it',
    },
    expected: {
      zh: '普通的汉字、拉丁字母、数字和空格。',
      en: 'Ordinary Chinese characters, Latin letters, digits and spaces.',
    },
    fix: {
      zh: '重新输入这个字：从 PDF 复制的部首（⼈）、俄文或希腊字母、全角字母和特殊空格，样子和普通的一样，却是别的字符。',
      en: 'Type it again: radicals copied from a PDF, Cyrillic or Greek letters, full-width letters and special spaces look like the ordinary ones and are others.',
    },
  },
  'too-large': {
    what: { zh: '格子太大', en: 'The cell is too large' },
    expected: { zh: '最多 10000 个字。', en: 'At most 10,000 characters.' },
    fix: {
      zh: '看看是否少了一个双引号，把后面几行吞了进来，或把整篇文章贴进了一格。',
      en: 'See whether a missing double quote made it swallow the lines after it, or a whole article was pasted into it.',
    },
  },
  'turned-date': {
    what: { zh: '文字变成了日期', en: 'A text has turned into a date' },
    expected: {
      zh: '来源的写法，例如章节“一.1”、做法“3+1”。',
      en: 'What the source has, such as section 1.1 or practice 3+1.',
    },
    fix: {
      zh: '电子表格存文件时改了它：对照来源重新输入，先把这一列的格式设为“文本”。真是日期的，写成一句话，或用日期列。',
      en: 'A spreadsheet changed it on saving: type it again from the source, with the column’s format set to “Text” first. If it is a date, say so in words or use a column of dates.',
    },
  },
  'turned-scientific': {
    what: {
      zh: '一长串数字变成了科学记数',
      en: 'A long number has turned into scientific notation',
    },
    expected: { zh: '完整的数字。', en: 'All its digits.' },
    fix: {
      zh: '后面几位可能已经丢了：对照来源重新输入，先把这一列的格式设为“文本”。',
      en: 'Its last digits may be lost: type it again from the source, with the column’s format set to “Text” first.',
    },
  },
  'one-language': {
    what: ({ column = '' }) => ({
      zh: `文字只有一种语言，“${column}”是空的`,
      en: `The text is in one language only; “${column}” is empty`,
    }),
    expected: { zh: '中英文都有，或都空着。', en: 'Both languages, or neither.' },
    fix: { zh: '补上另一种语言的文字。', en: 'Add the text in the other language.' },
  },
  'wrong-language': {
    what: ({ column = '' }) => ({
      zh: `“${column}”列里是另一种语言的文字`,
      en: `The column “${column}” holds text of the other language`,
    }),
    expected: {
      zh: '中文列写中文，英文列写英文；英文里引用的中文放在引号或括号里，标点用英文的。',
      en: 'Chinese in the Chinese column, English in the English one; Chinese words that English text quotes stand in quotes or brackets, and its punctuation is English.',
    },
    fix: {
      zh: '看看两列是否填反了，或译文还没有写。',
      en: 'See whether the two columns were swapped, or the translation is not yet written.',
    },
  },
};
