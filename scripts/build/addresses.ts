import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { redirectsFile, redirectsOf } from '#src/archive/redirects.ts';
import { inSite, siteDir } from '#src/lib/site-dir-node.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { readSite } from '#src/tables/site.ts';
import { commandFlags, misuse } from '../command.ts';
import { basePath, prefixes } from '../archive/site-addresses.ts';

/**
 * Keeps old addresses of a built site alive: a file that moved is at its old address too, and
 * `_redirects` lists where pages went for hosts that answer with a redirect:
 * `node scripts/build/addresses.ts [dist]`.
 */
const usage = '用法 / usage: node scripts/build/addresses.ts [dist]';
const { positionals } = commandFlags(usage, {});
const [dist = inSite('dist'), ...others] = positionals;
if (others.length > 0) misuse(usage);

const moved = readSite(siteDir(), disk).site?.moved ?? {};
const redirects = redirectsOf(moved, prefixes);
const pages = redirects.filter(({ from }) => from.endsWith('/'));
if (pages.length > 0) writeFileSync(join(dist, '_redirects'), redirectsFile(pages, basePath()));
for (const { from, to } of redirects) {
  // A file that has no language is there once.
  if (from.endsWith('/') || !existsSync(join(dist, to)) || existsSync(join(dist, from))) continue;
  mkdirSync(dirname(join(dist, from)), { recursive: true });
  cpSync(join(dist, to), join(dist, from));
}
