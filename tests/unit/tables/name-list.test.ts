import { expect, test } from 'vitest';
import { readNameList } from '#src/tables/bring/name-list.ts';
import { bookOf, sheetOf } from '../../fixtures/workbooks.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cells = async (file: Uint8Array): Promise<(readonly string[])[]> =>
  (await readNameList(file, 'list.csv')).map((row) => row.cells);

test('a list of names is read from CSV, TSV and plain text, with the lines of its rows', async () => {
  expect(
    await readNameList(bytes('\uFEFF街道,编号\r\n"望京",1\r\n\r\n麦子店，2\n'), 'list.csv'),
  ).toEqual([
    { line: 1, cells: ['街道', '编号'] },
    { line: 2, cells: ['望京', '1'] },
    { line: 4, cells: ['麦子店', '2'] },
  ]);
  expect(await cells(bytes('wangjing\tx\nmaizidian'))).toEqual([['wangjing', 'x'], ['maizidian']]);
});

test('in the encodings that offices save: GB 18030, and UTF-16 with its mark', async () => {
  // 望京 in GB 18030.
  expect(await cells(Uint8Array.of(0xcd, 0xfb, 0xbe, 0xa9))).toEqual([['望京']]);
  const wide = Buffer.from('\uFEFF望京\r\n麦子店', 'utf16le');
  expect(await cells(wide)).toEqual([['望京'], ['麦子店']]);
  expect(await cells(wide.swap16())).toEqual([['望京'], ['麦子店']]);
});

test('from a workbook: its first sheet that has cells', async () => {
  const book = bookOf({
    空: sheetOf([]),
    名单: sheetOf([
      ['街道名称', '户数'],
      ['望京, 北京', 3],
    ]),
  });
  expect(await readNameList(book, '名单.xlsx')).toEqual([
    { line: 1, cells: ['街道名称', '户数'] },
    { line: 2, cells: ['望京, 北京', '3'] },
  ]);
});

test('a file that is no list is refused, in words for readers', async () => {
  await expect(readNameList(bytes('%PDF-1.7'), 'a.pdf')).rejects.toThrow('这个文件不是表格');
});
