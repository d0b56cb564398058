import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Label } from '#src/model.ts';
import { syntaxWords } from './syntax-words.ts';

/** The tree of a chapter, as the parser of the build makes it. */
export type MarkupTree = ReturnType<typeof fromMarkdown>;

/** A place where MDX cannot be read, with what is wrong there. */
export interface SyntaxProblem {
  line: number;
  detail: Label;
}

/** A chapter as MDX: its tree without the lines that cannot be read, and all of those. */
export interface ParsedMarkup {
  tree: MarkupTree;
  problems: SyntaxProblem[];
}

/** What the parser throws; its line is missing only at the end of the text. */
interface Thrown {
  message: string;
  ruleId?: string | undefined;
  line?: number | undefined;
}

/** More faults than an author mends at once; a text that is no MDX at all has one in every line. */
const most = 40;

/**
 * Parses the text of a chapter. The parser stops at the first fault: its line is left blank and the
 * rest read again, so that independent faults are all found. Lines keep their numbers.
 */
export function parseMarkup(text: string): ParsedMarkup {
  const lines = text.split('\n');
  const problems: SyntaxProblem[] = [];
  while (problems.length < most) {
    const parsed = parseOnce(lines.join('\n'));
    if (!('message' in parsed)) return { tree: parsed, problems: sorted(problems) };
    const line = faultyLine(parsed, lines);
    problems.push({ line, detail: syntaxWords(parsed, lines[line - 1] ?? '') });
    blank(lines, line);
  }
  return { tree: fromMarkdown(''), problems: sorted(problems) };
}

const sorted = (problems: SyntaxProblem[]): SyntaxProblem[] =>
  problems.toSorted((a, b) => a.line - b.line);

function parseOnce(text: string): MarkupTree | Thrown {
  try {
    return fromMarkdown(text, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
  } catch (error) {
    // The parser throws messages of its own only; anything else is a fault of the program.
    if (!(error instanceof Error) || !('ruleId' in error)) throw error;
    // Safe: a message of the parser has its rule and its line.
    return error as Error & Thrown;
  }
}

/** The line of a fault; where the parser ran on to the end, the last line with an open brace or tag. */
function faultyLine({ line = 1, ruleId }: Thrown, lines: readonly string[]): number {
  const isWritten = (lines[line - 1] ?? '').trim() !== '';
  if (isWritten && ruleId !== 'unexpected-eof') return line;
  const before = lines.slice(0, line);
  const open = before.findLastIndex((one) => /[<{]/u.test(one));
  const written = before.findLastIndex((one) => one.trim() !== '');
  return Math.max(open < 0 ? written : open, 0) + 1;
}

/** Leaves a line out. A tag alone on its line goes with its other half, which would be told again. */
function blank(lines: string[], line: number): void {
  const [, name] = /^\s*<\/?([A-Za-z][\w.-]*)[^<>]*>\s*$/u.exec(lines[line - 1] ?? '') ?? [];
  lines[line - 1] = '';
  if (name === undefined) return;
  for (const [index, text] of lines.entries()) {
    if (new RegExp(`^\\s*</?${name}>\\s*$`, 'u').test(text)) lines[index] = '';
  }
}
