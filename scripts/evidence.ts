import { existsSync } from 'node:fs';
import { datasets } from '#data/index.ts';
import { readDeclarations } from '#src/claims/declarations.ts';
import { FaultsError } from '#src/lib/faults.ts';
import type { Lang } from '#src/model.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { loadTables } from '#src/tables/load-node.ts';
import { verifyAgainst, type Anchored } from '#src/tables/verify-node.ts';
import { commandFlags, langOf, misuse } from './command.ts';
import { inSite } from '#src/lib/site-dir-node.ts';

const usage = `npm run evidence verify -- --texts DIR   在来源文本里查找每个定位词、读数和表格行 · look up every anchor, reading and table row in the source texts
  --lang zh|en   默认 zh · default zh`;

/** The anchor phrases that claims declare. */
function anchorsOfClaims(): Anchored[] {
  const { declared } = readDeclarations(inSite('content/claims'), disk);
  return declared.flatMap(({ id: row, file, line, declaration }) => {
    const { place } = declaration ?? {};
    return place === undefined ? [] : [{ file, line, row, ...place }];
  });
}

/**
 * Verifies data and claims against the source texts, prints what was not found and returns the exit code.
 */
function verify(folder: string, lang: Lang): number {
  if (!existsSync(folder)) {
    console.error(lang === 'zh' ? `没有这个文件夹：${folder}` : `No such folder: ${folder}`);
    return 2;
  }
  const { sought, faults } = verifyAgainst(
    folder,
    loadTables(inSite('data')),
    datasets.map(({ id }) => id),
    anchorsOfClaims(),
  );
  const misses = faults.filter(({ code }) => code === 'not-in-source').length;
  if (faults.length > 0) console.error(formatFaults(faults, lang));
  console.log(
    lang === 'zh'
      ? `查找 ${sought} 处，未找到 ${misses} 处。`
      : `${sought} sought, ${misses} not found.`,
  );
  return faults.length > 0 ? 1 : 0;
}

/** Returns the exit code: 0 no faults, 1 faults. Exits with 2 on wrong usage. */
function main(): number {
  const { values, positionals } = commandFlags(usage, {
    lang: { type: 'string', default: 'zh' },
    texts: { type: 'string' },
  });
  const { texts } = values;
  const lang = langOf(usage, values.lang);
  if (positionals.join(' ') !== 'verify' || texts === undefined) misuse(usage);
  try {
    return verify(texts, lang);
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    console.error(error.in(lang));
    return 1;
  }
}

process.exitCode = main();
