import { existsSync } from 'node:fs';
import { datasets } from '#data/index.ts';
import { loadTables } from '#src/tables/load.ts';
import { verifyAgainst } from '#src/tables/verify.ts';
import { commandFlags, misuse } from './command.ts';

/** `npm run evidence verify -- --texts DIR`: looks up every anchor, reading and table cell in the source texts. */
const usage = '用法 / usage: npm run evidence verify -- --texts DIR';
const { values, positionals } = commandFlags(usage, { texts: { type: 'string' } });
const folder = values.texts;
if (positionals.join(' ') !== 'verify' || folder === undefined) misuse(usage);
if (!existsSync(folder)) {
  console.error(`没有这个文件夹 / no such folder: ${folder}`);
  process.exit(2);
}
const { sought, misses, missing } = verifyAgainst(
  folder,
  loadTables('data'),
  datasets.map(({ id }) => id),
);
for (const { dataset, line, row, sought: phrase, source } of misses) {
  console.error(
    `data/${dataset}/${dataset}.csv:${String(line)} (${row}): “${phrase}” 不在 / is not in ${source}`,
  );
}
for (const id of missing) console.error(`没有文本 / no text: ${id}.txt`);
console.log(
  `查找 ${String(sought)} 处，未找到 ${String(misses.length)} 处。 / ${String(sought)} sought, ${String(misses.length)} not found.`,
);
process.exitCode = misses.length + missing.length > 0 ? 1 : 0;
