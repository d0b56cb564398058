import { datasets } from '#data/index.ts';
import { FaultsError } from '#src/lib/faults.ts';
import type { Lang } from '#src/model.ts';
import { accept } from '#src/tables/accept.ts';
import { addRows } from '#src/tables/add.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { inspect, type Inspection } from '#src/tables/inspect.ts';
import { normalise } from '#src/tables/normalise.ts';
import { formatWarnings } from '#src/tables/warnings.ts';
import { commandFlags, misuse } from './command.ts';
import { inSite } from '#src/lib/site-dir-node.ts';

const usage = `npm run data check                    核对全部数据 · check all data
npm run data normalise                把文件改写成 UTF-8、无 BOM、LF · rewrite files as UTF-8 without BOM and with LF
npm run data accept -- <dataset> …    认可改动，记下校验和与行数 · record checksum and rows on purpose
npm run data add -- <dataset> FILE.csv  核对新的行并加进去 · check new rows and add them
  -- --lang zh|en   -- --root DIR     默认 zh、data · default zh, data`;

function check({ faults, warnings, tables, identities }: Inspection, lang: Lang): number {
  if (faults.length > 0) console.error(formatFaults(faults, lang));
  if (warnings.length > 0) console.log(formatWarnings(warnings, lang));
  if (faults.length > 0) return 1;
  const rows = [...tables.values()].reduce((sum, table) => sum + table.lines.length, 0);
  console.log(
    lang === 'zh'
      ? `${tables.size} 个数据集，${rows} 行，没有问题；来源自身有 ${identities.length} 处数目不合，均已声明。`
      : `${tables.size} datasets, ${rows} rows, no faults; the sources themselves do not add up in ${identities.length} places, all declared.`,
  );
  return 0;
}

function tidy(inspection: Inspection, lang: Lang): number {
  const { written, refused } = normalise(inspection);
  const words = {
    zh: { written: '已改写', refused: '有问题，没有改写', none: '没有需要改写的文件。' },
    en: { written: 'rewritten', refused: 'has faults, left as it is', none: 'Nothing to rewrite.' },
  }[lang];
  for (const file of written) console.log(`${file}: ${words.written}`);
  for (const file of refused) console.error(`${file}: ${words.refused}`);
  if (written.length + refused.length === 0) console.log(words.none);
  return refused.length > 0 ? 1 : 0;
}

function acceptAll(inspection: Inspection, ids: readonly string[], lang: Lang): number {
  const words = { zh: '已记下校验和与行数', en: 'checksum and rows recorded' }[lang];
  for (const id of ids) console.log(`${accept(inspection, id)}: ${words}`);
  return 0;
}

function addAll([id = '', file = '']: readonly string[], root: string, lang: Lang): number {
  const { table, rows } = addRows(root, datasets, id, file);
  const count = String(rows);
  console.log(
    { zh: `${table}：加了 ${count} 行，已记下校验和`, en: `${table}: ${count} rows added` }[lang],
  );
  return 0;
}

/** Today where the command runs, as `2026-11-28`. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Runs a subcommand; undefined if it does not exist. */
function run(
  command: string,
  ids: readonly string[],
  root: string,
  lang: Lang,
): number | undefined {
  const inspected = (): Inspection => inspect(root, datasets, undefined, today());
  if (command === 'check') return check(inspected(), lang);
  if (command === 'normalise') return tidy(inspected(), lang);
  if (command === 'add' && ids.length === 2) return addAll(ids, root, lang);
  if (command === 'accept' && ids.length > 0) return acceptAll(inspected(), ids, lang);
  return undefined;
}

/**
 * Runs `npm run data` and returns the exit code: 0 no faults, 1 faults. Exits with 2 on wrong usage.
 */
export function main(): number {
  const { values, positionals } = commandFlags(usage, {
    lang: { type: 'string', default: 'zh' },
    root: { type: 'string', default: inSite('data') },
  });
  const [command = '', ...ids] = positionals;
  const { lang, root } = values;
  if (lang !== 'zh' && lang !== 'en') misuse(usage, `--lang ${lang}`);
  try {
    const code = run(command, ids, root, lang);
    if (code !== undefined) return code;
  } catch (error) {
    if (error instanceof FaultsError) console.error(error.in(lang));
    else console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  return misuse(usage);
}
