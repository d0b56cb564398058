import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { project } from './fixture-tables.ts';
import { filesBelow, parsed, sourceFiles, type SourceFile } from './source-files.ts';

/** What a room may import: rooms, and packages by name; `node:` stands for the modules of Node. */
interface Rule {
  rooms: readonly string[];
  packages: readonly string[];
}

const words = ['src/i18n', 'src/lib', 'src/model.ts'];
const markup = ['src/claims', 'src/charts', 'src/indicators', 'src/tables', ...words, 'data'];
const rules: Record<string, Rule> = {
  data: { rooms: [], packages: ['zod'] },
  'src/model.ts': { rooms: [], packages: [] },
  'src/lib': { rooms: ['src/model.ts'], packages: [] },
  'src/i18n': { rooms: ['src/lib', 'src/model.ts'], packages: [] },
  'src/tables': {
    rooms: ['data', 'src/lib', 'src/model.ts'],
    packages: ['node:', 'papaparse', 'yaml', 'zod'],
  },
  'src/indicators': {
    rooms: ['src/tables', 'src/lib', 'src/model.ts', 'data (types)'],
    packages: ['d3-array'],
  },
  'src/claims': {
    rooms: ['src/indicators', 'src/tables', ...words, 'data'],
    packages: ['node:', 'unist-util-visit', 'yaml', 'zod'],
  },
  'src/charts': {
    rooms: words,
    packages: ['@observablehq/plot', 'd3-array', 'd3-scale', 'd3-selection', 'd3-shape'],
  },
  'src/reports': {
    rooms: words,
    packages: ['hast', 'hast-util-from-html'],
  },
  'src/components': { rooms: markup, packages: ['astro'] },
  'src/layouts': { rooms: [...markup, 'src/components', 'src/styles'], packages: ['astro'] },
  'src/pages': {
    rooms: [...markup, 'src/components', 'src/layouts', 'src/reports', 'src/styles'],
    packages: ['astro', 'node:'],
  },
  'src/styles': { rooms: [], packages: [] },
  scripts: {
    rooms: [
      'src/claims',
      'src/charts',
      'src/indicators',
      'src/reports',
      'src/tables',
      ...words,
      'data',
    ],
    packages: ['*'],
  },
  tests: { rooms: ['*'], packages: ['*'] },
  'astro.config.mjs': { rooms: ['src/claims'], packages: ['*'] },
  'eslint.config.mjs': { rooms: [], packages: ['*'] },
  'vitest.config.ts': { rooms: [], packages: ['*'] },
  'src/env.d.ts': { rooms: [], packages: ['astro'] },
};

/** Files that may use what their room may not, with the reason. */
const exceptions: Record<string, { packages: readonly string[]; why: string }> = {
  'src/charts/figure.ts': { packages: ['linkedom'], why: 'draws into a document at build time' },
  'src/charts/card.ts': {
    packages: ['@resvg/resvg-js'],
    why: 'draws into a picture at build time',
  },
  'src/reports/compile-node.ts': {
    packages: ['node:', '@myriaddreamin/typst-ts-node-compiler'],
    why: 'the compiler of the build; the browser has another',
  },
  'src/reports/fonts-node.ts': {
    packages: ['node:', 'fontkit'],
    why: 'reads the font files of the build and what they carry',
  },
  'src/reports/site-node.ts': { packages: ['node:'], why: 'reads the built site and writes PDFs' },
};

const files = sourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));

