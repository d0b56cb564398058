import { listInSentence, markedBy, punctuation, quoted } from '#src/i18n/punctuation.ts';
import { withArabicNumerals } from '#src/lib/text/numerals.ts';
import type { Lang, SourceLocation } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { placeText, sectionOf } from './source-links.ts';

/**
 * Places in sources, in words, for the line below a figure: each source once, in the order of the
 * places, with its sections in the order in which it prints them, numbered sections before tables:
 * `王轲（2018），第二节第1点和表1；专栏文章（2018），“试点探索”和“优化党政”`.
 */
export function placeList(places: readonly SourceLocation[], tables: Tables, lang: Lang): string {
  const { semicolon } = punctuation(lang);
  return [...Map.groupBy(places, ({ source }) => source).values()]
    .map((own) => ofOneSource(inPrintedOrder(own, tables), tables, lang))
    .join(semicolon);
}

function ofOneSource(places: readonly SourceLocation[], tables: Tables, lang: Lang): string {
  const [first, ...others] = places;
  if (first === undefined) return '';
  if (others.length === 0) return placeText(first, tables, lang);
  const { short, sections = {} } = tables.sources.find(({ id }) => id === first.source) ?? {};
  const each = places.map((place) => {
    const { section, anchor } = place;
    const name = sectionOf(place, tables, lang);
    // Beside another, a section that is called by words has to be seen as one.
    const isBare = sections[section] !== undefined && !/[“”]/u.test(name);
    const words = isBare ? quoted(name, lang) : name;
    return `${words}${anchor === undefined ? '' : markedBy(anchor, lang)}`;
  });
  const source = short?.[lang] ?? first.source;
  return `${source}${punctuation(lang).comma}${listInSentence([...new Set(each)], lang)}`;
}

function inPrintedOrder(places: readonly SourceLocation[], { sources }: Tables): SourceLocation[] {
  const rank = new Map(
    places.map(({ source, section }) => {
      const names = sources.find(({ id }) => id === source)?.sections ?? {};
      return [section, rankOf(section, Object.keys(names))];
    }),
  );
  const ranks = ({ section }: SourceLocation): readonly number[] => rank.get(section) ?? [];
  return [...places].sort((a, b) => compare(ranks(a), ranks(b)));
}

/** Named sections stand as the source lists them; of others, those without a number come first and tables last. */
function rankOf(section: string, names: readonly string[]): number[] {
  const named = names.indexOf(section);
  if (named !== -1) return [0, named];
  const numbers = withArabicNumerals(section).match(/\d+/gu)?.map(Number) ?? [];
  return [section.includes('表') ? 1 : 0, ...numbers];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
