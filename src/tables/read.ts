import { existsSync, readFileSync } from 'node:fs';
import { decode } from './decode.ts';
import type { Fault } from './fault.ts';
import { normalText } from './normal.ts';
import type { Warning } from './warnings.ts';

/** Collects faults, warnings and files to normalise while reading. */
export interface Log {
  faults: Fault[];
  warnings: Warning[];
  /** Path and normalised text of files that are not UTF-8 without BOM and with LF. */
  toNormalise: { file: string; text: string }[];
  /** Bytes to read in place of files, by path: the result of a change not yet made. */
  drafts: ReadonlyMap<string, Uint8Array>;
}

/** Creates an empty log; `drafts` are read in place of files. */
export function newLog(drafts: ReadonlyMap<string, Uint8Array> = new Map()): Log {
  return { faults: [], warnings: [], toNormalise: [], drafts };
}

/** Reads a file as normalised text. On failure, logs a fault and returns undefined. */
export function readText(file: string, log: Log): string | undefined {
  const draft = log.drafts.get(file);
  if (draft === undefined && !existsSync(file)) {
    log.faults.push({ code: 'missing-file', file });
    return undefined;
  }
  const decoded = decode(draft ?? readFileSync(file));
  if ('problem' in decoded) {
    const { problem: code, line } = decoded;
    log.faults.push({ code, file, ...(line === undefined ? {} : { line }) });
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
