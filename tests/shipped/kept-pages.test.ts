import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptIn } from '../fixtures/tables.ts';
import { readSite } from '../site/site.ts';
import { cleanEnvironment, siteFolder } from './environment.ts';

const project = join(import.meta.dirname, '../..');
const folder = siteFolder('kept-pages');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = join(folder, 'places');
const dist = join(root, 'dist');
const isOwn = (path: string): boolean => !/[/\\](?:dist|\.cache)$/u.test(path);
cpSync(join(project, 'tests/places'), root, { recursive: true, filter: isOwn });
mkdirSync(dist);
writeFileSync(join(dist, 'last.html'), 'the last site');

const foldersBeside = (): string[] => readdirSync(root).filter((name) => name.includes('dist'));

/** Begins to build the pages of the site and interrupts it; returns the code of the build. */
async function interrupted(): Promise<number | null> {
  const child = spawn(process.execPath, ['scripts/build.ts', '--pages'], {
    cwd: project,
    env: { ...cleanEnvironment(), SITE_DIR: root },
    stdio: 'ignore',
    detached: true,
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  while (!existsSync(join(root, '.dist-next'))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  return closed;
}

/** Builds the pages of the site in a folder; says how many of them were used again and made. */
function build(site: string, ...options: string[]): { reused: number; made: number } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--pages', ...options],
    { cwd: project, env: { ...cleanEnvironment(), SITE_DIR: site }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  const [, reused = '', made = ''] = /(\d+) used again, (\d+) made/u.exec(stdout) ?? [];
  return { reused: Number(reused), made: Number(made) };
}

function change(file: string, make: (text: string) => string): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = make(before);
  if (after === before) throw new Error(`${file} has nothing to change`);
  writeFileSync(path, after);
}

/** What somebody changes between two builds, one thing at a time. */
const changes: Record<string, () => void> = {
  'a word of a chapter': () =>
    change('content/chapters/en/01-dongdu.mdx', (text) =>
      text.replace('defined alike', 'counted alike'),
    ),
  'a word of a recipe, and one of a source': () => {
    change('content/reports/chapter.yaml', (text) => text.replace('一章全文', '整章全文'));
    change('data/sources.yaml', (text) => text.replace('列出各街道', '列了各街道'));
  },
  'cells of a register, and a row of another': () => {
    // Ten people in another column, and the other way round elsewhere: all sums stay as they are.
    change('data/streets/streets.csv', (csv) =>
      csv.replace(',15890,8940,', ',15880,8950,').replace(',21480,6120,', ',21490,6110,'),
    );
    const file = join(root, 'data/innovation-cases/innovation-cases.csv');
    const [head = '', row = ''] = readFileSync(file, 'utf8').trimEnd().split('\n');
    const id = head.split(',').indexOf('id');
    const cells = row.split(',');
    cells[id] = `${cells[id] ?? ''}-again`;
    appendFileSync(file, `${cells.join(',')}\n`);
    acceptIn(root, 'streets', 'innovation-cases');
  },
};

const counts = new Map<string, ReturnType<typeof build>>();

describe('a build', () => {
  it('that is interrupted leaves the last site', async () => {
    expect(await interrupted()).not.toBe(0);
    expect(readFileSync(join(dist, 'last.html'), 'utf8')).toBe('the last site');
    expect(foldersBeside()).toEqual(['dist']);
  });

  it('that is whole takes its place, with nothing left over', () => {
    counts.set('nothing', build(root));
    expect(existsSync(join(dist, 'last.html'))).toBe(false);
    expect(existsSync(join(dist, 'en/chapters/01-dongdu/index.html'))).toBe(true);
    expect(readdirSync(join(dist, 'search-index')).sort()).toEqual(['en', 'zh']);
    expect(foldersBeside()).toEqual(['dist']);
  });
});

describe('a build after a change', () => {
  const other = join(folder, 'other');
  beforeAll(() => {
    for (const [name, make] of Object.entries(changes)) {
      make();
      counts.set(name, build(root));
    }
    cpSync(root, other, { recursive: true, filter: isOwn });
    build(other);
  }, 600_000);

  it('makes only the pages that have read what has changed', () => {
    const { made = 0, reused = 0 } = counts.get('nothing') ?? {};
    expect(reused).toBe(0);
    expect(made).toBeGreaterThan(300);
    for (const name of Object.keys(changes)) {
      const after = counts.get(name);
      expect(after?.reused, name).toBeGreaterThan(made / 5);
      expect(after?.made, name).toBeGreaterThan(0);
    }
    // The chapter in one language, and what tells of its text; the page of reports, and that of the source.
    for (const name of ['a word of a chapter', 'a word of a recipe, and one of a source'])
      expect(counts.get(name)?.made, name).toBeLessThan(made / 5);
  });

  it('is the site that a build from nothing makes, byte for byte', () => {
    const files = [...readSite(dist).files];
    const whole = join(other, 'dist');
    expect([...readSite(whole).files]).toEqual(files);
    const differing = files.filter(
      (file) => !readFileSync(join(whole, file)).equals(readFileSync(join(dist, file))),
    );
    expect(differing).toEqual([]);
  });
});
