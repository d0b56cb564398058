import { expect, test } from 'vitest';
import { allBlocks } from '#src/reports/tree/all-blocks.ts';
import type { Block } from '#src/reports/tree/tree.ts';
import {
  bullets,
  cell,
  heading,
  paragraph,
  quote,
  summary,
  tableBlock,
  terms,
} from '../../fixtures/reports/build.ts';

/** Describes a block by its kind or text. */
const word = (block: Block): string => {
  if (block.kind !== 'paragraph') return block.kind;
  return block.children.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
};

test('all blocks of a tree are listed in reading order, parents first', () => {
  const blocks = [
    summary(heading('要点', 2), bullets([paragraph('a'), bullets('b')], 'c')),
    terms([['term'], ['d', 'e']], [['none'], []]),
    tableBlock([['f'], [cell([quote('g'), paragraph('h')])]]),
    paragraph('i'),
  ];
  expect(allBlocks(blocks).map(word)).toEqual([
    ...['summary', 'heading', 'list', 'a', 'list', 'b', 'c'],
    ...['terms', 'd', 'e'],
    ...['table', 'f', 'quote', 'g', 'h'],
    'i',
  ]);
  expect(allBlocks([])).toEqual([]);
});
