import { endOfText, evidenceId } from './evidence-id.ts';
import { plainText, type Inline, type ReportTree } from './tree.ts';

/** The notes that stand together behind the text of a report, in the order of their numbers. */
export function notesAtEnd({ blocks }: ReportTree): Inline[][] {
  const lists = blocks
    .slice(endOfText(blocks))
    .flatMap((block) => (block.kind === 'list' && block.ordered ? [block.items] : []));
  return (lists.at(-1) ?? []).map(([first]) => (first?.kind === 'paragraph' ? first.children : []));
}

/** The number of a note at the end that a mark, or the text of a long note, leads to. */
export function numberAtEnd(inline: Inline): number | undefined {
  const link = inline.kind === 'superscript' ? inline.children[0] : inline;
  if (link?.kind !== 'link' || link.target.kind !== 'heading' || link.target.id !== evidenceId)
    return undefined;
  const [digits] = /\d+/u.exec(plainText(link.children)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The number of a note at the end that a note only leads to. */
export function leadsToEnd([only, another]: readonly Inline[]): number | undefined {
  return only === undefined || another !== undefined ? undefined : numberAtEnd(only);
}
