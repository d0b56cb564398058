import { datasets } from '#data/index.ts';
import { FaultsError } from '#src/lib/faults.ts';
import type { Lang } from '#src/model.ts';
import { acceptChange, type Given } from '#src/tables/write/accept-change-node.ts';
import { addRows } from '#src/tables/write/add-node.ts';
import { formatFaults } from '#src/tables/faults.ts';
import type { Inspection } from '#src/tables/inspect-files.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { normalise } from '#src/tables/write/normalise-node.ts';
import { formatWarnings } from '#src/tables/warnings.ts';
import { agreement } from './agreement-command.ts';
import { commandFlags, langOf, listed, misuse, misuseOf, unknownCommand } from '../command.ts';
import { today } from '../today.ts';
import { diffFile, importFile } from './import-command.ts';
import { choiceFlags, choiceOf } from './import-flags.ts';
import { givenOf, reasonFlags } from './reason-flags.ts';
import { inSite } from '#src/lib/site-dir-node.ts';

const usage = `npm run data check                    核对全部数据 · check all data
npm run data normalise                把文件改写成 UTF-8、无 BOM、LF · rewrite files as UTF-8 without BOM and with LF
npm run data accept -- <dataset> …    认可改动：理由写进改动史，记下校验和与行数 · accept a change: its reason goes into the history
npm run data add -- <dataset> FILE.csv  核对新的行并加进去 · check new rows and add them
npm run data agreement -- FILE FILE …  几个编码者的文件一致到什么程度 · how far the files of several coders agree
npm run data import -- FILE             读工作簿或文本，说明怎么读、有什么问题、改了什么 · read a workbook or text file, tell how, its faults and changes
npm run data diff -- FILE               同已发布的数据比较 · compare with the published data
  -- --all                             列出全部问题，不只每种的前 20 处 · list all faults, not the first 20 of each kind
  -- --lang zh|en   -- --root DIR     默认 zh、data · default zh, data
  accept, add, import --write（已有的数据改了就要 · needed where accepted data change）：
    --who 王小明  --why 抄录有误  --source wang-yang-2011  [--place 表1]  [--when 2026-11-28]
                         谁、为什么、来源（代号或文字）、出处在哪里、哪一天 · who, why, source (id or words), place, day
    --record FILE        工作台写的改动记录，一处一个理由 · the change record of the desk, a reason for each change
    --before FILE        改动以前的表；没有 Git 时用 · the table before the change, where Git is not there
  import, diff（FILE：CSV、TSV、XLSX、XLS、ODS）：
    --write              没有问题就写入 · write it, if nothing is wrong
    --whole              文件就是整张表，没有的行要去掉 · the file is the whole table; rows it lacks are removed
    --dataset ID  --sheet 2  --head 3-4   数据集、第几张表、表头在哪几行 · dataset, sheet, rows of the head
    --column D=hukou  --column E=         某一列是什么；空着就不取 · what a column is; empty: none
    --unit D=万          这一列的单位（万、千、%、1） · the unit of a column
    --set as_of=2010-03  所有的行同一个值 · one value for all rows
    --take 25  --skip 7  要取、不取的行 · rows to take, to leave out
    --digits shown       数照显示的位数，不照存着的 · digits as shown, not as stored
    --marks empty        “—”等记号作空格（不知道） · marks such as — are empty (not known)`;

function check(
  { faults, warnings, tables, identities }: Inspection,
  lang: Lang,
  most: number,
): number {
  if (warnings.length > 0) console.log(formatWarnings(warnings, lang));
  if (faults.length > 0) console.error(formatFaults(faults, lang, most));
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

function acceptAll(
  inspection: Inspection,
  ids: readonly string[],
  given: Given,
  lang: Lang,
): number {
  const words = { zh: '已写入', en: 'written' }[lang];
  for (const id of ids)
    for (const file of acceptChange(inspection, id, given)) console.log(`${file}: ${words}`);
  return 0;
}

function addAll(
  [id = '', file = '']: readonly string[],
  root: string,
  { reason }: Given,
  lang: Lang,
): number {
  const { table, rows } = addRows(root, datasets, id, file, reason);
  const count = String(rows);
  console.log(
    { zh: `${table}：加了 ${count} 行，已记下校验和`, en: `${table}: ${count} rows added` }[lang],
  );
  return 0;
}

const commands = ['check', 'normalise', 'accept', 'add', 'agreement', 'import', 'diff'];

/** Runs a subcommand on the whole of the data; undefined if it does not exist. */
function run(
  command: string,
  ids: readonly string[],
  { root, given, lang, most }: { root: string; given: Given; lang: Lang; most: number },
): number | undefined {
  const inspected = (): Inspection => inspect(root, datasets, undefined, today());
  if (command === 'check') return check(inspected(), lang, most);
  if (command === 'normalise') return tidy(inspected(), lang);
  if (command === 'add' && ids.length === 2) return addAll(ids, root, given, lang);
  if (command === 'accept' && ids.length > 0) return acceptAll(inspected(), ids, given, lang);
  return undefined;
}

const flags = {
  lang: { type: 'string', default: 'zh' },
  root: { type: 'string', default: inSite('data') },
  write: { type: 'boolean', default: false },
  whole: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  ...choiceFlags,
  ...reasonFlags,
} as const;

type Values = ReturnType<typeof commandFlags<typeof flags>>['values'];

/** Runs a subcommand on files; undefined if it does not exist. */
async function bring(
  command: string,
  files: readonly string[],
  values: Values,
  { given, lang }: { given: Given; lang: Lang },
): Promise<number | undefined> {
  if (command === 'agreement' && files.length > 0) return agreement(files, lang);
  const [file] = files;
  const runner = { import: importFile, diff: diffFile }[command];
  if (runner === undefined || file === undefined || files.length > 1) return undefined;
  const choice = choiceOf(values);
  if ('flag' in choice) return misuseOf(usage, [choice]);
  const { root, write, whole, all } = values;
  const extent = whole ? 'whole' : 'rows';
  return runner(file, {
    root,
    lang,
    write,
    given,
    choice,
    extent,
    today: today(),
    most: listed(all),
  });
}

/**
 * Runs `npm run data` and returns the exit code: 0 no faults, 1 faults. Exits with 2 on wrong usage.
 */
export async function main(): Promise<number> {
  const { values, positionals } = commandFlags(usage, flags);
  const [command = '', ...rest] = positionals;
  const { root, all } = values;
  const most = listed(all);
  const lang = langOf(usage, values.lang);
  if (command !== '' && !commands.includes(command))
    misuseOf(usage, [unknownCommand(command, commands)]);
  const given = givenOf(values, today());
  if ('faults' in given) return misuseOf(usage, given.faults);
  try {
    const code =
      run(command, rest, { root, given, lang, most }) ??
      (await bring(command, rest, values, { given, lang }));
    if (code !== undefined) return code;
  } catch (error) {
    if (error instanceof FaultsError) console.error(error.in(lang, most));
    else console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  return misuse(usage);
}
