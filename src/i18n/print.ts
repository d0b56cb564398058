import type { Lang } from '#src/model.ts';
import { print as en } from './words/en/print.ts';
import type { Texts } from './words/texts.ts';
import { print as zh } from './words/zh/print.ts';

/** Texts that a printed report adds to those of its pages. */
export type ReportWords = Texts<typeof zh>;

/** Report texts by language, kept apart from the interface texts, which reports do not use. */
export const reportWords: Record<Lang, ReportWords> = { zh, en };
