import { builtinModules } from 'node:module';
import type { SourceFile } from './source-files.ts';

/** What a room may import: rooms, and packages by name; `node:` stands for the modules of Node. */
export interface Rule {
  rooms: readonly string[];
  packages: readonly string[];
}

const words = ['src/i18n', 'src/lib', 'src/model.ts'];
const markup = [
  'src/claims',
  'src/search',
  'src/charts',
  'src/indicators',
  'src/tables',
  ...words,
  'data',
];
/** The table of rooms. */
export const rules: Record<string, Rule> = {
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
    packages: ['docx', 'fflate', 'hast', 'hast-util-from-html', 'uqr'],
  },
  'src/search': { rooms: words, packages: ['hast', 'hast-util-from-html'] },
  'src/components': { rooms: [...markup, 'src/reports'], packages: ['astro'] },
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
      'src/search',
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
export const exceptions: Record<
  string,
  { packages: readonly string[]; rooms?: readonly string[]; why: string }
> = {
  'src/charts/page/figure.ts': { packages: ['linkedom'], why: 'draws into a document at build time' },
  'src/charts/page/card-node.ts': {
    packages: ['@resvg/resvg-js'],
    why: 'draws into a picture at build time',
  },
  'src/reports/browser/engine-files-node.ts': {
    packages: ['node:'],
    why: 'packs the files that a browser makes reports with',
  },
  'src/reports/typst/compile-node.ts': {
    packages: ['node:', '@myriaddreamin/typst-ts-node-compiler'],
    why: 'the compiler of the build; the browser has another',
  },
  'src/reports/typst/compile-wasm.ts': {
    packages: ['@myriaddreamin/typst-ts-web-compiler'],
    why: 'the compiler of the browser',
  },
  'src/reports/images/card-fonts-node.ts': {
    packages: ['node:', 'subset-font'],
    why: 'cuts the typeface of cards at build time',
  },
  'src/reports/epub/publication.ts': { packages: ['fflate'], why: 'packs the files of an EPUB' },
  'src/reports/typst/fonts-node.ts': {
    packages: ['node:'],
    why: 'reads the font files of the build',
  },
  'src/reports/store/cache-node.ts': { packages: ['node:'], why: 'keeps what was made on the disk' },
  'src/reports/store/picture-store-node.ts': { packages: ['node:'], why: 'keeps pictures on the disk' },
  'src/reports/store/files-node.ts': { packages: ['node:'], why: 'writes to the disk' },
  'src/reports/run/builder-node.ts': { packages: ['node:'], why: 'reads the built site' },
  'src/reports/request/recipe-schema.ts': { packages: ['zod'], why: 'tells what a recipe may say' },
  'src/reports/request/recipes-node.ts': {
    packages: ['node:'],
    rooms: ['src/tables'],
    why: 'reads recipes with the reader of YAML that tells lines',
  },
  'src/reports/images/rasterise-node.ts': {
    packages: ['node:'],
    why: 'reads the program and the fonts of pictures from the disk',
  },
  'src/reports/images/rasterise-wasm.ts': {
    packages: ['@resvg/resvg-wasm'],
    why: 'the renderer of pictures, given its program as bytes',
  },
  'src/search/index-node.ts': {
    packages: ['node:', 'pagefind'],
    why: 'reads the built site and writes the index',
  },
  'src/reports/run/pool-node.ts': { packages: ['node:'], why: 'starts the processes that compile' },
};

/** The room of a file: the longest entry of the table that its path begins with. */
export function roomOf(path: string): string | undefined {
  return Object.keys(rules)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The package that an import names. */
export const packageOf = (name: string): string => {
  if (name.startsWith('node:') || builtinModules.includes(name)) return 'node:';
  const [scope = '', rest = ''] = name.split('/');
  return name.startsWith('@') ? `${scope}/${rest}` : scope;
};

/** Whether a file may import another. */
export function mayImport(from: SourceFile, target: string, isType: boolean): boolean {
  const own = roomOf(from.path) ?? '';
  const room = roomOf(target) ?? target;
  const rooms = rules[own]?.rooms ?? [];
  if (room === own || rooms.includes('*') || rooms.includes(room)) return true;
  if (isType && rooms.includes(`${room} (types)`)) return true;
  if (exceptions[from.path]?.rooms?.includes(room)) return true;
  // The version that pages show.
  return target === 'package.json' && own.startsWith('src/');
}

/** The first cycle of a graph, by depth-first search; undefined when there is none. */
export function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
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
