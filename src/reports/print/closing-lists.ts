import { emWidth } from '#src/lib/text/text-width.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import { mapRuns } from '../tree/map-tree.ts';
import { notesIn, plainText, type Block } from '../tree/tree.ts';

/** Width in em, and number of items, of the longest list that is kept whole. */
const longest = { width: 420, items: 8 };

/**
 * The short lists that end a part or the text, such as its sources: whole, they take their heading
 * along to a last page that would otherwise hold a line or two. Lists with notes may break, since
 * pages end between their items.
 */
export function closingLists(blocks: readonly Block[]): ReadonlySet<Block> {
  return new Set(
    blocks.filter((block, index) => {
      const next = blocks[index + 1];
      const closes = next === undefined || next.kind === 'part';
      if (block.kind !== 'list' || !closes || block.items.length > longest.items) return false;
      const inner = allBlocks([block]);
      if (inner.some(({ kind }) => kind !== 'list' && kind !== 'paragraph')) return false;
      let width = 0;
      let notes = 0;
      mapRuns([block], (run) => {
        width += emWidth(plainText(run));
        notes += notesIn(run).length;
        return [...run];
      });
      return notes === 0 && width < longest.width;
    }),
  );
}
