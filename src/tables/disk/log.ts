import { decode } from '../csv/decode.ts';
import type { Fault } from '../fault.ts';
import { mostBytes, type Files, type ReadProblem } from './files.ts';
import { normalText } from '../csv/normal.ts';
import type { Warning } from '../warnings.ts';
import type { Label } from '#src/model.ts';

/** Collects faults, warnings and files to normalise while reading. */
export interface Log {
  faults: Fault[];
  warnings: Warning[];
  /** Path and normalised text of files that are not UTF-8 without BOM and with LF. */
  toNormalise: { file: string; text: string }[];
  /** Bytes to read in place of files, by path: the result of a change not yet made. */
  drafts: ReadonlyMap<string, Uint8Array>;
  files: Files;
}

/** Creates an empty log of what is read from `files`. */
export function emptyLog(files: Files, drafts: Log['drafts'] = new Map()): Log {
  return { faults: [], warnings: [], toNormalise: [], drafts, files };
}

const megabytes = (bytes: number): string => `${String(Math.ceil(bytes / 1_000_000))} MB`;

/** A phrase that tells how large a file is. */
function sizePhrase(bytes: number): Label {
  const own = megabytes(bytes);
  return { zh: `文件有 ${own}`, en: `the file has ${own}` };
}

/** The size of a file that was read, as a phrase. */
export function sizeText(file: string, { drafts, files }: Log): Label {
  const read = (): number => {
    const found = files.read(file);
    return typeof found === 'string' ? 0 : found.length;
  };
  return sizePhrase(drafts.get(file)?.length ?? files.size?.(file) ?? read());
}

/** The fault of a file that cannot be read. */
export function unreadFault(code: ReadProblem, file: string, { size }: Files): Fault {
  if (code !== 'oversized-file' || size === undefined) return { code, file };
  return { code, file, detail: sizePhrase(size(file)), expected: megabytes(mostBytes) };
}

/** Reads a file that may be missing. On another failure, logs a fault and returns undefined. */
export function readOptional(file: string, log: Log): string | undefined {
  const isThere = log.drafts.has(file) || log.files.read(file) !== 'missing-file';
  return isThere ? readText(file, log) : undefined;
}

/** Reads a file as normalised text. On failure, logs a fault and returns undefined. */
export function readText(file: string, log: Log): string | undefined {
  const bytes = log.drafts.get(file) ?? log.files.read(file);
  if (typeof bytes === 'string') {
    log.faults.push(unreadFault(bytes, file, log.files));
    return undefined;
  }
  const decoded = decode(bytes);
  if ('problem' in decoded) {
    const { problem: code, line, got } = decoded;
    const about = {
      ...(line === undefined ? {} : { line }),
      ...(got === undefined ? {} : { got }),
    };
    log.faults.push({ code, file, ...about });
    return undefined;
  }
  const text = normalText(decoded.text);
  const noticed = log.warnings.length;
  if (decoded.encoding !== 'utf-8') {
    log.warnings.push({ code: 'encoding', file, got: decoded.encoding.toUpperCase() });
  } else if (decoded.bom) log.warnings.push({ code: 'bom', file });
  if (decoded.text.includes('\r')) log.warnings.push({ code: 'line-ends', file });
  if (text !== '' && !/[\r\n]$/u.test(decoded.text))
    log.warnings.push({ code: 'no-final-newline', file });
  if (log.warnings.length > noticed) log.toNormalise.push({ file, text });
  return text;
}
