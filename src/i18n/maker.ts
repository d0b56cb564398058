import type { Lang } from '#src/model.ts';
import { maker as en } from './words/en/maker.ts';
import type { Texts } from './words/texts.ts';
import { maker as zh } from './words/zh/maker.ts';

/** The words that stand on the page of the report maker from the start. */
export type MakerPageWords = Texts<typeof zh.page>;

/** The words that its script needs. */
export type MakerWords = Texts<typeof zh.script>;

/** Why a report could not be made, in a word. */
export type Reason = keyof MakerWords['reasons'];

/**
 * The words of the report maker. They stand apart from those of the interface, so that a script
 * that reads them loads no others.
 */
export const makerWords: Record<Lang, { page: MakerPageWords; script: MakerWords }> = { zh, en };
