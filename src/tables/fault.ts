import type { CellFault } from '#data/kinds.ts';
import type { Fault as CommonFault } from '#src/lib/faults.ts';

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
  | 'row-count'
  | 'not-in-source'
  | 'missing-text';

/** What can be wrong in a YAML file: its form, what it points at, what it promises. */
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

/** Name of a fault; tests and scripts tell faults apart by it. */
export type FaultCode = CellFault | FileFault | TableFault | DeclarationFault;

/** One thing that is wrong with the data. */
export type Fault = CommonFault<FaultCode>;
