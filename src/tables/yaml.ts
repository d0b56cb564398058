import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { shapeFaults } from '#src/lib/shape.ts';
import type { Label } from '#src/model.ts';
import type { Fault } from './fault.ts';
import { syntaxFaults } from './yaml/yaml-syntax.ts';

/** A parsed YAML file: its value if it is valid, its faults, and a lookup of line numbers. */
export interface Yaml<T> {
  value?: T;
  faults: Fault[];
  /** The unvalidated content; undefined when the syntax is broken. */
  data?: unknown;
  /** Issues found by the schema. */
  issues: readonly z.core.$ZodIssue[];
  /** Line of an entry; if it is missing, of its nearest ancestor. */
  lineOf(path: readonly PropertyKey[]): number;
}

function lineIn(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = offsetOf(document, path.slice(0, depth));
    if (offset !== undefined) return counter.linePos(offset).line;
  }
  return 1;
}

/** Offset of an entry: that of its key, which may be on a line above its value. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(around)
    ? around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  const node = pair?.key ?? document.getIn(path, true);
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;
}

/** The content of a document, or why it has none: names of other places (`*name`) that lead nowhere. */
function dataOf(document: Document): { data?: unknown; refused?: Label } {
  try {
    return { data: document.toJS() };
  } catch (error) {
    // What the library throws here is about aliases only; anything else is a fault of the program.
    if (!(error instanceof ReferenceError)) throw error;
    return {
      refused: {
        zh: '星号开头的文字是指向别处的记号，这里指不到，或层层相套太多；文字以星号开头要加引号',
        en: 'a text that begins with an asterisk refers to another place; it leads nowhere here, or to too much. Put it in quotes',
      },
    };
  }
}

/** Line of the first alias. */
function aliasLine(document: Document, counter: LineCounter): number {
  let offset = 0;
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return counter.linePos(offset).line;
}

/** What patterns of schemas expect, by their messages. */
const patterns: Readonly<Record<string, Label>> = {
  id: {
    zh: '代号：小写字母、数字，用连字符连接',
    en: 'an id: lower-case words joined by hyphens',
  },
  sha256: {
    zh: ' npm run data accept 写下的校验值（64 位，0–9、a–f）',
    en: 'the checksum that npm run data accept writes (64 digits 0–9, a–f)',
  },
};

/**
 * Parses YAML text and validates it with a schema; returns syntax errors and invalid entries as
 * faults: what was found, what was expected, the nearest name.
 *
 * @param expected What other patterns and rules of the schema expect, by their messages.
 */
export function parseYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  file: string,
  expected: Readonly<Record<string, Label>> = {},
): Yaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (path: readonly PropertyKey[]): number => lineIn(document, counter, path);
  if (document.errors.length > 0) {
    const faults = syntaxFaults(text).map((fault): Fault => ({
      code: 'yaml-syntax',
      file,
      ...fault,
    }));
    return { faults, issues: [], lineOf };
  }
  const { data, refused } = dataOf(document);
  if (refused !== undefined) {
    const line = aliasLine(document, counter);
    return { faults: [{ code: 'yaml-syntax', file, line, detail: refused }], issues: [], lineOf };
  }
  const read = schema.safeParse(data);
  if (read.success) return { value: read.data, faults: [], data, issues: [], lineOf };
  const { issues } = read.error;
  const faults = shapeFaults(issues, data, schema, { ...patterns, ...expected }).map(
    ({ path, zh, en }): Fault => ({
      code: 'yaml-shape',
      file,
      line: lineOf(path),
      ...(path.length === 0 ? {} : { column: path.join('.') }),
      detail: { zh, en },
    }),
  );
  return { faults, data, issues, lineOf };
}
