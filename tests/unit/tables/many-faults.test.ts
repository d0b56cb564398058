import { describe, expect, it } from 'vitest';
import { faultCount } from '#src/lib/faults.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { newLog } from '#src/tables/disk/read-node.ts';
import { faultList } from '#src/tables/fault-list.ts';
import type { Fault } from '#src/tables/fault.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { inspectFiles } from '#src/tables/inspect-files.ts';
import { parseCsv } from '#src/tables/csv/parse.ts';
import { folderWith, register, towns, townsCsv } from './fixture.ts';

const [head = '', row = ''] = townsCsv.split('\n');
const kept = 5;

/** What the check of a folder with these towns finds, with a low bound. */
function check(csv: string, mostFaults = kept): Fault[] {
  const log = newLog();
  inspectFiles(folderWith({ 'towns/towns.csv': csv }), register, log, { hash: sha256, mostFaults });
  return log.faults.filter(({ file }) => file.endsWith('towns.csv'));
}

const table = (lines: readonly string[]): string => `${[head, ...lines].join('\n')}\n`;
const rows = (count: number, make: (row: string, index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) =>
    make(row.replace('linhe', `t${String(index)}`), index),
  );

/** A file whose rows are all faulty in one way. */
const files: Record<string, { csv: string; code: Fault['code']; count: number }> = {
  'one column': {
    csv: table(rows(40, (text) => text.replace(',600,', ',x600,'))),
    code: 'not-a-number',
    count: 40,
  },
  'rows that are too short': {
    csv: table([...rows(40, () => 'a,b'), row]),
    code: 'too-few-cells',
    count: 40,
  },
  'broken quotes': {
    csv: table([...rows(40, (text) => text.replace('临河,', '"临"河",')), row]),
    code: 'malformed-quote',
    count: 40,
  },
  'unknown references': {
    csv: table(rows(40, (text, index) => text.replace('110105', `9${String(index)}`))),
    code: 'unknown-reference',
    count: 40,
  },
  'one key': { csv: table(rows(40, () => row)), code: 'duplicate-key', count: 39 },
};

describe('a table of faulty rows', () => {
  it.each(Object.entries(files))('with %s keeps the first and counts all', (_, one) => {
    const faults = check(one.csv).filter(({ code }) => code === one.code);
    expect(faults.filter(({ further }) => further === undefined).length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(kept + 1);
    // The bound changes neither how many there are nor which are named first.
    const all = check(one.csv, Infinity).filter(({ code }) => code === one.code);
    expect(faultCount(faults)).toBe(all.length);
    const placed = (list: readonly Fault[]) =>
      list.slice(0, Math.min(kept, one.count)).map(({ line, column, got }) => [line, column, got]);
    expect(placed(faults)).toEqual(placed(all));
  });

  it('counts what each kind has beyond those kept', () => {
    const csv = table(rows(40, (text) => text.replace(',600,', ',x600,').replace(',yes,', ',no,')));
    const further = check(csv).flatMap(({ code, further: rest }) =>
      rest === undefined ? [] : [`${code} ${String(rest)}`],
    );
    expect(further.sort()).toEqual(['not-a-number 35', 'not-yes 35']);
  });

  it('is told with the file, its size and how many there are', () => {
    const faults = check(files['one column']?.csv ?? '').filter(
      ({ code }) => code === 'not-a-number',
    );
    const [zh, en] = [formatFaults(faults, 'zh', 20), formatFaults(faults, 'en', 3)];
    expect(zh).toContain('数据有 40 处问题');
    expect(zh).toContain('……另有 35 处');
    expect(zh).toMatch(/towns\.csv\n/u);
    expect(zh).toContain('每种只记下前 5 处，其余只计了数（文件有 1 MB）。');
    expect(zh).not.toContain('--all');
    expect(en).toContain('… and 37 more');
    expect(en).toContain('Too many faults: the first 5 of each kind were kept');
    expect(en).toContain('To list all that were kept, run it again with --all.');
  });

  it('is told by its number of rows where those do not fit into memory', () => {
    const read = parseCsv(table(rows(9, (text) => text)), towns, 'towns.csv', { mostRows: 8 });
    expect(read.rows).toEqual([]);
    expect(formatFaults(read.faults, 'zh')).toContain('文件有 9 行\n    应为：不超过 8 行。');
    expect(
      parseCsv(table(rows(8, (text) => text)), towns, 't.csv', { mostRows: 8 }).faults,
    ).toEqual([]);
  });
});

describe('a list of faults', () => {
  const fault = (file: string): Fault => ({ code: 'blank', file });

  it('has a bound for each file, and adds up what other lists counted', () => {
    const list = faultList(2);
    list.add([fault('a'), fault('a'), fault('a'), fault('b'), { ...fault('a'), further: 4 }]);
    expect(list.faults).toEqual([
      fault('a'),
      fault('a'),
      { ...fault('a'), further: 5, expected: '2' },
      fault('b'),
    ]);
    expect(faultCount(list.faults)).toBe(8);
  });
});
