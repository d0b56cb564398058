import { isArticle, quantitiesIn } from '#src/lib/text/quantities.ts';
import type { Lang } from '#src/model.ts';
import type { Use } from '../chapters.ts';
import { partsOf, placeholdersIn } from '../placeholders.ts';
import { comparativesIn } from './comparatives.ts';
import { noNames, type NamesInData } from './names-in-data.ts';
import { withoutNames } from './proper-names.ts';
import { withoutOwnWords } from './own-words.ts';
import { withoutTasks } from './tasks.ts';

/** A text without markup outside the chapters, read like their prose; placeholders bind its words. */
export interface BoundText {
  file: string;
  line: number;
  lang: Lang;
  text: string;
}

/** The claims that a text uses, as a chapter lists its own. */
export function usesIn({ line, text }: BoundText): Use[] {
  return placeholdersIn(text).map(({ id, words }) => ({
    component: 'placeholder' as const,
    id,
    line,
    sentence: text,
    words,
    scope: undefined,
  }));
}

/**
 * The same for a text of the source, whose numbers are filled in at run time (◆): a comparison
 * beside what is filled in is computed, one in a text without it is typed.
 */
export function typedIn(
  { lang, text }: Pick<BoundText, 'lang' | 'text'>,
  names: NamesInData = noNames,
): Unbound[] {
  const found = unboundIn({ lang, text: withoutOwnWords(text, lang) }, names);
  return found.filter(({ code }) => code === 'bare-number' || !text.includes('◆'));
}

/** A number or a comparison that is typed into a text instead of being bound to a claim. */
export interface Unbound {
  code: 'bare-number' | 'unbound-comparison';
  found: string;
}

/**
 * The numbers and the words of rank, comparison and trend outside every placeholder of a text. What
 * a question asks for (which is highest, find two) asserts nothing.
 *
 * @param names The proper names of the site.
 */
export function unboundIn(
  { lang, text }: Pick<BoundText, 'lang' | 'text'>,
  names: NamesInData = noNames,
): Unbound[] {
  const outside = partsOf(text)
    .map((part) => (typeof part === 'string' ? part : '◆'))
    .join('');
  const read = withoutTasks(withoutNames(outside, lang, names), lang);
  return [
    ...quantitiesIn(read, lang)
      .filter((quantity) => !isArticle(quantity))
      .map(({ text: found }): Unbound => ({ code: 'bare-number', found })),
    ...comparativesIn(read, lang).map(({ text: found }): Unbound => ({
      code: 'unbound-comparison',
      found,
    })),
  ];
}
