/**
 * A value of a PDF file (ISO 32000-1, 7.3). Names, strings, numbers and keywords stay as they are
 * written, so that nothing of them is lost: `/Type`, `(text)`, `<FEFF>`, `12.5`, `true`.
 */
export type PdfValue = string | PdfRef | PdfArray | PdfDict;

export interface PdfRef {
  ref: number;
}

export type PdfArray = PdfValue[];

export type PdfDict = Map<string, PdfValue>;

/** Thrown when a file is not built as Typst builds it; compilers make a fault of it. */
export class PdfShapeError extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(`${zh} / ${en}`);
    this.name = 'PdfShapeError';
    this.zh = zh;
    this.en = en;
  }
}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && 'ref' in value;
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

/** One token: brackets, a hexadecimal string, a name, a number or a keyword; `(` begins a string. */
const token = /[\0\t\n\f\r ]*(<<|>>|[[\](]|<[\dA-Fa-f]*>|\/?[^\0\t\n\f\r ()<>[\]{}/%]+)/uy;

/** Reads one value from text that begins with it. Throws a `PdfShapeError` where it is none. */
export function parseValue(text: string): PdfValue {
  token.lastIndex = 0;
  const values = valuesUntil(undefined, text);
  const [value] = values;
  if (value === undefined || values.length > 1) throw unreadable(text);
  return value;
}

/** Values up to a closing bracket; `12 0 R` becomes a reference once its `R` is read. */
function valuesUntil(close: string | undefined, text: string): PdfValue[] {
  const values: PdfValue[] = [];
  for (;;) {
    const found = token.exec(text)?.[1];
    if (found === close) return values;
    switch (found) {
      case undefined:
        throw unreadable(text);
      case '[':
        values.push(valuesUntil(']', text));
        break;
      case '<<':
        values.push(dictOf(valuesUntil('>>', text)));
        break;
      case '(':
        values.push(literal(text));
        break;
      case 'R':
        values.pop();
        values.push({ ref: Number(values.pop()) });
        break;
      default:
        values.push(found);
    }
    if (close === undefined && token.lastIndex >= text.trimEnd().length) return values;
  }
}

function dictOf(values: readonly PdfValue[]): PdfDict {
  const dict: PdfDict = new Map();
  for (let index = 0; index + 1 < values.length; index += 2) {
    const key = values[index];
    const value = values[index + 1];
    if (typeof key === 'string' && value !== undefined) dict.set(key.slice(1), value);
  }
  return dict;
}

/** A string in brackets, which may hold brackets in pairs; the first one is read already. */
function literal(text: string): string {
  const start = token.lastIndex - 1;
  let depth = 1;
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) {
      token.lastIndex = at + 1;
      return text.slice(start, at + 1);
    }
  }
  throw unreadable(text);
}

/** A value as short as a file may have it. */
export function writeValue(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${joined(value.map(writeValue))}]`;
  if (value instanceof Map) {
    return `<<${joined([...value].flatMap(([key, own]) => [`/${key}`, writeValue(own)]))}>>`;
  }
  return `${String(value.ref)} 0 R`;
}

const delimiter = /^[()<>[\]/]/u;
const closing = /[)>\]]$/u;

/** Parts with a blank where one would else run into the next. */
function joined(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    text += text === '' || delimiter.test(part) || closing.test(text) ? part : ` ${part}`;
  }
  return text;
}

function unreadable(text: string): PdfShapeError {
  const excerpt = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return new PdfShapeError(
    `排版程序写出的 PDF 里有读不懂的对象：“${excerpt}”。排版程序可能换了版本，请检查 src/reports/pdf/values.ts。`,
    `The PDF that Typst wrote has an object that cannot be read: “${excerpt}”. Typst may have been updated; check src/reports/pdf/values.ts.`,
  );
}
