import { components } from './components.ts';
import { chapterHeading } from './headings.ts';
import type { MarkupFault } from './markup-faults.ts';
import type { MarkupTree } from './parse.ts';

type Block = MarkupTree['children'][number];

/** A fault with the line of the body where it stands. */
interface BlockFault {
  code: MarkupFault;
  line: number;
  got?: string;
  expected?: string;
}

/** Ids that the page of a chapter has already. */
const taken = ['summary', 'limits', 'chapter-sources', 'cite', 'main', 'menu'];

/**
 * What is wrong with the blocks of a chapter: kinds that have no place for notes, empty lines where
 * notes are counted otherwise, headings.
 */
export function blockFaults(tree: MarkupTree, body: string): BlockFault[] {
  const lines = body.split('\n');
  const blocks = blocksOf(tree.children);
  return [...blocks.flatMap((block) => faultsOf(block, lines)), ...idFaults(blocks, lines)];
}

/** The blocks of a chapter in order, those inside sections included. */
function blocksOf(children: readonly Block[]): Block[] {
  return children.flatMap((child) =>
    child.type === 'mdxJsxFlowElement' ? [child, ...blocksOf(child.children)] : [child],
  );
}

function faultsOf(block: Block, lines: readonly string[]): BlockFault[] {
  const [first, last] = [block.position?.start.line ?? 1, block.position?.end.line ?? 1];
  const text = lines[first - 1] ?? '';
  switch (block.type) {
    case 'heading':
      return chapterHeading.test(text) ? [] : [{ code: 'heading-form', line: first, got: text }];
    case 'paragraph': {
      const own = lines.slice(first - 1, last);
      if (own.some((line) => /^\s*\|?[\s|:]*-{2,}[-\s|:]*$/u.test(line))) {
        return [{ code: 'block-kind', line: first, got: text }];
      }
      // A line break is a space, which Chinese does not have.
      const isTagBroken = block.children.some(
        ({ type, position }) =>
          type === 'mdxJsxTextElement' && position?.start.line !== position?.end.line,
      );
      const broken: BlockFault[] =
        last > first && !isTagBroken ? [{ code: 'block-lines', line: first + 1 }] : [];
      return [...alone(block, first, text), ...broken, ...lackingLine(first, lines)];
    }
    case 'list': {
      const own = lines.slice(first - 1, last);
      const gap = own.findIndex((line) => line.trim() === '');
      const inside: BlockFault[] = gap < 0 ? [] : [{ code: 'block-lines', line: first + gap }];
      // An ordered list counts from one, and boxes to tick are for no reader.
      const form: BlockFault[] =
        (block.start ?? 1) !== 1 || /^\s*(?:[-*+]|\d+[.)]) \[[ xX]\]/mu.test(own.join('\n'))
          ? [{ code: 'block-kind', line: first, got: text }]
          : [];
      return [...inside, ...form, ...lackingLine(first, lines)];
    }
    case 'mdxJsxFlowElement':
    case 'mdxFlowExpression':
    case 'mdxjsEsm':
      return [];
    default:
      return [{ code: 'block-kind', line: first, got: text }];
  }
}

/** A paragraph of tags alone is none: the build takes it apart, and its notes are lost. */
function alone(
  { children }: Block & { type: 'paragraph' },
  line: number,
  got: string,
): BlockFault[] {
  const isAlone = children.every(
    (child) =>
      (child.type === 'mdxJsxTextElement' && (child.name ?? '') in components) ||
      (child.type === 'text' && child.value.trim() === ''),
  );
  return isAlone ? [{ code: 'component-alone', line, got }] : [];
}

/** A block that follows another without an empty line. */
function lackingLine(first: number, lines: readonly string[]): BlockFault[] {
  const before = lines[first - 2] ?? '';
  const isFree = before.trim() === '' || /^#|^<\/?[A-Z]|[：:]$/u.test(before);
  return isFree ? [] : [{ code: 'block-lines', line: first }];
}

/** Ids of headings that another heading or the page has. */
function idFaults(blocks: readonly Block[], lines: readonly string[]): BlockFault[] {
  const seen = new Map(taken.map((id) => [id, '—']));
  return blocks.flatMap((block): BlockFault[] => {
    const line = block.position?.start.line ?? 1;
    const [, , text = '', id] = chapterHeading.exec(lines[line - 1] ?? '') ?? [];
    if (block.type !== 'heading' || id === undefined) return [];
    const other = seen.get(id);
    seen.set(id, other ?? text);
    return other === undefined
      ? []
      : [{ code: 'duplicate-heading', line, got: id, expected: other }];
  });
}
