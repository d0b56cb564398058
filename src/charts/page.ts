/** Puts charts into pages: drawings, their views and the subjects that they can be about. */
export { cardSvg, cardWidth } from './page/card.ts';
export { csvOf } from './page/csv.ts';
export { embedCode, frameCode, frameHeight } from './page/embed-code.ts';
export { evidenceOf } from './page/evidence.ts';
export { showsAllViews, valueCount } from './page/extent.ts';
export { textHtml, valueAddress } from './page/text-html.ts';
export { drawSvg } from './page/figure.ts';
export { scopeOf, scopesOf } from './page/scopes.ts';
export { chartQuery } from './page/query.ts';
export { standaloneSvg } from './page/standalone.ts';
export { chartTables, embedPath, viewPages, viewPath, views } from './page/views.ts';
export { chartReceipts } from './page/receipts.ts';
