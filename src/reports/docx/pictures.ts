import type { WordStyle } from './layout.ts';
import type { DrawingPicture } from './context.ts';
import type { Rasterise } from '../images/rasterise.ts';
import { fullWidth, legibleHeight } from '../print/drawing-size.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import type { Block, Drawing } from '../tree/tree.ts';

/** Maximum height in millimetres, but for drawings whose type could not be read then. */
const maxHeight = 165;
/** Height of a page that the title of a figure leaves a tall drawing, in millimetres. */
const tallestHeight = 205;
const millimetres = (points: number): number => (points / 72) * 25.4;
/**
 * Resolution in pixels per inch at a text width of 150 mm: that to which Word itself reduces pictures
 * when it saves a file. Other layouts scale the same picture slightly, so that a drawing is rasterised
 * once.
 */
const resolution = 220;
const widthInPixels = (drawing: Drawing): number =>
  Math.round((printedSize(drawing, 150, tallestHeight).width / 25.4) * resolution);

/** Rasterises all drawings at print resolution; identical SVGs share one picture. */
export async function picturesOf(
  blocks: readonly Block[],
  wordStyle: WordStyle,
  rasterise: Rasterise,
): Promise<ReadonlyMap<Drawing, DrawingPicture>> {
  const rasterised = new Map<string, ReturnType<Rasterise>>();
  const pictures = allBlocks(blocks)
    .flatMap((block) =>
      block.kind === 'figure' ? block.drawings.map((drawing) => ({ drawing, figure: block })) : [],
    )
    .map(async ({ drawing, figure }): Promise<[Drawing, DrawingPicture]> => {
      const { svg } = drawing;
      const most = millimetres(figure.tallest ?? Infinity);
      const width = (wordStyle.textWidth / 25.4) * 72;
      const legible = Math.min(
        tallestHeight,
        millimetres(legibleHeight({ drawings: [drawing] }, width)),
      );
      const size = printedSize(
        drawing,
        wordStyle.textWidth,
        Math.min(Math.max(maxHeight, legible), most),
      );
      const png = rasterised.get(svg) ?? rasterise(svg, widthInPixels(drawing));
      rasterised.set(svg, png);
      return [drawing, { png: await png, ...size }];
    });
  return new Map(await Promise.all(pictures));
}

/** Printed size in millimetres: never enlarged, limited by the maximum height. */
function printedSize(
  { width, height }: Drawing,
  text: number,
  most = maxHeight,
): { width: number; height: number } {
  const share = Math.min(1, width / fullWidth, (most * width) / (height * text));
  return { width: share * text, height: (share * text * height) / width };
}
