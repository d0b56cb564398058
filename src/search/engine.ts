import { isLater, weightOf, type PageKind } from './kinds.ts';
import { lexicon, type Lexicon } from './lexicon.ts';
import { near } from './near.ts';
import { normalise, type Normal } from './normal.ts';
import { unpack, type IndexedPage, type IndexFile, type TextLine } from './pack.ts';
import { wordsOf, type QueryWord, type WordMatch } from './query.ts';
import { shown, type Shown } from './shown.ts';

/** A page that answers a query. */
export interface Hit {
  kind: PageKind;
  url: string;
  title: string;
  /** Makes its excerpt, which takes longer than finding it. */
  show(): Shown;
}

/** The answer to a query, best results first. */
export interface Answer {
  hits: Hit[];
  /** Whether some results lack a word, as too few have all. */
  isLoose: boolean;
  /** Names like the query, when nothing was found. */
  suggestions: string[];
  /** Whether the query only asks or binds (怎么办, what is it), so that there is nothing to find. */
  asksNothing: boolean;
}

/** The two files of an index; the second one only when asked for. */
export type Load = (file: 'first' | 'later') => Promise<IndexFile>;

/** A search of the pages; `all` looks in claims, charts and data too. */
export type Search = (query: string, all?: boolean) => Promise<Answer>;

interface Page extends IndexedPage {
  normalTitle: Normal;
}

interface Index {
  pages: Page[];
  lexicon: Lexicon;
  names: string[];
  normalOf(text: string): Normal;
  texts: string[];
}

/** With fewer pages than this that have all words, pages that have most of them are shown too. */
const fewHits = 3;
/** What share of the query’s weight such a page must have. */
const leastShare = 0.5;
const mostLooseHits = 20;
/** What a word that no page has counts in a query, where a usual word counts about 3. */
const weightOfUnknown = 0.3;
/** From this number of words on, a page named like the query is kept though it lacks some. */
const manyWords = 3;

/** Makes a search over an index. */
export function searcher(load: Load): Search {
  let first: Promise<Index> | undefined;
  let whole: Promise<Index> | undefined;
  const files = new Map<string, Promise<IndexFile>>();
  const file = (name: 'first' | 'later'): Promise<IndexFile> => {
    const known = files.get(name) ?? load(name);
    files.set(name, known);
    return known;
  };
  return async (query, all = false) => {
    first ??= file('first').then((one) => indexOf([one]));
    if (all) whole ??= Promise.all([file('first'), file('later')]).then(indexOf);
    return answer(query, await (whole !== undefined && all ? whole : first));
  };
}

function indexOf(files: readonly IndexFile[]): Index {
  const texts: string[] = [];
  const byUrl = new Map<string, Page>();
  for (const { pages } of files) {
    for (const page of unpack(pages, texts))
      byUrl.set(page.url, { ...page, normalTitle: normalise(page.title) });
  }
  const pages = [...byUrl.values()];
  const normals = new Map<string, Normal>();
  const titles = pages
    .filter(({ kind }) => kind === 'chapter' || !isLater(kind))
    .map(({ title }) => title);
  const terms = files.flatMap((one) => one.terms ?? []);
  const synonyms = files.flatMap((one) => one.synonyms ?? []);
  const names = [...terms, ...titles];
  return {
    pages,
    texts,
    names,
    lexicon: lexicon(synonyms, [...names, ...synonyms.flatMap(({ means }) => means)]),
    normalOf(text) {
      const known = normals.get(text) ?? normalise(text);
      normals.set(text, known);
      return known;
    },
  };
}

interface LineMatches {
  matches: WordMatch[];
  words: ReadonlySet<number>;
}

/** Finds the words in every line once, whatever number of pages has it. */
function matchesOf(words: readonly QueryWord[], { texts, normalOf }: Index) {
  const found = new Map<string, LineMatches>();
  for (const text of texts) {
    const matches = matchesIn(normalOf(text), words);
    if (matches.length > 0)
      found.set(text, { matches, words: new Set(matches.map(({ word }) => word)) });
  }
  return found;
}

