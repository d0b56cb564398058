import type { Block, ReportLine, ReportTree } from '../tree/tree.ts';

/**
 * The addressee of a report, who stands directly below its title, before its contents (GB/T 9704—2012,
 * 7.3.2), and the text without it. Behind a cover it stands with the text.
 */
export function addresseeOf({ cover, blocks }: Pick<ReportTree, 'cover' | 'blocks'>): {
  addressee?: ReportLine;
  text: readonly Block[];
} {
  const [first, ...text] = blocks;
  return !cover && first?.kind === 'line' && first.side === 'left' && first.hang === undefined
    ? { addressee: first, text }
    : { text: blocks };
}
