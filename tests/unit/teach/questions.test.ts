import { describe, expect, it } from 'vitest';
import type { Observation, Table, TableCell, Unit } from '#src/model.ts';
import { askedOf } from '#src/teach/answers.ts';
import { planOf, printedNumber } from '#src/teach/plan.ts';

/** Questions that a small table can answer, and answers worked out by hand. */
const measured = (key: string, value: number, unit: Unit, text: string): TableCell => {
  const formula = { op: 'constant', value, tolerance: 0, why: { zh: '', en: '' } } as const;
  const observation: Observation = { indicator: 'x', key, value, unit, formula, inputs: [] };
  return { text, value, observation };
};
const street = (name: string, persons: number, share: number, kind: string): TableCell[] => [
  { text: name },
  measured(name, persons, 'persons', persons.toLocaleString('en-US')),
  measured(name, share, 'share', `${(share * 100).toFixed(1)}%`),
  { text: kind },
];
const columns = [
  { label: 'Street', numeric: false },
  { label: 'Persons', numeric: true },
  { label: 'Share', numeric: true },
  { label: 'Kind', numeric: false },
];
const table: Table = {
  caption: [],
  columns,
  rows: [
    street('North', 4200, 0.0421, 'old'),
    street('East', 1800, 0.035, 'new'),
    street('South', 900, 0.012, 'new'),
    street('West', 300, 0.081, 'new'),
    street('All', 7200, 0.04, 'total'),
  ],
};
const kindOf = ([name]: readonly TableCell[]): string =>
  name?.text === 'All' ? 'district' : 'street';
const plan = planOf(table, kindOf, { preferred: [], shown: [] });
const asked = plan.tasks.map(({ level, task }) => {
  const { text, columns: heads, answer } = askedOf(table, plan, task, 'en');
  return { level, text, heads, answer: answer.text, computation: answer.computation };
});

describe('questions from a table', () => {
  it('name rows by the column that tells them apart, and leave totals out', () => {
    expect(plan.names).toEqual([0]);
    expect(plan.rows).toEqual([0, 1, 2, 3]);
  });

  it('ask for a cell, the largest, a difference and a count, with the answers', () => {
    expect(asked).toEqual([
      {
        ...{ level: 'read', heads: ['Street', 'Share'], computation: undefined },
        text: 'What is the value of “Share” for East?',
        answer: '3.5%',
      },
      {
        ...{ level: 'read', heads: ['Street', 'Persons'], computation: undefined },
        text: 'Which of the rows listed has the largest “Persons”?',
        answer: 'North',
      },
      {
        ...{ level: 'compare', heads: ['Street', 'Persons'] },
        text: 'By how much is “Persons” larger for North than for South?',
        answer: '3,300',
        computation: '4,200 − 900 = 3,300',
      },
      {
        ...{ level: 'compare', heads: ['Street', 'Share'] },
        text: 'How many of the rows listed have a larger “Share” than East?',
        answer: '2',
        computation: 'counted: North, West = 2',
      },
    ]);
  });

  it('ask of words where there are no numbers', () => {
    const words: Table = {
      caption: [],
      columns: [0, 3].flatMap((index) => columns[index] ?? []),
      rows: table.rows.slice(0, 4).map((row) => [0, 3].flatMap((index) => row[index] ?? [])),
    };
    const ofWords = planOf(words, () => 'street', { preferred: [], shown: [] });
    const found = ofWords.tasks.map(({ task }) => askedOf(words, ofWords, task, 'en'));
    expect(found.map(({ answer }) => answer.text)).toEqual(['new', 'North', '2']);
    expect(found.at(-1)?.answer.computation).toBe('3 − 1 = 2');
  });

  it('are none where there are no rows', () => {
    const none = planOf({ caption: [], columns, rows: [] }, kindOf, { preferred: [], shown: [] });
    expect(none.tasks).toEqual([]);
  });

  it('take no number that is only about right, and no cell without an observation', () => {
    expect(printedNumber(measured('a', 30000, 'persons', '约3万'))).toBeUndefined();
    expect(printedNumber({ text: '12' })).toBeUndefined();
    expect(printedNumber(measured('a', -0.02, 'share', '−2.0%'))).toBe(-2);
  });

  it('take rows that are told apart in every language', () => {
    const distinct = (first: (name: string) => string): Table => ({
      ...table,
      rows: table.rows.map((row, index) => [
        { text: first(row[0]?.text ?? '') },
        ...row.slice(1, 3),
        { text: `kind ${'abcde'.charAt(index)}` },
      ]),
    });
    const [one, other] = [distinct((name) => name), distinct(() => 'same')];
    expect(planOf(one, kindOf, { preferred: [], shown: [] }).names).toEqual([0]);
    const both = planOf(one, kindOf, { preferred: [], shown: [], others: [other] });
    expect(both.names).toEqual([3]);
  });
});
