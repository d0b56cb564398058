import { describe, expect, it } from 'vitest';
import { dataset } from '#data/dataset.ts';
import { count, key, text } from '#data/kinds.ts';
import { distinctFaults } from '#src/tables/checks/distinct.ts';
import type { KeyedLine } from '#src/tables/checks/lines.ts';
import { orderFaults } from '#src/tables/checks/orders.ts';
import { hashOf, likelyRepeated } from '#src/tables/checks/repeated.ts';
import type { Declared } from '#src/tables/declared.ts';
import { picksFrom } from '../../fixtures/random.ts';

const label = { label: { zh: '列', en: 'Column' } };
const places: Declared = dataset({
  id: 'places',
  title: { zh: '地方', en: 'Places' },
  rowIs: { zh: '一个地方', en: 'One place' },
  key: ['id'],
  distinct: [
    ['name', 'year'],
    ['other', 'year', 'part'],
  ],
  columns: {
    id: key(label),
    name: text(label),
    other: text(label),
    year: text(label),
    part: text(label),
    place: count({ ...label, within: ['year', 'part'] }),
  },
});

const names = [
  '望京',
  '望 京',
  '望京２',
  '望京2',
  'Wang Jing',
  'wangjing',
  'ＷＡＮＧＪＩＮＧ',
  'é',
  'É',
  'ß',
];
const picks = picksFrom(7);
const lines: KeyedLine[] = Array.from({ length: 4000 }, (_, index) => ({
  line: index + 2,
  key: `row-${picks.below(3900)}`,
  cells: {
    id: `row-${index}`,
    name: picks.below(3) === 0 ? picks.of(['', ...names]) : `${picks.of(names)}${index}`,
    other: `${picks.of(names)} ${picks.below(900)}`,
    year: picks.of(['', 'b@'].map((before) => before + String(2000 + picks.below(20)))),
    part: picks.of(['', 'a', 'A', 'b', 'b@2001']),
    place: picks.of(['', '1', '2', String(index)]),
  },
}));

const plain = (cell: string): string => cell.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** Lines that are equal to the first one of their kind, found by comparing whole texts. */
function laterOnes(textOf: (cells: Record<string, string>) => string | undefined) {
  const seen = new Map<string, KeyedLine>();
  return lines.flatMap((line) => {
    const text = textOf(line.cells);
    if (text === undefined) return [];
    const first = seen.get(text);
    if (first === undefined) seen.set(text, line);
    return first === undefined || first.key === line.key ? [] : [{ line, first }];
  });
}

const of = ({ line, first }: { line: KeyedLine; first: KeyedLine }) => ({
  line: line.line,
  expected: `${first.line} (${first.key})`,
});

describe('rows that another row repeats', () => {
  it('are all among the likely ones, in their order, with few others', () => {
    for (const columns of [['name'], ['year', 'place'], ['other', 'year', 'part']]) {
      const texts = lines.map(({ cells }) => columns.map((name) => cells[name]).join('\n'));
      const counts = new Map<string, number>();
      for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
      const repeated = lines.filter((_, index) => (counts.get(texts[index] ?? '') ?? 0) > 1);
      const likely = likelyRepeated(lines, { columns, separator: '\n', hashOf });
      expect(likely.filter((line) => repeated.includes(line))).toEqual(repeated);
      expect(likely.length).toBeLessThan(repeated.length + lines.length / 5);
    }
  });

  it('are told apart by the columns together, not by their letters', () => {
    const two = [
      { line: 2, key: 'a', cells: { name: 'ab', other: 'c' } },
      { line: 3, key: 'b', cells: { name: 'a', other: 'bc' } },
    ];
    const joined = { columns: ['name', 'other'], separator: '@', hashOf };
    expect(likelyRepeated(two, joined)).toEqual([]);
    expect(likelyRepeated([], joined)).toEqual([]);
  });

  it('have the faults that comparing whole texts finds', () => {
    const told = new Set<number>();
    const expected = (places.distinct ?? []).flatMap((columns) =>
      laterOnes((cells) =>
        cells[columns[0] ?? ''] === ''
          ? undefined
          : columns.map((name) => plain(cells[name] ?? '')).join('@'),
      ).filter(({ line }) => {
        const isNew = !told.has(line.line);
        told.add(line.line);
        return isNew;
      }),
    );
    const found = [...distinctFaults({ dataset: places, file: 'places.csv', lines })];
    expect(found.length).toBeGreaterThan(100);
    expect(found.map(({ line, expected: first }) => ({ line, expected: first }))).toEqual(
      expected.map(of),
    );
  });

  it('have the faults of places in an order', () => {
    const expected = laterOnes(({ year, part, place }) =>
      place === '' ? undefined : [year, part, place].join('\n'),
    );
    const found = [...orderFaults({ dataset: places, file: 'places.csv', lines })];
    expect(found.length).toBeGreaterThan(100);
    expect(found.map(({ line, expected: first }) => ({ line, expected: first }))).toEqual(
      expected.map(of),
    );
  });
});
