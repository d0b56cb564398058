import type { WordStyle } from './layout.ts';
import type { DrawingPicture } from './context.ts';
import type { Rasterise } from '../images/rasterise.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import type { Block, Drawing } from '../tree/tree.ts';

/** Units of a drawing that fill the text width, and the tallest that it may become, in millimetres. */
const fullWidth = 720;
const tallest = 165;
/**
 * Pixels to the inch of a picture across a text width of 150 mm. Another layout shows the same
 * picture a little larger or smaller, so that a drawing is made into pixels once.
 */
const resolution = 300;
const widthInPixels = (drawing: Drawing): number =>
  Math.round((printedSize(drawing, 150).width / 25.4) * resolution);

/** Pictures of all drawings at print resolution; drawings with the same SVG share one. */
export async function picturesOf(
  blocks: readonly Block[],
  look: WordStyle,
  rasterise: Rasterise,
): Promise<ReadonlyMap<Drawing, DrawingPicture>> {
  const drawn = new Map<string, ReturnType<Rasterise>>();
  const pictures = allBlocks(blocks)
    .flatMap((block) => (block.kind === 'figure' ? block.drawings : []))
    .map(async (drawing): Promise<[Drawing, DrawingPicture]> => {
      const { svg } = drawing;
      const size = printedSize(drawing, look.textWidth);
      const png = drawn.get(svg) ?? rasterise(svg, widthInPixels(drawing));
      drawn.set(svg, png);
      return [drawing, { png: await png, ...size }];
    });
  return new Map(await Promise.all(pictures));
}

/** Never enlarged, never taller than a page bears. */
function printedSize({ width, height }: Drawing, text: number): { width: number; height: number } {
  const share = Math.min(1, width / fullWidth, (tallest * width) / (height * text));
  return { width: share * text, height: (share * text * height) / width };
}
