import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FaultsError } from '#src/lib/faults.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { planImport, writeImport, type ImportPlan } from '#src/tables/write/import-node.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { temporaryFolder } from '../../../fixtures/folders.ts';
import { project } from '../../../fixtures/tables.ts';
import { bookOf, officeSheet, sheetOf } from '../../../fixtures/workbooks.ts';
import { bytesBelow, folderWith, inGb18030, register } from '../fixture.ts';

/** Writes a file to be brought, and returns its path. */
function saved(name: string, bytes: Uint8Array): string {
  const file = join(temporaryFolder('bring'), name);
  writeFileSync(file, bytes);
  return file;
}

const head = [
  '代号',
  '年份',
  '记录类型',
  '类别',
  '区划',
  '名称',
  '人口',
  '本地人口',
  '外地人口',
  '比例',
  '定位词',
];
const north = [
  'beishan',
  '2010',
  'town',
  'new',
  '110105',
  '北山',
  '0.05',
  '0.03',
  '0.02',
  '5.0',
  '北山镇',
];
const [plainHead, plainRow] = [
  head.map((name) => (name === '人口' ? '人口（万人）' : name)),
  north,
];

const plan = (root: string, file: string, extent: 'rows' | 'whole' = 'rows'): Promise<ImportPlan> =>
  planImport(root, register, file, {
    choice: { dataset: 'towns', powers: { 7: 4, 8: 4 } },
    extent,
  });

describe('a file that is brought', () => {
  it('is planned without writing, and written with its checksum', async () => {
    const root = folderWith();
    const before = bytesBelow(root);
    const file = saved(
      '镇.csv',
      inGb18030(`某县\r\n${plainHead.join(',')}\r\n${plainRow.join(',')}\r\n`),
    );
    const planned = await plan(root, file);
    expect(bytesBelow(root)).toEqual(before);
    expect(planned.outcome?.faults).toEqual([]);
    expect(planned.outcome?.difference).toMatchObject({
      added: [{ key: 'beishan@2010' }],
      same: 3,
    });
    expect(() => writeImport(root, register, planned)).toThrow('--why');
    expect(bytesBelow(root)).toEqual(before);
    const reason = { who: '王小明', when: '2026-11-29', why: '补一个镇', source: 'first-paper' };
    expect(writeImport(root, register, planned, { reason })).toBe('written');
    expect(readFileSync(join(root, 'towns/towns.csv'), 'utf8').split('\n').at(-2)).toBe(
      'beishan,2010,town,new,110105,北山,500,300,200,5.0,,北山镇',
    );
    expect(inspect(root, register).faults).toEqual([]);
    const again = await plan(root, file);
    expect(writeImport(root, register, again)).toBe('same');
  });

  it('with faults has them all at its own cells, and nothing is written', async () => {
    const root = folderWith();
    const before = bytesBelow(root);
    const bad = north.with(4, '110199').with(6, '约5').with(9, '—');
    const file = saved('镇.xlsx', bookOf({ 一: sheetOf([['某县'], [''], plainHead, bad]) }));
    const planned = await plan(root, file);
    const faults = planned.outcome?.faults ?? [];
    expect(faults.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['not-a-number', 4, 'G 人口（万人）'],
      ['missing-mark', 4, 'J 比例'],
      ['unknown-reference', 4, 'E 区划'],
    ]);
    expect(faults.every((fault) => fault.file === file)).toBe(true);
    expect(formatFaults(faults, 'zh')).toContain(
      '第 4 行“G 人口（万人）”列（beishan@2010）：读到“约5”',
    );
    expect(formatFaults(faults, 'en')).toContain('line 4, column “G 人口（万人）” (beishan@2010)');
    expect(writeImport(root, register, planned)).toBe('refused');
    expect(bytesBelow(root)).toEqual(before);
  });

  it('that is the whole table removes the rows that it lacks', async () => {
    const root = folderWith();
    const file = saved(
      '镇.csv',
      new TextEncoder().encode(`${head.join(',')}\n${north.join(',')}\n`),
    );
    const { outcome } = await plan(root, file, 'whole');
    expect(outcome?.difference.removed.map(({ key }) => key)).toEqual([
      'linhe@2010',
      'shanqian@2010',
      'all@2010',
    ]);
  });

  it('that leaves something open is not taken', async () => {
    const root = folderWith();
    const planned = await plan(root, saved('a.csv', new TextEncoder().encode('人口,名称\n1,a\n')));
    expect(planned.outcome).toBeUndefined();
    expect(planned.proposal.open.map(({ code }) => code)).toEqual(['missing-key', 'missing-key']);
    expect(writeImport(root, register, planned)).toBe('refused');
  });

  it('that is not there is told', async () => {
    await expect(plan(folderWith(), '/nowhere/a.xlsx')).rejects.toThrow(FaultsError);
  });
});

describe('npm run data import', () => {
  const root = join(temporaryFolder('import'), 'data');
  cpSync(join(project, 'data'), root, { recursive: true });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/data.ts', ...args, '--root', root], {
      cwd: project,
      encoding: 'utf8',
    });
  const file = saved('街道.xlsx', bookOf({ 表: officeSheet() }));

  it('tells what it understood, compares, and writes only when asked and sure', () => {
    const open = run('import', file);
    expect(open.status).toBe(1);
    expect(open.stdout).toContain(
      'C 户籍人口 / 小计 → hukou；按标签；万人，取自表题；小数点右移 4 位',
    );
    expect(open.stdout).toContain('第 7 行：合计行');
    expect(open.stderr).toContain('没有写入');

    const same = run('diff', file, '--set', 'as_of=2010-03', '--lang', 'en', '--skip', '6');
    expect(same.stderr).toBe('');
    expect(same.stdout).toContain('There is no difference.');

    const wrong = run('import', file, '--head', 'x');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('--head x');
  });
});
