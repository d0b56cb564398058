import type { Block } from './tree.ts';

/** Id of the section that holds the notes of a report, where they stand together at its end. */
export const evidenceId = 'report-evidence';

/** Position of the block at which the notes behind the text begin, or of the end. */
export function endOfText(blocks: readonly Block[]): number {
  const at = blocks.findIndex(
    (block) => (block.kind === 'heading' || block.kind === 'part') && block.id === evidenceId,
  );
  return at < 0 ? blocks.length : at;
}
