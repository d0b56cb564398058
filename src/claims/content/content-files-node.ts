import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '#src/i18n/languages.ts';
import { suggestionFor, type Fault } from '#src/lib/faults.ts';
import { isWellNamed } from '#src/lib/file-names.ts';
import { entriesIn, textFilesIn } from '#src/lib/folder-node.ts';
import type { Label } from '#src/model.ts';
import { decode, type Decoded } from '#src/tables/csv/decode.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { unreadFault } from '#src/tables/disk/log.ts';
import type { WordFault } from '../faults.ts';
import { oddCharacters } from './odd-characters.ts';

/** A folder of texts: what may lie in it. */
interface Folder {
  path: string;
  /** The extension of its files; undefined where only named files lie in it. */
  extension?: string;
  /** Files by name, with whether one must be there. */
  named: Readonly<Record<string, 'needed' | 'optional'>>;
  folders: readonly string[];
}

const readme = { 'README.md': 'optional' } as const;

const folders: readonly Folder[] = [
  {
    path: '',
    named: { ...readme, 'site.yaml': 'optional', 'addresses.txt': 'optional' },
    folders: ['chapters', 'charts', 'claims', 'reports', 'search'],
  },
  { path: 'chapters', named: readme, folders: languages.map(({ id }) => id) },
  ...languages.map(
    ({ id }): Folder => ({ path: `chapters/${id}`, extension: '.mdx', named: {}, folders: [] }),
  ),
  ...['charts', 'claims', 'reports'].map(
    (path): Folder => ({ path, extension: '.yaml', named: readme, folders: [] }),
  ),
  { path: 'search', named: { ...readme, 'reader-words.csv': 'needed' }, folders: [] },
];

/** Files that systems and editors leave behind; nobody means them. */
const ofSystems = /^\.|^(?:Thumbs\.db|desktop\.ini)$/u;

/** Columns of the words of readers; `scripts/build/search-words.ts` reads them. */
const readerWords = ['words_zh', 'words_en', 'means_zh', 'means_en'];

/**
 * What is wrong with the files below `content`, whatever they say: missing folders and files, files
 * and folders that nothing reads, encodings that the build does not know, odd characters, claims of no
 * chapter.
 */
export function contentFaults(content: string): Fault[] {
  return [
    ...folders.flatMap((folder) => layoutFaults(content, folder)),
    ...folders.flatMap((folder) => textFaults(content, folder)),
    ...claimsFiles(content),
    ...readerWordFaults(join(content, 'search', 'reader-words.csv')),
  ];
}

function layoutFaults(content: string, { path, extension, named, folders: inner }: Folder): WordFault[] {
  const folder = join(content, path);
  // A missing folder is told with the one that it belongs to.
  if (path !== '' && !existsSync(folder)) return [];
  const entries = entriesIn(folder).filter(({ name }) => !ofSystems.test(name));
  const isKnown = (name: string): boolean =>
    name in named || inner.includes(name) || (extension !== undefined && isWellNamed(name, extension));
  const strays = entries.filter(({ name }) => !isKnown(name)).map(({ name }) => name);
  const expected = [
    ...(extension === undefined ? [] : [`*${extension}`]),
    ...Object.keys(named),
    ...inner.map((name) => `${name}/`),
  ].join(', ');
  const others = extension === undefined ? [] : textFilesIn(folder, extension);
  const missing: WordFault[] = [
    ...inner.map((name) => ({ code: 'content-folder' as const, name })),
    ...Object.keys(named)
      .filter((name) => named[name] === 'needed')
      .map((name) => ({ code: 'content-missing' as const, name })),
  ]
    .filter(({ name }) => !entries.some((entry) => entry.name === name))
    .map(({ code, name }) => ({ code, file: join(folder, name), ...suggestionFor(name, strays) }));
  // A misspelt name is told once, where the right one is missing.
  const told = new Set(missing.map(({ suggestion }) => suggestion));
  return [
    ...missing,
    ...entries.flatMap((entry): WordFault[] => {
      const { name } = entry;
      const file = join(folder, name);
      if (told.has(name)) return [];
      if (!isKnown(name)) {
        const known = [...others, ...Object.keys(named), ...inner];
        return [{ code: 'content-stray', file, expected, ...suggestionFor(name, known) }];
      }
      if (inner.includes(name)) {
        return entry.isDirectory() ? [] : [{ code: 'content-no-folder', file }];
      }
      return entry.isDirectory() ? [{ code: 'content-no-file', file }] : [];
    }),
  ];
}

