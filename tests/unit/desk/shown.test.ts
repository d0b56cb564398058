import { expect, it } from 'vitest';
import { blockOf } from '#src/desk/grid/clipboard.ts';
import { pieces } from '#src/desk/grid/shown.ts';

it('characters that nobody would see are shown', () => {
  const shown = (text: string): string =>
    pieces(text)
      .map((piece) => piece.text)
      .join('');
  expect(shown('plain 文字')).toBe('plain 文字');
  expect(shown(' a  b\u00a0')).toBe('␣a␣␣b\\u{00A0}');
  expect(shown('东\u200b湖\n')).toBe('东\\u{200B}湖\\n');
  expect(pieces('a\tb').map(({ odd }) => odd)).toEqual([false, true, false]);
});

it('a block of a spreadsheet is split into cells, breaks inside cells included', () => {
  expect(blockOf('a\tb\r\n"c\n""d"""\t\r\n')).toEqual([
    ['a', 'b'],
    ['c\n"d"', ''],
  ]);
  expect(blockOf('one')).toEqual([['one']]);
});
