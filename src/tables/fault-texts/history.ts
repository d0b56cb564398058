import type { Fault, FaultText } from '#src/lib/faults.ts';
import type { HistoryFault } from '../fault.ts';

const accept = ({ dataset = '' }: Fault): string => `npm run data accept -- ${dataset}`;
const because = (fault: Fault): string => `${accept(fault)} --who … --why … --source …`;

/** Messages for faults of a change and of the history of a dataset. */
export const historyTexts: Record<HistoryFault, FaultText> = {
  'no-reason': {
    what: { zh: '这里改了，没有说明理由', en: 'This was changed, and no reason is given' },
    expected: {
      zh: '谁、为什么、依据什么来源：每一格、每一行都要有。',
      en: 'Who, why and by which source, for every cell and row.',
    },
    fix: (fault) => ({
      zh: `全部改动理由相同的，运行 ${because(fault)}；加行（data add）时，在命令后面写上同样的三项；各有理由的，用工作台写出的改动记录：${accept(fault)} --record 文件。无意改的，恢复原值。`,
      en: `If one reason holds for all, run ${because(fault)}; when rows are added (data add), give the same flags with that command; if reasons differ, use the change record that the desk writes: ${accept(fault)} --record FILE. If nobody meant to change it, restore the cell.`,
    }),
  },
  'superfluous-reason': {
    what: {
      zh: '改动记录为一处没有做的改动写了理由',
      en: 'The change record gives a reason for a change that was not made',
    },
    expected: {
      zh: '只有实际做了的改动，原值和新值都相同。',
      en: 'Only changes that were made, with the same old and new value.',
    },
    fix: {
      zh: '从改动记录里删去它，或在表里照它改。',
      en: 'Remove it from the record, or make the change in the table.',
    },
  },
  'no-earlier': {
    what: {
      zh: '找不到改动以前的表，说不出改了什么',
      en: 'The table before the change is not to be found, so it is not known what was changed',
    },
    expected: ({ expected = '' }) => ({
      zh: `校验和为 ${expected} 的表：在 Git 的记录里、一个文件里，或由改动记录推回。`,
      en: `The table with the checksum ${expected}: in Git, in a file, or as a change record gives it.`,
    }),
    fix: (fault) => ({
      zh: `用改动记录（${accept(fault)} --record 文件），或指明改动以前的文件：--before 文件。`,
      en: `Give a change record (${accept(fault)} --record FILE), or name the file as it was before: --before FILE.`,
    }),
  },
  'record-dataset': {
    what: { zh: '改动记录属于另一个数据集', en: 'The change record is of another dataset' },
    expected: ({ expected = '' }) => ({ zh: `${expected}。`, en: `${expected}.` }),
    fix: { zh: '换成这个数据集的改动记录。', en: 'Take the record of this dataset.' },
  },
  'record-before': {
    what: {
      zh: '改动记录是从另一个版本开始的',
      en: 'The change record begins from another version of the table',
    },
    expected: ({ expected = '' }) => ({
      zh: `before 为登记的校验和 ${expected}。`,
      en: `“before” is the checksum on record, ${expected}.`,
    }),
    fix: {
      zh: '表在这期间又改过：在工作台里打开草稿，以新的版本再写一次记录。已经认可过的记录不用再认可。',
      en: 'The table was changed meanwhile: open the draft at the desk and write the record again. A record that was accepted already needs nothing.',
    },
  },
  'record-after': {
    what: {
      zh: '改动记录说的不是这张表的改动',
      en: 'The change record does not describe how this table was changed',
    },
    expected: ({ expected = '' }) => ({
      zh: `推回改动就得到登记的表，after 为 ${expected}。`,
      en: `Undoing it gives the table on record, and “after” is ${expected}.`,
    }),
    fix: {
      zh: '用和这张表一起写出的改动记录；改动后又改过的，再写一次记录。',
      en: 'Take the record that was written with this table; if the table was edited since, write the record again.',
    },
  },
  'history-end': {
    what: {
      zh: '改动史没有到登记的版本为止',
      en: 'The history does not end with the version on record',
    },
    expected: ({ expected = '' }) => ({
      zh: `最后一条的 after 为 ${expected}。`,
      en: `The last entry has “after” ${expected}.`,
    }),
    fix: {
      zh: '改动史由 npm run data accept 写：从 Git 恢复 history.yaml 和 provenance.yaml，再运行它。',
      en: 'The history is written by npm run data accept: restore history.yaml and provenance.yaml from Git, and run it again.',
    },
  },
  'history-chain': {
    what: {
      zh: '改动史推不回以前的版本',
      en: 'The history does not lead back to the earlier version',
    },
    expected: ({ expected = '' }) => ({
      zh: `以前的版本，校验和为 ${expected}。`,
      en: `The earlier version, with the checksum ${expected}.`,
    }),
    fix: {
      zh: '已有的条目不能改，也不能删：从 Git 恢复 history.yaml。',
      en: 'Entries must not be edited or removed: restore history.yaml from Git.',
    },
  },
};
