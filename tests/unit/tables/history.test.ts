import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sha256 } from '#src/lib/hash-node.ts';
import { FaultsError, type Fault } from '#src/lib/faults.ts';
import { acceptChange, readRecord } from '#src/tables/write/accept-change-node.ts';
import { changesBetween, together, undone } from '#src/tables/history/changes.ts';
import { recordOf } from '#src/tables/history/given.ts';
import { csvOf } from '#src/tables/history/history-file.ts';
import { recordText, type ChangeRecord } from '#src/tables/history/record.ts';
import type { TableText } from '#src/tables/difference.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { bytesBelow, folderWith, look, register, towns, townsCsv, withCell } from './fixture.ts';

const changed = withCell(2, 'people', '601').replace('shanqian,2010', 'shanhou,2010');
const reason = {
  ...{ who: '王小明', when: '2026-11-29', why: '抄录有误', source: 'first-paper', place: '表1' },
};

const tableOf = (csv: string) => {
  const table = look(folderWith({ 'towns/towns.csv': csv })).tables.get('towns');
  return { header: table?.header ?? [], rows: table?.lines.map(({ cells }) => cells) ?? [] };
};

const recordFor = (csv: string): ChangeRecord => {
  const { who, when, ...why } = reason;
  const tables = { before: tableOf(townsCsv), now: tableOf(csv), dataset: towns };
  return recordOf(tables, { who, when }, why, sha256);
};

/** The faults that accepting throws; fails if anything was written. */
function refused(root: string, given: Parameters<typeof acceptChange>[2] = {}): Fault[] {
  const before = bytesBelow(root);
  let faults: Fault[] = [];
  try {
    acceptChange(inspect(root, register), 'towns', given);
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    faults = [...error.faults];
  }
  expect(bytesBelow(root)).toEqual(before);
  return faults;
}

/** A folder in which towns were changed, and the record of it beside the folder. */
function withRecord(record: ChangeRecord, csv = changed) {
  const root = folderWith({ 'towns/towns.csv': csv }, townsCsv);
  const file = join(root, '../towns.change.yaml');
  writeFileSync(file, recordText(record));
  return { root, file };
}

describe('changes', () => {
  const versions = [
    changed,
    townsCsv.replace(/^shanqian.*\n/mu, ''),
    townsCsv.replace(/^linhe.*\n/mu, '').replace(/^shanqian.*\n/mu, ''),
    `${townsCsv}xin,2010,town,new,110105,新,1,1,0,,,新\n`,
    townsCsv.replace(/^(linhe.*\n)(shanqian.*\n)/mu, '$2$1'),
  ];
  it.each(versions)('undone give the earlier table (%#)', (csv) => {
    const [before, now] = [tableOf(townsCsv), tableOf(csv)];
    expect(csvOf(undone(changesBetween(before, now, towns), now, towns))).toBe(csvOf(before));
  });

  it('are the same after they were written as a file', () => {
    const record = recordFor(changed);
    const { file } = withRecord(record);
    expect(readRecord(file)).toEqual(record);
    expect(record.changes[0]).toMatchObject({
      cells: [{ row: 'linhe@2010', column: 'people', from: '600', to: '601' }],
      renamed: [{ from: 'shanqian@2010', to: 'shanhou@2010' }],
    });
  });
});

