import { strToU8, zipSync, type Zippable } from 'fflate';
import { element, illegalAt } from '#src/lib/text/xml.ts';
import { coverFile } from './cover.ts';
import { documentsOf } from './xhtml-files.ts';
import { drawingFile } from './drawing.ts';
import { identifierOf } from './identifier.ts';
import { navFile, ncxFile, type NavigationInput } from './nav.ts';
import { packageFile, type ManifestItem } from './package.ts';
import { pageFile } from './pages.ts';
import { style } from './style.ts';
import { addressesOf, type EpubContext } from './context.ts';
import { xmlFile } from './xml.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import type { WriteOptions } from '../options.ts';
import type { ReportTree } from '../tree/tree.ts';
import { reportWords } from '#src/i18n/print.ts';

const folder = 'EPUB';

/**
 * Writes a report as an EPUB 3.3 file, byte-identical for the same input. `options.layout` is
 * ignored: the layout is that of the reading system. Throws a `ReportError` that lists everything
 * that an e-book cannot show.
 */
export function writeEpub(tree: ReportTree, options: WriteOptions): Uint8Array {
  const faults: ReportFault[] = [];
  const files = filesOf(tree, options, faults);
  faults.push(...illegalCharacters(files, options.name));
  if (faults.length > 0) throw new ReportError(faults);
  return zip(files);
}

/** Text of every file by its path in the publication folder. */
type EpubFiles = ReadonlyMap<string, string>;

function filesOf(tree: ReportTree, options: WriteOptions, faults: ReportFault[]): EpubFiles {
  const documents = documentsOf(tree);
  const words = reportWords[tree.lang];
  const report: EpubContext = {
    name: options.name,
    lang: tree.lang,
    words,
    ...addressesOf(documents, options.name, faults),
    dataFile: documents.find(({ kind }) => kind === 'data')?.file ?? '',
    notes: 0,
    noted: new Map(),
    listed: 0,
    drawings: [],
    contents: [],
    illustrations: [],
    tables: [],
    faults,
  };
  const files = new Map(
    documents.map((document) => [
      document.file,
      pageFile(document, tree, options, report, document === documents.at(-1)),
    ]),
  );
  for (const drawing of report.drawings) {
    files.set(`images/${drawing.name}`, drawingFile(drawing));
  }
  if (tree.cover) files.set('cover.svg', coverFile(tree, options.site));
  files.set('style.css', style);
  const identifier = identifierOf([options.name, options.version, tree.lang].join('\n'));
  const pages = documents.map(({ file }) => file);
  const text = documents.find(({ kind }) => kind !== 'title')?.file;
  const navigation: NavigationInput = {
    lang: tree.lang,
    words,
    title: tree.title,
    identifier,
    contents: report.contents,
    illustrations: report.illustrations,
    tables: report.tables,
    ...(tree.cover ? { titlePage: 'title.xhtml' } : {}),
    text: text ?? 'title.xhtml',
  };
  files.set('nav.xhtml', navFile(navigation));
  files.set('toc.ncx', ncxFile(navigation));
  const spine = tree.cover
    ? [...pages.slice(0, 1), 'nav.xhtml', ...pages.slice(1)]
    : // A report without a cover opens with its text; the table of contents comes last.
      [...pages, 'nav.xhtml'];
  const items = [...files.keys()].sort().map(itemOf);
  files.set('package.opf', packageFile({ tree, options, words, identifier, items, spine }));
  return files;
}

const types: Readonly<Record<string, string>> = {
  xhtml: 'application/xhtml+xml',
  svg: 'image/svg+xml',
  css: 'text/css',
  ncx: 'application/x-dtbncx+xml',
};

function itemOf(path: string): ManifestItem {
  const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  if (path === 'nav.xhtml') return { path, type, properties: 'nav' };
  return path === 'cover.svg' ? { path, type, properties: 'cover-image' } : { path, type };
}

function illegalCharacters(files: EpubFiles, page: string): ReportFault[] {
  return [...files].flatMap(([path, text]): ReportFault[] => {
    const at = illegalAt(text);
    // The navigation files only repeat text of the pages.
    if (at < 0 || path === 'nav.xhtml' || path === 'toc.ncx') return [];
    const code = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
    const before = /[^<>]{0,16}$/u.exec(text.slice(0, at))?.[0] ?? '';
    const after = /^[^<>]{0,16}/u.exec(text.slice(at + 1))?.[0] ?? '';
    return [
      {
        page,
        where: `${path} “${before}${after}”`,
        zh: `文字里有控制字符 ${code}，电子书不允许。请在原文里删去它。`,
        en: `The text has the control character ${code}, which an e-book does not allow. Remove it from the source.`,
      },
    ];
  });
}

const container = xmlFile(
  'container',
  { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
  [
    element(
      'rootfiles',
      {},
      element('rootfile', {
        'full-path': `${folder}/package.opf`,
        'media-type': 'application/oebps-package+xml',
      }),
    ),
  ],
);

/** The earliest date of a zip file, in local time, so that bytes do not depend on the time zone. */
const mtime = new Date(1980, 0, 1);

/**
 * Zips the EPUB container (OCF 3.3): the uncompressed mimetype first, then all files in a fixed
 * order.
 */
function zip(files: EpubFiles): Uint8Array {
  const entries: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }],
    'META-INF/container.xml': [strToU8(container), { level: 9, mtime }],
  };
  for (const path of [...files.keys()].sort()) {
    entries[`${folder}/${path}`] = [strToU8(files.get(path) ?? ''), { level: 9, mtime }];
  }
  return zipSync(entries);
}
