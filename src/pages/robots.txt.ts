import type { APIRoute } from 'astro';
import { asset } from '#src/i18n/paths.ts';

/** Lets search engines read everything, and names the sitemap where the address of the site is known. */
export const GET: APIRoute = ({ site }) => {
  const sitemap =
    site === undefined
      ? ''
      : `Sitemap: ${new URL(asset(import.meta.env.BASE_URL, '/sitemap-index.xml'), site).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
