import { defineMiddleware, sequence } from 'astro:middleware';
import { allCharts } from '#src/charts/index.ts';
import { keptPages } from '#src/claims/follow/keeping-node.ts';
import { holdsFunctions } from '#src/claims/follow/stamps.ts';
import { evidence } from '#src/claims/site.ts';
import { breakHeadings } from '#src/i18n/heading-breaks.ts';

/** Uses pages of the last build again, where `npm run build` asks for it. */
const reuse = defineMiddleware(async ({ url, props }, next) => {
  const keeper = keptPages();
  if (keeper === undefined) return next();
  return keeper.page(decodeURI(url.pathname), props, () => {
    // A page that is handed a chart has read what charts are made of.
    if (holdsFunctions(props)) allCharts(evidence().measures);
    return next();
  });
});

/** Lets the lines of Chinese headings end between words only, on every page. */
const headings = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return response;
  return new Response(breakHeadings(await response.text()), response);
});

export const onRequest = sequence(reuse, headings);
