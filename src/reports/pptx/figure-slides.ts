import { reportWords } from '#src/i18n/print.ts';
import { readable } from '../print/address.ts';
import { heightOf, pictureIn, quietLine, titledSlide, type Place, type Slide } from './deck.ts';
import { isLegible, nativeChart } from './native-chart.ts';
import { numbered, resolution, type Of, type SlidesContext } from './slide-parts.ts';
import { saidText, speakerNotes } from './speaker-notes.ts';

/** Places on a slide, in inches. */
const subtitlePlace: Place = { x: 0.6, y: 1.28, w: 12.1, h: 0.5 };
const chartPlace: Place = { x: 0.6, y: 1.85, w: 12.1, h: 4.9 };
const sourcePlace: Place = { x: 0.6, y: 6.85, w: 11.4, h: 0.45 };
/** A picture that is tall stands beside its title. */
const tallPlace: Place = { x: 0.6, y: 0.45, w: 8.0, h: 6.3 };
const tallRatio = 1.7;

/** A figure: a chart that can be edited, or a picture; one slide for each of its drawings. */
export async function figureSlide(
  { figure, place, said }: Of<'figure'>,
  { deck, tree, rasterise, evidence }: SlidesContext,
): Promise<void> {
  const { title, subtitle, series, drawings, description, caveat = [], source = [] } = figure;
  const words = reportWords[tree.lang].slides;
  const isInAnnex = figure.data !== undefined || figure.marks !== undefined;
  const picture = isInAnnex ? [words.picture, words.inAnnex] : [words.picture];
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
    finish(slide, picture);
  }

  function finish(slide: Slide, remarks: readonly string[]): void {
    quietLine(slide, from, sourcePlace, deck);
    const parts = [place, about, description, saidText(caveat), ...said.map(saidText), from];
    const runs = [title, ...subtitle, caveat, ...said];
    const own = figure.evidenceAlone ?? figure.evidence;
    const proofs = [...(own === undefined ? [] : [saidText(own)]), ...runs.flatMap(evidence)];
    slide.addNotes(speakerNotes([...parts, ...remarks], [...new Set(proofs)], tree));
  }
}

/** The place below a title that stands beside a picture. */
function belowTitle(title: string): Place {
  const y = 0.7 + heightOf(title, 24, 3.85);
  return { x: 8.9, y, w: 3.85, h: 6.6 - y };
}
