import { list, punctuation } from '#src/i18n/punctuation.ts';
import { visibleText } from '#src/lib/text/visible.ts';
import type { Lang } from '#src/model.ts';
import type { Step, Taken } from '#src/tables/bring/take.ts';
import type {
  MatchedBy,
  MissingColumn,
  ProposedColumn,
  Proposal,
  Scale,
} from '#src/tables/bring/types.ts';
import type { Change } from '#src/tables/bring/values.ts';
import type { TableDifference } from '#src/tables/difference.ts';

/** How many changes of one kind are listed. */
const most = 40;

const words = {
  zh: {
    sheet: (at: number, name: string, first: number, last: number, rows: number) =>
      `第 ${at} 张表“${name}”，表头在第 ${first === last ? first : `${first}–${last}`} 行，取 ${rows} 行`,
    dataset: (id: string, title: string, matched: number, named: number) =>
      `数据集 ${id}（${title}）：有名字的 ${named} 列认出 ${matched} 列`,
    columns: '各列',
    none: '不取',
    near: (column: string, letter: string) =>
      `不取；名字像 ${column}，但不能确定，要取请加 --column ${letter}=${column}`,
    unit: { head: '取自列名', title: '取自表题', choice: '按选择', none: '' },
    shift: (power: number) =>
      power === 0 ? '' : `小数点${power > 0 ? '右' : '左'}移 ${Math.abs(power)} 位`,
    dates: { serial: '日期是序号', written: '日期换成年-月-日' },
    skipped: '略过的行',
    missing: '表里没有的列',
    required: '必填',
    suggested: (column: string, value: string) => `标题里像有它，要用请加 --set ${column}=${value}`,
    notices: '留意',
    steps: '改写过的格',
    step: (count: number, row: number, from: string, to: string) =>
      `${count} 格，如第 ${row} 行 ${from} → ${to}`,
    open: '要先决定',
    difference: '同已发布的数据相比',
    same: '没有不同。',
    count: (added: number, removed: number, changed: number, renamed: number, same: number) =>
      `加 ${added} 行，去 ${removed} 行，改 ${changed} 行，换代号 ${renamed} 行，不变 ${same} 行`,
    reordered: '行的次序不同',
    more: (count: number) => `另有 ${count} 处`,
    columnsAdded: '多出的列',
    columnsRemoved: '少了的列',
    empty: '空',
  },
  en: {
    sheet: (at: number, name: string, first: number, last: number, rows: number) =>
      `Sheet ${at} “${name}”, head in row ${first === last ? first : `${first}–${last}`}, rows taken: ${rows}`,
    dataset: (id: string, title: string, matched: number, named: number) =>
      `Dataset ${id} (${title}): ${matched} of ${named} named columns recognised`,
    columns: 'Columns',
    none: 'not taken',
    near: (column: string, letter: string) =>
      `not taken; its name is like ${column}, which is not certain: to take it, add --column ${letter}=${column}`,
    unit: { head: 'from its name', title: 'from the title', choice: 'as chosen', none: '' },
    shift: (power: number) =>
      power === 0 ? '' : `point moved ${Math.abs(power)} to the ${power > 0 ? 'right' : 'left'}`,
    dates: { serial: 'dates are serial numbers', written: 'dates become year-month-day' },
    skipped: 'Rows left out',
    missing: 'Columns that the sheet lacks',
    required: 'required',
    suggested: (column: string, value: string) =>
      `the title seems to have it: to use it, add --set ${column}=${value}`,
    notices: 'Please note',
    steps: 'Cells written in another way',
    step: (count: number, row: number, from: string, to: string) =>
      `${count}×, such as row ${row}: ${from} → ${to}`,
    open: 'To be decided first',
    difference: 'Compared with the published data',
    same: 'There is no difference.',
    count: (added: number, removed: number, changed: number, renamed: number, same: number) =>
      `rows: ${added} added, ${removed} removed, ${changed} changed, ${renamed} with another key, ${same} the same`,
    reordered: 'the rows stand in another order',
    more: (count: number) => `${count} more`,
    columnsAdded: 'Further columns',
    columnsRemoved: 'Columns that are gone',
    empty: 'empty',
  },
} satisfies Record<Lang, unknown>;

const matchedBy: Record<MatchedBy, Record<Lang, string>> = {
  id: { zh: '按代号', en: 'by id' },
  label: { zh: '按标签', en: 'by label' },
  name: { zh: '按别名', en: 'by another name' },
  choice: { zh: '按选择', en: 'as chosen' },
  nearest: { zh: '', en: '' },
};

const changes: Record<Change, Record<Lang, string>> = {
  spaces: { zh: '去掉空格', en: 'spaces removed' },
  'line-break': { zh: '去掉换行', en: 'line breaks removed' },
  'full-width': { zh: '全角换半角', en: 'full-width made ordinary' },
  separators: { zh: '去掉千分位', en: 'separators removed' },
  unit: { zh: '去掉单位', en: 'units removed' },
  scale: { zh: '换算单位', en: 'unit converted' },
  zeros: { zh: '去掉小数点后的零', en: 'zeros after the point removed' },
  date: { zh: '日期换写法', en: 'dates rewritten' },
  word: { zh: '词换成代号', en: 'words made codes' },
  mark: { zh: '记号换成空格', en: 'marks made empty' },
  joined: { zh: '合并的格补上', en: 'joined cells filled in' },
  rounded: { zh: '照显示的位数', en: 'digits as shown' },
};

