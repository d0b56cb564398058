import { reportWords } from '#src/i18n/print.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { ReportError } from '../faults.ts';
import type { Rasterise } from '../images/rasterise.ts';
import type { WriteOptions } from '../options.ts';
import { plainText, type ReportPart, type ReportTree } from '../tree/tree.ts';
import { shownOf, type Shown } from './content.ts';
import { openDeck, packDeck, quietLine, titledSlide, type Place, type Slide } from './deck.ts';
import { figureSlide } from './figure-slides.ts';
import { lastSlide } from './last-slide.ts';
import { pointsSlides } from './points-slides.ts';
import { textIn, type SlidesContext } from './slide-parts.ts';
import { evidenceIn, saidText, speakerNotes } from './speaker-notes.ts';
import { tableSlides } from './table-slides.ts';

/** Places on a slide, in inches. */
const kickerPlace: Place = { x: 0.9, y: 1.3, w: 11.5, h: 0.4 };
const coverPlace: Place = { x: 0.9, y: 3.75, w: 11.5, h: 1.9 };
const coverEnd: Place = { x: 0.9, y: 6.1, w: 11.5, h: 0.9 };

/**
 * Writes a report as slides: its title, its main points, each figure with its sentence as title and
 * its evidence in the notes of the speaker, and how to find, cite and use it. Byte-identical for the
 * same input. Throws a `ReportError` where the report has nothing to show.
 */
export async function writeSlides(
  tree: ReportTree,
  options: WriteOptions,
  rasterise: Rasterise,
): Promise<Uint8Array> {
  const shown = shownOf(tree);
  if (shown.length === 0) throw nothingToShow(options.name);
  const deck = openDeck(tree.title, options.site, tree.lang);
  const context = { deck, tree, options, rasterise, evidence: evidenceIn(tree) };
  coverSlide(context);
  for (const one of shown) await addShown(one, context);
  await lastSlide(context);
  return packDeck(deck, options.date);
}

const nothingToShow = (name: string): ReportError =>
  new ReportError([
    {
      page: name,
      where: 'PPTX',
      zh: '这份报告没有图、表和要点，做不成幻灯片。请换别的格式，或多选几节。',
      en: 'The report has no figure, table or main points to show on slides. Choose another format, or more sections.',
    },
  ]);

/** Title, who it is by, and the date of the data. */
function coverSlide(context: SlidesContext): void {
  const { deck, tree, options } = context;
  const { colophon, blocks, lang } = tree;
  const signed = blocks.flatMap((block) =>
    block.kind === 'line' && block.side === 'right' ? [plainText(block.children)] : [],
  );
  const { colon } = punctuation(lang);
  const words = reportWords[lang].colophon;
  const data = colophon?.rows.find(({ label }) => label === words.data);
  const about = data === undefined ? '' : data.label + colon + plainText(data.value);
  // Who signs may be the unit too.
  const by = signed.length > 0 ? [...new Set(signed)].join('　') : options.site;
  const slide = titleSlide(tree, [by, about], context);
  quietLine(slide, [by, about].filter(Boolean).join('\n'), coverEnd, deck);
}

async function addShown(shown: Shown, context: SlidesContext): Promise<void> {
  switch (shown.kind) {
    case 'part':
      titleSlide(shown.part, [], context);
      return;
    case 'points':
      pointsSlides(shown, context);
      return;
    case 'figure':
      await figureSlide(shown, context);
      return;
    case 'table':
      tableSlides(shown, context);
  }
}

/** The title of a report or of one of its parts; the speaker is told what stands on it, and `others`. */
function titleSlide(
  { heading, lede = [], kicker = '' }: Pick<ReportPart, 'heading' | 'lede' | 'kicker'>,
  others: readonly string[],
  { deck, tree, evidence }: SlidesContext,
): Slide {
  const slide = titledSlide(deck, saidText(heading), 'cover');
  quietLine(slide, kicker, kickerPlace, deck);
  textIn(slide, saidText(lede), coverPlace, [20, 18, 16, 14], deck);
  const said = [kicker, saidText(heading), saidText(lede), ...others];
  slide.addNotes(speakerNotes(said, evidence([...heading, ...lede]), tree));
  return slide;
}
