import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Lang } from '#src/model.ts';
import { copyOfProject, project } from '../../fixtures/tables.ts';
import { cleanEnvironment } from '../../shipped/environment.ts';

/** A copy of the site with a fault in each of data, claims, chapters and recipes. */
function faultyCopy(): string {
  const root = copyOfProject();
  const write = (file: string, from: string, to: string): void => {
    const path = join(root, file);
    const before = readFileSync(path, 'utf8');
    if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(path, before.replace(from, to));
  };
  write('data/streets/streets.csv', '12901', '12902');
  write('content/claims/06-174-innovations.yaml', "expect: '174'", "expect: '175'");
  write('content/chapters/zh/03-problems.mdx', '<Value of=', '<Value off=');
  write('content/reports/book.yaml', 'cover: true', 'cover: yes');
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'dir');
  return root;
}

const withoutColour = (text: string): string => text.replaceAll(/\u001B\[[0-9;]*m/gu, '');

function run(root: string, ...words: string[]) {
  const env = { ...cleanEnvironment(), SITE_DIR: root };
  return spawnSync(process.execPath, words, { cwd: project, env, encoding: 'utf8' });
}

const build = (root: string) => run(root, 'scripts/build.ts', '--pages');

/** What the command says of a site. */
const told = (root: string, lang: Lang): string =>
  run(root, 'scripts/claims.ts', 'check', '--lang', lang).stderr.trimEnd();

describe('a build of a site outside the project', () => {
  it('is refused with where it may lie, since no packages are found from there', () => {
    const root = copyOfProject();
    const { status, stdout, stderr } = build(root);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `“${root}”在项目的文件夹之外，那里的网站建不出来：找不到程序包。网站的文件夹放在项目里，例如 sites/my-district。\n` +
        `“${root}” lies outside the folder of the project, where no site can be built: packages are not found. Keep it within the project, for instance as sites/my-district.\n`,
    );
  });
});

describe('a build of a site with faults', () => {
  it(
    'says what the checks say, in both languages and without a stack trace, and leaves the last site',
    { timeout: 120_000 },
    () => {
      const root = faultyCopy();
      mkdirSync(join(root, 'dist'));
      writeFileSync(join(root, 'dist/index.html'), 'the last site');
      const { status, stdout, stderr } = build(root);
      expect(status).toBe(1);
      expect(withoutColour(stderr)).toBe(
        `${told(root, 'zh')}\n\n${told(root, 'en')}\n\n${join(root, 'dist')} 没有改动，还是上一次建好的网站。 / ${join(root, 'dist')} is unchanged: it is still the last site that was built.\n`,
      );
      for (const part of [
        'streets.csv',
        '06-174-innovations.yaml',
        '03-problems.mdx',
        'book.yaml',
      ]) {
        expect(stderr).toContain(part);
      }
      expect(stdout + stderr).not.toMatch(/^\s+at /mu);
      expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last site');
      expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
    },
  );

  it('that was cut off while the folders changed places puts the last site back', () => {
    const root = faultyCopy();
    mkdirSync(join(root, '.dist-old'));
    writeFileSync(join(root, '.dist-old/index.html'), 'the last site');
    expect(build(root).status).toBe(1);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last site');
    expect(existsSync(join(root, '.dist-old'))).toBe(false);
  });
});