function section(title: string, lines: readonly string[], lang: Lang): string[] {
  if (lines.length === 0) return [];
  return ['', `${title}${punctuation(lang).colon.trimEnd()}`, ...lines.map((line) => `  ${line}`)];
}

function scaleTexts({ word, from, shift }: Scale, lang: Lang): string[] {
  const { unit, shift: moved } = words[lang];
  const named = word === undefined ? '' : word + punctuation(lang).comma + unit[from];
  return [named, moved(shift)];
}

function columnLine(
  { letter, name, column, by, nearest, scale, dates }: ProposedColumn,
  lang: Lang,
): string {
  const word = words[lang];
  const { semicolon } = punctuation(lang);
  const head = `${letter} ${name}`.trim();
  if (column === undefined) {
    return `${head} → ${nearest === undefined ? word.none : word.near(nearest, letter)}`;
  }
  const about = [
    by === undefined ? '' : matchedBy[by][lang],
    ...(scale === undefined ? [] : scaleTexts(scale, lang)),
    dates === undefined ? '' : word.dates[dates],
  ].filter((part) => part !== '');
  return [`${head} → ${column}`, ...about].join(semicolon);
}

function missingLine(
  { column, label, required, constant, filled, suggested }: MissingColumn,
  lang: Lang,
): string {
  const told =
    constant !== undefined
      ? ` = ${constant}`
      : filled !== undefined
        ? ` ← ${filled.by} ${filled.found}/${filled.of}`
        : suggested !== undefined
          ? ` ${words[lang].suggested(column, suggested)}`
          : required
            ? ` ${words[lang].required}`
            : '';
  return `${column} ${label[lang]}${told}`;
}

function stepLine({ column, change, count, first }: Step, lang: Lang): string {
  const { step, empty } = words[lang];
  const shown = (text: string): string => (text === '' ? empty : text);
  const told = step(count, first.row + 1, shown(first.from), shown(first.to));
  return `${column}${punctuation(lang).colon}${changes[change][lang]} ${told}`;
}

/** What was understood of a file, as lines for the terminal. */
export function proposalText(proposal: Proposal, lang: Lang): string {
  const word = words[lang];
  const { sheets, sheet, head, rows, datasets, dataset, columns, skipped, missing } = proposal;
  const guess = datasets.find(({ id }) => id === dataset);
  const lines = [
    ...(head === undefined
      ? []
      : [
          word.sheet(
            sheet + 1,
            sheets[sheet]?.name ?? '',
            head.first + 1,
            head.first + head.rows,
            rows.length,
          ),
        ]),
    ...(guess === undefined
      ? []
      : [word.dataset(guess.id, guess.title[lang], guess.matched, guess.named)]),
    ...section(
      word.columns,
      columns.map((column) => columnLine(column, lang)),
      lang,
    ),
    // The head is told above.
    ...section(
      word.skipped,
      skipped.filter(({ why }) => why !== 'head').map((row) => row.words[lang]),
      lang,
    ),
    ...section(
      word.missing,
      missing.map((column) => missingLine(column, lang)),
      lang,
    ),
    ...section(
      word.notices,
      proposal.notices.map((notice) => notice.words[lang]),
      lang,
    ),
    ...section(
      word.open,
      proposal.open.map((notice) => notice.words[lang]),
      lang,
    ),
  ];
  return lines.map(visibleText).join('\n');
}

/** The cells that were written in another way, as lines for the terminal. */
export function stepsText({ steps }: Taken, lang: Lang): string {
  return section(
    words[lang].steps,
    steps.map((step) => stepLine(step, lang)),
    lang,
  )
    .map(visibleText)
    .join('\n');
}

/** How a file differs from the published table, as lines for the terminal. */
export function differenceText(found: TableDifference, lang: Lang): string {
  const word = words[lang];
  const { added, removed, changed, renamed, columns, same, reordered } = found;
  const shown = (text: string): string => (text === '' ? word.empty : text);
  const cut = (lines: string[]): string[] =>
    lines.length <= most ? lines : [...lines.slice(0, most), word.more(lines.length - most)];
  const { colon } = punctuation(lang);
  const changes = [
    ...(columns.added.length === 0 ? [] : [word.columnsAdded + colon + list(columns.added, lang)]),
    ...(columns.removed.length === 0
      ? []
      : [word.columnsRemoved + colon + list(columns.removed, lang)]),
    ...cut(added.map(({ key }) => `+ ${key}`)),
    ...cut(removed.map(({ key }) => `- ${key}`)),
    ...cut(renamed.map(({ from, to }) => `→ ${from} → ${to}`)),
    ...cut(
      changed.flatMap(({ key, cells }) =>
        cells.map(
          ({ column, from, to }) => `~ ${key} ${column}${colon}${shown(from)} → ${shown(to)}`,
        ),
      ),
    ),
    ...(reordered ? [word.reordered] : []),
  ];
  const count = word.count(added.length, removed.length, changed.length, renamed.length, same);
  const lines = changes.length === 0 ? [word.same] : [count, ...changes];
  return section(word.difference, lines, lang).map(visibleText).join('\n');
}
