import type { ReportFault } from '../faults.ts';
import type { RenderedReport } from './document.ts';

/** Whether all print fonts have a glyph for a character. */
export type HasGlyph = (codePoint: number) => boolean;

/** Characters that need no glyph: spaces, joiners, variation selectors. */
const invisible = /[\s\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2064\ufe00-\ufe0f\ufeff]/u;
/** Typst string literals; the first group marks those that are not printed. */
const strings = /(alt: |label\()?"((?:[^"\\]|\\.)*)"/gu;
const svgTexts = /()>([^<]+)</gu;

/** Faults for characters without a glyph, one each, with their context. */
export function missingGlyphs(report: RenderedReport, hasGlyph: HasGlyph): ReportFault[] {
  const used = new Set<string>();
  for (const source of [report.typst, ...report.images.values()]) {
    for (const character of source) used.add(character);
  }
  const missing = new Set([...used].filter((character) => isMissing(character, hasGlyph)));
  if (missing.size === 0) return [];
  const texts = [
    ...textsOf(report.typst, strings, '正文 / text'),
    ...[...report.images].flatMap(([name, svg]) => textsOf(svg, svgTexts, `图 / drawing ${name}`)),
  ];
  return [...missing].flatMap((character) => {
    const found = texts.find(({ text }) => text.includes(character));
    return found === undefined ? [] : [missingGlyph(report.page, character, found)];
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

function missingGlyph(page: string, character: string, { text, where }: FoundText): ReportFault {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const at = text.indexOf(character);
  const around = text.slice(Math.max(0, at - 16), at + 16);
  return {
    page,
    where: `${where} “${around}”`,
    zh: `印刷字体没有字符“${character}”（${code}），会印成方框。请换一个字符，或换印刷字体。`,
    en: `The print font has no character “${character}” (${code}); it would print as a box. Use another character or another font.`,
  };
}
