/** Slides that others make too: a deck, its slides, charts that can be edited, tables. */
export {
  ink,
  openDeck,
  packDeck,
  pictureIn,
  quietLine,
  seriesColours,
  spokenIn,
  titledSlide,
  type Deck,
} from './pptx/deck.ts';
export { nativeChart } from './pptx/native-chart.ts';
export { mostRows, tableOn } from './pptx/table.ts';
export type { ChartSeries, NativeChart } from './tree/series.ts';
