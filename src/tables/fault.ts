import type { CellFault } from '#data/kinds.ts';
import type { Label } from '#src/model.ts';

/** What can be wrong with a file as a whole, before its cells are looked at. */
export type FileFault =
  | 'missing-file'
  | 'unregistered'
  | 'spreadsheet-file'
  | 'damaged-text'
  | 'unknown-encoding'
  | 'wrong-delimiter'
  | 'no-header'
  | 'zero-rows'
  | 'missing-column'
  | 'extra-column'
  | 'duplicate-column'
  | 'renamed-column'
  | 'unnamed-column'
  | 'unclosed-quote'
  | 'malformed-quote'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'truncated';

/** What can be wrong between cells, rows, tables and their provenance. */
export type TableFault =
  | 'line-break'
  | 'lost-characters'
  | 'spreadsheet-error'
  | 'duplicate-key'
  | 'total-row'
  | 'unknown-reference'
  | 'not-accepted'
  | 'checksum'
  | 'row-count';

/** What can be wrong in a YAML file: its form, what it points at, what it promises. */
export type DeclarationFault =
  | 'yaml-syntax'
  | 'yaml-shape'
  | 'duplicate-id'
  | 'unknown-source'
  | 'unknown-column'
  | 'unknown-row'
  | 'not-numeric'
  | 'identity-new'
  | 'identity-changed'
  | 'identity-gone'
  | 'correction-printed'
  | 'correction-expected'
  | 'correction-open'
  | 'correction-required'
  | 'correction-twice';

/** Name of a fault; tests and scripts tell faults apart by it. */
export type FaultCode = CellFault | FileFault | TableFault | DeclarationFault;

/** One thing that is wrong, at one place. Its sentences are written by `formatFaults`. */
export interface Fault {
  code: FaultCode;
  /** Path of the file, as the caller named its folder. */
  file: string;
  /** Line of the file, counted from 1 with the header. */
  line?: number;
  /** Column of a CSV, or path inside a YAML file. */
  column?: string;
  /** Key of the row. */
  row?: string;
  /** What was found. */
  got?: string;
  /** What was expected, as far as it differs from one fault of the same code to the next. */
  expected?: string;
  /** A name that exists and is spelt almost like the one found. */
  suggestion?: string;
  /** The dataset to accept, where that is the way out. */
  dataset?: string;
  /** Title of the identity that fails. */
  subject?: Label;
  /** An explanation that only the place of the fault can give. */
  detail?: Label;
}

/** A sentence of a fault, fixed or written from the fault. */
export type FaultSentence = Label | ((fault: Fault) => Label);

/** The sentences of one code: what is wrong, what should be there, what to do. */
export interface FaultText {
  what: FaultSentence;
  expected?: FaultSentence;
  fix: FaultSentence;
}
