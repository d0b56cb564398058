import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bookOf, sheetOf } from '../../fixtures/workbooks.ts';

const project = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'data-command-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A file in the test folder; returns its path. */
function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/data.ts', ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

const book = fileOf('book.xlsx', bookOf({ 表: sheetOf([['street'], ['wangjing']]) }));
const cut = fileOf('cut.xlsx', bookOf({ 表: sheetOf([['street'], ['wangjing']]) }).slice(0, 900));
const garbage = fileOf('garbage.xlsx', Buffer.from('PK\u0003\u0004garbage', 'latin1'));
const streets = 'data/streets/streets.csv';

describe('npm run data says what is wrong, and what to do', () => {
  it.each<[string[], string[]]>([
    [['chek'], ['最接近的是“check”', 'The nearest is “check”']],
    [
      ['check', '--lang', 'fr'],
      ['--lang fr', '只有 zh（中文）和 en（英文）'],
    ],
    [
      ['accept', 'streets', '--when', '2026-02-30', '--who', '甲'],
      ['日历上没有这一天；写成年-月-日', '为什么改，例如 --why', '按哪份来源改的'],
    ],
    [
      ['accept', 'streets', '--record', 'a.yaml', '--who', '甲'],
      ['--record, --who', '改动记录里已有'],
    ],
    [
      ['import', streets, '--sheet', 'x'],
      ['--sheet x', '写第几张表', 'the number of a sheet'],
    ],
    [
      ['import', streets, '--unit', 'D=袋'],
      ['--unit D=袋', '写列的字母和单位'],
    ],
  ])('of %j, with code 2', (args, words) => {
    const { status, said } = run(...args);
    expect(status).toBe(2);
    for (const word of words) expect(said).toContain(word);
  });

  it.each<[string[], string[], string]>([
    [['check', '--root', join(folder, 'none')], ['没有这个文件夹', '--root'], 'data/index.ts'],
    [['check', '--root', 'src'], ['数据有 1 处问题', '也没有一个数据集的文件夹'], 'index.ts'],
    [['agreement', join(folder, 'a.csv')], ['缺少文件', '看看路径和文件名'], 'ENOENT'],
    [['import', join(folder, 'a.xlsx')], ['缺少文件', '看看路径和文件名'], '文件夹同名'],
    [['diff', join(folder, 'a.xlsx')], ['缺少文件', '看看路径和文件名'], '文件夹同名'],
    [['add', 'streets', join(folder, 'a.csv')], ['缺少文件', '看看路径和文件名'], '文件夹同名'],
    [['add', 'streets', book], ['这是一个工作簿', 'npm run data import'], '改名叫'],
    [['import', garbage], ['这个工作簿读不出来'], '密码'],
    [['import', cut], ['这个工作簿读不出来'], 'ZIP'],
    [['import', streets, '--dataset', 'street'], ['最接近的是“streets”', '、terms。'], 'undefined'],
    [['import', streets, '--sheet', '9'], ['没有第 9 张表', '1 “streets”'], '只取第 9 张表'],
  ])('of %j, with code 1', (args, words, not) => {
    const { status, said } = run(...args);
    expect(status).toBe(1);
    for (const word of words) expect(said).toContain(word);
    expect(said).not.toContain(not);
  });
});
