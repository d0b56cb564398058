import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import browserslistToEsbuild from 'browserslist-to-esbuild';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { projectCheck } from './scripts/check-project.ts';
import { offlinePages } from './scripts/build/offline-pages.ts';
import { pageShard } from './scripts/build/page-shard.ts';
import { siteAddress } from './scripts/build/site-address.ts';
import { sitemapFilter } from './scripts/build/sitemap-pages.ts';
import { chapterMarkdown } from './src/claims/mdx.ts';
import { languages } from './src/i18n/languages.ts';
import { inSite, siteDir } from './src/lib/site-dir-node.ts';
import { contactOf } from './src/lib/contact.ts';
import { disk } from './src/tables/disk/disk-node.ts';
import { readSite } from './src/tables/site.ts';

const { SITE_URL, BASE_PATH, CONTACT_URL } = process.env;
// Fail before any page is built if the address is invalid.
contactOf(CONTACT_URL);

/**
 * The worker of the report builder, split so that each format loads only its own chunks. The PDF
 * library does not declare its modules side-effect free; without its forms, drawing and crypto
 * modules, which reports do not use, a reader downloads 90 kB less.
 */
const worker = {
  format: 'es',
  rolldownOptions: {
    treeshake: {
      moduleSideEffects: [
        {
          test: /@cantoo\/pdf-lib|node-html-better-parser|html-entities|culori/u,
          sideEffects: false,
        },
      ],
    },
  },
};

/**
 * Keeps dynamic imports as they are. Vite wraps them in a helper that preloads what a chunk imports;
 * ours import next to nothing, and helper and lists are larger than what pages load at first.
 */
const helper = '\0vite/preload-helper.js';
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  // One helper for each importer: a shared one would be a file of its own.
  resolveId: (id, importer) =>
    id === helper && importer !== undefined ? `${helper}?for=${importer}` : undefined,
  load: (id) =>
    id.startsWith(helper) ? 'export const __vitePreload = (load) => load();' : undefined,
  renderChunk: (code) => code.replaceAll('__VITE_PRELOAD__', 'void 0'),
};

/** Language tags for the sitemap, which links the translations of a page as alternates. */
const locales = {
  defaultLocale: languages[0].id,
  locales: Object.fromEntries(languages.map(({ id, tag }) => [id, tag])),
};

/** Address of the site with its sub-path, and the pages that another part of a build makes. */
const root = SITE_URL ? new URL(`${BASE_PATH ?? ''}/`.replace(/\/+/gu, '/'), SITE_URL) : undefined;
const others = [];

/** What `content/site.yaml` says. */
const { site: described } = readSite(siteDir(), disk);
const isIndexed = sitemapFilter(described?.moved ?? {}, root);

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH ?? '/',
  outDir: inSite('dist'),
  trailingSlash: 'always',
  // Collapses white space as HTML does; the default follows JSX, which adds and removes spaces
  // between words.
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
  vite: {
    define: {
      'import.meta.env.CONTACT_URL': JSON.stringify(CONTACT_URL ?? ''),
      'import.meta.env.RENAMED': JSON.stringify(described?.renamed ?? []),
    },
    // The floor of `browserslist` in package.json, for scripts and styles.
    // No script or style is written into a page: `default-src 'self'` holds.
    build: { target: browserslistToEsbuild(), assetsInlineLimit: 0, modulePreload: false },
    // Chapters are read from the folder of the site.
    resolve: { alias: { '#content': resolve(inSite('content')) } },
    worker,
    plugins: [plainImports],
  },
  integrations: [
    mdx(),
    projectCheck(),
    offlinePages(),
    siteAddress(SITE_URL),
    pageShard(root, others),
    ...(SITE_URL ? [sitemap({ i18n: locales, filter: isIndexed, customPages: others })] : []),
  ],
});
