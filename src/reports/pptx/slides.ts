import { reportWords } from '#src/i18n/print.ts';
import { bracketed, punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { ReportError } from '../faults.ts';
import type { Rasterise } from '../images/rasterise.ts';
import type { WriteOptions } from '../options.ts';
import { readable } from '../print/address.ts';
import { qrCode } from '../print/qr.ts';
import { cellText, textOfBlocks } from '../tree/cell-text.ts';
import { mapRuns } from '../tree/map-tree.ts';
import { plainText, type Block, type ReportTree } from '../tree/tree.ts';
import { shownOf, type Shown } from './content.ts';
import {
  heightOf,
  ink,
  muted,
  openDeck,
  packDeck,
  pictureIn,
  quietLine,
  spokenIn,
  titledSlide,
  type Deck,
  type Place,
  type Slide,
} from './deck.ts';
import { isLegible, nativeChart } from './native-chart.ts';
import { evidenceIn, saidText, speakerNotes, type EvidenceOf } from './speaker-notes.ts';
import { mostRows, tableOn } from './table.ts';

/** Places on a slide, in inches. */
const subtitlePlace: Place = { x: 0.6, y: 1.28, w: 12.1, h: 0.5 };
const chartPlace: Place = { x: 0.6, y: 1.85, w: 12.1, h: 4.9 };
const sourcePlace: Place = { x: 0.6, y: 6.85, w: 11.4, h: 0.45 };
const pointsPlace: Place = { x: 0.6, y: 1.4, w: 12.1, h: 5.4 };
const coverPlace: Place = { x: 0.9, y: 3.75, w: 11.5, h: 1.9 };
const coverEnd: Place = { x: 0.9, y: 6.1, w: 11.5, h: 0.9 };
const endPlace: Place = { x: 0.6, y: 1.4, w: 9.2, h: 5.2 };
const codePlace: Place = { x: 10.4, y: 1.4, w: 2.3, h: 2.3 };
/** A picture that is tall stands beside its title. */
const tallPlace: Place = { x: 0.6, y: 0.45, w: 8.0, h: 6.3 };
const tallRatio = 1.7;
/** Pixels of pictures per inch. */
const resolution = 150;

/** What all slides of a report share. */
interface SlidesContext {
  deck: Deck;
  tree: ReportTree;
  options: WriteOptions;
  rasterise: Rasterise;
  evidence: EvidenceOf;
}

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
function coverSlide({ deck, tree, options, evidence }: SlidesContext): void {
  const { heading, lede = [], kicker, colophon, blocks, lang } = tree;
  const slide = titledSlide(deck, saidText(heading), 'cover');
  if (kicker !== undefined) quietLine(slide, kicker, { x: 0.9, y: 1.3, w: 11.5, h: 0.4 }, deck);
  textIn(slide, saidText(lede), coverPlace, [20, 18, 16, 14], deck);
  const signed = blocks.flatMap((block) =>
    block.kind === 'line' && block.side === 'right' ? [plainText(block.children)] : [],
  );
  const { colon } = punctuation(lang);
  const words = reportWords[lang].colophon;
  const data = colophon?.rows.find(({ label }) => label === words.data);
  const about = data === undefined ? '' : data.label + colon + plainText(data.value);
  const by = signed.length > 0 ? signed.join('　') : options.site;
  quietLine(slide, [by, about].filter(Boolean).join('\n'), coverEnd, deck);
  slide.addNotes(speakerNotes([saidText(lede)], evidence([...heading, ...lede]), tree));
}

async function addShown(shown: Shown, context: SlidesContext): Promise<void> {
  switch (shown.kind) {
    case 'part':
      partSlide(shown, context);
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

type Of<Kind extends Shown['kind']> = Extract<Shown, { kind: Kind }>;

function partSlide({ part }: Of<'part'>, { deck, tree, evidence }: SlidesContext): void {
  const { heading, lede = [], kicker } = part;
  const slide = titledSlide(deck, saidText(heading), 'cover');
  if (kicker !== undefined) quietLine(slide, kicker, { x: 0.9, y: 1.3, w: 11.5, h: 0.4 }, deck);
  textIn(slide, saidText(lede), coverPlace, [20, 18, 16, 14], deck);
  slide.addNotes(speakerNotes([saidText(lede)], evidence([...heading, ...lede]), tree));
}

/** Main points, on as many slides as they need. */
function pointsSlides({ title, points }: Of<'points'>, context: SlidesContext): void {
  const { deck, tree, evidence } = context;
  const slides: Block[][][] = [];
  const height = (point: readonly Block[], size: number): number =>
    heightOf(pointText(point), size, pointsPlace.w - 0.4) + 0.15;
  const fits = (size: number): boolean =>
    points.reduce((sum, point) => sum + height(point, size), 0) <= pointsPlace.h;
  const fontSize = pointTypes.find(fits) ?? pointTypes.at(-1) ?? 0;
  let free = 0;
  for (const point of points) {
    const needed = height(point, fontSize);
    if (free < needed) {
      slides.push([]);
      free = pointsPlace.h;
    }
    slides.at(-1)?.push(point);
    free -= needed;
  }
  for (const [index, some] of slides.entries()) {
    const slide = titledSlide(deck, numbered(title, index, slides.length, tree.lang));
    slide.addText(
      some.map((point) => ({
        text: pointText(point),
        options: { bullet: true, breakLine: true },
      })),
      {
        ...{ ...pointsPlace, fontSize, color: ink, valign: 'top', margin: 0 },
        ...{ paraSpaceAfter: 8, ...spokenIn(deck.lang) },
      },
    );
    slide.addNotes(speakerNotes([], [...new Set(some.flatMap(runsIn).flatMap(evidence))], tree));
  }
}

/** Type of points: the largest in which all of them fit a slide. */
const pointTypes = [24, 22, 20, 18, 16];

const pointText = (point: readonly Block[]): string =>
  textOfBlocks(mapRuns(point, (run) => [{ kind: 'text', text: saidText(run) }]))
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** The runs of a point, to read their notes. */
function runsIn(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : []));
}

/** The title of one of several slides about the same. */
const numbered = (title: string, index: number, all: number, lang: Lang): string =>
  all < 2 ? title : title + bracketed(`${String(index + 1)}/${String(all)}`, lang);

async function figureSlide(
  { figure, place, said }: Of<'figure'>,
  { deck, tree, rasterise, evidence }: SlidesContext,
): Promise<void> {
  const { title, subtitle, series, drawings, description, caveat = [], source = [] } = figure;
  const words = reportWords[tree.lang].slides;
  const heading = saidText(title);
  const drawn = subtitle.map(saidText).join('\n');
  const address = figure.url === undefined ? figure.path : readable(figure.url);
  const from = [saidText(source), address].filter(Boolean).join('　');
  const isNative = series !== undefined && isLegible(series, chartPlace.h);
  // The subtitle tells of marks that another drawing lacks.
  const about = isNative ? series.caption : drawn;
  const [drawing, ...others] = drawings;
  if (isNative || drawing === undefined) {
    const slide = titledSlide(deck, heading);
    quietLine(slide, about, subtitlePlace, deck);
    if (isNative) nativeChart(deck, slide, series, { ...chartPlace, description });
    finish(slide, []);
    return;
  }
  for (const [index, one] of [drawing, ...others].entries()) {
    const ratio = one.width / one.height;
    const isTall = ratio < tallRatio;
    const slide = titledSlide(
      deck,
      numbered(heading, index, drawings.length, tree.lang),
      isTall ? 'beside' : 'page',
    );
    quietLine(slide, about, isTall ? belowTitle(heading) : subtitlePlace, deck);
    const where = isTall ? tallPlace : chartPlace;
    const width = Math.min(where.w, where.h * ratio);
    const png = await rasterise(one.svg, Math.round(width * resolution));
    pictureIn(slide, { png, ratio, description }, where);
    finish(slide, [words.picture]);
  }

  function finish(slide: Slide, remarks: readonly string[]): void {
    quietLine(slide, from, sourcePlace, deck);
    const parts = [place, about, description, saidText(caveat), ...said.map(saidText), from];
    const runs = [title, ...subtitle, caveat, ...said];
    const proofs = [
      ...(figure.evidence === undefined ? [] : [saidText(figure.evidence)]),
      ...runs.flatMap(evidence),
    ];
    slide.addNotes(speakerNotes([...parts, ...remarks], [...new Set(proofs)], tree));
  }
}

/** The place below a title that stands beside a picture. */
function belowTitle(title: string): Place {
  const y = 0.7 + heightOf(title, 24, 3.85);
  return { x: 8.9, y, w: 3.85, h: 6.6 - y };
}

/** A table, on as many slides as its rows need. */
function tableSlides({ title, table }: Of<'table'>, { deck, tree, evidence }: SlidesContext): void {
  const head = table.head.at(-1) ?? [];
  const rows = table.body.map((row) => row.map(cellText));
  const columns = Array.from({ length: table.columns }, (_, column) => ({
    label: cellText(head[column]),
    numeric: table.body.some((row) => row[column]?.numeric === true),
  }));
  const slides = Math.ceil(rows.length / mostRows);
  for (let index = 0; index < slides; index += 1) {
    const slide = titledSlide(deck, numbered(title, index, slides, tree.lang));
    const some = rows.slice(index * mostRows, (index + 1) * mostRows);
    tableOn(slide, { columns, rows: some }, deck);
    const notes = table.headNotes.map(saidText);
    slide.addNotes(speakerNotes(notes, table.headNotes.flatMap(evidence), tree));
  }
}

/** How to find, cite and use the report, with its code. */
async function lastSlide({ deck, tree, rasterise }: SlidesContext): Promise<void> {
  const { colophon, lang } = tree;
  if (colophon === undefined) return;
  const { colon } = punctuation(lang);
  const slide = titledSlide(deck, reportWords[lang].slides.use);
  const lines = colophon.rows.map(({ label, value }) => ({
    label: label + colon,
    value: plainText(value),
  }));
  const whole = lines.map(({ label, value }) => label + value).join('\n');
  const fontSize =
    [16, 15, 14, 13, 12, 11].find(
      (size) => heightOf(whole, size, endPlace.w) <= endPlace.h * 0.85,
    ) ?? 10;
  slide.addText(
    lines.flatMap(({ label, value }) => [
      { text: label, options: { bold: true, color: muted } },
      { text: value, options: { breakLine: true } },
    ]),
    {
      ...{ ...endPlace, fontSize, color: ink, valign: 'top', margin: 0, paraSpaceAfter: 8 },
      ...spokenIn(lang),
    },
  );
  const { content, description } = colophon.code;
  const png = await rasterise(qrCode(content).svg, Math.round(codePlace.w * resolution));
  pictureIn(slide, { png, ratio: 1, description }, codePlace);
  slide.addNotes(whole);
}

/** A text in its place, in the first size that fits. */
function textIn(
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
