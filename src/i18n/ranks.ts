import { formatNumber, ordinal } from '#src/lib/format.ts';
import type { Lang } from '#src/model.ts';

const forms: Record<Lang, (rank: number) => string> = { zh: formatNumber, en: ordinal };

/** A rank as a sentence takes it: `3`, for the words around it say 第…位, or `3rd`. */
export const rankText = (rank: number, lang: Lang): string => forms[lang](rank);
