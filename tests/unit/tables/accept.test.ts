import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accept } from '#src/tables/write/accept-node.ts';
import { FaultsError } from '#src/lib/faults.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { normalise } from '#src/tables/write/normalise-node.ts';
import { temporaryFolder } from '../../fixtures/folders.ts';
import {
  bytesBelow,
  folderWith,
  inGb18030,
  inUtf16,
  look,
  onlyFault,
  provenanceOf,
  register,
  townsCsv,
  withCell,
} from './fixture.ts';

const changed = withCell(2, 'people', '601');

describe('checksum', () => {
  it('reports a changed digit and how to accept it', () => {
    const root = folderWith({ 'towns/towns.csv': changed }, townsCsv);
    const fault = onlyFault(root, 'checksum');
    expect(fault.file).toBe('towns/towns.csv');
    expect(fault.got).not.toBe(fault.expected);
    expect(fault.zh).toContain('校验和不一致');
    expect(fault.zh).toContain('npm run data accept -- towns');
    expect(fault.en).toContain('npm run data accept -- towns');
  });

  it('reports the row count when a row is missing', () => {
    const short = townsCsv.replace(/^shanqian.*\n/mu, '');
    const { faults } = look(folderWith({ 'towns/towns.csv': short }, townsCsv));
    expect(faults).toMatchObject([
      { code: 'row-count', got: '2', expected: '3' },
      { code: 'checksum' },
    ]);
  });

  it('is the SHA-256 of the file when that is UTF-8 with LF', () => {
    const root = folderWith();
    const sum = execFileSync('sha256sum', [join(root, 'towns', 'towns.csv')], { encoding: 'utf8' });
    expect(look(root).tables.get('towns')?.sha256).toBe(sum.split(' ')[0]);
  });
});

describe('accept', () => {
  it('records checksum and row count and preserves everything else', () => {
    const root = folderWith({ 'towns/towns.csv': changed }, townsCsv);
    accept(inspect(root, register), 'towns');
    expect(readFileSync(join(root, 'towns', 'provenance.yaml'), 'utf8')).toBe(
      provenanceOf(changed),
    );
    expect(look(root).codes).toEqual([]);
  });

  it('adds them to a provenance without them', () => {
    const fresh = '# 出处\nsources: [first-paper]\nnote: { zh: 照录, en: As printed } # by hand\n';
    const root = folderWith({ 'towns/provenance.yaml': fresh });
    const fault = onlyFault(root, 'not-accepted');
    expect(fault.zh).toContain('npm run data accept -- towns');
    accept(inspect(root, register), 'towns');
    expect(look(root).codes).toEqual([]);
    expect(readFileSync(join(root, 'towns', 'provenance.yaml'), 'utf8')).toContain('# by hand');
  });

  it('rejects a table with another fault and writes nothing', () => {
    const root = folderWith({ 'towns/towns.csv': withCell(2, 'people', '6oo') }, townsCsv);
    const before = bytesBelow(root);
    expect(() => accept(inspect(root, register), 'towns')).toThrow(FaultsError);
    expect(() => accept(inspect(root, register), 'villages')).toThrow('villages');
    expect(bytesBelow(root)).toEqual(before);
  });

  it('ignores faults of other datasets', () => {
    const root = folderWith(
      { 'towns/towns.csv': changed, 'places/places.csv': 'code\n' },
      townsCsv,
    );
    accept(inspect(root, register), 'towns');
    expect(look(root).codes).not.toContain('checksum');
  });
});

describe('normalise', () => {
  const spellings: [string, Uint8Array | string][] = [
    ['GB 18030', inGb18030(townsCsv)],
    ['UTF-16', inUtf16(townsCsv, 'le')],
    ['a BOM', `\uFEFF${townsCsv}`],
    ['CRLF', townsCsv.replaceAll('\n', '\r\n')],
  ];
  it.each(spellings)('rewrites %s as UTF-8 without BOM and with LF', (_, content) => {
    const root = folderWith({ 'towns/towns.csv': content }, townsCsv);
    const { written, refused } = normalise(inspect(root, register));
    expect(written).toEqual([join(root, 'towns', 'towns.csv')]);
    expect(refused).toEqual([]);
    expect(readFileSync(join(root, 'towns', 'towns.csv'), 'utf8')).toBe(townsCsv);
    expect(look(root)).toMatchObject({ codes: [], warnings: [] });
  });

  it('skips files with faults and files that are already normalised', () => {
    const wrong = withCell(2, 'people', '６００');
    const root = folderWith({ 'towns/towns.csv': inGb18030(wrong) }, wrong);
    const before = bytesBelow(root);
    expect(normalise(inspect(root, register))).toEqual({
      written: [],
      refused: [join(root, 'towns', 'towns.csv')],
    });
    expect(bytesBelow(root)).toEqual(before);
  });
});

describe('npm run data', () => {
  const project = join(import.meta.dirname, '../../..');
  const copy = (): string => {
    const root = join(temporaryFolder('data'), 'data');
    cpSync(join(project, 'data'), root, { recursive: true });
    return root;
  };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(project, 'scripts', 'data.ts'), ...args], {
      cwd: project,
      encoding: 'utf8',
    });

  it('check prints one line when the data are valid, and writes nothing', () => {
    const root = copy();
    const before = bytesBelow(root);
    const { status, stdout, stderr } = run('check', '--root', root);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\d+ 个数据集，\d+ 行，没有问题/u);
    expect(status).toBe(0);
    expect(bytesBelow(root)).toEqual(before);
  });

  it('check lists all faults in the requested language, exits with 1 and writes nothing', () => {
    const root = copy();
    const file = join(root, 'streets', 'streets.csv');
    const text = readFileSync(file, 'utf8')
      .replace('264037', '２６４０３７')
      .replace('Shuangjing', '=A1');
    writeFileSync(file, `\uFEFF${text}`);
    const before = bytesBelow(root);
    const { status, stdout, stderr } = run('check', '--root', root, '--lang', 'en');
    expect(status).toBe(1);
    expect(stderr).toContain('line 2');
    expect(stderr).toContain('A cell holds a formula, not a value');
    expect(stderr).toContain('The content differs from the checksum on record');
    expect(stdout).toContain('byte order mark');
    expect(bytesBelow(root)).toEqual(before);
  });

  it('accept and normalise do what check suggests', { timeout: 60_000 }, () => {
    const root = copy();
    const file = join(root, 'streets', 'streets.csv');
    const text = readFileSync(file, 'utf8').replace('Shuangjing', 'Shuang Jing');
    writeFileSync(file, `\uFEFF${text}`);
    expect(run('check', '--root', root).status).toBe(1);
    expect(run('normalise', '--root', root).status).toBe(1);
    const refused = run('accept', 'streets', '--root', root);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('--before');
    const before = ['--before', join(project, 'data/streets/streets.csv')];
    const because = ['--who', '王小明', '--why', '译名', '--source', '本站', ...before];
    expect(run('accept', 'streets', '--root', root, ...because).status).toBe(0);
    expect(run('normalise', '--root', root).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(run('check', '--root', root).status).toBe(0);
  });

  it('prints its usage and exits with 2 on wrong usage', () => {
    for (const args of [[], ['accept'], ['chekc'], ['check', '--lang', 'fr'], ['check', '--fix']]) {
      const { status, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('npm run data check');
    }
  });
});
