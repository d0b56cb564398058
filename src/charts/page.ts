/** Puts charts into pages: drawings, their views and the subjects that they can be about. */
export { cardSvg, cardWidth } from './page/card.ts';
export { evidenceOf } from './page/evidence.ts';
export { textHtml, valueAddress } from './page/text-html.ts';
export { drawSvg, standaloneSvg } from './page/figure.ts';
export { scopeOf, scopesOf } from './page/scopes.ts';
export { chartQuery } from './page/query.ts';
export { chartPages, chartTables, views } from './page/views.ts';