/** Encodings that the programs which read a file do not know, and characters that readers do not see. */
function textFaults(content: string, { path, extension, named }: Folder): Fault[] {
  const folder = join(content, path);
  return entriesIn(folder)
    .filter((entry) => entry.isFile())
    .filter(
      ({ name }) =>
        name in named || (extension !== undefined && isWellNamed(name, extension)),
    )
    .flatMap(({ name }): Fault[] => {
      const file = join(folder, name);
      const bytes = disk.read(file);
      // Faults of YAML are told where it is read.
      if (typeof bytes === 'string')
        return name.endsWith('.yaml') ? [] : [unreadFault(bytes, file, disk)];
      const decoded = decode(bytes);
      if ('problem' in decoded) {
        const { problem: code, line } = decoded;
        if (name.endsWith('.yaml')) return [];
        return [{ code, file, ...(line === undefined ? {} : { line }) }];
      }
      return [
        ...(name.endsWith('.yaml') ? [] : encodingFaults(file, decoded)),
        ...oddCharacters(decoded.text).map(({ line, detail, passage }): WordFault => {
          return { code: 'content-character', file, line, detail, passages: [passage] };
        }),
      ];
    });
}

/** Chapters and words of readers are read by programs that take them for UTF-8. */
function encodingFaults(
  file: string,
  { encoding, bom }: Extract<Decoded, { text: string }>,
): WordFault[] {
  if (encoding === 'utf-8' && !bom) return [];
  const detail: Label =
    encoding === 'utf-8'
      ? { zh: 'UTF-8，但开头有 BOM', en: 'UTF-8, but with a byte order mark' }
      : { zh: encoding.toUpperCase(), en: encoding.toUpperCase() };
  return [{ code: 'content-encoding', file, detail }];
}

/** Files of claims are named after the chapter that uses them. */
function claimsFiles(content: string): WordFault[] {
  const slugs = languages.flatMap(({ id }) =>
    textFilesIn(join(content, 'chapters', id), '.mdx').map((name) => name.replace(/\.mdx$/u, '')),
  );
  const known = [...new Set(slugs)].sort();
  return textFilesIn(join(content, 'claims'), '.yaml').flatMap((name): WordFault[] => {
    const got = name.replace(/\.yaml$/u, '');
    if (known.includes(got) || known.length === 0) return [];
    const file = join(content, 'claims', name);
    const expected = known.join(', ');
    return [{ code: 'claims-of-no-chapter', file, got, expected, ...suggestionFor(got, known) }];
  });
}

function readerWordFaults(file: string): WordFault[] {
  const isFile = entriesIn(join(file, '..')).some(
    (entry) => entry.isFile() && file.endsWith(entry.name),
  );
  const bytes = isFile ? disk.read(file) : 'missing-file';
  const decoded = typeof bytes === 'string' ? undefined : decode(bytes);
  if (decoded === undefined || 'problem' in decoded) return [];
  const [got = ''] = decoded.text.split(/\r?\n/u);
  const expected = readerWords.join(',');
  if (got !== expected) return [{ code: 'content-header', file, line: 1, got, expected }];
  return decoded.text
    .split(/\r?\n/u)
    .slice(1)
    .flatMap((line, index): WordFault[] => {
      if (line === '') return [];
      const cells = line.split(',');
      const isWhole = cells.length === readerWords.length && cells.every((cell) => cell !== '');
      const isRight = isWhole && [0, 2].every((at) => /\p{Script=Han}/u.test(cells[at] ?? ''));
      const hasQuotes = cells.some((cell) => cell.includes('"') || cell.includes('；'));
      if (isRight && !hasQuotes) return [];
      return [{ code: 'content-words', file, line: index + 2, got: line }];
    });
}
