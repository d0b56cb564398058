import { emWidth } from '#src/lib/text/text-width.ts';
import { notesIn, plainText, type Block, type Inline } from '../tree/tree.ts';
import type { TypstContext } from './inlines.ts';

/** A list of the tree. */
export type ListBlock = Extract<Block, { kind: 'list' }>;

/** Whether all that a paragraph says is in small type. */
export function isSmall(children: readonly Inline[]): boolean {
  return children.every(({ kind }) => kind === 'small');
}

/** The items of a list in small type without their type: the list sets it. */
export function smallItems(items: readonly (readonly Block[])[]): Block[][] | undefined {
  const plain = items.flatMap(([first, ...others]): Block[][] => {
    const [only, ...more] = first?.kind === 'paragraph' ? first.children : [];
    return others.length === 0 && more.length === 0 && only?.kind === 'small'
      ? [[{ kind: 'paragraph', children: only.children }]]
      : [];
  });
  return items.length > 0 && plain.length === items.length ? plain : undefined;
}

/** Whether two halves of a list have room beside each other on a sheet: short items without notes. */
export function isBeside(
  { ordered, items }: ListBlock,
  { style: { front, width, size }, lang }: TypstContext,
): boolean {
  return (
    front !== undefined &&
    !ordered &&
    items.length > 2 &&
    items.every(([first, ...others]) => {
      if (first?.kind !== 'paragraph' || others.length > 0) return false;
      const { children } = first;
      return (
        notesIn(children).length === 0 && emWidth(plainText(children)) * size[lang] < 0.42 * width
      );
    })
  );
}

/** The two halves of a list, the first with the odd item. */
export function halvesOf<Item>(items: readonly Item[]): [readonly Item[], readonly Item[]] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** Whether every item ends with a source in small type. */
function isRegister(items: readonly (readonly Block[])[]): boolean {
  return items.every((item) => {
    const last = item.at(-1);
    return item.length > 1 && last?.kind === 'paragraph' && isSmall(last.children);
  });
}

/** Whether a list stands in the type of the text, item below item. */
export function isPlainList(block: ListBlock, context: TypstContext): boolean {
  return (
    !isRegister(block.items) &&
    !(block.ordered && smallItems(block.items) !== undefined) &&
    !isBeside(block, context)
  );
}
