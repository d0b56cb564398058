import { emWidth } from '#src/lib/text/text-width.ts';
import { plainText, type Inline, type ReportTable } from '../tree/tree.ts';

/** Width in em of the shortest remark that has a line of its own. */
const shortest = 5;

/**
 * A table whose heads have the remark in brackets behind a Chinese name on a line of its own: where a
 * column is as narrow as its numbers, it would end a line within a word.
 */
export function withRemarksBelow(table: ReportTable): ReportTable {
  return {
    ...table,
    head: table.head.map((row) =>
      row.map((cell) => ({
        ...cell,
        blocks: cell.blocks.map((block) =>
          block.kind === 'paragraph' ? { ...block, children: remarkBelow(block.children) } : block,
        ),
      })),
    ),
  };
}

function remarkBelow(inlines: readonly Inline[]): Inline[] {
  const [, remark = ''] = /^[^（]+(（[^）]*）)$/u.exec(plainText(inlines)) ?? [];
  if (emWidth(remark) < shortest) return [...inlines];
  return inlines.flatMap((one): Inline[] => {
    const at = one.kind === 'text' ? one.text.indexOf('（') : -1;
    if (one.kind !== 'text' || at < 0) return [one];
    const before: Inline[] = at === 0 ? [] : [{ kind: 'text', text: one.text.slice(0, at) }];
    return [...before, { kind: 'break' }, { kind: 'text', text: one.text.slice(at) }];
  });
}
