import { punctuation } from '#src/i18n/punctuation.ts';
import { formatNumber, formatShare, knownDigits } from '#src/lib/text/format.ts';
import { say } from '#src/lib/text/say.ts';
import type { Label, Lang, Measures, Observation, Said, Subject, Text } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { ink, category } from '../draw/colours.ts';
import { nothingToDraw } from '../draw/faults.ts';
import type { Shape } from '../draw/shapes.ts';
import { counted, defined, inWords } from '../text/said.ts';
import { tip } from '../text/words.ts';

/** What is measured of each kind. */
export type OrganisationView = 'levels' | 'growth' | 'index';

/** A kind of social organisation, or all of them. */
export interface OrganisationKind {
  /** The indicator of its number, which names it. */
  id: string;
  colour: string;
  shape: Shape;
  total: boolean;
}

/** The sum of the three kinds. */
export const all: OrganisationKind = {
  id: 'organisations',
  colour: ink,
  shape: 'circle',
  total: true,
};

/** The sum and the three kinds, the largest first. */
export const kinds: readonly OrganisationKind[] = [
  all,
  {
    id: 'private-non-enterprise',
    colour: category('purple'),
    shape: 'square',
    total: false,
  },
  {
    id: 'associations',
    colour: category('green'),
    shape: 'triangle',
    total: false,
  },
  {
    id: 'foundations',
    colour: category('ochre'),
    shape: 'diamond',
    total: false,
  },
];

/** What words, drawing and table share. */
export interface OrganisationRows {
  view: OrganisationView;
  years: readonly Subject[];
  first: Subject;
  last: Subject;
  /** The first year with a rate of growth. */
  grown: Subject | undefined;
  /** The total of the last year, where a text prints it. */
  printed: Observation | undefined;
  /** The sum of the kinds in the last year. */
  sum: Observation;
  /** The first year from which private non-enterprise units outnumber associations, if any. */
  overtaken: Subject | undefined;
  /** The observation of a kind in a year; undefined for growth in the first year. */
  of(kind: OrganisationKind, view: OrganisationView, year: Subject): Observation | undefined;
  labelOf(kind: OrganisationKind): Label;
}

const suffix: Record<OrganisationView, string> = { levels: '', growth: '-growth', index: '-index' };
const otherViews = ['growth', 'index'] as const;

/** The kinds of organisation over the years. Throws when no year was measured. */
export function organisationsOf({ measures, scope, state }: ChartView): OrganisationRows {
  const years = measures.subjects('year');
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) {
    throw nothingToDraw('social-organisations', scope, 'years');
  }
  const of: OrganisationRows['of'] = (kind, view, { key }) =>
    measures.find(`${kind.id}${suffix[view]}`, key);
  return {
    view: otherViews.find((view) => view === state) ?? 'levels',
    years,
    first,
    last,
    grown: years.find((year) => of(all, 'growth', year) !== undefined),
    printed: measures.find('reading-printed', last.joins?.[0] ?? ''),
    sum: measures.get(all.id, last.key),
    overtaken: overtakes(measures, 'private-non-enterprise', 'associations'),
    of,
    labelOf: ({ id }) => measures.label(id),
  };
}

/** Whether the sum and the printed total differ by no more than the digits that both leave out. */
export function isRounding({ printed, sum }: Pick<OrganisationRows, 'printed' | 'sum'>): boolean {
  if (printed === undefined) return false;
  const reach = sum.formula.tolerance + printed.formula.tolerance;
  return Math.abs(sum.value - printed.value) <= reach * (1 + 1e-9);
}

/** Languages in which large numbers stand in 万. */
const inTenThousands: Record<Lang, boolean> = { zh: true, en: false };

/** A value as it is written beside its line. */
export function valueText(value: number, view: OrganisationView, lang: Lang): string {
  if (view === 'growth') return formatShare(value);
  if (view === 'index') return formatNumber(value, 2);
  if (!inTenThousands[lang] || value < 10_000) return formatNumber(value);
  return `${formatNumber(value / 10_000, value % 1000 === 0 ? 1 : 2)}万`;
}

/** A value as it is written beside its line, with its observation and no digits that are not known. */
export function valueOf(observation: Observation, view: OrganisationView, lang: Lang): Said {
  const { value, formula } = observation;
  const known = view === 'levels' ? knownDigits(value, formula.tolerance) : value;
  return { text: valueText(known, view, lang), observation };
}

/** The numbers of the kinds in the last year, without their sum. */
function lastLevels({ last, of }: OrganisationRows): Observation[] {
  return kinds.flatMap((kind) => (kind.total ? [] : (of(kind, 'levels', last) ?? [])));
}

/** How many kinds were counted in the last year. */
export function kindCount(rows: OrganisationRows): Said {
  return counted(lastLevels(rows), () => true, {
    id: 'organisation-kinds',
    key: rows.last.key,
    name: { zh: '社会组织的种类', en: 'Kinds of social organisation' },
    test: { zh: '有数目的种类', en: 'kinds with a number' },
  });
}

/** How many kinds are printed as rounded numbers, and to which unit; none where all are exact. */
export function rounding(
  rows: OrganisationRows,
  lang: Lang,
): { count: Said; unit: Said | undefined } {
  const levels = lastLevels(rows);
  const { key } = rows.last;
  const count = counted(levels, (level) => level.formula.tolerance > 0, {
    id: 'organisation-kinds-rounded',
    key,
    name: { zh: '印成约数的种类', en: 'Kinds with a rounded number' },
    test: { zh: '舍入过的', en: 'rounded' },
  });
  const unit = 2 * Math.max(...levels.map(({ formula }) => formula.tolerance));
  if (unit === 0) return { count, unit: undefined };
  return {
    count: inWords(count, lang),
    unit: defined(
      unit,
      { zh: '原表印出的最后一位', en: 'the last digit that the table prints' },
      {
        id: 'organisation-rounding',
        key,
        name: { zh: '舍入的单位', en: 'Unit of rounding' },
        text: { zh: `${formatNumber(unit / 10_000, 1)}万`, en: formatNumber(unit) }[lang],
      },
    ),
  };
}

/** The tooltip of a year: every kind in the view shown. */
export function yearTip({ view, of, labelOf }: OrganisationRows, year: Subject, lang: Lang): Text {
  const { space } = punctuation(lang);
  const facts = kinds.flatMap((kind) => {
    const found = of(kind, view, year);
    if (found === undefined) return [];
    return [say`${labelOf(kind)[lang]}${space}${valueOf(found, view, lang)}`];
  });
  return tip(lang, year.name[lang], facts);
}

/** The first year in which one kind outnumbers another; undefined where it never does. */
function overtakes(measures: Measures, one: string, other: string): Subject | undefined {
  const years = measures.subjects('year');
  const above = (year: Subject): boolean =>
    measures.get(one, year.key).value > measures.get(other, year.key).value;
  const first = years.find(above);
  return first !== undefined && years.slice(years.indexOf(first)).every(above) ? first : undefined;
}
