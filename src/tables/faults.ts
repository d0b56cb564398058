import {
  formatFaults as format,
  faultMessage,
  FaultsError,
  type FaultBook,
  type FaultMessage,
  type FaultText,
} from '#src/lib/faults.ts';
import type { Lang } from '#src/model.ts';
import type { Fault, FaultCode } from './fault.ts';
import { bringTexts } from './fault-texts/bring.ts';
import { cellTexts } from './fault-texts/cells.ts';
import { declarationTexts } from './fault-texts/declarations.ts';
import { fileTexts } from './fault-texts/files.ts';
import { folderTexts } from './fault-texts/folders.ts';
import { historyTexts } from './fault-texts/history.ts';
import { ruleTexts } from './fault-texts/rules.ts';
import { tableTexts } from './fault-texts/tables.ts';
import { textTexts } from './fault-texts/texts.ts';

export type { Fault, FaultCode } from './fault.ts';

/** The message of every fault code. */
export const faultTexts: Record<FaultCode, FaultText> = {
  ...cellTexts,
  ...textTexts,
  ...fileTexts,
  ...bringTexts,
  ...folderTexts,
  ...tableTexts,
  ...ruleTexts,
  ...declarationTexts,
  ...historyTexts,
};

const book: FaultBook = { of: { zh: '数据', en: 'The data' }, texts: faultTexts };

/** Wraps all data faults in one error. */
export const dataError = (faults: readonly Fault[]): FaultsError => new FaultsError(faults, book);

/** Formats data faults in one language: all of them, or the first `most` of each kind. */
export const formatFaults = (faults: readonly Fault[], lang: Lang, most?: number): string =>
  format(faults, lang, book, most);

/** What is said about one data fault in one language: the words that `formatFaults` prints. */
export const messageOf = (fault: Fault, lang: Lang): FaultMessage =>
  faultMessage(fault, lang, book);
