import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSite } from '../site/site.ts';
import { cleanEnvironment, siteFolder } from './environment.ts';

const project = join(import.meta.dirname, '../..');
const folder = siteFolder('shards');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = join(folder, 'places');
const parts = [1, 2, 3, 4].map((part) => join(root, `pages-${String(part)}`));

function build(...options: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--pages', ...options],
    {
      cwd: project,
      env: {
        ...cleanEnvironment(),
        SITE_DIR: root,
        SITE_URL: 'https://example.org',
        BASE_PATH: '/sub',
      },
      encoding: 'utf8',
    },
  );
  return { status, said: stdout + stderr };
}

/** Addresses of the pages in a folder, which may be a part of a site. */
function addressesIn(part: string): string[] {
  return readdirSync(part, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map(
      (file) =>
        `/${file
          .split(sep)
          .join('/')
          .replace(/index\.html$/u, '')}`,
    );
}

function must(...options: string[]): void {
  const { status, said } = build(...options);
  if (status !== 0) throw new Error(said);
}

describe('pages made in four parts', () => {
  const whole = join(folder, 'whole');
  const merged = join(root, 'dist');
  beforeAll(() => {
    cpSync(join(project, 'tests/places'), root, {
      recursive: true,
      filter: (path) => !/[/\\]dist$/u.test(path),
    });
    must();
    renameSync(merged, whole);
    for (const part of [1, 2, 3, 4]) must('--shard', `${String(part)}/4`);
  }, 600_000);

  it('have each a good share of the pages, and a page together with its translation', () => {
    const pages = parts.map(addressesIn);
    const known = new Set(addressesIn(whole));
    const all = known.size;
    expect(new Set(pages.flat())).toEqual(known);
    for (const own of pages) {
      expect(own.length).toBeGreaterThan(all / 8);
      const isApart = (path: string): boolean => {
        const other = path.startsWith('/en/') ? path.slice('/en'.length) : `/en${path}`;
        return known.has(other) && !own.includes(other);
      };
      expect(own.filter(isApart)).toEqual([]);
    }
  });

  it('are, put together, the whole site byte for byte', () => {
    must('--merge', ...parts);
    const files = [...readSite(whole).files];
    expect([...readSite(merged).files]).toEqual(files);
    expect(files).toContain('sitemap-0.xml');
    const differing = files.filter(
      (file) => !readFileSync(join(whole, file)).equals(readFileSync(join(merged, file))),
    );
    expect(differing).toEqual([]);
  });

  it('are refused when one is missing or made of something else, and the last site stays', () => {
    const [first = '', second = '', ...rest] = parts;
    appendFileSync(join(second, 'icon.svg'), ' ');
    const { status, said } = build('--merge', first, second, ...rest.slice(1));
    expect(status).toBe(1);
    expect(said).toContain('Part 3 of 4 is missing.');
    expect(said).toContain('icon.svg differs between');
    expect(existsSync(join(merged, 'index.html'))).toBe(true);
    expect(build('--shard', '5/4')).toMatchObject({ status: 2 });
  });
});
