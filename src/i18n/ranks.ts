import { formatNumber, ordinal } from '#src/lib/text/format.ts';
import type { Lang } from '#src/model.ts';

const forms: Record<Lang, (rank: number) => string> = { zh: formatNumber, en: ordinal };

/**
 * Formats a rank for use in a sentence: `3` in Chinese, where the sentence supplies 第…位, or `3rd`.
 */
export const rankText = (rank: number, lang: Lang): string => forms[lang](rank);
