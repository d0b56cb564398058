import { describe, expect, it } from 'vitest';
import { redone, remember, undone, type History } from '#src/desk/history.ts';
import { draftOfText, draftText, reopened, type KeptDraft } from '#src/desk/keep/draft.ts';
import { cellStep, draftTable, take, type Step } from '#src/desk/table.ts';
import { found, viewOf } from '#src/desk/view.ts';

const columns = ['name', 'n'];
const start = [
  ['a', '10'],
  ['b', '9'],
  ['c', ''],
];

const changed: Step = cellStep([{ row: 2, column: 1, before: '9', after: 'x' }]);
const added: Step = {
  cells: [],
  added: [{ at: 1, row: { id: 4, cells: ['d', '1'] } }],
  removed: [],
};
const removed = (table: ReturnType<typeof draftTable>): Step => ({
  cells: [],
  added: [],
  removed: table.rows.flatMap((row, at) => ([1, 3].includes(row.id) ? [{ at, row }] : [])),
});

const texts = (table: ReturnType<typeof draftTable>): string =>
  table.rows.map(({ cells }) => cells.join('')).join(' ');

describe('steps of a draft', () => {
  it('can all be undone and made again, in any number', () => {
    const table = draftTable(columns, start);
    const history: History = { steps: [], at: 0 };
    const states = [texts(table)];
    for (const step of [changed, added]) {
      take(table, step);
      remember(history, step);
      states.push(texts(table));
    }
    const last = removed(table);
    take(table, last);
    remember(history, last);
    states.push(texts(table));
    expect(states).toEqual(['a10 b9 c', 'a10 bx c', 'a10 d1 bx c', 'd1 bx']);
    for (const expected of states.slice(0, -1).reverse()) {
      const back = undone(history);
      if (back !== undefined) take(table, back);
      expect(texts(table)).toBe(expected);
    }
    expect(undone(history)).toBeUndefined();
    for (const expected of states.slice(1)) {
      const again = redone(history);
      if (again !== undefined) take(table, again);
      expect(texts(table)).toBe(expected);
    }
    expect(redone(history)).toBeUndefined();
  });

  it('made after others were undone take their place', () => {
    const history: History = { steps: [], at: 0 };
    remember(history, changed);
    undone(history);
    remember(history, added);
    expect(history).toEqual({ steps: [added], at: 1 });
  });

  it('that change nothing are empty', () => {
    expect(cellStep([{ row: 1, column: 0, before: 'a', after: 'a' }]).cells).toEqual([]);
  });
});

describe('a kept draft', () => {
  const kept: KeptDraft = {
    ...{ dataset: 'streets', base: 'v1', from: 'published', columns, start },
    ...{ steps: [changed, added], at: 1, saved: 1 },
  };

  it('opens as it was, with what was undone', () => {
    const { table, history, refitted } = reopened(kept, columns);
    expect(texts(table)).toBe('a10 bx c');
    expect(history).toEqual({ steps: [changed, added], at: 1 });
    expect(refitted).toBe(false);
  });

  it('is matched by the names of its columns where these have changed', () => {
    const { table, history, refitted } = reopened(kept, ['n', 'more', 'name']);
    expect(texts(table)).toBe('10a xb c');
    expect(history.steps).toEqual([]);
    expect(refitted).toBe(true);
  });

  it('is written to a file and read again; other files are none', () => {
    expect(draftOfText(draftText(kept))).toMatchObject(kept);
    for (const text of ['', '{}', '[]', 'a,b', draftText({ ...kept, start: [[1]] as never })])
      expect(draftOfText(text)).toBeUndefined();
  });
});

describe('the rows shown', () => {
  const table = draftTable(columns, [...start, ['e', 'about 5']]);

  it('are sorted by value, numbers before words, empty cells last in both directions', () => {
    const order = (down: boolean): string[] =>
      viewOf(table, { sort: { column: 1, down } }).map((at) => table.rows[at]?.cells[0] ?? '');
    expect(order(false)).toEqual(['b', 'a', 'e', 'c']);
    expect(order(true)).toEqual(['e', 'a', 'b', 'c']);
  });

  it('can be those of some ids, and are searched in the order shown', () => {
    const view = viewOf(table, { only: new Set([2, 4]), sort: { column: 0, down: true } });
    expect(view).toEqual([3, 1]);
    expect([...found(table, view, 'B')]).toEqual([
      { row: 0, column: 1 },
      { row: 1, column: 0 },
    ]);
  });
});
