import type { Block, ReportLine, ReportTree } from '../tree/tree.ts';

/**
 * The addressee of a report, who stands directly below its title, before its contents (GB/T 9704—2012,
 * 7.3.2); what else stands before the contents; and the text without both. Behind a cover the addressee
 * stands with the text.
 */
export function addresseeOf({
  cover,
  blocks,
  beforeContents = 0,
}: Pick<ReportTree, 'cover' | 'blocks' | 'beforeContents'>): {
  addressee?: ReportLine;
  opening: readonly Block[];
  text: readonly Block[];
} {
  const [first] = blocks;
  const text = blocks.slice(beforeContents);
  const isAddressed =
    !cover && first?.kind === 'line' && first.side === 'left' && first.hang === undefined;
  if (!isAddressed) return { opening: blocks.slice(0, beforeContents), text };
  return beforeContents === 0
    ? { addressee: first, opening: [], text: text.slice(1) }
    : { addressee: first, opening: blocks.slice(1, beforeContents), text };
}
