import { onceFor } from '#src/lib/once.ts';
import { isArticle, quantitiesIn } from '#src/lib/text/quantities.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';
import type { Inspection } from '#src/tables/inspect-files.ts';
import { comparativesIn } from './comparatives.ts';

/** Names by language that hold a numeral or a word of comparison, as `content/site.yaml` lists them. */
export type NamesInData = Readonly<Record<Lang, readonly string[]>>;

/** No such names. */
export const noNames: NamesInData = { zh: [], en: [] };

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** A name in Chinese text, which has no spaces; one of digits is not a part of a longer number. */
const inChinese = (name: string): string =>
  `${/^\d/u.test(name) ? '(?<![\\d,.])' : ''}${escaped(name)}${/\d$/u.test(name) ? '(?!\\d|[,.]\\d)' : ''}`;

/** The longest first, so that no name hides one that begins with it. */
const longestFirst = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => b.length - a.length);

/**
 * A text in which such names are blank; offsets stay the same. Chapters bind the names of practices
 * and slogans to claims, so that their words are checked there; proper names are blank there too.
 */
export function withoutNamesInData(text: string, lang: Lang, names: NamesInData): string {
  if (names[lang].length === 0) return text;
  return text.replace(patterns[lang](names[lang]), (found) => ' '.repeat(found.length));
}

/** What finds the names of a list, which is made once for all texts. */
const patterns: Record<Lang, (names: readonly string[]) => RegExp> = {
  zh: onceFor((names) => new RegExp(longestFirst(names).map(inChinese).join('|'), 'giu')),
  en: onceFor((names) => {
    const any = longestFirst(names).map(escaped).join('|');
    return new RegExp(`(?<!\\w|\\d[,.])(?:${any})(?!\\w|[,.]\\d)`, 'giu');
  }),
};

/** The names of two lists together. */
export function joinedNames(one: NamesInData = noNames, other: NamesInData = noNames): NamesInData {
  return byLanguage((lang) => [...one[lang], ...other[lang]]);
}

const named = ['streets', 'divisions'];

/**
 * The proper names of a site that count nothing: those of its subdistricts and divisions that hold
 * a numeral or a word of comparison, and those that `content/site.yaml` adds.
 */
export function properNamesOf(
  { tables }: Pick<Inspection, 'tables'>,
  declared: NamesInData = noNames,
): NamesInData {
  const lines = named.flatMap((id) => tables.get(id)?.lines ?? []);
  return byLanguage((lang) => {
    const names = new Set(lines.map(({ cells }) => cells[`name_${lang}`] ?? ''));
    return [...declared[lang], ...[...names].filter((name) => counts(name, lang))];
  });
}

function counts(name: string, lang: Lang): boolean {
  const numbers = quantitiesIn(name, lang).filter((quantity) => !isArticle(quantity));
  return numbers.length > 0 || comparativesIn(name, lang).length > 0;
}
