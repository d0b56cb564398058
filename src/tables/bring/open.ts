import { list } from '#src/i18n/punctuation.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import type { Declared } from '../declared.ts';
import type { Notice } from './sheet.ts';
import type { Choice, DatasetGuess, Proposal } from './types.ts';

/** What must be decided when no dataset is certain. */
export function noDataset(datasets: readonly DatasetGuess[]): Notice {
  if (datasets.length === 0) {
    return {
      code: 'no-dataset',
      words: {
        zh: '看不出这张表是哪个数据集：没有哪一行有两个以上认得的列名。请指定数据集，或换一张表。',
        en: 'No dataset fits this sheet: no row has two names of columns that are known. Choose the dataset, or another sheet.',
      },
    };
  }
  const ids = datasets.slice(0, 5).map(({ id }) => id);
  return {
    code: 'several-datasets',
    words: {
      zh: `有几个数据集同样像这张表，请指定一个：${list(ids, 'zh')}。`,
      en: `Several datasets fit this sheet equally well; choose one: ${list(ids, 'en')}.`,
    },
  };
}

/** What must be decided when a dataset is chosen that this register does not have. */
export function unknownChoice(id: string, known: readonly string[]): Notice {
  const near = nearest(id, known);
  return {
    code: 'unknown-dataset',
    words: {
      zh: `没有“${id}”这个数据集${near === undefined ? '' : `；最接近的是“${near}”`}。有的是：${list(known, 'zh')}。`,
      en: `There is no dataset “${id}”${near === undefined ? '' : `; the nearest is “${near}”`}. There are: ${list(known, 'en')}.`,
    },
  };
}

/** What must be decided when no row names the columns of the dataset. */
export function noHead({ id }: Declared): Notice {
  return {
    code: 'no-head',
    words: {
      zh: `找不到表头：前 30 行里没有哪一行有 ${id} 的列名。请指出表头在哪一行。`,
      en: `No head was found: none of the first 30 rows has names of columns of ${id}. Say which row is the head.`,
    },
  };
}

/** What must be decided before the rows of a table can be told apart. */
export function openQuestions(
  { rows, columns, missing }: Pick<Proposal, 'rows' | 'columns' | 'missing'>,
  dataset: Declared,
  constants: Choice['constants'],
): Notice[] {
  const open: Notice[] = [];
  for (const { column, label, key, constant, filled, suggested } of missing) {
    if (!key || constant !== undefined || filled !== undefined) continue;
    open.push({
      code: 'missing-key',
      words: {
        zh: `缺少“${label.zh}”（${column}）；没有它认不出行。请指出是哪一列，或给所有的行同一个值${suggested === undefined ? '' : `；标题里有 ${suggested}`}。`,
        en: `“${label.en}” (${column}) is missing, and rows cannot be told apart without it. Choose its column, or give all rows one value${suggested === undefined ? '' : `; the title has ${suggested}`}.`,
      },
    });
  }
  for (const { letter, name, column } of columns) {
    if (column === undefined || column in dataset.columns) continue;
    open.push({
      code: 'unknown-column',
      words: {
        zh: `${letter} 列“${name}”选作“${column}”，但 ${dataset.id} 没有这一列。`,
        en: `Column ${letter}, “${name}”, was chosen to be “${column}”, which ${dataset.id} does not have.`,
      },
    });
  }
  for (const column of Object.keys(constants ?? {})) {
    if (column in dataset.columns) continue;
    open.push({
      code: 'unknown-column',
      words: {
        zh: `给“${column}”定了一个值，但 ${dataset.id} 没有这一列。`,
        en: `A value was given to “${column}”, which ${dataset.id} does not have.`,
      },
    });
  }
  const chosen = columns.flatMap(({ column }) => column ?? []);
  for (const column of new Set(chosen.filter((one, at) => chosen.indexOf(one) !== at))) {
    open.push({
      code: 'chosen-twice',
      words: {
        zh: `有两列都选作“${column}”，只能留一列。`,
        en: `Two columns were chosen to be “${column}”; only one can be.`,
      },
    });
  }
  for (const column of Object.keys(constants ?? {}).filter((one) => chosen.includes(one))) {
    open.push({
      code: 'chosen-twice',
      words: {
        zh: `“${column}”既选了一列，又给所有的行定了一个值，只能取一样。`,
        en: `“${column}” has both a column that was chosen and one value for all rows; only one can be.`,
      },
    });
  }
  if (rows.length === 0) {
    open.push({
      code: 'no-rows',
      words: {
        zh: '没有可取的行：表头以下都是空行、注或合计。',
        en: 'There is no row to take: below the head are only empty rows, notes or totals.',
      },
    });
  }
  return open;
}
