import { groupBy } from '#src/lib/group.ts';
import { list, punctuation } from '#src/i18n/punctuation.ts';
import type { Label, Lang } from '#src/model.ts';
import { placesOf } from './rows.ts';
import { columnName, type CellRemark, type Notice, type RemarkKind, type Sheet } from './sheet.ts';
import type { MissingColumn, ProposedColumn, SheetGuess } from './types.ts';

/** Kinds of particular cells: what they are, and what becomes of them. */
const remarkWords: Record<RemarkKind, { what: Label; then: Label }> = {
  formula: {
    what: { zh: '公式', en: 'Formulas' },
    then: {
      zh: '取工作簿里存着的结果，公式不带过来',
      en: 'the results stored in the workbook are taken, and the formulas left',
    },
  },
  'formula-without-value': {
    what: { zh: '没有存下结果的公式', en: 'Formulas without a stored result' },
    then: {
      zh: '读作空格；请在电子表格里打开、重算、再存',
      en: 'they are read as empty; open the workbook, calculate and save it again',
    },
  },
  error: {
    what: { zh: '报错的格（如 #N/A、#REF!）', en: 'Errors such as #N/A or #REF!' },
    then: { zh: '照原样带过来，查出后再改', en: 'they are brought as they are, to be mended' },
  },
  rounded: {
    what: { zh: '显示的位数比存着的少', en: 'Cells that show fewer digits than they store' },
    then: {
      zh: '取存着的；要取显示的，可以另选',
      en: 'those stored are taken, unless the shown ones are chosen',
    },
  },
  'shown-otherwise': {
    what: {
      zh: '显示的和存着的数不同（如把 0 显示成“-”）',
      en: 'Cells that show something else than they store, such as “-” for 0',
    },
    then: { zh: '取存着的数', en: 'the number stored is taken' },
  },
  'long-number': {
    what: { zh: '十五位以上的数', en: 'Numbers of more than fifteen digits' },
    then: {
      zh: '电子表格已丢了末几位；代号要先设为“文本”再填',
      en: 'spreadsheets lose their last digits; codes must be formatted as text before they are typed',
    },
  },
  date: {
    what: { zh: '日期', en: 'Dates' },
    then: { zh: '写成年-月-日', en: 'they are written as year-month-day' },
  },
};

/** The first places, and how many there are. */
function counted(places: readonly string[], count: number, lang: Lang): string {
  const { open, close, ellipsis } = punctuation(lang);
  const more = count > places.length ? [ellipsis] : [];
  return `${count}${open}${list([...places, ...more], lang)}${close}`;
}

/** A sentence of three parts: what there is, how often and where, what becomes of it. */
function told(what: Label, then: Label, places: readonly string[], count: number): Label {
  return {
    zh: `${what.zh}：${counted(places, count, 'zh')}；${then.zh}。`,
    en: `${what.en}: ${counted(places, count, 'en')}; ${then.en}.`,
  };
}

/** A notice for each kind of particular cell among the rows and columns that are taken. */
export function remarkNotices(remarks: readonly CellRemark[]): Notice[] {
  return [...groupBy(remarks, ({ kind }) => kind)].map(([kind, all]) => {
    const { what, then } = remarkWords[kind];
    const cells = placesOf(all);
    return { code: kind, words: told(what, then, cells, all.length), cells };
  });
}

/** What is hidden in a sheet and taken all the same. */
export function hiddenNotices(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly ProposedColumn[],
): Notice[] {
  const hiddenRows = new Set(sheet.hiddenRows);
  const lines = rows.filter((row) => hiddenRows.has(row)).map((row) => String(row + 1));
  const letters = columns.filter(({ hidden }) => hidden).map(({ at }) => columnName(at));
  const taken: Label = { zh: '也照样取', en: 'they are taken all the same' };
  const notice = (code: string, what: Label, places: readonly string[]): Notice[] =>
    places.length === 0
      ? []
      : [{ code, words: told(what, taken, places.slice(0, 5), places.length) }];
  return [
    ...notice('hidden-rows', { zh: '工作簿里隐藏的行', en: 'Rows that the workbook hides' }, lines),
    ...notice(
      'hidden-columns',
      { zh: '工作簿里隐藏的列', en: 'Columns that the workbook hides' },
      letters,
    ),
  ];
}

/** Columns that are not taken because another one is taken for the same column of the dataset. */
export function twinNotices(columns: readonly ProposedColumn[]): Notice[] {
  return columns.flatMap(({ letter, name, twin }): Notice[] => {
    if (twin === undefined) return [];
    return [
      {
        code: 'named-twice',
        words: {
          zh: `${twin} 列和 ${letter} 列“${name}”是同一列的名称，只取 ${twin} 列；要取 ${letter} 列，请改选。`,
          en: `Columns ${twin} and ${letter}, “${name}”, name the same column; only ${twin} is taken. To take ${letter}, choose it instead.`,
        },
      },
    ];
  });
}

/** Columns that are not taken because one value was given for all rows. */
export function givenNotices(columns: readonly ProposedColumn[]): Notice[] {
  return columns.flatMap(({ letter, name, given }): Notice[] => {
    if (given === undefined) return [];
    return [
      {
        code: 'given-instead',
        words: {
          zh: `${letter} 列“${name}”是 ${given}，但已给所有的行定了同一个值，这一列不取。`,
          en: `Column ${letter}, “${name}”, is ${given}; one value was given for all rows, and the column is not taken.`,
        },
      },
    ];
  });
}

/** Columns that are looked up in the published table. */
export function lookupNotices(missing: readonly MissingColumn[]): Notice[] {
  return missing.flatMap(({ column, label, filled }): Notice[] => {
    if (filled === undefined) return [];
    const { by, found, of } = filled;
    const rest = of - found;
    return [
      {
        code: 'filled',
        words: {
          zh: `表里没有“${label.zh}”（${column}），按 ${by} 从已发布的数据里查：查到 ${found} 行${rest === 0 ? '' : `，查不到 ${rest} 行，要补上`}。`,
          en: `The sheet has no “${label.en}” (${column}); looked up in the published data by ${by}: ${found} of ${of} rows found${rest === 0 ? '' : '; the others must be added'}.`,
        },
      },
    ];
  });
}

/** What the other sheets of the workbook hold. */
export function sheetNotices(sheets: readonly SheetGuess[], chosen: number): Notice[] {
  const others = sheets.filter(({ at, rows }) => at !== chosen && rows > 0);
  if (others.length === 0) return [];
  const told = others.map(({ at, name, best }) => ({
    zh: `${at + 1}“${name}”${best === undefined ? '' : `（像 ${best.id}）`}`,
    en: `${at + 1} “${name}”${best === undefined ? '' : ` (like ${best.id})`}`,
  }));
  return [
    {
      code: 'other-sheets',
      words: {
        zh: `只取第 ${chosen + 1} 张表；另外还有：${list(
          told.map(({ zh }) => zh),
          'zh',
        )}。`,
        en: `Only sheet ${chosen + 1} is taken; there are also: ${list(
          told.map(({ en }) => en),
          'en',
        )}.`,
      },
    },
  ];
}
