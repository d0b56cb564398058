import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project } from '../../fixtures/tables.ts';
import {
  cycleIn,
  inBrowsers,
  mayImport,
  outerRoomOf,
  packageOf,
  packagesOf,
  roomOf,
  rules,
} from './rooms.ts';
import { sourceFiles, type SourceFile } from './source-files.ts';

const files = sourceFiles();

function isFile(path: string): boolean {
  const full = join(project, path);
  return existsSync(full) && statSync(full).isFile();
}

function targetsOf({ imports }: SourceFile): string[] {
  return imports.flatMap(({ target }) => (target === undefined ? [] : [target]));
}

describe('rooms', () => {
  it('contain every source file', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.map(({ path }) => path).filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it('import only from rooms they may import', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(({ target, isType }) => target !== undefined && !mayImport(file, target, isType))
        .map(({ name }) => `${file.path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('import only packages they may use', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const allowed = packagesOf(path);
      if (allowed.includes('*')) return [];
      return imports
        .filter(({ name, target }) => target === undefined && !allowed.includes(packageOf(name)))
        .map(({ name }) => `${path} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('list no unused package', () => {
    const unused = Object.entries(rules).flatMap(([room, { packages }]) => {
      const used = new Set(
        files
          .filter(({ path }) => roomOf(path) === room)
          .flatMap(({ imports }) => imports.map(({ name }) => packageOf(name))),
      );
      // Chart families share one list and each uses a part of it.
      if (packages.includes('*') || room.startsWith('src/charts/')) return [];
      return packages.filter((name) => !used.has(name)).map((name) => `${room}: ${name}`);
    });
    expect(unused).toEqual([]);
  });

  it('import other rooms by #src and #data, their own files by ./ or ../', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ name, target }) => {
          if (target === undefined || target === 'package.json') return false;
          const isOwn = outerRoomOf(target) === outerRoomOf(path);
          const isData = path.startsWith('data/');
          return path.endsWith('config.mjs') ? false : name.startsWith('#') === isOwn && !isData;
        })
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('import existing files, with extension', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target !== undefined && !isFile(target.split('?')[0] ?? ''))
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('import only packages listed in package.json', () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(join(project, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const named = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies), 'node:']);
    const isNamed = (name: string): boolean => named.has(name) || named.has(`@types/${name}`);
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ name, target }) =>
            target === undefined && !name.includes(':') && !isNamed(packageOf(name)),
        )
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have no import cycles', () => {
    expect(cycleIn(new Map(files.map((file) => [file.path, targetsOf(file)])))).toBeUndefined();
  });

  it('run in a browser without anything of Node where they must', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const ways = new Map(inBrowsers.map((path) => [path, path]));
    const wrong: string[] = [];
    for (const [path, way] of ways) {
      for (const { name, target, isType } of byPath.get(path)?.imports ?? []) {
        if (isType) continue;
        const isOfNode = target?.endsWith('-node.ts') ?? packageOf(name) === 'node:';
        if (isOfNode) wrong.push(`${way} → ${name}`);
        else if (target !== undefined && !ways.has(target)) ways.set(target, `${way} → ${target}`);
      }
    }
    expect(ways.size).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('have a README that describes their content and how to add to it', () => {
    // Folders inside a room are described in the README of the room.
    const rooms = [...Object.keys(rules), 'content'].filter(
      (room) => !/\.(?:ts|mjs)$/u.test(room) && outerRoomOf(`${room}/a`) === room,
    );
    // Astro would turn README.md below src/pages into a page; names with an underscore are ignored.
    const readmes = rooms.map((room) =>
      room === 'src/pages' ? `${room}/_README.md` : `${room}/README.md`,
    );
    expect(readmes.filter((path) => !isFile(path))).toEqual([]);
    for (const path of readmes) {
      const lines = readFileSync(join(project, path), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
      expect(lines.length, path).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('cycle detection', () => {
  it('finds short and long cycles, and none where paths only converge', () => {
    const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));
    expect(cycleIn(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toBeUndefined();
    expect(cycleIn(graph({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual(['b', 'c', 'b']);
    expect(cycleIn(graph({ a: ['a'] }))).toEqual(['a', 'a']);
  });
});

describe('import rules', () => {
  const from = (path: string): SourceFile => ({ path, text: '', code: '', imports: [] });

  it('reject imports in the wrong direction', () => {
    expect(mayImport(from('src/lib/a.ts'), 'src/claims/site.ts', false)).toBe(false);
    expect(mayImport(from('src/i18n/a.ts'), 'src/tables/load.ts', false)).toBe(false);
    expect(mayImport(from('src/tables/a.ts'), 'src/i18n/words/zh/site.ts', false)).toBe(false);
    expect(mayImport(from('src/charts/a.ts'), 'src/tables/load.ts', true)).toBe(false);
    expect(mayImport(from('src/indicators/a.ts'), 'data/index.ts', false)).toBe(false);
    expect(mayImport(from('src/components/A.astro'), 'src/pages/404.astro', false)).toBe(false);
    expect(mayImport(from('scripts/a.ts'), 'src/components/A.astro', false)).toBe(false);
  });

  it('allow imports in the right direction', () => {
    expect(mayImport(from('src/claims/a.ts'), 'src/indicators/index.ts', false)).toBe(true);
    expect(mayImport(from('src/indicators/a.ts'), 'data/index.ts', true)).toBe(true);
    expect(mayImport(from('src/pages/a.ts'), 'src/components/A.astro', false)).toBe(true);
  });
});