/** The matches of words in a text, in its order. */
export function matchesIn(
  { text, starts, ends }: Normal,
  words: readonly QueryWord[],
): WordMatch[] {
  return words
    .flatMap(({ forms }, word) =>
      forms.flatMap(({ pattern, weight }) =>
        [...text.matchAll(pattern)].flatMap((match): WordMatch[] => {
          // What a pattern captures stands before the match (`forms.ts`).
          const [whole, ...before] = match;
          const from = match.index + before.join('').length;
          const [start, end] = [starts[from], ends[match.index + whole.length - 1]];
          return start === undefined || end === undefined ? [] : [{ word, start, end, weight }];
        }),
      ),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Found {
  page: Page;
  lines: ReadonlyMap<TextLine, WordMatch[]>;
  words: ReadonlySet<number>;
  rank: number;
}

function answer(query: string, index: Index): Answer {
  const words = wordsOf(query, index.lexicon, (pattern) =>
    index.texts.some((text) => index.normalOf(text).text.search(pattern) !== -1),
  );
  if (words.length === 0)
    return { hits: [], isLoose: false, suggestions: [], asksNothing: /[\p{L}\p{N}]/u.test(query) };
  const inLines = matchesOf(words, index);
  const pages = index.pages.flatMap((page) => {
    const found = pageMatches(page, inLines);
    return found === undefined ? [] : [found];
  });
  const rarity = words.map((_, word) => {
    const holding = pages.filter((page) => page.words.has(word)).length;
    return holding === 0 ? weightOfUnknown : Math.log(1 + index.pages.length / (1 + holding));
  });
  const total = rarity.reduce((sum, one) => sum + one, 0);
  const full = pages.filter((page) => page.words.size === words.length);
  const isLoose = full.length < fewHits && words.length > 1;
  const shareOf = (page: Found): number =>
    [...page.words].reduce((sum, word) => sum + (rarity[word] ?? 0), 0) / total;
  const isNamed = ({ page }: Found): boolean => {
    const named = new Set(matchesIn(page.normalTitle, words).map(({ word }) => word));
    const share = [...named].reduce((sum, word) => sum + (rarity[word] ?? 0), 0) / total;
    return named.size > 1 && share >= leastShare;
  };
  const kept = pages.filter(
    (page) =>
      page.words.size === words.length ||
      (isLoose && shareOf(page) >= leastShare) ||
      (words.length >= manyWords && isNamed(page)),
  );
  for (const page of kept) page.rank = rankOf(page, words, rarity) * shareOf(page) ** 2;
  const sorted = kept.sort((a, b) => b.rank - a.rank || (a.page.url < b.page.url ? -1 : 1));
  const hits = (isLoose ? sorted.slice(0, Math.max(mostLooseHits, full.length)) : sorted).map(
    ({ page, lines }): Hit => ({
      kind: page.kind,
      url: page.url,
      title: page.title,
      show: () => shown(page, lines),
    }),
  );
  return {
    hits,
    isLoose: hits.length > full.length,
    suggestions: hits.length === 0 ? near(query, index.names) : [],
    asksNothing: false,
  };
}

function pageMatches(page: Page, inLines: ReadonlyMap<string, LineMatches>): Found | undefined {
  const lines = new Map<TextLine, WordMatch[]>();
  const held = new Set<number>();
  for (const line of page.lines) {
    const found = inLines.get(line.text);
    if (found === undefined) continue;
    lines.set(line, found.matches);
    for (const word of found.words) held.add(word);
  }
  return held.size === 0 ? undefined : { page, lines, words: held, rank: 0 };
}

const inTitle = 3;
const inHeading = 1.7;
const inLead = 1.4;
/** How many lines at the start of a page tell what it is about. */
const leadLines = 4;

/** Words count more in the title, in headings and at the start, rare ones more, and together. */
function rankOf(
  { page, lines }: Found,
  words: readonly QueryWord[],
  rarity: readonly number[],
): number {
  const lead = new Set(page.lines.slice(0, leadLines));
  const best = words.map(() => 0);
  const raise = (matches: readonly WordMatch[], by: number): void => {
    for (const { word, weight } of matches) best[word] = Math.max(best[word] ?? 0, by * weight);
  };
  const title = matchesIn(page.normalTitle, words);
  raise(title, inTitle);
  let together = 0;
  let count = 0;
  for (const [line, matches] of lines) {
    raise(matches, line.id !== undefined ? inHeading : lead.has(line) ? inLead : 1);
    together = Math.max(together, new Set(matches.map(({ word }) => word)).size / words.length);
    count += matches.length;
  }
  const sum = best.reduce((total, one, word) => total + one * (rarity[word] ?? 0), 0);
  const covered = title.reduce((length, { start, end }) => length + end - start, 0);
  const named = 1 + Math.min(1, covered / page.title.length);
  return sum * weightOf(page.kind) * named * (0.5 + together / 2) * (1 + Math.log10(1 + count) / 5);
}
