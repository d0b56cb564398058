import type { CellFault } from '#data/cell-faults.ts';
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
  | 'truncated'
  | 'foreign-encoding'
  | 'title-above-head'
  | 'two-heads'
  | 'no-known-column'
  | 'too-many-rows';

/** Faults of a file that is brought from outside. */
export type BringFault = 'empty-workbook' | 'unreadable-workbook' | 'password' | 'no-table';

/** Faults of what lies in the folder of the data. */
export type FolderFault =
  | 'missing-folder'
  | 'no-data-folder'
  | 'folder-not-file'
  | 'no-permission'
  | 'unreadable-file'
  | 'oversized-file'
  | 'workbook'
  | 'stray-file'
  | 'misspelt-file';

/** Faults of a text of any column. */
export type TextFault =
  | 'garbled'
  | 'question-marks'
  | 'escaped'
  | 'text-mark'
  | 'control-character'
  | 'direction-character'
  | 'invisible-character'
  | 'look-alike'
  | 'too-large'
  | 'turned-date'
  | 'turned-scientific'
  | 'one-language'
  | 'wrong-language';

/** Faults of rows that are right by themselves and not beside others. */
export type RuleFault =
  | 'total-by-value'
  | 'same-thing'
  | 'wrong-row'
  | 'disagrees'
  | 'not-among'
  | 'more-than-stated'
  | 'code-level'
  | 'code-parent'
  | 'no-parent'
  | 'own-ancestor'
  | 'more-digits'
  | 'fewer-digits'
  | 'wording-differs'
  | 'scale-differs'
  | 'word-differs'
  | 'same-order'
  | 'impossible-date';

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
  | 'unknown-key'
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

/** Faults of a change and of the history of a dataset. */
export type HistoryFault =
  | 'no-reason'
  | 'superfluous-reason'
  | 'no-earlier'
  | 'record-dataset'
  | 'record-before'
  | 'record-after'
  | 'history-end'
  | 'history-chain';

/** Code of a fault; tests and scripts match on it. */
export type FaultCode =
  | CellFault
  | TextFault
  | FileFault
  | BringFault
  | FolderFault
  | TableFault
  | RuleFault
  | DeclarationFault
  | HistoryFault;

/** One fault of the data. */
export type Fault = CommonFault<FaultCode>;
