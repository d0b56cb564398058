import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The parts of an MDX element that this plugin reads and writes. */
interface MdxElement {
  type: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/**
 * A remark plugin for chapters. Numbers the notes: every `<Value>` and `<Claim>` gets `n`, the same
 * for the same claim, and `again` from its second use on. Headings take their id from `[#id]`.
 */
export function chapterMarkdown() {
  return (tree: Root): void => {
    const numbers = new Map<string, number>();
    visit(tree, (node) => {
      const element = node as MdxElement;
      if (element.name === 'Value' || element.name === 'Claim') numberNote(element, numbers);
      if (node.type === 'heading') {
        const last = node.children.at(-1);
        const id = last?.type === 'text' ? / \[#([a-z0-9-]+)\]$/u.exec(last.value)?.[1] : undefined;
        if (last?.type === 'text' && id !== undefined) {
          last.value = last.value.slice(0, -(id.length + 4));
          node.data = { ...node.data, hProperties: { id } };
        }
      }
    });
  };
}

function numberNote(element: MdxElement, numbers: Map<string, number>): void {
  const attributes = element.attributes ?? [];
  const claim = attributes.find(({ name }) => name === 'of')?.value;
  if (typeof claim !== 'string') return;
  const known = numbers.get(claim);
  const number = known ?? numbers.size + 1;
  numbers.set(claim, number);
  attributes.push({ type: 'mdxJsxAttribute', name: 'n', value: String(number) });
  if (known !== undefined) attributes.push({ type: 'mdxJsxAttribute', name: 'again', value: null });
}
