import { interpolate } from '#src/i18n/interpolate.ts';
import { bracketed, list } from '#src/i18n/punctuation.ts';
import { hasLayout } from '../options.ts';
import type { Parameter } from './catalogue.ts';
import type { ReportChoice, Variant } from './choice.ts';
import { parameterOf, titleOf } from './recipe.ts';

/** Longest title in a file name, in bytes of UTF-8: file systems allow 255 in all. */
const longestTitle = 150;
/** Chosen values that a file name lists; of more, the first and their number. */
const mostNames = 2;
/** Longest list of chosen values in a file name, in bytes. */
const longestNames = 60;

/** What names need of the catalogue: the date of the site, and all that can be chosen. */
interface Edition {
  date: string;
  values: Readonly<Partial<Record<Parameter, readonly unknown[]>>>;
}

/** What file names say besides the title. */
export interface NameMarks {
  official: string;
  /** Only some sections; all sections in full. */
  some: string;
  full: string;
  /** More chosen values than are listed; `{names}` are the first, `{n}` is their number. */
  several: string;
}

/**
 * The name under which readers keep a report: its title, what sets it apart from the usual one, and
 * the date of the site, in its language.
 */
export function downloadName(
  choice: ReportChoice & Variant,
  catalogue: Edition,
  marks: NameMarks,
): string {
  const { recipe, lang, own, layout, format, sections, full } = choice;
  const names = choice.values.map(({ name }) => name[lang]);
  const title = own?.title ?? titleOf(recipe, names, lang);
  const marked = [
    ...chosenNames(choice, title, catalogue, marks),
    ...(hasLayout(format) && layout === 'official' ? [marks.official] : []),
    ...(sections === undefined ? [] : [marks.some]),
    ...(full === true ? [marks.full] : []),
  ];
  const apart = marked.length === 0 ? '' : bracketed(list(marked, lang), lang);
  const name = `${shortened(title, longestTitle)}${apart} ${catalogue.date}`;
  return `${name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()}.${format}`;
}

/** The chosen values, unless the title names them or they are all there are. */
function chosenNames(
  { recipe, values, lang }: ReportChoice,
  title: string,
  catalogue: Edition,
  { several }: NameMarks,
): string[] {
  const parameter = parameterOf(recipe);
  if (parameter === undefined || values.length === 0) return [];
  const isAll =
    recipe.choose?.all === true && values.length === catalogue.values[parameter]?.length;
  const names = values.map(({ name }) => name[lang]);
  if (isAll || names.every((name) => title.includes(name))) return [];
  const first = shortened(list(names.slice(0, mostNames), lang), longestNames);
  return [
    names.length <= mostNames ? first : interpolate(several, { names: first, n: names.length }),
  ];
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A text without its middle where it is too long: its end tells reports of one chapter apart. */
function shortened(text: string, longest: number): string {
  const all = [...text];
  if (bytesOf(text) <= longest) return text;
  let cut = 1;
  const without = (count: number): string => {
    const start = Math.ceil((all.length - count) * 0.6);
    return `${all.slice(0, start).join('')}…${all.slice(start + count).join('')}`;
  };
  while (bytesOf(without(cut)) > longest) cut += 1;
  return without(cut);
}
