import type { Lang } from '#src/model.ts';
import { maker as en } from './words/en/maker.ts';
import type { Texts } from './words/texts.ts';
import { maker as zh } from './words/zh/maker.ts';

/** Texts rendered into the page of the report builder. */
export type MakerPageWords = Texts<typeof zh.page>;

/** Texts used by the script of the report builder. */
export type MakerWords = Texts<typeof zh.script>;

/** Reasons why a report cannot be made. */
export type Reason = keyof MakerWords['reasons'];

/**
 * Texts of the report builder, kept apart from the interface texts so that the browser script does
 * not bundle the others.
 */
export const makerWords: Record<Lang, { page: MakerPageWords; script: MakerWords }> = { zh, en };
