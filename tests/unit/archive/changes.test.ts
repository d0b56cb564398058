import { describe, expect, it } from 'vitest';
import { cellChanges, wordChanges } from '#src/archive/changes.ts';

describe('wordChanges', () => {
  it('set a line beside the one whose place it took', () => {
    expect(wordChanges(['a', 'b 12', 'c'], ['a', 'b 13', 'c', 'd'])).toEqual({
      words: [
        { from: 'b 12', to: 'b 13' },
        { from: '', to: 'd' },
      ],
    });
    expect(wordChanges(['a', 'b', 'c'], ['c'])).toEqual({
      words: [
        { from: 'a', to: '' },
        { from: 'b', to: '' },
      ],
    });
  });

  it('are none where the words are the same, and are counted where they are many', () => {
    expect(wordChanges(['a'], ['a'])).toEqual({ words: [] });
    const lines = Array.from({ length: 25 }, (_, index) => String(index));
    const { words, more } = wordChanges([], lines);
    expect([words?.length, more]).toEqual([20, 5]);
  });
});

describe('cellChanges', () => {
  it('name rows and columns', () => {
    const difference = {
      ...{ dataset: 'd', same: 1, reordered: false, columns: { added: [], removed: [] } },
      added: [{ key: 'new', cells: {} }],
      removed: [{ key: 'old', cells: {} }],
      changed: [{ key: 'row', cells: [{ column: 'n', from: '1', to: '2' }] }],
      renamed: [{ from: 'x', to: 'y' }],
    };
    expect(cellChanges(difference)).toEqual({
      cells: [
        { kind: 'changed', row: 'row', column: 'n', from: '1', to: '2' },
        { kind: 'changed', row: 'y', from: 'x', to: 'y' },
        { kind: 'added', row: 'new' },
        { kind: 'removed', row: 'old' },
      ],
    });
  });
});
