import { textOfBlocks } from '../tree/cell-text.ts';
import { plainText, type Block, type Inline } from '../tree/tree.ts';

/** A paragraph or an item of a list, as a row. */
export interface ListRow {
  /** The heading or the term that it stands below, or the name that it opens with. */
  name: string;
  /** What it opens with in bold: how a reform turned out, who acts. */
  kind: string;
  text: string;
  /** What it names in brackets as its source. */
  source: string;
}

/** What blocks say, row by row, each below the last heading or the term. */
export function rowsOf(blocks: readonly Block[], above = ''): ListRow[] {
  let name = above;
  return blocks
    .flatMap((block): ListRow[] => {
      switch (block.kind) {
        case 'part':
        case 'heading':
          name = plainText(block.kind === 'part' ? block.heading : block.children);
          return [];
        case 'paragraph':
          return [rowOf(name, block.children)];
        case 'list':
          return block.items.flatMap((item) => itemRows(item, name));
        case 'terms':
          return block.items.flatMap(({ terms, descriptions }) => {
            const term = terms.map(plainText).join(' ');
            return descriptions.flatMap((one) => rowsOf(one, term));
          });
        case 'quote':
        case 'summary':
          return rowsOf(block.blocks, name);
        default:
          return [];
      }
    })
    .filter(({ text }) => text !== '');
}

/** An item of one paragraph has its parts in columns; of several blocks it is one text. */
function itemRows(item: readonly Block[], name: string): ListRow[] {
  const [first, another] = item;
  return first?.kind === 'paragraph' && another === undefined
    ? [rowOf(name, first.children)]
    : [{ name, kind: '', text: textOfBlocks(item), source: '' }];
}

function rowOf(above: string, run: readonly Inline[]): ListRow {
  const { name = above, kind, rest } = opened(run);
  return { name, kind, ...withoutSource(rest) };
}

/** What a run opens with before a colon: a kind in bold, or a name with its kind in brackets. */
function opened(run: readonly Inline[]): { name?: string; kind: string; rest: Inline[] } {
  const [first, second, ...others] = run;
  if (first === undefined || second?.kind !== 'text') return { kind: '', rest: [...run] };
  const [opening, kind] = /^(?:\s*[（(]([^（()）]+)[）)])?[：:]\s*/u.exec(second.text) ?? [];
  const isOpening = kind !== undefined || first.kind === 'strong';
  if (opening === undefined || !isOpening) return { kind: '', rest: [...run] };
  const rest = [{ ...second, text: second.text.slice(opening.length) }, ...others];
  const words = plainText([first]);
  return kind === undefined ? { kind: words, rest } : { name: words, kind, rest };
}

/**
 * The last source in brackets after a sentence: an element of its own between a text that opens and
 * one that closes.
 */
function withoutSource(run: readonly Inline[]): { source: string; text: string } {
  const texts = run.map((inline) => plainText([inline]));
  const at = texts
    .map(
      (_, index) =>
        /[。！？.!?][”’]?\s*[（(]$/u.test(texts[index - 1] ?? '') &&
        /^[）)]/u.test(texts[index + 1] ?? ''),
    )
    .lastIndexOf(true);
  if (at < 0) return { source: '', text: texts.join('').trim() };
  const before = texts
    .slice(0, at)
    .join('')
    .replace(/\s*[（(]$/u, '');
  const after = texts
    .slice(at + 1)
    .join('')
    .replace(/^[）)]/u, '');
  return { source: texts[at] ?? '', text: (before + after).trim() };
}
