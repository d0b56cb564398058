import { bracketed } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import type { Rasterise } from '../images/rasterise.ts';
import type { WriteOptions } from '../options.ts';
import type { ReportTree } from '../tree/tree.ts';
import type { Shown } from './content.ts';
import { heightOf, ink, spokenIn, type Deck, type Place, type Slide } from './deck.ts';
import type { EvidenceOf } from './speaker-notes.ts';

/** What all slides of a report share. */
export interface SlidesContext {
  deck: Deck;
  tree: ReportTree;
  options: WriteOptions;
  rasterise: Rasterise;
  evidence: EvidenceOf;
}

/** What slides of one kind show. */
export type Of<Kind extends Shown['kind']> = Extract<Shown, { kind: Kind }>;

/** Pixels of pictures per inch. */
export const resolution = 150;

/** The title of one of several slides about the same. */
export const numbered = (title: string, index: number, all: number, lang: Lang): string =>
  all < 2 ? title : title + bracketed(`${String(index + 1)}/${String(all)}`, lang);

/** A text in its place, in the first size that fits. */
export function textIn(
  slide: Slide,
  text: string,
  place: Place,
  sizes: readonly number[],
  { lang }: Deck,
): void {
  if (text === '') return;
  const fontSize = sizes.find((size) => heightOf(text, size, place.w) <= place.h) ?? sizes.at(-1);
  slide.addText(text, {
    ...{ ...place, fontSize: fontSize ?? 12, color: ink, valign: 'top', margin: 0 },
    ...spokenIn(lang),
  });
}
