import { readFileSync } from 'node:fs';
import { entriesIn } from '#src/lib/folder-node.ts';
import { sha256OfParts } from '#src/lib/hash-node.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { noteRead } from '#src/lib/reads.ts';
import type { ProjectTexts } from './project.ts';

const isText = /\.(?:csv|yaml|mdx)$/u;

/** Paths of the texts below a folder of the site, sorted. */
function textsIn(folder: string): string[] {
  return entriesIn(inSite(folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return textsIn(path);
    return isText.test(entry.name) ? [path] : [];
  });
}

/** The files of a folder of the site by path, for the desk; the version is that of the whole site. */
export function projectTexts(folder: 'data' | 'content'): ProjectTexts {
  // All files, which nobody follows one by one.
  noteRead('files');
  const read = (path: string): [string, string] => [path, readFileSync(inSite(path), 'utf8')];
  const files = ['data', 'content'].flatMap(textsIn).map(read);
  const own = files.filter(([path]) => path.startsWith(`${folder}/`));
  return { version: sha256OfParts(files.flat()).slice(0, 12), files: Object.fromEntries(own) };
}
