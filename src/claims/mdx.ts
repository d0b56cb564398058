import { visit } from 'unist-util-visit';

type Tree = Parameters<typeof visit>[0];

/** The parts of an MDX element that this plugin reads and writes. */
interface MdxElement {
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/** The parts of a heading that this plugin reads and writes. */
interface Heading {
  children: { type: string; value?: string }[];
  data?: Record<string, unknown>;
}

/**
 * A remark plugin for chapters. Numbers the notes: every `<Value>` and `<Claim>` gets `n`, the same
 * for the same claim, and `again` from its second use on. Headings take their id from `[#id]`
 * or, where they are bound to claims, from `[#id claim claim]`.
 */
export function chapterMarkdown() {
  return (tree: Tree): void => {
    const numbers = new Map<string, number>();
    visit(tree, (node) => {
      const element = node as MdxElement;
      if (element.name === 'Value' || element.name === 'Claim') numberNote(element, numbers);
      if (node.type === 'heading') takeId(node as unknown as Heading);
    });
  };
}

function takeId(heading: Heading): void {
  const last = heading.children.at(-1);
  const text = last?.type === 'text' ? (last.value ?? '') : '';
  const found = / \[#([a-z0-9-]+)(?: [a-z0-9- ]+)?\]$/u.exec(text);
  const id = found?.[1];
  if (last === undefined || found === null || id === undefined) return;
  last.value = text.slice(0, found.index);
  heading.data = { ...heading.data, hProperties: { id } };
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
