import type { KnipConfig } from 'knip';

/** What `knip` takes for used; everything else that nothing imports is a fault of the lint. */
export default {
  entry: [
    'scripts/*.{ts,js}',
    'scripts/bench/*.ts',
    'scripts/build/{addresses,archived,merge-pages,report-pages,seal,search}.ts',
    'tests/**/*.test.ts',
    'content/**/*.mdx',
    // A thread, named by its address.
    'src/reports/images/subset-worker-node.ts',
    // Built by `scripts/build/offline-pages.ts` for sites that ask for them.
    'src/layouts/offline-*.ts',
  ],
  project: ['{src,data,scripts,tests}/**/*.{ts,astro}', 'content/**/*.mdx', '*.{ts,mjs}'],
  // The type of what an exported function takes or returns is exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // Its font files are looked up by their paths.
    '@expo-google-fonts/noto-serif-sc',
    // `eslint-plugin-astro` takes its rules where it is installed.
    'eslint-plugin-jsx-a11y',
    // Old engines, looked up by their version.
    'chromium-86',
    'chromium-109',
  ],
  // Tools of the machine; tests that need one are skipped where it is missing.
  ignoreBinaries: ['qpdf', 'pdfinfo', 'pdftotext', 'pdffonts', 'soffice', 'sha256sum'],
} satisfies KnipConfig;
