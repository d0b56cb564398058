import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { nearest } from '#src/lib/text/nearest.ts';
import { visibleText } from '#src/lib/text/visible.ts';
import type { Label } from '#src/model.ts';

/**
 * What to say when schemas that `data/index.ts` imports are not there, because their folders were
 * renamed or moved; undefined when all are there. Commands import that register, so that they could
 * only end in a stack trace.
 *
 * @param root The folder of the project.
 */
export function missingSchemas(root = '.'): Label | undefined {
  const register = readFileSync(`${root}/data/index.ts`, 'utf8');
  const files = [...register.matchAll(/ from '\.\/([\w-]+\/schema\.ts)'/gu)].map(
    ([, file = '']) => file,
  );
  const lost = files.filter((file) => !existsSync(`${root}/data/${file}`));
  if (lost.length === 0) return undefined;
  const strangers = readdirSync(`${root}/data`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !files.includes(`${entry.name}/schema.ts`))
    .map(({ name }) => name);
  const lines = lost.map((file): Label => {
    const name = dirname(file);
    const similar = nearest(name, strangers);
    const hint = {
      zh: similar === undefined ? '' : `；旁边有一个“${similar}”，也许改了名`,
      en:
        similar === undefined ? '' : `; there is a folder “${similar}” beside it, perhaps renamed`,
    };
    return {
      zh: `缺少文件 data/${file}${hint.zh}。文件夹改了名的，改回“${name}”；确实不用的，从 data/index.ts 里去掉它的两行。`,
      en: `The file data/${file} is missing${hint.en}. If its folder was renamed, give it the name “${name}” back; if it is no longer used, take its two lines out of data/index.ts.`,
    };
  });
  return {
    zh: lines.map(({ zh }) => visibleText(zh)).join('\n'),
    en: lines.map(({ en }) => visibleText(en)).join('\n'),
  };
}
