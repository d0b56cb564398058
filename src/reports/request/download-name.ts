import { bracketed, list } from '#src/i18n/punctuation.ts';
import { hasLayout } from '../options.ts';
import type { ReportChoice, Variant } from './choice.ts';
import { titleOf } from './recipe.ts';

/** Longest title in a file name; file systems allow 255 bytes, and a Chinese character has three. */
const longestTitle = 60;

/** What file names say besides the title. */
export interface NameMarks {
  /** Date of the site: `2026-11-22`. */
  date: string;
  official: string;
  /** Only some sections; all sections in full. */
  some: string;
  full: string;
}

/**
 * The name under which readers keep a report: its title, what sets it apart from the usual one, and
 * the date of the site, in its language.
 */
export function downloadName(
  { recipe, values, lang, own, layout, format, sections, full }: ReportChoice & Variant,
  { date, ...marks }: NameMarks,
): string {
  const names = values.map(({ name }) => name[lang]);
  const title = [...(own?.title ?? titleOf(recipe, names, lang))];
  const shown =
    title.length > longestTitle ? `${title.slice(0, longestTitle).join('')}…` : title.join('');
  const marked = [
    ...(hasLayout(format) && layout === 'official' ? [marks.official] : []),
    ...(sections === undefined ? [] : [marks.some]),
    ...(full === true ? [marks.full] : []),
  ];
  const apart = marked.length === 0 ? '' : bracketed(list(marked, lang), lang);
  const name = `${shown}${apart} ${date}`;
  return `${name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()}.${format}`;
}
