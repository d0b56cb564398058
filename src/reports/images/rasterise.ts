/** Renders an SVG as a PNG of this width in pixels, on white. */
export type Rasterise = (svg: string, widthInPixels: number) => Uint8Array | Promise<Uint8Array>;