describe('accepting a change', () => {
  it('needs none for the first state of a dataset and for equal cells', () => {
    const fresh = '# 出处\nsources: [first-paper]\nnote: { zh: 照录, en: As printed }\n';
    for (const root of [folderWith({ 'towns/provenance.yaml': fresh }), folderWith()]) {
      acceptChange(inspect(root, register), 'towns');
      expect(look(root).codes).toEqual([]);
    }
  });

  it('by a record appends it to the history, which check reads', () => {
    const { root, file } = withRecord(recordFor(changed));
    acceptChange(inspect(root, register), 'towns', { record: file });
    expect(look(root).codes).toEqual([]);
    const history = join(root, 'towns/history.yaml');
    expect(parse(readFileSync(history, 'utf8'))).toMatchObject([{ who: '王小明' }]);
    expect(refused(root, { record: file })).toEqual([]);

    const csv = join(root, 'towns/towns.csv');
    const first = tableOf(changed);
    writeFileSync(csv, readFileSync(csv, 'utf8').replace(',400,', ',401,'));
    acceptChange(inspect(root, register), 'towns', { reason, before: first });
    const { tables, codes } = look(root);
    expect(codes).toEqual([]);
    const entries = tables.get('towns')?.history ?? [];
    expect(entries).toHaveLength(2);
    const now = tableOf(readFileSync(csv, 'utf8'));
    const earliest = [...entries]
      .reverse()
      .reduce<TableText>((table, { changes }) => undone(together(changes), table, towns), now);
    expect(csvOf(earliest)).toBe(csvOf(tableOf(townsCsv)));
  });

  it('refuses cells without a reason, and reasons without a change, naming them', () => {
    const record = recordFor(changed);
    const [whole] = record.changes;
    if (whole === undefined) throw new Error('no changes');
    const before = join(folderWith(), 'towns/towns.csv');
    const root = folderWith({ 'towns/towns.csv': changed }, townsCsv);
    const [cell, name] = refused(root, { before });
    expect(cell).toMatchObject({ code: 'no-reason', row: 'linhe@2010', column: 'people' });
    expect(cell?.got).toBe('600 → 601');
    expect(name).toMatchObject({ code: 'no-reason', row: 'shanhou@2010' });

    const more = { row: 'linhe@2010', column: 'here', from: '400', to: '400' };
    const padded = { ...record, changes: [{ ...whole, cells: [...whole.cells, more] }] };
    const { file } = withRecord(padded);
    expect(refused(root, { record: file })).toMatchObject([
      { code: 'superfluous-reason', row: 'linhe@2010', column: 'here' },
    ]);
  });

  it('finds the earlier table in the repository, and says what to do where it cannot', () => {
    const root = folderWith();
    const file = join(root, 'towns/towns.csv');
    writeFileSync(file, changed);
    expect(refused(root, { reason })).toMatchObject([{ code: 'no-earlier' }]);
    writeFileSync(file, townsCsv);
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words]);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    writeFileSync(file, changed);
    expect(refused(root).map(({ code }) => code)).toEqual(['no-reason', 'no-reason']);
    acceptChange(inspect(root, register), 'towns', { reason });
    expect(look(root).codes).toEqual([]);
  });

  it('refuses a record of another dataset, version or change', () => {
    const record = recordFor(changed);
    const code = (other: Partial<ChangeRecord>, csv = changed) => {
      const { root, file } = withRecord({ ...record, ...other }, csv);
      return refused(root, { record: file }).map((fault) => fault.code);
    };
    expect(code({ dataset: 'places' })).toEqual(['record-dataset']);
    expect(code({ before: '0'.repeat(64) })).toEqual(['record-before']);
    expect(code({ after: '0'.repeat(64) })).toEqual(['record-after']);
    expect(code({}, withCell(2, 'people', '602'))).toEqual([
      ...['no-reason', 'superfluous-reason', 'superfluous-reason'],
    ]);
  });
});

describe('a history', () => {
  it('that was edited or cut is a fault', () => {
    const { root, file } = withRecord(recordFor(changed));
    acceptChange(inspect(root, register), 'towns', { record: file });
    const history = join(root, 'towns/history.yaml');
    const text = readFileSync(history, 'utf8');
    const codesWith = (other: string) => {
      writeFileSync(history, other);
      return look(root).codes;
    };
    expect(codesWith(text.replace('"600"', '"610"'))).toEqual(['history-chain']);
    expect(codesWith(text.replace(/after: \w{64}/u, `after: ${'ab'.repeat(32)}`))).toEqual([
      'history-end',
    ]);
    expect(codesWith(text.replace('who:', 'whom:'))).toContain('unknown-key');
    expect(codesWith(text)).toEqual([]);
  });
});
