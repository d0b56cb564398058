import { describe, expect, it } from 'vitest';
import { canonicalCsv, canonicalText, csvLine } from '#src/tables/csv/canonical.ts';
import { normalText } from '#src/tables/csv/normal.ts';
import { parseCsv } from '#src/tables/csv/parse.ts';
import { picksFrom, type Picks } from '../../fixtures/random.ts';
import { towns } from './fixture.ts';

const columns = Object.keys(towns.columns);
const cells = [
  '',
  'a',
  '1',
  '望京',
  'a,b',
  'say "a"',
  '"',
  'two\nlines',
  '\n',
  ' ',
  'a b',
  "'",
  '…',
];

interface Line {
  line: number;
  cells: Record<string, string>;
}

/** A file with random cells, empty lines and needless quotes, and the rows that it has. */
function fileWith(picks: Picks, rows: number, isTidy: boolean): { text: string; lines: Line[] } {
  let text = `${csvLine(columns)}\n`;
  const lines: Line[] = [];
  for (let row = 0; row < rows; row += 1) {
    while (!isTidy && picks.below(6) === 0) text += picks.of(['\n', ' \n', ',,\n', '"",\n']);
    const texts = columns.map((column) => (column === 'id' ? `id-${row}` : picks.of(cells)));
    lines.push({
      line: text.split('\n').length,
      cells: Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? ''])),
    });
    const isQuoted = !isTidy && picks.below(4) === 0;
    const written = isQuoted
      ? texts.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
      : csvLine(texts);
    text += `${written}\n`;
  }
  return { text, lines };
}

describe('a CSV', () => {
  it('gives its cells and the lines they begin on, however it is written', () => {
    const picks = picksFrom(3);
    for (let file = 0; file < 200; file += 1) {
      const { text, lines } = fileWith(picks, picks.below(30), picks.below(3) === 0);
      const parsed = parseCsv(text, towns, 'towns.csv');
      expect(parsed).toEqual({ header: columns, rows: lines, faults: [] });
      for (const { cells: row } of parsed.rows) expect(Object.keys(row)).toEqual(columns);
    }
  });

  it('that is canonical is told from any other', () => {
    const picks = picksFrom(4);
    let same = 0;
    for (let file = 0; file < 300; file += 1) {
      const { text } = fileWith(picks, picks.below(8), picks.below(2) === 0);
      const { rows } = parseCsv(text, towns, 'towns.csv');
      const canonical = canonicalCsv(columns, rows);
      expect(canonicalText(text, columns, rows)).toBe(canonical);
      if (canonical === text) same += 1;
    }
    expect(same).toBeGreaterThan(100);
    expect(same).toBeLessThan(250);
  });

  it('that is not canonical becomes so: other order of columns, line ends, no end', () => {
    const line = (texts: readonly string[]): string => texts.join(',');
    const [first = '', second = '', ...rest] = columns;
    const row = columns.map((_, index) => String(index));
    const [one = '', two = '', ...others] = row;
    const swapped = `${line([second, first, ...rest])}\n${line([two, one, ...others])}\n`;
    const wanted = `${line(columns)}\n${line(row)}\n`;
    for (const text of [swapped, wanted.trimEnd(), `${wanted}\n`, wanted.replace('\n', '\n\n')]) {
      const { rows, faults } = parseCsv(text, towns, 'towns.csv');
      expect(faults).toEqual([]);
      expect(canonicalText(text, columns, rows)).toBe(wanted);
    }
    expect(normalText(wanted)).toBe(wanted);
    for (const text of [wanted.replaceAll('\n', '\r\n'), `${wanted}\n\n`, wanted.trimEnd()])
      expect(normalText(text)).toBe(wanted);
    expect(normalText('\n')).toBe('');
  });

  it('may be cut short only at its last line', () => {
    for (const rows of [1, 5, 6, 7, 8, 40]) {
      const { text, lines } = fileWith(picksFrom(rows), rows, true);
      const short = `${text.trimEnd()}\nx,2010\n`;
      const [fault, ...more] = parseCsv(short, towns, 'towns.csv').faults;
      expect([fault?.code, more]).toEqual(['truncated', []]);
      const again = parseCsv(`${short}${csvLine(columns.map(() => 'a'))}\n`, towns, 'towns.csv');
      expect(again.faults.map(({ code }) => code)).toEqual(['too-few-cells']);
      expect(again.rows).toHaveLength(lines.length + 1);
    }
  });
});
