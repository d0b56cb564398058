import { datasets } from '#data/index.ts';
import type { Lang } from '#src/model.ts';
import type { Given } from '#src/tables/write/accept-change-node.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { planImport, writeImport, type ImportRequest } from '#src/tables/write/import-node.ts';
import { differenceText, proposalText, stepsText } from './import-text.ts';

const words = {
  zh: {
    open: '没有写入：先决定上面几项，用选项说明，再运行一次。',
    faults: '没有写入：文件里的问题都改好以后再运行一次。',
    ready: '没有写入。这样取可以的话，加上 --write 再运行一次。',
    written: (table: string) => `已写入 ${table}，并记下校验和与行数。`,
    same: '同已发布的数据没有不同，不用写入。',
  },
  en: {
    open: 'Nothing was written: decide the points above by options, and run it again.',
    faults: 'Nothing was written: mend all faults of the file, and run it again.',
    ready: 'Nothing was written. If the file was understood, run it again with --write.',
    written: (table: string) => `${table} was written; checksum and rows were recorded.`,
    same: 'It does not differ from the published data; there is nothing to write.',
  },
} satisfies Record<Lang, unknown>;

/** Where the command runs, and how. */
export interface ImportOptions extends ImportRequest {
  root: string;
  lang: Lang;
  write: boolean;
  /** How many faults of one kind are listed. */
  most: number;
  /** Why it is changed; needed to write to a dataset with rows. */
  given: Given;
}

/**
 * `npm run data import`: tells what a file was taken for, its faults and what it changes; writes
 * with `--write`. Returns the exit code: 1 when something is open or wrong.
 */
export async function importFile(file: string, options: ImportOptions): Promise<number> {
  const { root, lang, write, given, most } = options;
  const word = words[lang];
  const plan = await planImport(root, datasets, file, options);
  console.log(proposalText(plan.proposal, lang));
  const { outcome } = plan;
  if (outcome === undefined) {
    console.error(`\n${word.open}`);
    return 1;
  }
  console.log(stepsText(outcome.taken, lang));
  console.log(differenceText(outcome.difference, lang));
  if (outcome.faults.length > 0) {
    console.error(`\n${formatFaults(outcome.faults, lang, most)}\n\n${word.faults}`);
    return 1;
  }
  if (!write) {
    console.log(`\n${word.ready}`);
    return 0;
  }
  const done = writeImport(root, datasets, plan, given);
  console.log(`\n${done === 'same' ? word.same : word.written(outcome.table)}`);
  return 0;
}

/** `npm run data diff`: how a file differs from the published table. Returns the exit code. */
export async function diffFile(file: string, options: ImportOptions): Promise<number> {
  const { root, lang } = options;
  const { proposal, outcome } = await planImport(root, datasets, file, options);
  if (outcome === undefined) {
    console.log(proposalText(proposal, lang));
    return 1;
  }
  console.log(differenceText(outcome.difference, lang).trimStart());
  return 0;
}
