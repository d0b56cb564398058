import {
  formatFaults as format,
  FaultsError,
  type FaultBook,
  type FaultText,
} from '#src/lib/faults.ts';
import type { Lang } from '#src/model.ts';
import type { Fault, FaultCode } from './fault.ts';
import { cellTexts } from './fault-texts/cells.ts';
import { declarationTexts } from './fault-texts/declarations.ts';
import { fileTexts } from './fault-texts/files.ts';
import { tableTexts } from './fault-texts/tables.ts';

export type { Fault, FaultCode } from './fault.ts';

/** The sentences of every code. */
export const faultTexts: Record<FaultCode, FaultText> = {
  ...cellTexts,
  ...fileTexts,
  ...tableTexts,
  ...declarationTexts,
};

const book: FaultBook = { of: { zh: '数据', en: 'The data' }, texts: faultTexts };

/** Everything that is wrong with the data, to be thrown once. */
export const dataError = (faults: readonly Fault[]): FaultsError => new FaultsError(faults, book);

/** All faults of the data in one language. */
export const formatFaults = (faults: readonly Fault[], lang: Lang): string =>
  format(faults, lang, book);
