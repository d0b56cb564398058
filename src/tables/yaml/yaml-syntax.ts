import { LineCounter, parseDocument, type ErrorCode } from 'yaml';
import type { Label } from '#src/model.ts';
import { unclosedAt } from './unclosed.ts';

/** What is wrong in a line. */
export interface SyntaxFault {
  line: number;
  detail: Label;
}

/** What the parser says, with its line, and in our words where something is not closed. */
interface ParserError {
  code: ErrorCode;
  message: string;
  line: number;
  detail?: Label;
}

/** Words for syntax errors; the parser’s own are about its tokens. */
const words: Readonly<Partial<Record<ErrorCode, Label>>> = {
  BAD_ALIAS: {
    zh: '星号开头的文字要加引号',
    en: 'a text that begins with an asterisk needs quotes',
  },
  BAD_DQ_ESCAPE: {
    zh: '双引号里的反斜线写法不对，可改用单引号',
    en: 'a backslash in double quotes is not written as it must be; use single quotes',
  },
  BAD_INDENT: {
    zh: '缩进不对，同一层的各项要左边对齐',
    en: 'the indentation is wrong: entries of one level begin below one another',
  },
  BAD_SCALAR_START: {
    zh: '这个符号开头的文字要加引号',
    en: 'a text that begins with this sign needs quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行里有两个冒号，含冒号的文字要加引号；也可能这里或上一行的名称后面少了冒号',
    en: 'there are two colons in a line: a text with a colon needs quotes; or a name here or above lacks its colon',
  },
  BLOCK_IN_FLOW: {
    zh: '括号里不能换成缩进的写法',
    en: 'within brackets nothing is written by indentation',
  },
  DUPLICATE_KEY: {
    zh: '同一层里有两个同名的项',
    en: 'two entries of one level have the same name',
  },
  MISSING_CHAR: {
    zh: '缺一个符号，可能是引号、括号、逗号或冒号',
    en: 'a sign is missing: perhaps a quote, a bracket, a comma or a colon',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '一项的名称跨了行，可能少了冒号，或引号、括号没有收尾',
    en: 'the name of an entry runs over two lines: perhaps a colon is missing, or a quote or bracket is not closed',
  },
  MULTIPLE_DOCS: {
    zh: '一个文件里只能有一份内容，请去掉“---”之后的部分',
    en: 'a file has one content only; take out what follows “---”',
  },
  TAB_AS_INDENT: {
    zh: '缩进要用空格，不能用制表符',
    en: 'lines are indented with spaces, not with tabs',
  },
  UNEXPECTED_TOKEN: {
    zh: '这里多了一个符号，或上一行没有收尾',
    en: 'there is a sign too many here, or the line above is not finished',
  },
};

const otherwise: Label = {
  zh: '写法不合 YAML 的规则，含特别符号的文字要加引号',
  en: 'it is not written as YAML must be; a text with special signs needs quotes',
};

/** Lines that are indented with a tab. */
function tabLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/^ *\t\s*\S/u.test(line) ? [index + 1] : []));
}

/** Errors without those that only follow because the parser had lost its way before. */
function causes(errors: readonly ParserError[]): ParserError[] {
  const lost = errors.findIndex(
    ({ code, message }) =>
      code === 'UNEXPECTED_TOKEN' && /in YAML stream|at node end/u.test(message),
  );
  return lost === -1 ? [...errors] : errors.slice(0, lost + 1);
}

/**
 * What is wrong with the syntax of a text, one fault a line: its cause, not what comes of it. Where
 * tabs indent, the rest is read as if they were spaces.
 */
export function syntaxFaults(text: string): SyntaxFault[] {
  const tabs = tabLines(text);
  const found = new Map<number, Label>();
  const tabWords = words.TAB_AS_INDENT ?? otherwise;
  for (const line of tabs) found.set(line, tabWords);
  const errors = errorsOf(tabs.length === 0 ? text : withoutTabs(text));
  for (const { code, line, detail = words[code] ?? otherwise } of causes(errors)) {
    if (!found.has(line)) found.set(line, detail);
  }
  return [...found].sort(([a], [b]) => a - b).map(([line, detail]) => ({ line, detail }));
}

const withoutTabs = (text: string): string =>
  text.replace(/^[ \t]+/gmu, (indent) => indent.replaceAll('\t', '  '));

function errorsOf(text: string): ParserError[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return document.errors.map((error): ParserError => {
    const { code, message, linePos } = error;
    const unclosed = unclosedAt(error, document, text);
    if (unclosed === undefined) return { code, message, line: linePos?.[0].line ?? 1 };
    const { line } = counter.linePos(unclosed.offset);
    return { code, message, line, detail: unclosed.detail };
  });
}
