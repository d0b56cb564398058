import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { suggestionFor, type Fault } from '#src/lib/faults.ts';
import type { Label } from '#src/model.ts';
import { components, type Component } from './components.ts';
import { blockFaults } from './check-blocks.ts';
import { parseMarkup } from './parse.ts';
import type { MarkupFault } from './markup-faults.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The text of a chapter, with the number of its first line in the file. */
export interface Body {
  file: string;
  body: string;
  firstLine: number;
}

/**
 * Everything in the text of a chapter that the build would refuse or that the other checks would
 * not see: markup that cannot be read, unknown tags and attributes, tags in another form or place,
 * code, headings without ids.
 */
export function markupFaults({ file, body, firstLine }: Body): Fault<MarkupFault>[] {
  const { tree, problems } = parseMarkup(body);
  const at = (line: number): { file: string; line: number } => ({
    file,
    line: firstLine + line - 1,
  });
  const faults = problems.map(({ line, detail }): Fault<MarkupFault> => ({
    code: 'mdx-syntax',
    ...at(line),
    detail,
  }));
  visit(tree, (node, _index, parent) => {
    const line = node.position?.start.line ?? 1;
    const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (isElement) {
      const around = parent?.type === 'mdxJsxTextElement' ? parent.name : undefined;
      faults.push(
        ...elementFaults(node, body, around ?? undefined).map((one) => ({ ...one, ...at(line) })),
      );
    } else if (code.has(node.type)) {
      faults.push({ code: 'code-in-chapter', ...at(line), got: sourceOf(node, body) });
    } else if (node.type === 'inlineCode' && /<[A-Z]/u.test(node.value)) {
      faults.push({ code: 'block-kind', ...at(line), got: node.value });
    } else if (node.type === 'image' || node.type === 'imageReference') {
      faults.push({ code: 'block-kind', ...at(line), got: sourceOf(node, body) });
    }
  });
  faults.push(...blockFaults(tree, body).map(({ line, ...one }) => ({ ...one, ...at(line) })));
  return faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** What is wrong at one place of a chapter. */
type Finding = Omit<Fault<MarkupFault>, 'file' | 'line'>;

const code = new Set(['mdxjsEsm', 'mdxTextExpression', 'mdxFlowExpression']);

function sourceOf({ position }: Pick<Element, 'position'>, body: string): string {
  return body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function elementFaults(node: Element, body: string, around: string | undefined): Finding[] {
  const name = node.name ?? '';
  const source = sourceOf(node, body);
  const component = components[name];
  if (component === undefined) {
    const known = Object.keys(components);
    return [
      {
        code: 'unknown-component',
        got: `<${name}>`,
        expected: known.map((one) => `<${one}>`).join(', '),
        ...suggestionFor(name, known),
      },
    ];
  }
  const wrong = attributeFaults(node, name, component);
  const tag = /^<[^>]*>/u.exec(source)?.[0] ?? source;
  const isWritten =
    component.written.test(tag) && !(isInText(component) ? source : tag).includes('\n');
  if (wrong.length === 0 && !isWritten) {
    wrong.push({ code: 'tag-form', got: tag, expected: component.form });
  }
  const misplaced = placeOf(node, component, around);
  if (misplaced !== undefined) {
    wrong.push({
      code: 'component-place',
      row: name,
      expected: component.form,
      detail: misplaced,
    });
  }
  return wrong;
}

const isInText = ({ stands }: Component): boolean => stands === 'in text';

function attributeFaults(node: Element, row: string, component: Component): Finding[] {
  const { attributes, needed, form } = component;
  const names = node.attributes.map(nameOf);
  const unknown = names.filter((name) => !attributes.includes(name));
  const free = attributes.filter((name) => !names.includes(name));
  const meant = unknown.map((got) => ({
    got,
    ...suggestionFor(got, free.length > 0 ? free : attributes),
  }));
  const missing = needed.filter(
    (name) => !names.includes(name) && !meant.some(({ suggestion }) => suggestion === name),
  );
  return [
    ...meant.map((one): Finding => ({
      code: 'unknown-attribute',
      row,
      expected: attributes.join(', ') || '—',
      ...one,
    })),
    ...missing.map((column): Finding => ({
      code: 'missing-attribute',
      row,
      column,
      expected: form,
    })),
  ];
}

const nameOf = (attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): string =>
  attribute.type === 'mdxJsxAttribute' ? attribute.name : `{${attribute.value}}`;

/** What is wrong with where a component stands and what it holds. */
function placeOf(
  node: Element,
  component: Component,
  around: string | undefined,
): Label | undefined {
  const name = node.name ?? '';
  const isInside = node.type === 'mdxJsxTextElement';
  if (around !== undefined && around in components) {
    return {
      zh: `它在 <${around}> 里面，标签不能套标签`,
      en: `it stands inside <${around}>; tags do not hold tags`,
    };
  }
  if (isInside !== isInText(component)) {
    return isInside
      ? {
          zh: '它在一段文字里，应自成一行，前后各空一行',
          en: 'it stands in a paragraph; it needs a line of its own between empty lines',
        }
      : {
          zh: '它独占一段，应在一句话里，至少带上句号',
          en: 'it is a paragraph of its own; it belongs into a sentence, with a full stop at least',
        };
  }
  const isEmpty = node.children.length === 0;
  if (component.holds && isEmpty) {
    return { zh: `<${name}> 里没有内容`, en: `<${name}> holds nothing` };
  }
  if (!component.holds && !isEmpty) {
    return { zh: `<${name}> 里不能有内容`, en: `<${name}> holds something` };
  }
  return undefined;
}
