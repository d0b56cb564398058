import { decode, endOfLine, questions, type Content, type ContentPart } from './content.ts';
import { excerpt, type ExcerptPiece } from './excerpt.ts';
import { kinds, type PageKind } from './kinds.ts';
import { normalise, type Normal } from './normal.ts';
import { find, wordsOf, type WordMatch } from './query.ts';

/** A page as stored by Pagefind. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** The part of Pagefind's API that is used. */
export interface Pagefind {
  search(term: string): Promise<{ results: { id: string; data(): Promise<Fragment> }[] }>;
}

/** A page that contains every word of the query. */
export interface Hit {
  kind: PageKind;
  url: string;
  title: string;
  /** The part that the excerpt is from, if it has an anchor. */
  part?: ContentPart;
  excerpt: ExcerptPiece[];
  /** Other parts that contain a word. */
  others: ContentPart[];
}

interface FoundPage extends Content {
  kind: PageKind;
  url: string;
  title: string;
  normal: Normal;
  normalTitle: Normal;
}

/**
 * Creates a search over a Pagefind index. Pagefind returns candidates; pages whose text does not
 * contain the words as typed are dropped. Results are grouped by kind, best first.
 */
export function searcher(pagefind: Pagefind): (query: string) => Promise<Hit[]> {
  const pages = new Map<string, Promise<FoundPage>>();

  /** Pages that Pagefind returns for every query. */
  async function candidates(words: readonly string[]): Promise<Promise<FoundPage>[]> {
    const asked = [...new Set(words.flatMap(questions))];
    const answers = await Promise.all(asked.map((question) => pagefind.search(question)));
    const [first, ...rest] = answers.map(
      ({ results }) => new Map(results.map((one) => [one.id, one])),
    );
    return [...(first?.values() ?? [])]
      .filter(({ id }) => rest.every((answer) => answer.has(id)))
      .map((result) => {
        const known = pages.get(result.id) ?? result.data().then(read);
        pages.set(result.id, known);
        return known;
      });
  }

  return async (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    const read = await Promise.all(await candidates(words));
    return read
      .flatMap((page) => {
        const found = find(page.normal, words);
        return found === undefined ? [] : [{ page, found, rank: rank(page, found, words) }];
      })
      .sort(
        (a, b) =>
          kinds.indexOf(a.page.kind) - kinds.indexOf(b.page.kind) ||
          b.rank - a.rank ||
          (a.page.url < b.page.url ? -1 : 1),
      )
      .map(({ page, found }) => hit(page, found));
  };
}

function read({ url, content, meta }: Fragment): FoundPage {
  const kind = kinds.find((known) => known === meta['kind']);
  if (kind === undefined) throw new Error(`${url} is of no known kind`);
  const title = meta['title'] ?? url;
  const decoded = decode(content);
  return {
    ...decoded,
    kind,
    url,
    title,
    normal: normalise(decoded.text),
    normalTitle: normalise(title),
  };
}

/** Pages whose title matches come first, then those with most matches. */
function rank(
  { normalTitle }: FoundPage,
  found: readonly WordMatch[],
  words: readonly string[],
): number {
  const isNamed = find(normalTitle, words) !== undefined;
  const isWhole = words.length === 1 && normalTitle.text === words[0];
  return (isWhole ? 2e6 : isNamed ? 1e6 : 0) + found.length;
}

interface Matched {
  part: ContentPart;
  end: number;
  found: WordMatch[];
}

/** Picks the part with most of the words, preferring matches below its title for the excerpt. */
function hit(page: FoundPage, found: readonly WordMatch[]): Hit {
  const { kind, url, title, parts, text } = page;
  const matched = parts
    .map((part, index): Matched => {
      const end = parts[index + 1]?.start ?? text.length;
      return {
        part,
        end,
        found: found.filter((one) => one.start >= part.start && one.start < end),
      };
    })
    .filter((one) => one.found.length > 0);
  const best = matched.reduce((a, b) => (weight(b, text) > weight(a, text) ? b : a));
  const first = below(best, text) ?? best.found[0];
  if (first === undefined) throw new Error(`${url} was found without a place`);
  const others = matched
    .map(({ part }) => part)
    .filter(({ id }) => id !== '' && id !== best.part.id);
  return {
    kind,
    url,
    title,
    ...(best.part.id === '' ? {} : { part: best.part }),
    excerpt: excerpt(text, best.found, first, best.part.start, best.end),
    others: [...new Map(others.map((part) => [part.id, part])).values()],
  };
}

const below = ({ part, found }: Matched, text: string): WordMatch | undefined =>
  found.find(({ start }) => start >= endOfLine(text, part.start));

function weight(matched: Matched, text: string): number {
  const words = new Set(matched.found.map(({ word }) => word)).size;
  return words * 2 + (below(matched, text) === undefined ? 0 : 1);
}
