import type { Lang } from '#src/model.ts';
import type { MakerWords } from '#src/i18n/maker.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { list } from '#src/i18n/punctuation.ts';
import type { Failure } from '#src/reports/browser.ts';

/** A report that was not made, under the name that its file would have. */
export interface NotMade {
  name: string;
  failure: Failure;
}

/** Says why a report was not made, with the faults of its pages or the text of the error. */
export function failureText({ reason, detail, faults }: Failure, words: MakerWords, lang: Lang) {
  const told = reason === 'report' ? faults.map((fault) => fault[lang]).join(' ') : detail;
  return words.reasons[reason] + (reason === 'report' || reason === 'unknown' ? told : '');
}

/** Says how many reports were made, and how many were not. */
export function summaryOf(made: number, failed: number, words: MakerWords): string {
  if (failed === 0) return words.done;
  return interpolate(made === 0 ? words.noneMade : words.someMade, { made, failed });
}

/** Lists the reports that were not made; those with the same reason together. */
export function tellFailures(
  frame: HTMLElement,
  failed: readonly NotMade[],
  words: MakerWords,
  lang: Lang,
): void {
  const byReason = new Map<string, string[]>();
  for (const { name, failure } of failed) {
    const text = failureText(failure, words, lang);
    byReason.set(text, [...(byReason.get(text) ?? []), name]);
  }
  const items = [...byReason].map(([reason, names]) => {
    const item = document.createElement('li');
    item.textContent = interpolate(words.notMade, { names: list(names, lang), reason });
    return item;
  });
  frame.querySelector('ul')?.replaceChildren(...items);
  frame.hidden = false;
}
