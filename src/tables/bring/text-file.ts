import { groupBy } from '#src/lib/group.ts';
import Papa from 'papaparse';
import { decode } from '../csv/decode.ts';
import { dataError } from '../faults.ts';
import type { Notice, Sheet, Workbook } from './sheet.ts';

const delimiters = [',', '\t', ';', '；', '，', '|'];
/** Lines looked at to tell the delimiter. */
const sample = 50;

/** The number of cells that most of the first lines have with this delimiter. */
function usualWidth(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: sample });
  const widths = data.map(({ length }) => length).filter((width) => width > 1);
  const counts = groupBy(widths, (width) => width);
  const [usual] = [...counts].sort(([, one], [, other]) => other.length - one.length);
  return usual === undefined ? 1 : usual[0];
}

/** The delimiter that gives most columns; the comma where none does. */
function delimiterOf(text: string): string {
  const widths = delimiters.map((sign) => ({ sign, width: usualWidth(text, sign) }));
  return widths.reduce((best, one) => (one.width > best.width ? one : best)).sign;
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Rows of equal length, without the empty rows and columns at the end. */
export function filledRows(rows: readonly (readonly string[])[]): string[][] {
  const widths = rows.map((row) => row.map(isFilled).lastIndexOf(true) + 1);
  const last = widths.map((width) => width > 0).lastIndexOf(true);
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  return rows
    .slice(0, last + 1)
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** A sheet of plain texts. */
export function plainSheet(name: string, rows: readonly (readonly string[])[]): Sheet {
  const nothing = { merges: [], hidden: false, hiddenRows: [], hiddenColumns: [], remarks: [] };
  return { name, rows: filledRows(rows), ...nothing };
}

/** Splits a text of cells. */
export function cellsOf(text: string): { rows: string[][]; delimiter: string; notices: Notice[] } {
  const plain = text.replace(/\r\n?/gu, '\n');
  const stated = /^sep=(?<sign>.)\n/u.exec(plain)?.groups?.['sign'];
  const body = stated === undefined ? plain : plain.slice(plain.indexOf('\n'));
  const delimiter = stated ?? delimiterOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  const quotes = errors.filter(({ type }) => type === 'Quotes');
  const places = [...new Set(quotes.map(({ row = 0 }) => String(row + 1)))].slice(0, 5);
  const notices: Notice[] =
    places.length === 0
      ? []
      : [
          {
            code: 'quotes',
            words: {
              zh: `第 ${places.join('、')} 行的双引号不成对，请看一眼这些行。`,
              en: `Double quotes are not in pairs on line ${places.join(', ')}; please look at it.`,
            },
          },
        ];
  return { rows: data, delimiter, notices };
}

/** Bytes looked at to tell UTF-16 without a mark. */
const lookedAt = 4096;

/**
 * Bytes with the byte order mark that UTF-16 has lost. It is told by the zeros of its commas, tabs, digits
 * and breaks, which stand in every other place only: no text in another encoding has zeros.
 */
function marked(bytes: Uint8Array): Uint8Array {
  let [even, odd] = [0, 0];
  for (const [at, byte] of bytes.subarray(0, lookedAt).entries()) {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  }
  const isWide = bytes.length % 2 === 0 && even + odd > 3 && (even === 0 || odd === 0);
  if (!isWide) return bytes;
  const mark = even === 0 ? [0xff, 0xfe] : [0xfe, 0xff];
  const whole = new Uint8Array(bytes.length + 2);
  whole.set(mark);
  whole.set(bytes, 2);
  return whole;
}

/**
 * Reads CSV or TSV of any encoding that the data may have. Throws a `FaultsError` when the bytes are
 * no text that can be decoded.
 */
export function readTextFile(bytes: Uint8Array, fileName: string): Workbook {
  const decoded = decode(marked(bytes));
  if ('problem' in decoded) {
    const { problem: code, line, got } = decoded;
    const about = {
      ...(line === undefined ? {} : { line }),
      ...(got === undefined ? {} : { got }),
    };
    throw dataError([{ code, file: fileName, ...about }]);
  }
  const { rows, delimiter, notices } = cellsOf(decoded.text);
  const encoding = decoded.encoding.toUpperCase();
  const read: Notice = {
    code: 'encoding',
    words: {
      zh: `文件的编码是 ${encoding}，已按它读取；请看一眼汉字是否正确。`,
      en: `The file is in ${encoding} and was read as such; please see that its Chinese is right.`,
    },
  };
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding: decoded.encoding,
    fileName,
    sheets: [plainSheet(fileName.replace(/\.[^.]*$/u, ''), rows)],
    notices: [...(decoded.encoding === 'utf-8' ? [] : [read]), ...notices],
  };
}
