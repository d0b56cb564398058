import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { siteDir } from '#src/lib/site-dir-node.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { readSite } from '#src/tables/site.ts';

const layouts = join(import.meta.dirname, '../../src/layouts');

/**
 * With `offline: true` in `content/site.yaml`: writes the service worker (`offline.js`), and pages
 * start it. Without it nothing is written.
 */
export function offlinePages(): AstroIntegration {
  return {
    name: 'offline-pages',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command !== 'build' || readSite(siteDir(), disk).site?.offline !== true) return;
        injectScript('page', `import ${JSON.stringify(join(layouts, 'offline-start.ts'))};`);
        updateConfig({ vite: { plugins: [serviceWorker] } });
      },
    },
  };
}

/** Adds the service worker to the scripts of browsers: at the root, which it serves, and in one file. */
const serviceWorker = {
  name: 'service-worker',
  applyToEnvironment: ({ name }: { name: string }): boolean => name === 'client',
  buildStart(this: { emitFile(file: Record<string, string>): void }): void {
    this.emitFile({
      type: 'chunk',
      id: join(layouts, 'offline-worker.ts'),
      fileName: 'offline.js',
    });
  },
};
