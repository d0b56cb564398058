/** Drawings about one subject, for the page of that subject. */
export { streetStrips } from './streets/indicator-strips.ts';
export { themeSquares } from './innovations/theme-squares.ts';
export { portraitSvg } from './page/figure.ts';
