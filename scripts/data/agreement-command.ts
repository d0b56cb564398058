import { basename, extname } from 'node:path';
import { codingsIn, type CodingSheet } from '#src/indicators/agreement/sheets.ts';
import type { Lang } from '#src/model.ts';
import { readWorkbook } from '#src/tables/bring/workbook.ts';
import { bytesOf } from '#src/tables/disk/read-node.ts';
import { agreementLines } from './agreement-text.ts';

/** The first sheet of a file; the name of the file, without its end, stands for the coder. */
async function sheetOf(file: string): Promise<CodingSheet> {
  const { sheets } = await readWorkbook(bytesOf(file), file);
  return { name: basename(file, extname(file)), rows: sheets[0]?.rows ?? [] };
}

/** Faults of the files as a whole, each with what is expected; empty without any. */
function faultsOf({ unidentified, twice, variables }: ReturnType<typeof codingsIn>, lang: Lang) {
  const words = {
    zh: {
      unit: '没有哪一列说明是哪个案例；应有 case（或 id、案例、代号）一列。',
      twice: '同一案例编了两次；去掉一行。',
      alone: '没有一项有两个以上的编码者；给出至少两个文件，列名要相同，或一个有 coder 列的长表。',
    },
    en: {
      unit: 'No column says which case a row is about; expected a column case (or id).',
      twice: 'The same case is coded twice; remove one row.',
      alone:
        'No variable has two coders; give at least two files with the same column names, or a long table with a column coder.',
    },
  }[lang];
  const several = [...variables.values()].some(
    (own) => new Set(own.map(({ coder }) => coder)).size > 1,
  );
  return [
    ...unidentified.map((name) => `${name}: ${words.unit}`),
    ...twice.map((where) => `${where}: ${words.twice}`),
    ...(several ? [] : [words.alone]),
  ];
}

/**
 * Prints how far the coders of several files agree, by variable.
 *
 * @param files Paths of tables, one a coder, or long tables with a column for the coder.
 * @returns The exit code: 0, or 1 where the files cannot be compared.
 */
export async function agreement(files: readonly string[], lang: Lang): Promise<number> {
  const codings = codingsIn(await Promise.all(files.map(sheetOf)));
  const faults = faultsOf(codings, lang);
  for (const fault of faults) console.error(`× ${fault}`);
  if (faults.length > 0) return 1;
  for (const [variable, own] of codings.variables) {
    if (new Set(own.map(({ coder }) => coder)).size < 2) continue;
    console.log(`${agreementLines(variable, own, lang).join('\n')}\n`);
  }
  return 0;
}
