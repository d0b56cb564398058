import { builtinModules } from 'node:module';
import type { SourceFile } from './source-files.ts';

/** What a room may import: rooms, and packages by name; `node:` stands for Node’s modules. */
export interface Rule {
  rooms: readonly string[];
  packages: readonly string[];
}

const words = ['src/i18n', 'src/lib', 'src/model.ts'];
const markup = [
  'src/claims',
  'src/teach',
  'src/search',
  'src/archive',
  'src/charts',
  'src/indicators',
  'src/tables',
  ...words,
  'data',
];
/** What every folder of the reports may import. */
const reportBasics = ['src/reports/faults.ts', 'src/reports/options.ts', ...words];
const reportFloors = ['tree', 'print', 'read', 'request', 'compose', 'pdf', 'typst'].map(
  (name) => `src/reports/${name}`,
);
const reportFormats = ['docx', 'epub', 'images', 'pptx', 'xlsx'].map(
  (name) => `src/reports/${name}`,
);
/** What every chart family may import. */
const chartBasics = ['src/charts/draw', 'src/charts/text', 'src/charts/define.ts', ...words];
const chartFamilies = [
  ...['audit', 'innovations', 'places', 'problems', 'series', 'streets', 'structures'],
].map((name) => `src/charts/${name}`);
const drawing = ['@observablehq/plot', 'd3-array', 'd3-scale', 'd3-selection'];

/**
 * The rules by room, and by folder inside the two large rooms. A file belongs to the longest entry
 * that is a prefix of its path.
 */
