import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { chapterMarkdown } from './src/claims/mdx.ts';
import { languages } from './src/i18n/languages.ts';
import { contactOf } from './src/lib/contact.ts';

const { SITE_URL, BASE_PATH, CONTACT_URL } = process.env;
// A wrong address stops the build here, before any page is made.
contactOf(CONTACT_URL);

/** The languages as the sitemap names them: pages of the same content are each other’s alternates. */
const locales = {
  defaultLocale: languages[0].id,
  locales: Object.fromEntries(languages.map(({ id, tag }) => [id, tag])),
};

/** Drawings that other sites embed ask search engines to leave them out. */
const isIndexed = (page) => !page.includes('/embed/');

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH ?? '/',
  trailingSlash: 'always',
  // Collapses white space as HTML does; the default would join and part words as JSX does.
  compressHTML: true,
  build: { concurrency: 16, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkCjkFriendly, chapterMarkdown],
    }),
  },
  vite: { define: { 'import.meta.env.CONTACT_URL': JSON.stringify(CONTACT_URL ?? '') } },
  integrations: [mdx(), ...(SITE_URL ? [sitemap({ i18n: locales, filter: isIndexed })] : [])],
});
