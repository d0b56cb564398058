import type { WordStyle } from './layout.ts';
import type { DrawingPicture } from './context.ts';
import type { Rasterise } from '../images/rasterise.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import type { Block, Drawing } from '../tree/tree.ts';

/** Drawing units that fill the text width, and the maximum height in millimetres. */
const fullWidth = 720;
const maxHeight = 165;
/**
 * Resolution in pixels per inch at a text width of 150 mm. Other layouts scale the same picture
 * slightly, so that a drawing is rasterised once.
 */
const resolution = 300;
const widthInPixels = (drawing: Drawing): number =>
  Math.round((printedSize(drawing, 150).width / 25.4) * resolution);

/** Rasterises all drawings at print resolution; identical SVGs share one picture. */
export async function picturesOf(
  blocks: readonly Block[],
  wordStyle: WordStyle,
  rasterise: Rasterise,
): Promise<ReadonlyMap<Drawing, DrawingPicture>> {
  const rasterised = new Map<string, ReturnType<Rasterise>>();
  const pictures = allBlocks(blocks)
    .flatMap((block) => (block.kind === 'figure' ? block.drawings : []))
    .map(async (drawing): Promise<[Drawing, DrawingPicture]> => {
      const { svg } = drawing;
      const size = printedSize(drawing, wordStyle.textWidth);
      const png = rasterised.get(svg) ?? rasterise(svg, widthInPixels(drawing));
      rasterised.set(svg, png);
      return [drawing, { png: await png, ...size }];
    });
  return new Map(await Promise.all(pictures));
}

/** Printed size in millimetres: never enlarged, limited by the maximum height. */
function printedSize({ width, height }: Drawing, text: number): { width: number; height: number } {
  const share = Math.min(1, width / fullWidth, (maxHeight * width) / (height * text));
  return { width: share * text, height: (share * text * height) / width };
}