export const rules: Record<string, Rule> = {
  data: { rooms: [], packages: ['zod'] },
  'src/model.ts': { rooms: [], packages: [] },
  'src/lib': { rooms: ['src/model.ts'], packages: [] },
  'src/i18n': { rooms: ['src/lib', 'src/model.ts'], packages: [] },
  'src/tables': {
    rooms: ['data', ...words],
    packages: ['@e965/xlsx', 'diff', 'fflate', 'papaparse', 'write-excel-file', 'yaml', 'zod'],
  },
  'src/indicators': {
    rooms: ['src/tables', 'src/lib', 'src/model.ts', 'data (types)'],
    packages: ['d3-array'],
  },
  'src/claims': {
    rooms: ['src/indicators', 'src/tables', ...words, 'data'],
    packages: [
      'unist-util-visit',
      'zod',
      // The parser of MDX that the build uses.
      ...['mdast-util-from-markdown', 'mdast-util-mdx', 'micromark-extension-mdxjs'],
    ],
  },

  // Top-level files of the charts: the public interface for other rooms.
  'src/charts': {
    rooms: ['src/charts/page', 'src/charts/browser', ...chartFamilies, ...chartBasics],
    packages: [],
  },
  'src/charts/draw': { rooms: words, packages: drawing },
  'src/charts/text': { rooms: ['src/charts/draw', ...words], packages: [] },
  'src/charts/define.ts': {
    rooms: ['src/charts/draw', 'src/charts/text', ...words],
    packages: [],
  },
  ...Object.fromEntries(
    chartFamilies.map((family) => [family, { rooms: chartBasics, packages: drawing }]),
  ),
  'src/charts/page': { rooms: ['src/charts', ...chartBasics], packages: [] },
  'src/charts/browser': { rooms: words, packages: [] },

  // What a class gets: questions and answers from tables, slides, question banks.
  'src/teach': {
    rooms: ['src/claims', 'src/charts', 'src/reports', ...words],
    packages: ['fflate'],
  },

  // Top-level files of the reports: the public interface for other rooms.
  'src/reports/faults.ts': { rooms: words, packages: ['hast'] },
  'src/reports/options.ts': { rooms: words, packages: [] },
  'src/reports/tree': { rooms: reportBasics, packages: [] },
  'src/reports/print': { rooms: ['src/reports/tree', ...reportBasics], packages: ['uqr'] },
  'src/reports/read': {
    rooms: ['src/reports/tree', 'src/reports/print', ...reportBasics],
    packages: ['hast', 'hast-util-from-html', 'hast-util-from-parse5', 'parse5'],
  },
  'src/reports/request': { rooms: ['src/reports/tree', ...reportBasics], packages: ['zod'] },
  'src/reports/compose': {
    rooms: [
      ...['tree', 'print', 'read', 'request'].map((name) => `src/reports/${name}`),
      ...reportBasics,
    ],
    packages: [],
  },
  'src/reports/pdf': { rooms: ['src/reports/pdf/file.ts', ...reportBasics], packages: ['fflate'] },
  // The only module that imports the PDF library.
  'src/reports/pdf/file.ts': {
    rooms: ['src/reports/pdf', ...reportBasics],
    packages: ['@cantoo/pdf-lib'],
  },
  'src/reports/typst': {
    rooms: ['src/reports/tree', 'src/reports/print', 'src/reports/pdf', ...reportBasics],
    packages: ['@myriaddreamin/typst-ts-web-compiler'],
  },
  'src/reports/store': { rooms: ['src/reports/engines.ts', ...reportBasics], packages: [] },
  'src/reports/images': {
    rooms: ['src/reports/print', 'src/reports/store', ...reportBasics],
    packages: ['fflate', '@resvg/resvg-wasm'],
  },
  'src/reports/docx': {
    rooms: ['src/reports/tree', 'src/reports/print', 'src/reports/images', ...reportBasics],
    packages: ['docx', 'fflate'],
  },
  'src/reports/epub': {
    rooms: ['src/reports/tree', 'src/reports/print', ...reportBasics],
    packages: ['fflate'],
  },
  'src/reports/pptx': {
    rooms: ['src/reports/tree', 'src/reports/print', 'src/reports/images', ...reportBasics],
    packages: ['fflate', 'pptxgenjs'],
  },
  'src/reports/xlsx': {
    rooms: ['src/reports/tree', 'src/tables', ...reportBasics],
    packages: [],
  },
  'src/reports/engines.ts': {
    rooms: ['src/reports/typst (types)', 'src/reports/images (types)'],
    packages: [],
  },
  'src/reports/make.ts': {
    rooms: ['src/reports/engines.ts', ...reportFloors, ...reportFormats, ...reportBasics],
    packages: [],
  },
  'src/reports/run': {
    rooms: [
      ...['src/reports/make.ts', 'src/reports/engines.ts', 'src/reports/store'],
      ...[...reportFloors, ...reportFormats, ...reportBasics],
    ],
    packages: [],
  },
  'src/reports/browser': {
    rooms: [
      ...['src/reports/make.ts', 'src/reports/engines.ts'],
      ...[...reportFloors, ...reportFormats, ...reportBasics],
    ],
    packages: [],
  },
  'src/reports': {
    rooms: [
      ...['src/reports/run', 'src/reports/browser', 'src/reports/store'],
      ...[...reportFloors, ...reportFormats, ...reportBasics],
    ],
    packages: [],
  },

  'src/archive': {
    rooms: ['src/tables', ...words, 'data'],
    packages: ['diff'],
  },
  'src/desk': {
    rooms: ['src/claims', 'src/charts', 'src/indicators', 'src/tables', ...words, 'data'],
    packages: ['@noble/hashes', '@tanstack/virtual-core', 'idb', 'zod'],
  },
  'src/explore': {
    rooms: ['src/claims', 'src/charts', 'src/indicators', 'src/tables', ...words],
    packages: ['@observablehq/plot', 'd3-array', 'd3-scale'],
  },
  'src/search': { rooms: words, packages: ['parse5'] },
  'src/components': {
    rooms: [...markup, 'src/desk', 'src/explore', 'src/reports', 'src/styles'],
    packages: ['fflate'],
  },
  'src/layouts': {
    rooms: [...markup, 'src/components', 'src/styles'],
    packages: ['workbox-core', 'workbox-expiration', 'workbox-routing', 'workbox-strategies'],
  },
  'src/pages': {
    rooms: [
      ...[...markup, 'src/components', 'src/desk', 'src/explore', 'src/layouts'],
      ...['src/reports', 'src/styles'],
    ],
    packages: ['astro', '@astrojs/rss'],
  },
  'src/styles': { rooms: [], packages: [] },
  // What every page passes through as it is built.
  'src/middleware.ts': {
    rooms: ['src/i18n', 'src/claims', 'src/charts'],
    packages: ['astro:middleware'],
  },
  scripts: {
    rooms: [
      'src/archive',
      'src/claims',
      'src/charts',
      'src/indicators',
      'src/reports',
      'src/search',
      'src/tables',
      'src/teach',
      ...words,
      'data',
    ],
    packages: ['*'],
  },
  tests: { rooms: ['*'], packages: ['*'] },
  'astro.config.mjs': {
    rooms: ['src/claims', 'src/tables', 'src/i18n', 'src/lib', 'scripts'],
    packages: ['*'],
  },
  'eslint.config.mjs': { rooms: [], packages: ['*'] },
  'knip.config.ts': { rooms: [], packages: ['*'] },
  'vitest.config.ts': { rooms: [], packages: ['*'] },
  'src/env.d.ts': { rooms: [], packages: [] },
};

