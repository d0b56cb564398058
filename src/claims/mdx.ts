import { visit } from 'unist-util-visit';

type Tree = Parameters<typeof visit>[0];

/** The parts of a node that this plugin reads and writes. */
interface Node {
  type: string;
  name?: string | null;
  value?: string;
  children?: Node[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  data?: Record<string, unknown>;
}

/**
 * A remark plugin for chapters. Counts what has notes: every `<Value>` and `<Claim>` gets its place
 * in the text as `use`, every paragraph or list is wrapped into `<Noted>` with its place as `block`,
 * the first paragraph in it ends with a `<Tail>`. Headings take their id from `[#id]`; those bound
 * to claims, `[#id claim claim]`, have their words in `<HeadingWords>`.
 */
export function chapterMarkdown() {
  return (tree: Tree): void => {
    let uses = 0;
    visit(tree, (node) => {
      const element = node as unknown as Node;
      const isUse = element.name === 'Value' || element.name === 'Claim';
      if (isUse && element.attributes?.some(({ name }) => name === 'of') === true) {
        element.attributes.push(attribute('use', uses));
        uses += 1;
      }
      if (element.type === 'heading') takeId(element);
    });
    // Title and lede are block 0.
    wrapBlocks(tree as unknown as Node, { count: 1 });
  };
}

const attribute = (name: string, value: string | number) => ({
  type: 'mdxJsxAttribute',
  name,
  value: String(value),
});

function takeId(heading: Node): void {
  const last = heading.children?.at(-1);
  const text = last?.type === 'text' ? (last.value ?? '') : '';
  const found = / \[#([a-z0-9-]+)( [a-z0-9- ]+)?\]$/u.exec(text);
  const id = found?.[1];
  if (last === undefined || found === null || id === undefined) return;
  last.value = text.slice(0, found.index);
  heading.data = { ...heading.data, hProperties: { id } };
  if (found[2] === undefined) return;
  const words = {
    type: 'mdxJsxTextElement',
    name: 'HeadingWords',
    attributes: [attribute('of', id)],
    children: heading.children ?? [],
  };
  heading.children = [words];
}

function wrapBlocks(parent: Node, blocks: { count: number }): void {
  const wrapped: Node[] = [];
  let before: Node | undefined;
  for (const child of parent.children ?? []) {
    if (child.type === 'mdxJsxFlowElement') wrapBlocks(child, blocks);
    if (child.type === 'list' && before !== undefined && isLeadIn(before)) {
      wrapped.at(-1)?.children?.push(child);
    } else {
      const isBlock = child.type === 'paragraph' || child.type === 'list';
      wrapped.push(isBlock ? wrap(child, blocks) : child);
    }
    before = child;
  }
  parent.children = wrapped;
}

/** Whether a paragraph announces the list below it. */
function isLeadIn(block: Node): boolean {
  const last = block.children?.findLast(({ name }) => name !== 'Tail');
  return block.type === 'paragraph' && /[：:]\s*$/u.test(last?.value ?? '');
}

function wrap(child: Node, blocks: { count: number }): Node {
  const attributes = [attribute('block', blocks.count)];
  blocks.count += 1;
  const tail = { type: 'mdxJsxTextElement', name: 'Tail', attributes, children: [] };
  const first = child.type === 'paragraph' ? child : child.children?.[0]?.children?.[0];
  first?.children?.push(tail);
  return { type: 'mdxJsxFlowElement', name: 'Noted', attributes, children: [child] };
}
