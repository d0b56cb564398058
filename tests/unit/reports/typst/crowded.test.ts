import { expect, test } from 'vitest';
import { crowdedNotes } from '#src/reports/compose/crowded-notes.ts';
import { closingLists } from '#src/reports/print/closing-lists.ts';
import type { Block, Inline } from '#src/reports/tree/tree.ts';
import { heading, inlines, note, paragraph } from '../../../fixtures/reports/build.ts';

/** A note of so many Chinese characters. */
const noteOf = (id: string, length: number): Inline => ({
  kind: 'note',
  id,
  children: inlines('注'.repeat(length)),
});
const noted = (text: number, ...notes: Inline[]): Block => ({
  kind: 'paragraph',
  children: [...inlines('文'.repeat(text)), ...notes],
});

test('of notes that take too much of a page, the longest move until the rest leave it to its text', () => {
  const crowd = [
    noted(200, noteOf('a', 250), noteOf('b', 200)),
    noted(200, noteOf('c', 240), noteOf('d', 90)),
  ];
  expect([...crowdedNotes(crowd)]).toEqual(['a']);
  const apart = [noted(500, noteOf('a', 250), noteOf('b', 200)), noted(500, noteOf('c', 240))];
  expect([...crowdedNotes(apart)]).toEqual([]);
});

test('notes of two lines stay, however many there are', () => {
  const short = Array.from({ length: 20 }, (_, index) => noteOf(String(index), 90));
  expect([...crowdedNotes([noted(300, ...short)])]).toEqual([]);
});

const sources = (...items: Inline[][]): Block => ({
  kind: 'list',
  ordered: true,
  start: 1,
  items: items.map((children): Block[] => [{ kind: 'paragraph', children }]),
});

test('a short list that ends a part or the text stays whole, if no note needs a page to end in it', () => {
  const part: Block = { kind: 'part', id: 'two', heading: inlines('Two') };
  const [first, last] = [sources(inlines('A'), inlines('B')), sources(inlines('C'))];
  const blocks = [heading('Sources', 1, 's'), first, part, paragraph('Text.'), last];
  expect([...closingLists(blocks)]).toEqual([first, last]);
  expect([...closingLists([first, paragraph('Text.')])]).toEqual([]);
  expect([...closingLists([sources([...inlines('A'), note('B')])])]).toEqual([]);
  expect([...closingLists([sources(inlines('文'.repeat(500)))])]).toEqual([]);
});
