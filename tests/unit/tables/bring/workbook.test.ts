import { describe, expect, it } from 'vitest';
import { FaultsError } from '#src/lib/faults.ts';
import { columnName, cellName, type Sheet, type Workbook } from '#src/tables/bring/sheet.ts';
import { pasted, readWorkbook } from '#src/tables/bring/workbook.ts';
import { bookOf, encryptedBook, number, odsOf, sheetOf } from '../../../fixtures/workbooks.ts';
import { inGb18030, inUtf16 } from '../fixture.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The first sheet of a workbook. */
function first({ sheets: [sheet] }: Workbook): Sheet {
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** The fault codes and the message of a file that cannot be read. */
async function refusal(bytes: Uint8Array): Promise<{ codes: string[]; message: string }> {
  const error = await readWorkbook(bytes, 'a.xls').catch((caught: unknown) => caught);
  if (!(error instanceof FaultsError)) throw new Error('it was read');
  return { codes: error.faults.map(({ code }) => code), message: error.message };
}

/** UTF-16, little-endian, with a byte order mark, as Excel saves “Unicode text”. */
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

describe('text files', () => {
  it('are read in GB 18030, as WPS saves them, and the encoding is told', async () => {
    const book = await readWorkbook(inGb18030('街道,户籍人口\r\n望京,169473\r\n'), '街道.csv');
    expect(book).toMatchObject({ format: 'csv', encoding: 'gb18030' });
    expect(first(book)).toMatchObject({
      name: '街道',
      rows: [
        ['街道', '户籍人口'],
        ['望京', '169473'],
      ],
    });
    expect(book.notices.map(({ words }) => words.zh)).toEqual([expect.stringContaining('GB18030')]);
  });

  it.each([
    ['tabs in UTF-16', utf16('a\tb\r\n1\t2\r\n'), 'tsv'],
    ['tabs in UTF-16 without a mark', utf16('a\tb\r\n1\t2\r\n').slice(2), 'tsv'],
    ['tabs in big-endian UTF-16 without a mark', inUtf16('a\tb\n1\t2\n', 'be').slice(2), 'tsv'],
    ['commas in UTF-8 with a mark', utf8('\uFEFFa,b\n1,2\n'), 'csv'],
    ['semicolons', utf8('a;b\n1;2\n'), 'csv'],
    ['a stated delimiter', utf8('sep=|\na|b\n1|2\n'), 'csv'],
    ['old Mac line ends', utf8('a,b\r1,2\r'), 'csv'],
  ])('are read with %s', async (_, bytes, format) => {
    const book = await readWorkbook(bytes, 'a.csv');
    expect(book.format).toBe(format);
    expect(first(book).rows.filter((row) => row[0] !== '')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keep empty rows, so that row numbers are those of the file', async () => {
    const { rows } = first(await readWorkbook(utf8('a,b\n\n1,2\n,\n\n'), 'a.csv'));
    expect(rows).toEqual([
      ['a', 'b'],
      ['', ''],
      ['1', '2'],
    ]);
  });

  it('with stray quotes are read, and the line is told', async () => {
    const { notices } = await readWorkbook(utf8('a,b\n"x"y,2\n'), 'a.csv');
    expect(notices.map(({ code }) => code)).toEqual(['quotes']);
  });
});

describe('workbooks', () => {
  const day = 40_268;
  const rows = [
    ['代号', '日期', '月份', '序号', '比例', '约', '零', '编码', '数字文本', '长'],
    [
      '001',
      number(day, 'yyyy-mm-dd'),
      number(day, 'yyyy"年"m"月"'),
      number(day, 'General'),
      number(0.385, '0.0%'),
      number(38.512345, '0.0'),
      number(40, '0.0'),
      number(7, '000000'),
      '169,473',
      number(264_037, '#,##0'),
    ],
  ];
  const expected = [
    ...['001', '2010-03-31', '2010-03', '40268', '38.5%', '38.512345', '40.0', '000007'],
    ...['169,473', '264037'],
  ];

  it.each(['xlsx', 'biff8'] as const)(
    'show codes, dates and digits as readers see them: %s',
    async (type) => {
      const book = await readWorkbook(bookOf({ 表: sheetOf(rows) }, type), 'a.bin');
      expect(book.format).toBe(type === 'xlsx' ? 'xlsx' : 'xls');
      const { rows: read, remarks } = first(book);
      expect(read[1]).toEqual(expected);
      expect(remarks.map(({ kind, column, shown }) => [kind, column, shown])).toEqual([
        ['date', 2, '2010年3月'],
        ['rounded', 5, '38.5'],
      ]);
    },
  );

  it('count days from 1904 where the workbook does', async () => {
    const bytes = bookOf({ a: sheetOf([['日期'], [number(38_806, 'yyyy-mm-dd')]]) }, 'xlsx', true);
    const book = await readWorkbook(bytes, 'a.xlsx');
    expect(first(book).rows[1]).toEqual(['2010-03-31']);
  });

  it('tell formulas, errors, long numbers and what is hidden', async () => {
    const sheet = sheetOf([
      ['a', 'b', 'c', 'd'],
      [
        number(3, 'General', '1+2'),
        { t: 'e', v: 0x2a },
        number(110_105_199_001_011_230, '0'),
        number(0, '0;-0;"-"'),
      ],
    ]);
    sheet['!rows'] = [];
    sheet['!rows'][1] = { hidden: true };
    sheet['!cols'] = [{}, { hidden: true }];
    const book = await readWorkbook(bookOf({ 一: sheet, 二: sheetOf([['x']]) }), 'a.xlsx');
    expect(book.sheets.map(({ name }) => name)).toEqual(['一', '二']);
    const { rows: read, remarks, hiddenRows, hiddenColumns } = first(book);
    expect(read[1]).toEqual(['3', '#N/A', '110105199001011000', '0']);
    expect(remarks.map(({ kind }) => kind)).toEqual([
      'formula',
      'error',
      'long-number',
      'shown-otherwise',
    ]);
    expect(remarks[0]).toMatchObject({ formula: '1+2', row: 1, column: 0 });
    expect({ hiddenRows, hiddenColumns }).toEqual({ hiddenRows: [1], hiddenColumns: [1] });
  });

  it('are known by their bytes, also under another name', async () => {
    const bytes = bookOf({ a: sheetOf([['x', 'y']]) });
    expect((await readWorkbook(bytes, 'a.csv')).format).toBe('xlsx');
  });

  it('are also read where a web page is named .xls, with its digits as they stand', async () => {
    const html =
      '<html><meta charset="utf-8"><table><tr><td colspan="2">表</td></tr><tr><td>007</td><td>1.50</td></tr></table></html>';
    const book = await readWorkbook(utf8(html), 'a.xls');
    expect(book.format).toBe('html');
    expect(first(book).rows).toEqual([
      ['表', ''],
      ['007', '1.50'],
    ]);
    expect(first(book).merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  });

  it('that cannot be read, or are empty, are refused in both languages', async () => {
    const zip = bookOf({ a: sheetOf([['x']]) });
    const damaged = await refusal(zip.slice(0, zip.length / 2));
    expect(damaged.codes).toEqual(['unreadable-workbook']);
    expect(damaged.message).toContain('这个工作簿读不出来');
    expect(damaged.message).toContain('The workbook cannot be read');
    expect((await refusal(bookOf({ a: sheetOf([]) }))).codes).toEqual(['empty-workbook']);
    expect((await refusal(utf8('\n\n'))).codes).toEqual(['empty-workbook']);
    expect((await refusal(Uint8Array.of(0xff, 0x80, 0xff))).codes).toEqual(['unknown-encoding']);
    const old = bookOf({ a: sheetOf([['x']]) }, 'biff8');
    const cut = await refusal(old.slice(0, 600));
    expect(cut.codes).toEqual(['unreadable-workbook']);
    expect(cut.message).not.toMatch(/propert|undefined/u);
  });
});

describe('a file', () => {
  it.each(['%PDF-1.7\n', '\u0089PNG\r\n', '{\\rtf1', '{"rows": []}'])(
    'that is no table is told as such: %j',
    async (text) => {
      const { codes, message } = await refusal(Uint8Array.from(Buffer.from(text, 'latin1')));
      expect(codes).toEqual(['no-table']);
      expect(message).toContain('这个文件不是表格');
      expect(message).toContain('The file is no table');
    },
  );

  it('with a password is told as such', async () => {
    const { codes, message } = await refusal(encryptedBook());
    expect(codes).toEqual(['password']);
    expect(message).toContain('在“另存为”里去掉密码');
  });
});

describe('an OpenDocument', () => {
  const styles =
    '<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const cell = (type: string, attributes: string, shown: string): string =>
    `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
  const table = `<table:table table:name="表"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
<table:table-row>${cell('string', '', '代号')}${cell('string', '', '率')}${cell('string', '', '日期')}${cell('string', '', '错')}</table:table-row>
<table:table-row table:visibility="filter">${cell('string', '', '001')}${cell('percentage', 'office:value="0.385"', '38.5%')}${cell('date', 'office:date-value="2010-03-31"', '2010/3/31')}${cell('string', 'calcext:value-type="error"', '#N/A')}</table:table-row>
<table:table-row table:visibility="collapse" table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
<table:table table:name="藏" table:style-name="off"><table:table-row>${cell('string', '', 'x')}</table:table-row></table:table>`;

  it('is read with percentages, dates and what it hides', async () => {
    const book = await readWorkbook(odsOf(table, styles), 'a.ods');
    expect(book.format).toBe('ods');
    const { rows, hiddenRows, hiddenColumns } = first(book);
    expect(rows).toEqual([
      ['代号', '率', '日期', '错'],
      ['001', '38.5%', '2010-03-31', '#N/A'],
    ]);
    expect({ hiddenRows, hiddenColumns }).toEqual({ hiddenRows: [1], hiddenColumns: [1, 2] });
    expect(book.sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  });
});

describe('what is pasted', () => {
  it('is read as lines of cells', async () => {
    const book = await pasted('街道\t人口\r\n望京\t"1\r\n2"\r\n');
    expect(first(book).rows).toEqual([
      ['街道', '人口'],
      ['望京', '1\n2'],
    ]);
  });

  it('is read as the table of a web page', async () => {
    const book = await pasted('<table><tr><td>街道</td><td>007</td></tr></table>');
    expect(first(book).rows).toEqual([['街道', '007']]);
  });

  it('is refused when there is nothing in it', async () => {
    await expect(pasted('  \n')).rejects.toThrow('里面一个格子也没有');
  });
});

describe('names of cells', () => {
  it('are those of spreadsheets', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(cellName(6, 1)).toBe('B7');
  });
});
