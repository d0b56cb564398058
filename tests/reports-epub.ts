import { spawnSync } from 'node:child_process';
import { accessSync, constants, openSync, readSync, closeSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import JSZip from 'jszip';
import { findXml, parseXml, xmlText, type XmlElement } from './reports-xml.ts';

/** What the tests look at in an EPUB. */
export interface ReadEpub {
  /** Paths in the zip file in its order. */
  paths: string[];
  /** Texts of the files of the publication, by their paths in its folder. */
  files: ReadonlyMap<string, string>;
  /** Those of them that are XML, parsed. */
  parsed: ReadonlyMap<string, XmlElement>;
  /** Items of the manifest. */
  items: ReadonlyMap<string, string | undefined>[];
  /** Content documents in reading order. */
  spine: string[];
}

/** Opens an EPUB. Throws when a file of it is not well-formed. */
export async function readEpub(bytes: Uint8Array): Promise<ReadEpub> {
  const zip = await JSZip.loadAsync(bytes);
  const paths = Object.keys(zip.files);
  const files = new Map<string, string>();
  for (const path of paths.filter((one) => one.startsWith('EPUB/'))) {
    files.set(path.slice('EPUB/'.length), (await zip.file(path)?.async('string')) ?? '');
  }
  parseXml((await zip.file('META-INF/container.xml')?.async('string')) ?? '');
  const parsed = new Map(
    [...files]
      .filter(([path]) => !path.endsWith('.css'))
      .map(([path, text]) => [path, parseXml(text)]),
  );
  const opf = parsed.get('package.opf');
  if (opf === undefined) throw new Error('No package document');
  const items = findXml(opf, 'item').map(({ attributes }) => attributes);
  const spine = findXml(opf, 'itemref').map(({ attributes }) => {
    const item = items.find((one) => one.get('id') === attributes.get('idref'));
    return item?.get('href') ?? '';
  });
  return { paths, files, parsed, items, spine };
}

/** A content document by its name. */
export function page(epub: ReadEpub, file: string): XmlElement {
  const found = epub.parsed.get(file);
  if (found === undefined) throw new Error(`No ${file}`);
  return found;
}

/** An attribute of an element, empty where it is missing. */
export const at = (element: XmlElement, name: string): string => element.attributes.get(name) ?? '';

/** The elements of a file with a certain `epub:type`. */
export function typed(root: XmlElement, type: string): XmlElement[] {
  return findXml(root, (element) => at(element, 'epub:type') === type);
}

/** The links of all files that lead nowhere: to a file or an id that is not there. */
export function brokenLinks({ parsed, files }: ReadEpub): string[] {
  const ids = new Map([...parsed].map(([file, root]) => [file, new Set(idsOf(root))]));
  return [...parsed].flatMap(([file, root]) =>
    findXml(root, (element) => linkOf(element) !== '')
      .map(linkOf)
      .filter((href) => !/^https?:/u.test(href))
      .filter((href) => {
        const [path = '', id] = href.split('#');
        const target = path === '' ? file : path;
        return !files.has(target) || (id !== undefined && ids.get(target)?.has(id) !== true);
      })
      .map((href) => `${file}: ${href}`),
  );
}

const linkOf = (element: XmlElement): string => at(element, 'href') || at(element, 'src');

/** All ids of a file, in order. */
export function idsOf(root: XmlElement): string[] {
  return [root, ...findXml(root, () => true)].map((element) => at(element, 'id')).filter(Boolean);
}

const isNote = (element: XmlElement): boolean =>
  ['noteref', 'footnote'].includes(at(element, 'epub:type')) || at(element, 'class') === 'notes';

/** The text of the content documents in reading order, without notes and blanks. */
export function textOf(epub: ReadEpub): string {
  return epub.spine
    .filter((file) => file !== 'nav.xhtml')
    .flatMap((file) => findXml(page(epub, file), 'body'))
    .map((body) => xmlText(body, isNote))
    .join('')
    .replace(/\s+/gu, '');
}

/** The command that checks EPUB files with epubcheck; undefined where it is not installed. */
export function epubcheck(): string[] | undefined {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'epubcheck'))
    .find(isExecutable);
  if (path === undefined) return undefined;
  // Debian installs the Java archive itself, which not every system starts by its name.
  return isArchive(path) ? ['java', '-jar', path] : [path];
}

/** What epubcheck says of a file, and its exit code. */
export function check([name = '', ...args]: readonly string[], file: string): string {
  // A short run ends before the work of a thorough compiler pays.
  const JAVA_TOOL_OPTIONS =
    '-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC';
  const { status, stdout, stderr } = spawnSync(name, [...args, file], {
    encoding: 'utf8',
    env: { ...process.env, JAVA_TOOL_OPTIONS },
  });
  return `${status}\n${stdout}${stderr}`;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isArchive(path: string): boolean {
  const bytes = Buffer.alloc(2);
  const file = openSync(path, 'r');
  readSync(file, bytes, 0, 2, 0);
  closeSync(file);
  return bytes.toString() === 'PK';
}
