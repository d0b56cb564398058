import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { project } from '../../fixtures/tables.ts';

type Cells = Record<string, string>;

function csv(id: string): Cells[] {
  const text = readFileSync(join(project, 'data', id, `${id}.csv`), 'utf8');
  return Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data;
}

/** Rows by the value of a column. */
const by = (rows: Cells[], column: string): Record<string, Cells[]> =>
  Object.groupBy(rows, (row) => row[column] ?? '') as Record<string, Cells[]>;

const inOrder = (rows: Cells[]): void => {
  expect(rows.map((row) => Number(row['order']))).toEqual(rows.map((_, index) => index + 1));
};

describe('questions before deciding', () => {
  const families = csv('problem-families').map(({ id = '' }) => id);
  const questions = by(csv('reform-questions'), 'family');

  it('are four to six for every family, in order', () => {
    expect(Object.keys(questions).sort()).toEqual([...families].sort());
    for (const rows of Object.values(questions)) {
      expect([4, 5, 6]).toContain(rows.length);
      inOrder(rows);
    }
  });

  it('are asked in both languages, each once', () => {
    const rows = Object.values(questions).flat();
    const zh = rows.map((row) => row['question_zh'] ?? '');
    const en = rows.map((row) => row['question_en'] ?? '');
    expect(new Set(zh).size).toBe(rows.length);
    expect(new Set(en).size).toBe(rows.length);
    for (const question of zh) expect(question).toMatch(/^\p{Script=Han}.*？$/u);
    for (const question of en) expect(question).toMatch(/^[A-Z][^\p{Script=Han}]*\?$/u);
  });
});

describe('schemes of the sources', () => {
  const items = csv('scheme-items');
  const source = new Map(csv('schemes').map((row) => [row['id'], row['source']]));

  it('have points, in order on each side, all from the source of the scheme', () => {
    const schemes = by(items, 'scheme');
    expect(Object.keys(schemes).sort()).toEqual([...source.keys()].sort());
    for (const [scheme, points] of Object.entries(schemes)) {
      for (const side of Object.values(by(points, 'side'))) inOrder(side);
      for (const point of points) expect(point['source'], point['id']).toBe(source.get(scheme));
    }
    expect(new Set(source.values()).size).toBe(4);
  });

  it('answer points of their own scheme', () => {
    const scheme = new Map(items.map((row) => [row['id'], row['scheme']]));
    for (const row of items) {
      if (row['answers'] === '') continue;
      expect(scheme.get(row['answers']), row['id']).toBe(row['scheme']);
    }
  });

  it('are matched with a problem or a reform, never both, none twice', () => {
    const matches = csv('scheme-matches');
    const pairs = matches.map((row) => {
      const named = [row['problem'], row['reform']].filter((one) => one !== '');
      expect(named, row['id']).toHaveLength(1);
      return `${row['item'] ?? ''} ${named.join('')}`;
    });
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
