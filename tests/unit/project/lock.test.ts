import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { project } from '../../fixtures/tables.ts';

describe('the lock file', () => {
  it('lists the optional packages of every platform; without them npm refuses to install', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('contains only packages that support the bundled Node', () => {
    const folder = mkdtempSync(join(tmpdir(), 'linli-lock-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    for (const name of ['package.json', 'package-lock.json']) {
      cpSync(join(project, name), join(folder, name));
    }
    // npm runs on the first Node in the path; put the project’s Node, which runs this test, first.
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['ci', '--dry-run', '--engine-strict', '--offline', '--no-audit', '--no-fund'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
          npm_config_loglevel: 'warn',
        },
      },
    );
    expect(stderr).not.toMatch(/^npm (?:warn|error)/mu);
    expect(status, stdout).toBe(0);
  });
});

describe('the Node of the project', () => {
  const { devDependencies, scripts } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  ) as { devDependencies: Record<string, string>; scripts: Record<string, string> };
  const [, major] = /^\^(\d+)\./u.exec(devDependencies['node'] ?? '') ?? [];

  it('matches .nvmrc', () => {
    expect(readFileSync(join(project, '.nvmrc'), 'utf8').trim()).toBe(major);
  });

  it('is checked by every npm script, directly or through its first command', () => {
    const others = Object.entries(scripts).filter(
      ([, script]) => !/^(?:node scripts\/own-node\.js && |npm run )/u.test(script),
    );
    expect(others).toEqual([]);
  });

  it('if missing, is reported in one sentence per language that says what to run', () => {
    const pretend = (version: string): string =>
      `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'${version}'}})`;
    const run = (version: string) =>
      spawnSync(process.execPath, ['--import', pretend(version), 'scripts/own-node.js'], {
        cwd: project,
        encoding: 'utf8',
      });
    const old = run(`${String(Number(major) - 2)}.0.0`);
    expect(old.status).toBe(1);
    expect(old.stderr.trim().split('\n')).toEqual([
      expect.stringContaining('请运行 npm rebuild node --ignore-scripts=false'),
      expect.stringContaining('run npm rebuild node --ignore-scripts=false'),
    ]);
    expect(run(`${String(major)}.0.0`)).toMatchObject({ status: 0, stderr: '' });
  });

  it('is joined by checks of packages and of folders of data', () => {
    const folder = mkdtempSync(join(tmpdir(), 'linli-lock-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    mkdirSync(join(folder, 'data', 'termz'), { recursive: true });
    cpSync(join(project, 'data/index.ts'), join(folder, 'data/index.ts'));
    const told = (packages: Record<string, string>) => {
      const declared = JSON.stringify({ devDependencies: packages });
      writeFileSync(join(folder, 'package.json'), declared);
      const script = join(project, 'scripts/own-node.js');
      return spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
    };
    const bare = told({ zod: '^4' });
    expect(bare.status).toBe(1);
    expect(bare.stderr).toMatch(/^缺少 1 个程序包（zod）：请运行 npm ci。\n.*: run npm ci\.\n$/u);
    const renamed = told({});
    expect(renamed.status).toBe(1);
    expect(renamed.stderr).toContain('缺少文件 data/terms/schema.ts；旁边有一个“termz”');
    expect(renamed.stderr).toContain('give it the name “terms” back');
  });
});
