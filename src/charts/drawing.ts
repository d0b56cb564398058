/** What rooms that draw in the browser use of the charts: frames, marks, tips, pictures. */
export * as colours from './draw/colours.ts';
export { append, write } from './draw/elements.ts';
export { finish, frameOf, type Frame } from './draw/frame.ts';
export { labelsOf, marked } from './draw/marks.ts';
export { bands, plotted, topAxis } from './draw/plot.ts';
export { embedCode } from './page/embed-code.ts';
export { standaloneSvg } from './page/standalone.ts';
export { stepper } from './browser/stepper.ts';
export { markOf, tipFor } from './browser/tip.ts';
export { placeLabels } from './streets/place-labels.ts';
