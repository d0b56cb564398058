import type { ChartEffect } from '#src/claims/effect/report-types.ts';
import type { EffectWords } from '#src/i18n/desk-effects.ts';
import { language } from '#src/i18n/languages.ts';
import { href } from '#src/i18n/paths.ts';
import type { Lang } from '#src/model.ts';
import { make } from '../dom.ts';
import type { DrawnPair } from './draw.ts';

/** What every part of the effects needs to know. */
export interface EffectContext {
  words: EffectWords;
  lang: Lang;
  /** Base path of the site. */
  base: string;
  /** Draws a view before and after; made where the measures are. */
  draw: (view: ChartEffect) => Promise<DrawnPair>;
  /** Keys of the folds that the reader has opened; they stay open when the effects change. */
  open: Set<string>;
}

/** Makes a text of a language other than that of the page known as such. */
export function inLanguage(lang: Lang, { lang: own }: EffectContext): { lang?: string } {
  return lang === own ? {} : { lang: language(lang).tag };
}

/** A link to the published site in the language of the page, or another one. */
export function link(
  words: string,
  path: string,
  context: EffectContext,
  lang: Lang = context.lang,
): HTMLAnchorElement {
  return make('a', { href: href(context.base, lang, path), target: '_blank' }, words);
}

/** A fold whose content is made when it is first opened. */
export function fold(
  key: string,
  head: readonly (Node | string)[],
  fill: () => readonly (Node | string)[],
  { open }: EffectContext,
): HTMLDetailsElement {
  const details = make('details', {}, make('summary', {}, ...head));
  let isFilled = false;
  const opened = (): void => {
    if (!details.open || isFilled) return;
    isFilled = true;
    details.append(...fill());
  };
  details.addEventListener('toggle', () => {
    if (details.open) open.add(key);
    else open.delete(key);
    opened();
  });
  if (open.has(key)) {
    details.open = true;
    opened();
  }
  return details;
}

/** Items of which the first are shown, and the others by a button. */
export function firstOf<T>(
  items: readonly T[],
  most: number,
  into: HTMLElement,
  show: (item: T) => Node,
  { words }: EffectContext,
): (Node | string)[] {
  into.append(...items.slice(0, most).map(show));
  const rest = items.slice(most);
  if (rest.length === 0) return [into];
  const more = make('button', { type: 'button', class: 'more' }, filled(words.more, rest.length));
  more.addEventListener('click', () => {
    const [first, ...others] = rest.map(show);
    if (first !== undefined) into.append(first, ...others);
    more.remove();
    if (first instanceof HTMLElement) {
      first.tabIndex = -1;
      first.focus();
    }
  });
  return [into, more];
}

/** A text with its count. */
export const filled = (text: string, n: number | string): string => text.replace('{n}', String(n));

/** Old and new, the old one struck out; equal ones are shown once. */
export function oldAndNew(
  before: string | undefined,
  after: string | undefined,
  { words }: EffectContext,
): Node[] {
  const none = (text: string): HTMLElement => make('span', { class: 'quiet' }, text);
  if (before === after) return [make('span', {}, after ?? '')];
  return [
    before === undefined ? none(words.new) : make('del', {}, before),
    document.createTextNode(' → '),
    after === undefined ? none(words.gone) : make('ins', {}, after),
  ];
}
