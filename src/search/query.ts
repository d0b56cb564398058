import { han } from '#src/lib/text/scripts.ts';
import { pattern, stem, valueOf } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { normalise } from './normal.ts';

/** A word of a query with what may stand for it in a text. */
export interface QueryWord {
  text: string;
  /** Patterns for normalised text, the word itself first. */
  forms: readonly { pattern: RegExp; weight: number }[];
}

/** A match of a query word, as offsets into the original text. */
export interface WordMatch {
  word: number;
  start: number;
  end: number;
  weight: number;
}

const synonymWeight = 0.85;

/** Words that ask or bind and say nothing of the subject. */
const chineseStops =
  '怎么办|怎么样|怎么做|怎么|怎样|如何|为什么|为何|什么样|什么|哪些地方|哪些|哪里|哪儿|哪个|有没有|是不是|能不能|可不可以|是否|多少|几个|谁来|谁|的时候|的话|应该|可以|我们|我的|我|请问|吗|呢|吧|的|了|是|在|有|和|与|对|把|被|给|让|做过|试过|过|要|都|也|个|这|那|到底|究竟';
const stopRun = new RegExp(`${chineseStops}|[\\p{P}\\p{S}\\s]+`, 'gu');
const englishStops = new Set(
  'a an the of to in on at for by with from and or is are was were be been do does did has have had how what which who whom whose why when where it its that this these those there can could should would will may my our we i you your their they if as not so about into than then much many some any get happen happens happened'.split(
    ' ',
  ),
);

/** Splits the words in quotation marks, which are sought as they stand, from the others. */
function quoted(query: string): { exact: string[]; rest: string } {
  const marks = query.replace(/[“”„「」『』＂]/gu, '"');
  const exact: string[] = [];
  const rest = marks.replace(/(?:^|\s)"([^"]+)"(?=\s|$)/gu, (_, inner: string) => {
    exact.push(normalise(inner).text.trim());
    return ' ';
  });
  return { exact: exact.filter((one) => /[\p{L}\p{N}]/u.test(one)), rest };
}

function word(text: string, lexicon: Lexicon): QueryWord {
  const own = { pattern: pattern(text), weight: 1 };
  const others = lexicon.meaning(text).map((one) => ({
    pattern: pattern(normalise(one).text),
    weight: synonymWeight,
  }));
  return { text, forms: [own, ...others] };
}

/** Cuts Chinese into known words and the pairs of characters between them. */
function chineseWords(run: string, lexicon: Lexicon): { text: string; isKnown: boolean }[] {
  const words: { text: string; isKnown: boolean }[] = [];
  let open = '';
  const close = (): void => {
    for (const part of open.split(stopRun).filter((one) => one !== '')) {
      if (part.length <= 2 || !han.test(part)) words.push({ text: part, isKnown: false });
      else
        for (let at = 0; at + 2 <= part.length; at += 1)
          words.push({ text: part.slice(at, at + 2), isKnown: false });
    }
    open = '';
  };
  for (let at = 0; at < run.length;) {
    const known = lexicon.longest(run, at);
    if (known === undefined) {
      open += run.charAt(at);
      at += 1;
    } else {
      close();
      words.push({ text: known, isKnown: true });
      at += known.length;
    }
  }
  close();
  return words;
}

function latinWords(tokens: readonly string[], lexicon: Lexicon): string[] {
  const words: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const phrase = [5, 4, 3, 2]
      .map((length) => tokens.slice(at, at + length))
      .find((part) => part.length > 1 && lexicon.meaning(part.join(' ')).length > 0);
    const [token = ''] = tokens.slice(at, at + 1);
    words.push(phrase?.join(' ') ?? token);
    at += phrase?.length ?? 1;
  }
  return words.filter((one) => !englishStops.has(one));
}

/**
 * The words of a query. `occurs` tells whether a pattern occurs anywhere: Chinese that is written
 * somewhere as typed, or is a known word, is one word; other Chinese is cut into words. Spaces
 * between Chinese make no difference. Empty for a query that only asks or binds.
 */
export function wordsOf(
  query: string,
  lexicon: Lexicon,
  occurs: (pattern: RegExp) => boolean,
): QueryWord[] {
  const { exact, rest } = quoted(query);
  const words: QueryWord[] = exact.map((text) => ({
    text,
    forms: [{ pattern: pattern(text, true), weight: 1 }],
  }));
  let latin: string[] = [];
  const flush = (): void => {
    words.push(...latinWords(latin, lexicon).map((text) => word(text, lexicon)));
    latin = [];
  };
  for (const raw of normalise(rest).text.trim().split(/\s+/u)) {
    const chunk = raw.replace(/^[^\p{L}\p{N}"]+|[^\p{L}\p{N}"%]+$/gu, '');
    if (!/[\p{L}\p{N}]/u.test(chunk)) continue;
    if (!han.test(chunk)) {
      latin.push(chunk);
      continue;
    }
    flush();
    const cut = chineseWords(chunk, lexicon);
    const isPhrase =
      cut.length === 1 || !cut.every(({ isKnown }) => isKnown) || lexicon.meaning(chunk).length > 0;
    if (cut.length === 0 && lexicon.meaning(chunk).length === 0) continue;
    if (isPhrase && (lexicon.meaning(chunk).length > 0 || occurs(pattern(chunk))))
      words.push(word(chunk, lexicon));
    else words.push(...cut.map(({ text }) => word(text, lexicon)));
  }
  flush();
  return [...new Map(words.map((one) => [keyOf(one.text), one])).values()];
}

const keyOf = (text: string): string => String(valueOf(text) ?? stem(text));
