import type { Chapter, Use } from '../chapters.ts';

/** A use of a claim in a line, with the number of characters up to its end. */
export interface Place {
  use: Use;
  at: number;
  /** Whether the number is written as a rank. */
  ordinal: boolean;
}

/** A paragraph, or an item of a list. */
export interface Line {
  places: Place[];
  /** Characters as readers see them, numbers taken to be short. */
  length: number;
}

/** A paragraph or a list, or a list with the sentence that leads into it, with the claims of the bound headings right above it. */
export interface TextBlock {
  heads: Use[];
  lines: Line[];
}

/** The text of a chapter in lines: title, lede, and the blocks of the body. */
export function linesOf(chapter: Chapter): { title: Use[]; lede: Line; text: TextBlock[] } {
  const front = (entry: 'title' | 'lede'): Use[] =>
    chapter.uses.filter(
      ({ component, line }) => component === 'placeholder' && line === chapter.metaLines[entry],
    );
  const { lede } = chapter.meta;
  const ends = [...lede.matchAll(/\{[^{}]+\}/gu)].map(({ 0: all, index }) => index + all.length);
  const places = front('lede').map((use, index) => ({ use, at: ends[index] ?? 0, ordinal: false }));
  return { title: front('title'), lede: { places, length: lede.length }, text: blocks(chapter) };
}

/**
 * Blocks are separated by empty lines, other than between a colon and the list that it announces.
 * Headings, charts and the tags of sections are no blocks.
 */
function blocks(chapter: Chapter): TextBlock[] {
  const found: TextBlock[] = [];
  let heads: Use[] = [];
  let open: TextBlock | undefined;
  let isLeadIn = false;
  for (const [index, text] of chapter.body.split('\n').entries()) {
    const uses = chapter.uses.filter(
      ({ component, line }) => line === chapter.firstLine + index && component !== 'Figure',
    );
    if (text.startsWith('#')) heads.push(...uses);
    if (/^\s*$/u.test(text)) {
      open = isLeadIn ? open : undefined;
    } else if (/^#|^<\/?(?:Summary|Limits|Figure)\b/u.test(text)) {
      open = undefined;
    } else {
      if (open === undefined || (isLeadIn && !text.startsWith('- '))) {
        open = { heads, lines: [] };
        heads = [];
        found.push(open);
      }
      open.lines.push(line(text, uses));
      isLeadIn = /[：:]$/u.test(text) && !text.startsWith('- ');
    }
  }
  return found;
}

const element = /<Value [^>]*>|<Claim [^>]*>.*?<\/Claim>/gu;

function line(text: string, uses: Use[]): Line {
  const elements = [...text.matchAll(element)];
  const places = uses.map((use, index): Place => {
    const [all = ''] = elements[index] ?? [];
    const end = (elements[index]?.index ?? 0) + all.length;
    return { use, at: seen(text.slice(0, end)), ordinal: all.includes('as="ordinal"') };
  });
  return { places, length: seen(text) };
}

/** Characters of a text without markup. */
function seen(text: string): number {
  return text.replace(/<Value [^>]*>/gu, '00000').replace(/<[^>]*>/gu, '').length;
}