/**
 * Packages that only files named `-node.ts` may use, by room; these files may use Node’s modules
 * too.
 */
const nodePackages: Record<string, readonly string[]> = {
  'src/reports': ['@myriaddreamin/typst-ts-node-compiler', 'subset-font'],
};

/**
 * Modules that run in a browser too: nothing that they import, directly or through others, is a file
 * named `-node.ts` or a module of Node.
 */
export const inBrowsers: readonly string[] = [
  'src/tables/inspect-files.ts',
  'src/tables/load.ts',
  'src/tables/dictionary.ts',
  'src/tables/site.ts',
  'src/claims/chapters.ts',
  'src/claims/declarations.ts',
  'src/claims/ledger.ts',
  'src/claims/pages/questions.ts',
  'src/desk/desk.ts',
  'src/desk/desk-worker.ts',
  'src/explore/explorer.ts',
];

/** Rooms with subfolders, of which others may import only the top-level files. */
const roomsWithDoors = ['src/charts', 'src/i18n', 'src/reports'] as const;

/** The room of a file: the longest entry of the rules that is a prefix of its path. */
export function roomOf(path: string): string | undefined {
  return Object.keys(rules)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The package name of an import. */
export const packageOf = (name: string): string => {
  if (name.startsWith('node:') || builtinModules.includes(name)) return 'node:';
  const [scope = '', rest = ''] = name.split('/');
  return name.startsWith('@') ? `${scope}/${rest}` : scope;
};

export function packagesOf(path: string): readonly string[] {
  const own = rules[roomOf(path) ?? '']?.packages ?? [];
  if (!path.endsWith('-node.ts')) return own;
  return [...own, 'node:', ...(nodePackages[outerRoomOf(path) ?? ''] ?? [])];
}

/** The room that others see: a folder inside a room belongs to the room. */
export function outerRoomOf(path: string): string | undefined {
  return roomsWithDoors.find((room) => path.startsWith(`${room}/`)) ?? roomOf(path);
}

/** Whether a file is at the top level of its room, or in a room without subfolders. */
function isDoor(path: string): boolean {
  const room = roomsWithDoors.find((name) => path.startsWith(`${name}/`));
  return room === undefined || !path.slice(room.length + 1).includes('/');
}

export function mayImport(from: SourceFile, target: string, isType: boolean): boolean {
  const own = roomOf(from.path) ?? '';
  const room = roomOf(target) ?? target;
  const rooms = rules[own]?.rooms ?? [];
  if (rooms.includes('*')) return true;
  if (outerRoomOf(from.path) !== outerRoomOf(target)) {
    if (!isDoor(target)) return false;
    const outer = outerRoomOf(target) ?? target;
    if (rooms.includes(outer)) return true;
    if (isType && rooms.includes(`${outer} (types)`)) return true;
    // `src/tables/yaml.ts` reports line numbers.
    if (from.path.endsWith('-node.ts') && outer === 'src/tables')
      return own.startsWith('src/reports');
    // For the version shown on pages.
    return target === 'package.json' && own.startsWith('src/');
  }
  return room === own || rooms.includes(room) || (isType && rooms.includes(`${room} (types)`));
}

/** Returns the first cycle of a graph, found by depth-first search, or undefined. */
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
