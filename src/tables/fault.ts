import type { CellFault } from '#data/kinds.ts';
import type { Fault as CommonFault } from '#src/lib/faults.ts';

/** Faults of a whole file, found before its cells are checked. */
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

/** Faults between cells, rows, tables and their provenance. */
export type TableFault =
  | 'line-break'
  | 'lost-characters'
  | 'spreadsheet-error'
  | 'duplicate-key'
  | 'total-row'
  | 'placeholder-shape'
  | 'unknown-reference'
  | 'not-accepted'
  | 'checksum'
  | 'row-count'
  | 'not-in-source'
  | 'missing-text';

/** Faults of a YAML file: its structure, its references and its declarations. */
export type DeclarationFault =
  | 'yaml-syntax'
  | 'yaml-shape'
  | 'duplicate-id'
  | 'unknown-source'
  | 'unknown-dataset'
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

/** Code of a fault; tests and scripts match on it. */
export type FaultCode = CellFault | FileFault | TableFault | DeclarationFault;

/** One fault of the data. */
export type Fault = CommonFault<FaultCode>;
