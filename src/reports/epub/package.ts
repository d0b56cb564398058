import { element, textElement } from '#src/lib/text/xml.ts';
import { language } from '#src/i18n/languages.ts';
import type { WriteOptions } from '../options.ts';
import { xmlFile } from './xml.ts';
import { plainText, type ReportTree } from '../tree/tree.ts';
import type { ReportWords } from '#src/i18n/print.ts';

/** A file of the publication, other than the package document. */
export interface ManifestItem {
  path: string;
  type: string;
  properties?: 'nav' | 'cover-image';
}

/** Input of the package document. */
export interface Publication {
  tree: ReportTree;
  options: WriteOptions;
  words: ReportWords;
  identifier: string;
  items: readonly ManifestItem[];
  /** Paths of the content documents in reading order. */
  spine: readonly string[];
}

/** The package document (EPUB 3.3, section 5), with the accessibility metadata of schema.org. */
export function packageFile(publication: Publication): string {
  const { tag } = language(publication.tree.lang);
  return xmlFile(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'identifier',
      'xml:lang': tag,
    },
    [metadata(publication), manifest(publication.items), spine(publication)],
  );
}

function metadata({ tree, options, words, identifier, items }: Publication): string {
  const { tag } = language(tree.lang);
  const version = words.version.replace('{version}', options.version);
  const cover = items.find(({ properties }) => properties === 'cover-image');
  const figures = items.some(({ path }) => path.startsWith('images/'));
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'displayTransformability',
    'ARIA',
    ...(figures ? ['alternativeText'] : []),
    ...(tree.data.length > 0 ? ['longDescription'] : []),
  ];
  const lines = [
    textElement('dc:identifier', { id: 'identifier' }, identifier),
    textElement('dc:title', {}, titleOf(tree)),
    textElement('dc:language', {}, tag),
    textElement('dc:creator', {}, options.site),
    textElement('dc:publisher', {}, options.site),
    textElement('dc:date', {}, options.date),
    ...(tree.lede === undefined ? [] : [textElement('dc:description', {}, plainText(tree.lede))]),
    meta('dcterms:modified', `${options.date}T00:00:00Z`),
    meta('schema:version', version),
    meta('schema:accessMode', 'textual'),
    ...(figures ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', words.epub.accessibility),
    ...(cover === undefined
      ? []
      : [element('meta', { name: 'cover', content: itemId(cover.path) })]),
  ];
  return element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    `\n${lines.join('\n')}\n`,
  );
}

function meta(property: string, value: string): string {
  return textElement('meta', { property }, value);
}

/** The title shown in a library, without further context. */
function titleOf(tree: ReportTree): string {
  return plainText(tree.heading).trim() || tree.title;
}

function manifest(items: readonly ManifestItem[]): string {
  const lines = items.map(({ path, type, properties }) =>
    element('item', { id: itemId(path), href: path, 'media-type': type, properties }),
  );
  return element('manifest', {}, `\n${lines.join('\n')}\n`);
}

function spine({ spine: paths }: Publication): string {
  const lines = paths.map((path) => element('itemref', { idref: itemId(path) }));
  return element('spine', { toc: itemId('toc.ncx') }, `\n${lines.join('\n')}\n`);
}

function itemId(path: string): string {
  return `file-${path.replace(/[^A-Za-z0-9.-]/gu, '_')}`;
}
