import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { chapterMarkdown } from './src/claims/mdx.ts';
import { contactOf } from './src/lib/contact.ts';

const { SITE_URL, BASE_PATH, CONTACT_URL } = process.env;
// A wrong address stops the build here, before any page is made.
contactOf(CONTACT_URL);

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
  integrations: [mdx()],
});
