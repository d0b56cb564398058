import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { languages } from '#src/i18n/languages.ts';
import { parseShard, shardExpected, type Shard } from '#src/lib/shard.ts';

/** Names the part of the pages that a build makes, as `2/4`; without it a build makes all. */
const shardVariable = 'PAGES_SHARD';

/** Pages for missing addresses, which no list of pages names. */
const missing = /(?:^|\/)404\/?$/u;

/** Path without its language, so that a page is made together with its translations. */
function withoutLanguage(pathname: string): string {
  const path = pathname.replace(/^\/|\/$/gu, '');
  const prefix = languages
    .map((language) => language.prefix)
    .find((one) => one !== '' && `${path}/`.startsWith(one));
  return prefix === undefined ? path : `${path}/`.slice(prefix.length).replace(/\/$/u, '');
}

/** Whether a path belongs to a part; which one depends on nothing but the path. */
function isInShard(pathname: string, { part, parts }: Shard): boolean {
  const hash = createHash('sha256').update(withoutLanguage(pathname)).digest();
  return hash.readUInt32BE(0) % parts === part - 1;
}

/**
 * Builds one part of the pages when `PAGES_SHARD` names one, with all that pages share: scripts,
 * styles and files of `public/`. The addresses of the pages of the other parts are added to `others`
 * for the sitemap, so that each part writes the sitemap of the whole site.
 *
 * @param root Address of the site with its sub-path, where it has one.
 */
export function pageShard(root: URL | undefined, others: string[]): AstroIntegration {
  const text = process.env[shardVariable];
  const shard = text === undefined ? undefined : parseShard(text);
  if (text !== undefined && shard === undefined)
    throw new Error(`${shardVariable}=${text}：${shardExpected.zh} / ${shardExpected.en}`);
  return {
    name: 'page-shard',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        if (shard === undefined) return;
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            const all = await usual.getStaticPaths();
            const rest = all.filter(({ pathname }) => !isInShard(pathname, shard));
            if (root !== undefined)
              others.push(
                ...rest
                  .filter(({ pathname, route }) => route.type === 'page' && !missing.test(pathname))
                  .map(({ pathname }) => new URL(pathname.replace(/^\//u, ''), root).href),
              );
            return all.filter((path) => !rest.includes(path));
          },
        }));
      },
    },
  };
}
