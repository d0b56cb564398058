import { defineMiddleware } from 'astro:middleware';
import { breakHeadings } from '#src/i18n/heading-breaks.ts';

/** Lets the lines of Chinese headings end between words only, on every page. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return response;
  return new Response(breakHeadings(await response.text()), response);
});
