import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseShard } from '#src/lib/shard.ts';
import { filesBelow } from '../files-below.ts';

/**
 * Puts the parts of a site together that `npm run build:pages -- --shard` made:
 * `merge-pages.ts INTO PART…`. Every part must be there, of the same division, and what several parts
 * have must be the same; otherwise nothing is written and all faults are told.
 */
const [into = '', ...parts] = process.argv.slice(2);

/** Beside the pages of a part: which part it is. */
const marker = 'shard.txt';

const faults: string[] = [];
const found = parts.flatMap((folder) => {
  const file = join(folder, marker);
  const shard = existsSync(file) ? parseShard(readFileSync(file, 'utf8').trim()) : undefined;
  if (shard === undefined)
    faults.push(
      `${folder}：不是一份网页（没有 ${marker}）。请用 npm run build:pages -- --shard 1/4 做出来。 / ${folder} is no part of the pages (no ${marker}). Make it with npm run build:pages -- --shard 1/4.`,
    );
  return shard === undefined ? [] : [{ folder, shard }];
});
const [first] = found;
const count = first?.shard.parts ?? 0;
for (const { folder, shard } of found)
  if (shard.parts !== count)
    faults.push(
      `${folder}：共${String(shard.parts)}份，别的共${String(count)}份。请都按同样的份数做。 / ${folder} is one of ${String(shard.parts)} parts, the others of ${String(count)}. Make all with the same number.`,
    );
for (let part = 1; part <= count; part += 1)
  if (!found.some(({ shard }) => shard.part === part))
    faults.push(
      `缺第${String(part)}份，共${String(count)}份。 / Part ${String(part)} of ${String(count)} is missing.`,
    );

/** Where each file was found first. */
const files = new Map<string, string>();
for (const { folder } of found)
  for (const file of filesBelow(folder)) {
    const known = files.get(file);
    if (file === marker) continue;
    if (known === undefined) files.set(file, folder);
    else if (!readFileSync(join(known, file)).equals(readFileSync(join(folder, file))))
      faults.push(
        `${file}：${known} 和 ${folder} 里的不一样。几份要用同一次提交、同样的设置来做。 / ${file} differs between ${known} and ${folder}. Make all parts from one commit with the same settings.`,
      );
  }
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
for (const [file, folder] of files) cpSync(join(folder, file), join(into, file));
console.log(`合并 / merged: ${String(count)} parts, ${String(files.size)} files → ${into}`);
