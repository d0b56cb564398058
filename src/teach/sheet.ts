import { chartsOf } from '#src/charts/index.ts';
import { scopesOf } from '#src/charts/page.ts';
import type { ChartQuestions } from '#src/claims/pages/questions.ts';
import { languages } from '#src/i18n/languages.ts';
import { partsOf } from '#src/claims/placeholders.ts';
import { suggestionFor } from '#src/lib/faults.ts';
import { emWidth } from '#src/lib/text/text-width.ts';
import type { Chart, Label, Lang, Measures, Table, TableCell } from '#src/model.ts';
import { askedOf, type Answer } from './answers.ts';
import { nativeOf, withoutRemark } from './native.ts';
import { planOf, rowsOf, shortText, type Level, type Plan } from './plan.ts';
import type { ChartSeries, NativeChart } from '#src/reports/slides.ts';
import { seriesOf } from './series.ts';

/** A question of a sheet in one language. */
export interface SheetQuestion {
  /** Its name among those of the sheet: `read-1`. */
  id: string;
  level: Level;
  /** What is asked; `{claim}` and `{claim|words}` stand for what is bound to a claim. */
  text: string;
  /** Heads of the columns and ids of the views that it needs. */
  columns: readonly string[];
  views: readonly string[];
  /** Whether the text of a source must be read as well. */
  source: boolean;
  /** Of a computed question: its answer. */
  answer?: Answer;
  /** Of an open question: what a good answer says, bound like the question. */
  criteria?: string;
}

/** What a class gets of one chart, in one language. */
export interface Sheet {
  chart: Chart;
  /** What the chart is drawn for, and the view that is printed. */
  scope: string;
  state: string;
  /** Path of the page of the chart. */
  path: string;
  topic: string;
  lang: Lang;
  /** The columns and rows of the table that the questions need. */
  excerpt: Table;
  /** Whether the table has more rows. */
  isPart: boolean;
  table: Table;
  /** What another program draws the chart from; undefined for a chart that is a picture to it. */
  series: ChartSeries | undefined;
  questions: readonly SheetQuestion[];
}

/** Questions of the project’s charts, by the id of the chart. */
export type QuestionsAbout = (chart: string) => ChartQuestions;

/** The charts that have a worksheet: their ids, topics and pages. */
export function chartValues(
  measures: Measures,
  about: QuestionsAbout,
): { id: string; name: Label; page: string; year?: string }[] {
  return chartsOf(measures).map((chart) => {
    const { id } = chart;
    const [first] = scopesOf(chart, measures);
    // What compares dates is about no single one.
    const asOf = first?.dates.length === 1 ? first.asOf : undefined;
    return {
      ...{ id, name: about(id).topic, page: `/charts/${id}/` },
      ...(asOf === undefined ? {} : { year: asOf.slice(0, 'yyyy'.length) }),
    };
  });
}

/**
 * How other programs draw the charts whose numbers they can, in their first view: by the address of
 * the view, without base path and language.
 */
export function nativeCharts(measures: Measures): Record<string, NativeChart> {
  const drawn = chartsOf(measures).flatMap((chart) =>
    scopesOf(chart, measures).flatMap(({ dates }) =>
      dates.flatMap(({ key, files }): [string, NativeChart][] => {
        const native = nativeOf(chart, measures, key);
        if (native === undefined) return [];
        const [table, ...others] = languages.map(({ id }) => chart.table(measures, key, id));
        if (table === undefined) return [];
        const { names, all } = rowsOf(table, (row) => kindOf(row, measures), others);
        const without = [...table.rows.keys()].filter((row) => !all.includes(row));
        return [[files + (chart.states[0]?.id ?? ''), { ...native, names: [...names], without }]];
      }),
    ),
  );
  return Object.fromEntries(drawn);
}

/**
 * The worksheet of a chart for its first scope: an excerpt of its table, what can be computed from
 * it, and the open questions. Throws where an open question needs a column or a view that the chart
 * does not have.
 */
