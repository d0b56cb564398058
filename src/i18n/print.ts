import type { Lang } from '#src/model.ts';
import { print as en } from './words/en/print.ts';
import type { Texts } from './words/texts.ts';
import { print as zh } from './words/zh/print.ts';

/** The words that a printed report adds to those of its pages. */
export type ReportWords = Texts<typeof zh>;

/** The words of reports. They stand apart from those of the interface, which no report needs. */
export const reportWords: Record<Lang, ReportWords> = { zh, en };
