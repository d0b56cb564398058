import { textOfBlocks } from '../tree/cell-text.ts';
import { mapRuns } from '../tree/map-tree.ts';
import type { Block, Inline } from '../tree/tree.ts';
import { heightOf, ink, spokenIn, titledSlide, type Place } from './deck.ts';
import { numbered, type Of, type SlidesContext } from './slide-parts.ts';
import { saidText, speakerNotes } from './speaker-notes.ts';

const pointsPlace: Place = { x: 0.6, y: 1.4, w: 12.1, h: 5.4 };

/** Main points, on as many slides as they need. */
export function pointsSlides({ title, points }: Of<'points'>, context: SlidesContext): void {
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
    const proofs = some.flatMap(runsIn).flatMap(evidence);
    slide.addNotes(speakerNotes(some.map(pointText), [...new Set(proofs)], tree));
  }
}

/** Type of points: the largest in which all of them fit a slide. */
const pointTypes = [24, 22, 20, 18, 16];

const pointText = (point: readonly Block[]): string =>
  textOfBlocks(mapRuns(point, (run) => [{ kind: 'text', text: saidText(run) }]))
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** The runs of a point, to read their notes. */
function runsIn(blocks: readonly Block[]): Inline[][] {
  const runs: Inline[][] = [];
  mapRuns(blocks, (run) => {
    runs.push([...run]);
    return [...run];
  });
  return runs;
}
