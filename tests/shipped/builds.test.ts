import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { languages } from '#src/i18n/languages.ts';
import { cleanEnvironment, siteFolder } from './environment.ts';
import { readSite, siteDir } from '../site/site.ts';

const project = join(import.meta.dirname, '../..');
const folder = siteFolder('builds');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir'];
const others = ['report-pages', 'search', 'addresses', 'archived'].map((name) => [
  `scripts/build/${name}.ts`,
]);
const seal = ['scripts/build/seal.ts'];
/**
 * A fifth of the reports, without the cache, which would make the comparison pointless. Each process
 * makes other reports one after the other than in the first build, so that what one leaves behind shows.
 */
const reports = ['scripts/report.js', '--all', '--force', '--shard', '1/5', '--dist'];

/** Runs steps of `npm run build` into a separate folder. Throws with the output of a failed step. */
function build(out: string, steps: readonly string[][], address: Record<string, string>): void {
  const env = { ...cleanEnvironment(), ...address };
  for (const step of steps) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...step, out], {
      cwd: project,
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${step.join(' ')} failed:\n${stdout}\n${stderr}`);
  }
}

const minutes = 60_000;
const isReport = (file: string): boolean => file.startsWith('reports/');

describe('two builds', () => {
  it(
    'are byte-identical',
    () => {
      const settings = ['BASE_PATH', 'SITE_URL', 'CONTACT_URL'];
      const address = Object.fromEntries(
        settings.flatMap((name) => {
          const value = process.env[name];
          return value === undefined ? [] : [[name, value]];
        }),
      );
      const again = join(folder, 'again');
      build(again, [pages, ...others, reports], address);
      const files = [...readSite(siteDir).files];
      const made = [...readSite(again).files].filter(isReport);
      expect(made.length).toBeGreaterThan(files.filter(isReport).length / 6);
      for (const { id } of languages)
        for (const kind of ['pdf', 'docx', 'epub'])
          expect(made.filter((file) => file.endsWith(`.${id}.${kind}`)).length).toBeGreaterThan(1);
      // The seal is put on all files.
      for (const file of files.filter((one) => isReport(one) && !existsSync(join(again, one)))) {
        cpSync(join(siteDir, file), join(again, file));
      }
      build(again, [seal], address);
      expect([...readSite(again).files]).toEqual(files);
      const differing = files.filter(
        (file) => !readFileSync(join(siteDir, file)).equals(readFileSync(join(again, file))),
      );
      expect(differing).toEqual([]);
    },
    // On a busy machine this takes long.
    12 * minutes,
  );
});
