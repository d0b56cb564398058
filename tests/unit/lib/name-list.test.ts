import { expect, test } from 'vitest';
import { rowsOfList } from '#src/lib/name-list.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a list of names is read from CSV, TSV and plain text, in UTF-8 and GB 18030', () => {
  expect(rowsOfList(bytes('\uFEFF街道,编号\r\n"望京",1\r\n\r\n麦子店，2\n'))).toEqual([
    ...[
      ['街道', '编号'],
      ['望京', '1'],
      ['麦子店', '2'],
    ],
  ]);
  expect(rowsOfList(bytes('wangjing\tx\nmaizidian'))).toEqual([['wangjing', 'x'], ['maizidian']]);
  // 望京 in GB 18030.
  expect(rowsOfList(Uint8Array.of(0xcd, 0xfb, 0xbe, 0xa9))).toEqual([['望京']]);
});
