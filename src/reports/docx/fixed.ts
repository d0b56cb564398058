import { strToU8, zipSync, type Zippable } from 'fflate';
import { language } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';
import { fontTable } from './font-table.ts';
import { tableStyles } from './table-styles.ts';

/** The parts of a Word file by their paths: text, or the bytes of a picture. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/**
 * A Word file that is byte-identical for the same input: the library writes the current time and
 * random ids. Also sets what the library has no options for.
 *
 * @param written The parts as the library writes them.
 * @param date Version date as `2026-11-22`; becomes the date of the file and all its parts.
 */
export function deterministic(written: Parts, date: string, lang: Lang): Uint8Array {
  const parts = new Map(written);
  const text = (path: string): string => {
    const part = parts.get(path) ?? '';
    if (typeof part !== 'string') throw new Error(`The part ${path} of a Word file is no text.`);
    return part;
  };
  const put = (path: string, change: (xml: string) => string): void => {
    if (parts.has(path)) parts.set(path, change(text(path)));
  };
  for (const path of [...parts.keys()].filter((name) => name.endsWith('.rels'))) {
    const owner = path.replace(/_rels\/([^/]*)\.rels$/u, '$1');
    const names = new Map(
      [...text(path).matchAll(/\bId="([^"]*)"/gu)].map(([, id = ''], index) => [
        id,
        `rId${index + 1}`,
      ]),
    );
    put(path, (xml) => renamed(xml, /\b(Id)="([^"]*)"/gu, names));
    if (owner !== '') {
      put(owner, (xml) => renamed(xml, /\b(r:(?:id|embed|link))="([^"]*)"/gu, names));
    }
  }
  put('word/document.xml', renumbered);
  put('word/footnotes.xml', (xml) => renumbered(withoutSeparatorNumbers(xml)));
  put('word/settings.xml', settings);
  put('word/styles.xml', (xml) =>
    offGrid(xml).replace('</w:styles>', `${tableStyles()}</w:styles>`),
  );
  put('word/fontTable.xml', (xml) => xml.replace(/\/>$/u, `>${fontTable}</w:fonts>`));
  put('docProps/core.xml', (xml) => properties(xml, date, lang));
  return zipped(parts, date);
}

function renamed(xml: string, pattern: RegExp, names: ReadonlyMap<string, string>): string {
  return xml.replace(
    pattern,
    (_, attribute: string, id: string) => `${attribute}="${names.get(id) ?? id}"`,
  );
}

/**
 * Renumbers ids of bookmarks and pictures from 1; the library counts them over all files of a
 * process.
 */
function renumbered(xml: string): string {
  const bookmarks = new Map<string, number>();
  let pictures = 0;
  return xml
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/gu, (tag) =>
      tag.replace(/\bw:id="(\d+)"/u, (_, id: string) => {
        const number = bookmarks.get(id) ?? bookmarks.size + 1;
        bookmarks.set(id, number);
        return `w:id="${number}"`;
      }),
    )
    .replace(/<(wp:docPr|pic:cNvPr)\b([^>]*?)\bid="\d+"/gu, (_, tag: string, between: string) => {
      if (tag === 'wp:docPr') pictures += 1;
      return `<${tag}${between}id="${pictures}"`;
    });
}

/** Removes the reference number from the footnote separators. */
function withoutSeparatorNumbers(xml: string): string {
  return xml.replace(
    /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>(?=<w:r><w:(?:s|continuationS)eparator\/>)/gu,
    '',
  );
}

/**
 * Characters that do not begin a line: those of Word for Chinese, and the bracket that opens the
 * mark of a note.
 */
const lineStarts = `<w:noLineBreaksBefore w:lang="zh-CN" w:val="!%),.:;&gt;?[]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"/>`;

/** Compresses Chinese punctuation and declares the languages by script. */
function settings(xml: string): string {
  return xml
    .replace('<w:displayBackgroundShape/>', '')
    .replace(
      '<w:compat>',
      `<w:characterSpacingControl w:val="compressPunctuation"/>${lineStarts}<w:compat>`,
    )
    .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-GB" w:eastAsia="zh-CN"/>');
}

/** Styles that snap to the document grid. */
const onGrid =
  /^(?:Normal|BodyText|BoxText|ListParagraph|Lede|Kicker|Quote|Term|TOC\d|Heading\d)$/u;

/** Other styles (small type in tables and figures) use their own line pitch. */
function offGrid(xml: string): string {
  return xml.replace(/<w:style w:type="paragraph"[^>]*>.*?<\/w:style>/gsu, (style) => {
    const id = /w:styleId="([^"]*)"/u.exec(style)?.[1] ?? '';
    if (onGrid.test(id)) return style;
    return style.replace('<w:spacing ', '<w:snapToGrid w:val="false"/><w:spacing ');
  });
}

function properties(xml: string, date: string, lang: Lang): string {
  const element = `<dc:language>${language(lang).tag}</dc:language>`;
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', `${element}</cp:coreProperties>`);
}

const first = '[Content_Types].xml';

/** Zips the parts sorted by name, `[Content_Types].xml` first, as Office does. */
function zipped(parts: Parts, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // Zip entries store local time, so a local date gives the same bytes in every time zone.
  const mtime = new Date(year, month - 1, day);
  const names = [...parts.keys()].filter((name) => name !== first && !name.endsWith('/')).sort();
  const entries: Zippable = {};
  for (const name of [first, ...names]) {
    // PNG is compressed already.
    const level = name.endsWith('.png') ? 0 : 9;
    const part = parts.get(name) ?? '';
    entries[name] = [typeof part === 'string' ? strToU8(part) : part, { level, mtime }];
  }
  return zipSync(entries);
}
