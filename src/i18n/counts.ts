import { chineseCount, englishNumber } from '#src/lib/text/numerals.ts';
import type { Lang } from '#src/model.ts';

/** The largest number that sentences write in words. */
const most = 10;

/** A count as a sentence writes it: 两 or `two` up to ten, larger ones in digits. */
export function countText(count: number, lang: Lang): string {
  if (count < 1 || count > most) return String(count);
  return { zh: chineseCount(count), en: englishNumber(count) }[lang];
}

/** How often something was said: 两处, `twice`, `3 times`. */
export function timesText(count: number, lang: Lang): string {
  const english = ['', 'once', 'twice'][count] ?? '';
  return { zh: `${String(count)}处`, en: english === '' ? `${String(count)} times` : english }[
    lang
  ];
}
