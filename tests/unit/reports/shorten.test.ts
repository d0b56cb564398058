import { describe, expect, test } from 'vitest';
import { sheetOf } from '#src/reports/compose/room.ts';
import { shortened } from '#src/reports/compose/shorten.ts';
import { plainText, type Block, type Inline } from '#src/reports/tree/tree.ts';

const text = (words: string): Inline[] => [{ kind: 'text', text: words }];
const heading = (id: string, level: 1 | 2 = 1): Block => {
  return { kind: 'heading', level, id, children: text(id) };
};
const list = (...items: string[]): Block => ({
  kind: 'list',
  ordered: false,
  start: 1,
  items: items.map((item) => [{ kind: 'paragraph', children: text(item) }]),
});
const rest = (id: string | undefined): Inline[] => text(`rest of ${id ?? ''}`);

function shown(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(shown);
    return 'children' in block ? [plainText(block.children)] : [];
  });
}

const page = [
  heading('a'),
  list('a1', 'a2', 'a3'),
  heading('b'),
  heading('b-one', 2),
  list('b1', 'b2'),
  heading('b-two', 2),
  list('b3'),
  heading('c'),
  list('c1', 'c2'),
];
const sheet = sheetOf('official', 'zh');
const cut = (lines: number, whole: string[] = []): string[] =>
  shown(shortened(page, { height: lines * sheet.pitch, sheet, whole, giveWay: [] }, rest).blocks);

describe('a brief', () => {
  test('with room for everything is the page', () => {
    const { blocks, cut: isCut } = shortened(
      page,
      { height: 60 * sheet.pitch, sheet, whole: [], giveWay: [] },
      rest,
    );
    expect(blocks).toEqual(page);
    expect(isCut).toBe(false);
  });

  test('without room keeps the first entry of every section, and no heading without entries', () => {
    expect(cut(1)).toEqual([
      ...['a', 'a1 rest of a'],
      ...['b', 'b-one', 'b1 rest of b'],
      ...['c', 'c1 rest of c'],
    ]);
  });

  test('gives room to the sections in turn', () => {
    const lines = cut(8.2);
    expect(lines).toEqual(expect.arrayContaining(['a2 rest of a', 'b1 rest of b', 'c2']));
    expect(lines).not.toContain('a3');
    expect(lines).not.toContain('b-two');
  });

  test('prints some sections whole in any case', () => {
    expect(cut(1, ['c?'])).toEqual(expect.arrayContaining(['c1', 'c2']));
    expect(cut(1, ['c?']).join()).not.toContain('rest of c');
  });

  test('leaves out sections that give way, in their order, only until the others fit', () => {
    // Six lines hold the first entries of two sections, not of three.
    const { blocks, left } = shortened(
      page,
      { height: 6 * sheet.pitch, sheet, whole: [], giveWay: ['c?', 'a'] },
      rest,
    );
    expect(left.map(({ id }) => id)).toEqual(['c']);
    expect(shown(blocks)).toEqual(['a', 'a1 rest of a', 'b', 'b-one', 'b1 rest of b']);
  });
});
