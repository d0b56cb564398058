/** Turns an SVG into a PNG of a width in pixels, on white. */
export type Rasterise = (svg: string, widthInPixels: number) => Uint8Array | Promise<Uint8Array>;
