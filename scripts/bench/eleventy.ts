import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, type Usage } from './measure.ts';

/** Eleventy, which is installed for the measurement only. */
const eleventy = '@11ty/eleventy@3';

/** Streets with the counts that a page shows. */
const streets = (count: number): string => `export default Array.from({ length: ${String(count)} },
  (_, index) => ({ id: index, hukou: 40000 + index * 7 % 9000, migrants: 20000 + index * 11 % 7000, outside: index * 13 % 900 }));`;

/** A page as such sites are written: a table, and a chart of a street among its neighbours by Plot in linkedom. */
const template = ([
  plot,
  linkedom,
]: readonly string[]): string => `import * as Plot from ${JSON.stringify(plot)};
import { parseHTML } from ${JSON.stringify(linkedom)};
const { document } = parseHTML('<html><body></body></html>');
export const data = {
  pagination: { data: 'streets', size: 1, alias: 'street' },
  permalink: ({ street }) => '/streets/' + street.id + '/',
};
export function render({ street, streets }) {
  const from = Math.floor(street.id / 23) * 23;
  const near = streets.slice(from, from + 23);
  const chart = Plot.plot({
    document,
    width: 640,
    marginLeft: 80,
    marks: [
      Plot.barX(near, { x: 'outside', y: 'id', fill: (one) => (one === street ? '#b4382b' : '#8a8a8a') }),
      Plot.text(near, { x: 'outside', y: 'id', text: 'outside', textAnchor: 'start', dx: 4 }),
      Plot.ruleX([0]),
    ],
  });
  const row = ({ id, hukou, migrants, outside }) =>
    '<tr><th>' + id + '</th><td>' + hukou + '</td><td>' + migrants + '</td><td>' + outside + '</td></tr>';
  return '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>' + street.id + '</title></head><body><main><h1>Street ' +
    street.id + '</h1><table>' + near.map(row).join('') + '</table>' + chart.outerHTML + '</main></body></html>';
}`;

/**
 * Builds as many pages with Eleventy, each with a table and a chart of 23 bars, and returns what that
 * took. Installs Eleventy from the npm registry. Throws when that, or the build, fails.
 */
export async function eleventyPages(count: number): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-eleventy-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', eleventy], {
      cwd: folder,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    mkdirSync(join(folder, 'pages/_data'), { recursive: true });
    writeFileSync(join(folder, 'pages/_data/streets.js'), streets(count));
    const modules = ['@observablehq/plot', 'linkedom'].map((name) => import.meta.resolve(name));
    writeFileSync(join(folder, 'pages/street.11ty.js'), template(modules));
    const words = ['node_modules/@11ty/eleventy/cmd.cjs', '--input=pages', '--output=out'];
    return await measure([...words, '--quiet'], 2, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
