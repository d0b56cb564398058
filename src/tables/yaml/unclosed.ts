import { isCollection, isScalar, visit, type Document, type YAMLParseError } from 'yaml';
import type { Label } from '#src/model.ts';

/** Where a bracket or quotation mark was opened that is not closed, and which sign is missing. */
export interface Unclosed {
  offset: number;
  detail: Label;
}

/** Signs that close others. */
const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" };

/**
 * What an error of the parser is about where something was opened and not closed: the parser names
 * the line on which it gave up, which may be far below.
 */
export function unclosedAt(
  { message, pos }: Pick<YAMLParseError, 'message' | 'pos'>,
  document: Document.Parsed | Document,
  text: string,
): Unclosed | undefined {
  if (!/^Flow (?:map|sequence) .* end with a|^Missing closing ["']quote/u.test(message))
    return undefined;
  let offset: number | undefined;
  visit(document, {
    Node(_, node) {
      const [start = 0, end = 0] = node.range ?? [];
      const close = closing[text.charAt(start)];
      const isOpened = isCollection(node) ? node.flow === true : isScalar(node);
      if (!isOpened || close === undefined || start >= pos[0]) return;
      const isClosed = end - start > 1 && text.charAt(end - 1) === close;
      if (!isClosed) offset = start;
    },
  });
  if (offset === undefined) return undefined;
  const open = text.charAt(offset);
  const close = closing[open] ?? '';
  return {
    offset,
    detail: {
      zh: `这里的 ${open} 没有收尾，缺 ${close}`,
      en: `the ${open} here is not closed: ${close} is missing`,
    },
  };
}