/** The room of a file: the longest entry of the table that its path begins with. */
function roomOf(path: string): string | undefined {
  return Object.keys(rules)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

const packageOf = (name: string): string => {
  if (name.startsWith('node:') || builtinModules.includes(name)) return 'node:';
  const [scope = '', rest = ''] = name.split('/');
  return name.startsWith('@') ? `${scope}/${rest}` : scope;
};

function mayImport(from: SourceFile, target: string, isType: boolean): boolean {
  const own = roomOf(from.path) ?? '';
  const room = roomOf(target) ?? target;
  const rooms = rules[own]?.rooms ?? [];
  if (room === own || rooms.includes('*') || rooms.includes(room)) return true;
  if (isType && rooms.includes(`${room} (types)`)) return true;
  // The version that pages show.
  return target === 'package.json' && own.startsWith('src/');
}

describe('rooms', () => {
  it('hold every file with code', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.map(({ path }) => path).filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it('import only from rooms that they may know', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(({ target, isType }) => target !== undefined && !mayImport(file, target, isType))
        .map(({ name }) => `${file.path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('import only the packages that they need', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const allowed = [
        ...(rules[roomOf(path) ?? '']?.packages ?? []),
        ...(exceptions[path]?.packages ?? []),
      ];
      if (allowed.includes('*')) return [];
      return imports
        .filter(({ name, target }) => target === undefined && !allowed.includes(packageOf(name)))
        .map(({ name }) => `${path} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keep their exceptions only as long as these are used', () => {
    for (const [path, { packages }] of Object.entries(exceptions)) {
      const used = byPath.get(path)?.imports.map(({ name }) => packageOf(name)) ?? [];
      for (const name of packages) expect(used, path).toContain(name);
    }
  });

  it('reach other rooms by #src and #data, their own by ./ or ../', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ name, target }) => {
          if (target === undefined || target === 'package.json') return false;
          const isOwn = roomOf(target) === roomOf(path);
          const isData = path.startsWith('data/');
          return path.endsWith('config.mjs') ? false : name.startsWith('#') === isOwn && !isData;
        })
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('import files that exist, with their ending', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target !== undefined && !isFile(target))
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('import only packages that package.json names', () => {
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

  it('have no cycles of imports', () => {
    expect(cycleIn(new Map(files.map((file) => [file.path, targetsOf(file)])))).toBeUndefined();
  });

  it('say what lives in them and how to add one', () => {
    const rooms = [...Object.keys(rules), 'content'].filter((room) => !/\.(?:ts|mjs)$/u.test(room));
    // Astro makes a page of every README.md below src/pages, but not of a name with an underscore.
    const readmes = rooms.map((room) =>
      room === 'src/pages' ? `${room}/_README.md` : `${room}/README.md`,
    );
    expect(readmes.filter((path) => !isFile(path))).toEqual([]);
    for (const path of readmes) {
      const lines = readFileSync(join(project, path), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
      expect(lines.length, path).toBeGreaterThanOrEqual(3);
      if (path !== 'data/README.md') expect(lines.length, path).toBeLessThanOrEqual(16);
    }
  });
});

function isFile(path: string): boolean {
  const full = join(project, path);
  return existsSync(full) && statSync(full).isFile();
}

function targetsOf({ imports }: SourceFile): string[] {
  return imports.flatMap(({ target }) => (target === undefined ? [] : [target]));
}

/** The first cycle of a graph, by depth-first search; undefined when there is none. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const search = (node: string): string[] | undefined => {
    const at = path.indexOf(node);
    if (at >= 0) return [...path.slice(at), node];
    if (done.has(node)) return undefined;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const found = search(next);
      if (found !== undefined) return found;
    }
    path.pop();
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const found = search(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('the search for cycles', () => {
  it('finds one, also a long one, and none where paths only meet', () => {
    const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));
    expect(cycleIn(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toBeUndefined();
    expect(cycleIn(graph({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual(['b', 'c', 'b']);
    expect(cycleIn(graph({ a: ['a'] }))).toEqual(['a', 'a']);
  });
});

describe('the table of rooms', () => {
  const from = (path: string): SourceFile => ({ path, text: '', code: '', imports: [] });

  it('refuses what goes against the direction', () => {
    expect(mayImport(from('src/lib/a.ts'), 'src/claims/site.ts', false)).toBe(false);
    expect(mayImport(from('src/tables/a.ts'), 'src/i18n/index.ts', false)).toBe(false);
    expect(mayImport(from('src/charts/a.ts'), 'src/tables/load.ts', true)).toBe(false);
    expect(mayImport(from('src/indicators/a.ts'), 'data/index.ts', false)).toBe(false);
    expect(mayImport(from('src/components/A.astro'), 'src/pages/404.astro', false)).toBe(false);
    expect(mayImport(from('scripts/a.ts'), 'src/components/A.astro', false)).toBe(false);
  });

  it('allows what goes with it', () => {
    expect(mayImport(from('src/claims/a.ts'), 'src/indicators/index.ts', false)).toBe(true);
    expect(mayImport(from('src/indicators/a.ts'), 'data/index.ts', true)).toBe(true);
    expect(mayImport(from('src/pages/a.ts'), 'src/components/A.astro', false)).toBe(true);
  });
});

/** Files of src with more than 300 lines, with the reason. */
const long: Record<string, string> = {
  'src/styles/site.css': 'the one stylesheet, design tokens first',
};

describe('files', () => {
  it('at the top are exactly those that belong there', () => {
    const allowed = new Set([
      ...['src', 'content', 'data', 'public', 'scripts', 'tests'],
      ...['astro.config.mjs', 'eslint.config.mjs', 'vitest.config.ts', 'tsconfig.json'],
      ...['package.json', 'package-lock.json', 'README.md', 'CHANGELOG.md', 'CITATION.cff'],
      ...['LICENSE', 'LICENSE-CONTENT', 'node_modules', 'dist'],
    ]);
    const found = readdirSync(project).filter((name) => !name.startsWith('.'));
    expect(found.filter((name) => !allowed.has(name))).toEqual([]);
    for (const name of ['src', 'content', 'data', 'public', 'scripts', 'tests', 'README.md']) {
      expect(found).toContain(name);
    }
  });

  it('of src stay below 300 lines unless there is a reason', () => {
    const tooLong = filesBelow('src').filter(
      (path) =>
        !(path in long) && readFileSync(join(project, path), 'utf8').split('\n').length > 300,
    );
    expect(tooLong).toEqual([]);
  });

  it('have no any and silence no check of types', () => {
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

  it('name no registry and no path of a machine', () => {
    // Put together here, so that this file does not name them either.
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

  it('of the build ask no clock, no chance and no network', () => {
    const browser = new Set(['src/charts/interactive.ts']);
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
