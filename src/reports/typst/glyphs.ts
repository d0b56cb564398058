import { bracketed, list } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import type { ReportFault } from '../faults.ts';
import type { RenderedReport } from './document.ts';

/** Whether all print fonts have a glyph for a character. */
export type HasGlyph = (codePoint: number) => boolean;

/** Characters that need no glyph: spaces, joiners, variation selectors. */
const invisible = /[\s\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2064\ufe00-\ufe0f\ufeff]/u;
/** Typst string literals; the first group marks those that are not printed. */
const strings = /(alt: |label\()?"((?:[^"\\]|\\.)*)"/gu;
const svgTexts = /()>([^<]+)</gu;

/**
 * Faults for texts with characters that have no glyph, one for each text, with all of them.
 *
 * @param own Words of whoever makes the report, by field: they are told by the field.
 */
export function missingGlyphs(
  report: RenderedReport,
  hasGlyph: HasGlyph,
  own: Readonly<Record<string, string | undefined>> = {},
): ReportFault[] {
  const used = new Set<string>();
  for (const source of [report.typst, ...report.images.values()]) {
    for (const character of source) used.add(character);
  }
  const missing = new Set([...used].filter((character) => isMissing(character, hasGlyph)));
  if (missing.size === 0) return [];
  const texts = [
    ...Object.entries(own).map(([field, text = '']) => ({ text, where: `--field ${field}` })),
    ...textsOf(report.typst, strings, '正文 / text'),
    ...[...report.images].flatMap(([name, svg]) => textsOf(svg, svgTexts, `图 / drawing ${name}`)),
  ];
  return texts.flatMap((found) => {
    // Each character is told once, where it stands first.
    const lacking = [...new Set(found.text)].filter((character) => missing.delete(character));
    return lacking.length === 0 ? [] : [missingGlyph(report.page, lacking, found)];
  });
}

function isMissing(character: string, carries: HasGlyph): boolean {
  return !invisible.test(character) && !carries(character.codePointAt(0) ?? 0);
}

interface FoundText {
  text: string;
  where: string;
}

function textsOf(source: string, pattern: RegExp, where: string): FoundText[] {
  return [...source.matchAll(pattern)]
    .filter((match) => !match[1])
    .map((match) => ({ text: (match[2] ?? '').replace(/\\(.)/gu, '$1'), where }));
}

function missingGlyph(
  page: string,
  characters: readonly string[],
  { text, where }: FoundText,
): ReportFault {
  const at = text.indexOf(characters[0] ?? '');
  const around =
    [...text.slice(0, at)].slice(-16).join('') + [...text.slice(at)].slice(0, 16).join('');
  const listed = (lang: Lang): string =>
    list(
      characters.map((one) => `“${one}”${bracketed(codePoint(one), lang)}`),
      lang,
    );
  return {
    page,
    where: `${where} “${around}”`,
    zh: `PDF用的字体没有${listed('zh')}，会印成方框。请换字，或者做Word或EPUB：它们用电脑上的字体。`,
    en: `The font of PDFs lacks ${listed('en')}, which would print as boxes. Use others, or make a Word or EPUB file: these use the fonts of the computer.`,
  };
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
