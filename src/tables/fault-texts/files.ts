import type { FaultText } from '#src/lib/faults.ts';
import { missing } from '#src/lib/folder-faults.ts';
import type { Label } from '#src/model.ts';
import type { FileFault } from '../fault.ts';

/** What to do about a file that is not there. */
function missingFix(file: string): Label {
  if (/(?:^|\/)(?<name>[^/]+)\/\k<name>\.csv$/u.test(file)) {
    return {
      zh: '把文件放到这个位置；文件名要和文件夹同名。',
      en: 'Put the file there; it is named after its folder.',
    };
  }
  if (file.endsWith('/provenance.yaml')) {
    return {
      zh: '把它放回来；本来没有的，按 data/README.md 写一份，说明这些行取自哪里。',
      en: 'Put it back; if there never was one, write it as data/README.md says: where the rows come from.',
    };
  }
  if (file.endsWith('/sources.yaml')) {
    return {
      zh: '把它放回来；还没有来源的，文件里只写 []。',
      en: 'Put it back; as long as there is no source, it holds only [].',
    };
  }
  return {
    zh: '看看路径和文件名写对了没有；文件移走了的，放回来。',
    en: 'See whether path and name are right; if the file was moved, put it back.',
  };
}

/** Messages for faults of a whole file, its header and its lines. */
export const fileTexts: Record<FileFault, FaultText> = {
  'missing-file': {
    what: missing.file.what,
    fix: ({ file }) => missingFix(file),
  },
  unregistered: {
    what: { zh: '这个文件夹没有登记', en: 'The folder is not registered' },
    fix: {
      zh: '是新数据集的，在 data/index.ts 里为它加一行；是改了名的，改回原名；不再用的，移到 data 之外。',
      en: 'For a new dataset add a line to data/index.ts; if a folder was renamed, give it its name back; if it is no longer used, move it out of data.',
    },
  },
  'spreadsheet-file': {
    what: ({ file }) =>
      /\.csv$/iu.test(file)
        ? {
            zh: '这是 Excel 工作簿（.xlsx 或 .xls），只是改名叫 .csv',
            en: 'This is an Excel workbook (.xlsx or .xls) under the name .csv',
          }
        : { zh: '这是一个工作簿', en: 'This is a workbook' },
    expected: { zh: '逗号分隔的文本文件。', en: 'A text file with comma-separated values.' },
    fix: {
      zh: '工作簿用 npm run data import -- 文件 读；或者用 Excel、WPS 打开它，另存为“CSV UTF-8（逗号分隔）”。',
      en: 'npm run data import -- FILE reads workbooks; or open it in Excel or WPS and save it as “CSV UTF-8 (comma delimited)”.',
    },
  },
  'damaged-text': {
    what: { zh: 'UTF-8 文字有损坏', en: 'The UTF-8 text is damaged' },
    expected: { zh: '完整的 UTF-8 文本。', en: 'Whole UTF-8 text.' },
    fix: {
      zh: '从这一行起有字节缺失或多余，多半是复制时截断。请从原件重新导出。',
      en: 'From this line on bytes are missing or added, mostly because a copy was cut off. Export the file again from the original.',
    },
  },
  'unknown-encoding': {
    what: { zh: '认不出文件的编码', en: 'The encoding of the file is not known' },
    expected: {
      zh: 'UTF-8、UTF-16（带 BOM）或 GB18030。',
      en: 'UTF-8, UTF-16 with a BOM, or GB 18030.',
    },
    fix: {
      zh: '用电子表格打开原件，另存为“CSV UTF-8（逗号分隔）”。',
      en: 'Open the original in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”.',
    },
  },
  'wrong-delimiter': {
    what: { zh: '列与列之间不是逗号', en: 'The columns are not separated by commas' },
    expected: { zh: '英文逗号“,”。', en: 'The comma “,”.' },
    fix: {
      zh: '另存为“CSV UTF-8（逗号分隔）”；有的 WPS、Excel 按系统设置用分号或制表符。',
      en: 'Save it as “CSV UTF-8 (comma delimited)”; some WPS and Excel settings write semicolons or tabs.',
    },
  },
  'no-header': {
    what: { zh: '文件是空的，没有表头', en: 'The file is empty and has no header' },
    expected: ({ expected = '' }) => ({
      zh: `第一行是：${expected}`,
      en: `A first line: ${expected}`,
    }),
    fix: { zh: '放上表头和数据。', en: 'Put in the header and the rows.' },
  },
  'zero-rows': {
    what: { zh: '只有表头，没有数据行', en: 'There is a header but not one row' },
    expected: {
      zh: '至少一行数据；本站不用的数据集在 provenance.yaml 里写 rows: 0。',
      en: 'At least one row; a dataset that the site does not use has rows: 0 in provenance.yaml.',
    },
    fix: {
      zh: '补上数据；确实不用的，在 provenance.yaml 里写明 rows: 0。',
      en: 'Put in the rows; if the site does not use the dataset, declare rows: 0 in provenance.yaml.',
    },
  },
  'too-many-rows': {
    what: { zh: '文件的行太多，读不下', en: 'The file has too many rows to be read' },
    expected: ({ expected = '' }) => ({
      zh: `不超过 ${expected} 行。`,
      en: `At most ${expected} rows.`,
    }),
    fix: {
      zh: '看看是不是放错了文件，或导出时带上了大片只有几格的行；只留这个数据集要用的行。',
      en: 'See whether it is another file, or was exported with endless rows that are nearly empty; keep only the rows that this dataset needs.',
    },
  },
  'foreign-encoding': {
    what: ({ got = '' }) => ({
      zh: `文件的编码像是 ${got}，按 GB18030 读会成乱码`,
      en: `The file seems to be in ${got}; read as GB 18030 its words would be garbled`,
    }),
    expected: { zh: 'UTF-8 或 GB18030。', en: 'UTF-8 or GB 18030.' },
    fix: ({ got = '' }) => ({
      zh: `用能选编码的程序按 ${got} 打开它，看到正确的文字后另存为 UTF-8。不要在乱码里改字。`,
      en: `Open it as ${got} in a program that lets you choose, and save it as UTF-8 once the words are right. Do not mend the garbled words.`,
    }),
  },
  'title-above-head': {
    what: { zh: '表头上面还有标题', en: 'A title stands above the header' },
    expected: { zh: '第一行就是表头。', en: 'The header as the first line.' },
    fix: {
      zh: '把这几行移到 provenance.yaml 的 note 里，或移到表格之外；下面的数据不动。',
      en: 'Move these lines to note in provenance.yaml, or out of the table; leave the rows below as they are.',
    },
  },
  'two-heads': {
    what: { zh: '表头有两行', en: 'The header has two lines' },
    expected: ({ expected = '' }) => ({
      zh: `一行表头：${expected}`,
      en: `One line of header: ${expected}`,
    }),
    fix: {
      zh: '把两行合成一行，每一列写 schema.ts 里的列名；合并过的格子先拆开。数据不动。',
      en: 'Make one line of the two, with the name that schema.ts has for each column; split merged cells first. Leave the rows as they are.',
    },
  },
  'no-known-column': {
    what: { zh: '第一行里没有一个认识的列名', en: 'The first line has no known column name' },
    expected: ({ expected = '' }) => ({ zh: expected, en: expected }),
    fix: {
      zh: '看看表头是否丢了、是不是另一个数据集的文件、是否成了乱码；补上表头，数据不动。',
      en: 'See whether the header was lost, the file belongs to another dataset, or its words are garbled; put the header back and leave the rows as they are.',
    },
  },
  'missing-column': {
    what: ({ column = '' }) => ({
      zh: `缺少“${column}”列`,
      en: `The column “${column}” is missing`,
    }),
    fix: {
      zh: '在表头和每一行里补上这一列；没有数据的格子留空。',
      en: 'Add the column to the header and to every row; leave cells without data empty.',
    },
  },
  'extra-column': {
    what: ({ got = '' }) => ({ zh: `多出“${got}”列`, en: `There is an extra column “${got}”` }),
    expected: { zh: '只有 schema.ts 声明的列。', en: 'Only the columns that schema.ts declares.' },
    fix: {
      zh: '先在这个数据集的 schema.ts 里声明它；这里不用的，把原件另存一份，再从这个文件里拿掉它。',
      en: 'Declare it in the dataset’s schema.ts first; if it is not for here, keep a copy of the original and take it out of this file.',
    },
  },
  'duplicate-column': {
    what: ({ column = '' }) => ({
      zh: `“${column}”列出现了不止一次`,
      en: `The column “${column}” is there more than once`,
    }),
    expected: { zh: '每个列名一次。', en: 'Every column name once.' },
    fix: {
      zh: '比较这几列：内容不同的，给其中一列改名；内容相同的，只留一列。',
      en: 'Compare them: where they differ, one of them needs another name; where they are equal, keep one.',
    },
  },
  'renamed-column': {
    what: ({ got = '', suggestion = '' }) => ({
      zh: `没有叫“${got}”的列，它可能是缺少的“${suggestion}”列`,
      en: `No column is called “${got}”; it may be the missing column “${suggestion}”`,
    }),
    expected: ({ suggestion = '' }) => ({ zh: suggestion, en: suggestion }),
    fix: ({ got = '', suggestion = '' }) => ({
      zh: `若是同一列，把表头的“${got}”改成“${suggestion}”；否则留着它，另补“${suggestion}”列。`,
      en: `If it is, change “${got}” in the header to “${suggestion}”; if not, leave it and add “${suggestion}”.`,
    }),
  },
  'unnamed-column': {
    what: ({ got = '' }) => ({
      zh: `表头第 ${got} 列没有名称`,
      en: `Column ${got} of the header has no name`,
    }),
    fix: {
      zh: '下面有数据的，给它写上列名；电子表格常在右边多存几个空列，整列都空的才可以去掉。',
      en: 'If there are data below, name the column. Spreadsheets often save empty columns on the right; take those away only where every cell is empty.',
    },
  },
  'unclosed-quote': {
    what: { zh: '双引号没有收尾', en: 'A double quote is never closed' },
    expected: { zh: '成对的双引号。', en: 'Double quotes in pairs.' },
    fix: {
      zh: '在格子末尾补上双引号；若文件到此中断，请从原件重新导出。',
      en: 'Close the quote at the end of the cell; if the file breaks off here, export it again from the original.',
    },
  },
  'malformed-quote': {
    what: {
      zh: '格子里的双引号写法不对',
      en: 'A double quote inside a cell is not written as it must be',
    },
    expected: {
      zh: '格子内的双引号写两遍，例如 "他说""好"""；中文引号“”不用。',
      en: 'A quote inside a quoted cell is doubled, as in "He said ""yes""".',
    },
    fix: {
      zh: '把它写成两个双引号，或改用中文引号“”。',
      en: 'Double it, or use curly quotes “ ” instead.',
    },
  },
  'too-few-cells': {
    what: { zh: '这一行的格子太少', en: 'The row has too few cells' },
    expected: ({ expected = '' }) => ({
      zh: `${expected} 格，与表头相同。`,
      en: `${expected} cells, as in the header.`,
    }),
    fix: {
      zh: '补上缺的逗号（空格子也要逗号）；看看这一行是否被断成两行。',
      en: 'Add the missing commas (empty cells need theirs too); see whether the row was broken in two.',
    },
  },
  'too-many-cells': {
    what: { zh: '这一行的格子太多', en: 'The row has too many cells' },
    expected: ({ expected = '' }) => ({
      zh: `${expected} 格，与表头相同。`,
      en: `${expected} cells, as in the header.`,
    }),
    fix: {
      zh: '数字里的千位逗号要去掉；文字里有英文逗号的，整格用双引号括起来，或改用中文逗号“，”。',
      en: 'Take thousands separators out of numbers; where a text holds a comma, put the whole cell in double quotes.',
    },
  },
  truncated: {
    what: { zh: '文件在最后一行中间断掉了', en: 'The file breaks off in its last line' },
    expected: ({ expected = '' }) => ({
      zh: `${expected} 格，与表头相同。`,
      en: `${expected} cells, as in the header.`,
    }),
    fix: {
      zh: '后面可能还有缺失的行：请从原件重新导出整个文件，不要只补这一行。',
      en: 'More rows may be lost after it: export the whole file again from the original instead of mending the line.',
    },
  },
};
