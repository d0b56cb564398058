import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { archiveFaults, archiveFolder, readArchive } from '#src/archive/archive-node.ts';
import { contentHash } from '#src/archive/content.ts';
import { frozenTwin, isKept } from '#src/archive/freeze.ts';
import { recited } from '#src/archive/recited.ts';
import { copiesOf } from '#src/archive/versions.ts';
import { release } from '#src/claims/pages/data/changes-node.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { archiveFaultText } from '../archive/archive-text.ts';
import { commandFlags, misuse } from '../command.ts';
import { filesBelow } from '../files-below.ts';
import { basePath, siteOrigin } from '../archive/site-addresses.ts';

/**
 * Adds the archive, where there is one, to a built site, and has citations, embed codes and QR codes
 * lead to the copy of what they are about, where that says the same: `node scripts/build/archived.ts [dist]`.
 */
const usage = '用法 / usage: node scripts/build/archived.ts [dist]';
const { positionals } = commandFlags(usage, {});
const [dist = inSite('dist'), ...others] = positionals;
if (others.length > 0) misuse(usage);

/** Adds the files of the archive. Throws where one is not as a release wrote it. */
function add(folder: string): void {
  const faults = archiveFaults(folder);
  if (faults.length > 0) throw new Error(archiveFaultText(folder, faults));
  const isHidden = (path: string): boolean => basename(path).startsWith('.git');
  cpSync(folder, join(dist, 'archive'), {
    recursive: true,
    filter: (path) => path === folder || (!isHidden(path) && basename(path) !== 'README.md'),
  });
}

/** Has the pages lead to their copies. Returns their number. */
function lead(folder: string): number {
  const origin = siteOrigin();
  const copies = copiesOf(readArchive(folder).records);
  const edition = release();
  const base = basePath();
  const pages = filesBelow(dist).filter((file) => file.endsWith('.html') && isKept(file));
  const texts = new Map(pages.map((file) => [file, readFileSync(join(dist, file), 'utf8')]));
  const addressOf = (file: string): string => `/${file.replace(/index\.html$/u, '')}`;
  const twins = new Map(
    [...texts].flatMap(([file, text]) => {
      const address = addressOf(file);
      const twin = frozenTwin(address, contentHash(file, text, edition, origin), copies);
      return twin === undefined ? [] : [[address, twin] as const];
    }),
  );
  for (const [file, text] of texts) {
    const address = addressOf(file);
    const twin = twins.get(address);
    const full = (path: string): string => `${origin}${base}${path}`;
    const own = { ...edition, address: full(address) };
    const cited =
      twin === undefined ? text : recited(text, own, { ...twin, address: full(twin.address) });
    // Reports print the address of a figure, and its QR code.
    const written = cited.replace(/(<figure\b[^>]*) data-path="([^"]*)"/gu, (all, _head, path) => {
      const figure = twins.get(String(path));
      return figure === undefined ? all : `${all} data-frozen="${figure.address}"`;
    });
    if (written !== text) writeFileSync(join(dist, file), written);
  }
  return twins.size;
}

const folder = archiveFolder();
if (existsSync(join(folder, 'versions'))) {
  add(folder);
  const count = siteOrigin() === '' ? 0 : lead(folder);
  console.log(`存档 / archive: ${folder}; ${String(count)} pages lead to their copies`);
}
