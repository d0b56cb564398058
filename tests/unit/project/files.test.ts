import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { project } from '../../fixtures/tables.ts';
import { filesBelow, parsed, sourceFiles } from './source-files.ts';

const files = sourceFiles();

/** Files in src with more than 300 lines, with the reason. */
const long: Record<string, string> = {
  'src/styles/site.css': 'the one stylesheet, design tokens first',
};

describe('files', () => {
  it('at the top level are exactly those expected', () => {
    const allowed = new Set([
      ...['src', 'content', 'data', 'public', 'scripts', 'tests', 'hosting'],
      ...[
        'astro.config.mjs',
        'eslint.config.mjs',
        'knip.config.ts',
        'vitest.config.ts',
        'tsconfig.json',
      ],
      ...['package.json', 'package-lock.json', 'README.md', 'CHANGELOG.md', 'CITATION.cff'],
      ...['CONTRIBUTING.md', 'SECURITY.md'],
      ...['LICENSE', 'LICENSE-CONTENT', 'node_modules', 'dist', 'dist-offline', 'dist-offline.zip'],
      // The branch with what releases have kept.
      'archive',
    ]);
    const found = readdirSync(project).filter((name) => !name.startsWith('.'));
    expect(found.filter((name) => !allowed.has(name))).toEqual([]);
    for (const name of ['src', 'content', 'data', 'public', 'scripts', 'tests', 'README.md']) {
      expect(found).toContain(name);
    }
  });

  it('in src have fewer than 300 lines unless a reason is given', () => {
    const tooLong = filesBelow('src').filter(
      (path) =>
        !(path in long) && readFileSync(join(project, path), 'utf8').split('\n').length > 300,
    );
    expect(tooLong).toEqual([]);
  });

  it('contain no `any` and no suppressed type checks', () => {
    const wrong = files.flatMap(({ path, code }) => {
      let found = /@ts-(?:ignore|nocheck|expect-error)/u.test(code.replace(/\/@ts-.*\/u/gu, ''));
      const visit = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) found = true;
        ts.forEachChild(node, visit);
      };
      visit(parsed(path, code));
      return found ? [path] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('name no registry and no local path', () => {
    // Assembled here, so that this file does not contain them.
    const names = [
      'registry.npm' + 'js',
      'npm' + 'mirror',
      ...['work', 'root', 'home', 'tmp', 'Users'].map((name) => `/${name}/`),
    ];
    const pattern = new RegExp(
      `(?<![\\w.)}\\]])(?:${names.map((name) => name.replace('.', '\\.')).join('|')})`,
      'u',
    );
    const texts = filesBelow().filter(
      (path) => !/\.(?:png|svg|ico|ttf|otf|woff2?|pdf)$/u.test(path),
    );
    const wrong = texts.flatMap((path) => {
      const found = pattern.exec(readFileSync(join(project, path), 'utf8'));
      return found === null ? [] : [`${path}: ${found[0]}`];
    });
    expect(wrong).toEqual([]);
  });

  it('used by the build depend on no clock, random number or network', () => {
    const browser = new Set([
      'src/lib/failure.ts',
      'src/charts/browser/interactive.ts',
      'src/components/evidence/evidence-card.ts',
      'src/components/evidence/other-page.ts',
      'src/components/lists/explorer.ts',
      'src/components/search/search.ts',
      'src/desk/keep/now.ts',
      'src/explore/today.ts',
      'src/layouts/cite.ts',
      'src/reports/browser/fetch.ts',
    ]);
    const wrong = files
      .filter(({ path }) => path.startsWith('src/') || path.startsWith('data/'))
      .filter(
        ({ path, code }) =>
          !browser.has(path) && /Date\.now|new Date\(\)|Math\.random|\bfetch\(/u.test(code),
      )
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});