export function sheetOf(
  chart: Chart,
  measures: Measures,
  questions: ChartQuestions,
  lang: Lang,
): Sheet {
  const [first] = scopesOf(chart, measures);
  const scope = first?.key ?? '';
  const state = chart.states[0]?.id ?? '';
  const table = chart.table(measures, scope, lang);
  // The same in all languages: the heads of columns are looked up in Chinese, cells by their place.
  const heads = chart.table(measures, scope, 'zh').columns.map(({ label }) => label);
  const native = nativeOf(chart, measures, scope);
  const open = openQuestions(chart, heads, table, questions, lang);
  const needed = new Set(open.flatMap(({ columns }) => columns));
  const plan = planOf(chart.table(measures, scope, 'zh'), (row) => kindOf(row, measures), {
    others: languages.map(({ id }) => chart.table(measures, scope, id)),
    preferred: native?.columns ?? [],
    shown: table.columns.flatMap(({ label }, index) => (needed.has(label) ? [index] : [])),
  });
  const asked = plan.tasks.map(({ level, task }): Omit<SheetQuestion, 'id'> => {
    const { text, columns, answer } = askedOf(table, plan, task, lang);
    return { level, text, columns, views: [], source: false, answer };
  });
  const all = numbered([...asked, ...open]);
  return {
    ...{ chart, scope, state, path: first?.path ?? '', topic: questions.topic[lang], lang },
    ...excerptOf(table, plan, all),
    table,
    series: native && seriesOf(table, plan, native, lang),
    questions: all,
  };
}

/** What the measured cells of a row are about. */
function kindOf(row: readonly TableCell[], measures: Measures): string {
  const { observation } = row.find((cell) => cell.observation !== undefined) ?? {};
  const [key = ''] = observation?.key.split('#') ?? [];
  return measures.findSubject(key)?.kind ?? '';
}

function openQuestions(
  chart: Chart,
  heads: readonly string[],
  table: Table,
  { levels, needs, criteria, ...asked }: ChartQuestions,
  lang: Lang,
): Omit<SheetQuestion, 'id'>[] {
  const states = chart.states.map(({ id }) => id);
  return asked[lang].map((text, index) => {
    const { columns = [], views = [], source = false } = needs[index] ?? {};
    for (const view of views) known(chart, view, states);
    return {
      level: levels[index] ?? 'question',
      text,
      columns: columns.map((head) => table.columns[known(chart, head, heads)]?.label ?? ''),
      views,
      source,
      criteria: criteria[lang][index] ?? '',
    };
  });
}

/** The place of a name among the known ones. Throws when it is none of them. */
function known(chart: Chart, name: string, names: readonly string[]): number {
  const at = names.findIndex((one) => one === name || withoutRemark(one) === name);
  if (at >= 0) return at;
  const { suggestion = '' } = suggestionFor(name, names);
  throw new Error(
    `content/charts/${chart.id}.yaml: needs ${name}, which the chart does not have. It has: ${names.join(', ')}. ${suggestion}`,
  );
}

/** Questions in the order of their levels, with their names. */
function numbered(questions: readonly Omit<SheetQuestion, 'id'>[]): SheetQuestion[] {
  const groups = Map.groupBy(questions, ({ level }) => level);
  return (['read', 'compare', 'question'] as const).flatMap((level) =>
    (groups.get(level) ?? []).map((one, index) => ({
      ...one,
      id: `${level}-${String(index + 1)}`,
    })),
  );
}

/** The part of a table that the questions need: its names, the columns asked about, some rows. */
function excerptOf(
  table: Table,
  plan: Plan,
  questions: readonly SheetQuestion[],
): Pick<Sheet, 'excerpt' | 'isPart'> {
  const asked = new Set(questions.flatMap((one) => (one.answer === undefined ? [] : one.columns)));
  const needed = new Set(questions.flatMap(({ columns }) => columns));
  const columns = table.columns.flatMap(({ label, numeric }, index) => {
    const isShown = plan.names.includes(index) || asked.has(label);
    return isShown || (needed.has(label) && (numeric || isShort(table, index))) ? [index] : [];
  });
  const pick = <T>(row: readonly T[]): T[] => columns.flatMap((column) => row[column] ?? []);
  return {
    excerpt: {
      caption: table.caption,
      columns: pick(table.columns),
      rows: plan.rows.flatMap((row) => {
        const cells = table.rows[row];
        return cells === undefined ? [] : [pick(cells)];
      }),
    },
    isPart: plan.rows.length < table.rows.length,
  };
}

/** Whether a column of words leaves room for others; long ones stand in the whole table. */
function isShort({ rows, columns }: Table, column: number): boolean {
  const lengths = rows.map((row) => emWidth(row[column]?.text ?? ''));
  const few = columns.length < 5 ? shortText / 2 : shortText / 4;
  return lengths.reduce((sum, length) => sum + length, 0) / rows.length <= few;
}

/** A text with what is bound to claims filled in, for files that can hold no link. */
export function spoken(text: string, shown: (claim: string) => string | undefined): string {
  return partsOf(text)
    .map((part) => (typeof part === 'string' ? part : (part.words ?? shown(part.id) ?? '')))
    .join('');
}
