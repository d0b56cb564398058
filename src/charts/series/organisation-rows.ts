import { formatNumber, formatShare } from '#src/lib/format.ts';
import type { Lang, Measures, Observation, Subject } from '#src/model.ts';
import { accent, ink, themeColour } from '../draw/colours.ts';
import type { Shape } from '../draw/shapes.ts';
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
    colour: accent,
    shape: 'square',
    total: false,
  },
  {
    id: 'associations',
    colour: themeColour('smart'),
    shape: 'triangle',
    total: false,
  },
  {
    id: 'foundations',
    colour: themeColour('service'),
    shape: 'diamond',
    total: false,
  },
];

/** The reading that prints the total of the last year. */
export const printedTotal = 'wk-org-total';

const suffix: Record<OrganisationView, string> = { levels: '', growth: '-growth', index: '-index' };

/** The observation of a kind in a year; undefined for growth in the first year. */
export function of(
  measures: Measures,
  kind: OrganisationKind,
  view: OrganisationView,
  year: Subject,
): Observation | undefined {
  return measures.find(`${kind.id}${suffix[view]}`, year.key);
}

/** A value as it is written beside its line; in Chinese large numbers stand in 万. */
export function valueText(value: number, view: OrganisationView, lang: Lang): string {
  if (view === 'growth') return formatShare(value);
  if (view === 'index') return formatNumber(value, 2);
  if (lang === 'en' || value < 10_000) return formatNumber(value);
  return `${formatNumber(value / 10_000, value % 1000 === 0 ? 1 : 2)}万`;
}

/** The tooltip of a year: every kind in the view shown. */
export function yearTip(
  measures: Measures,
  year: Subject,
  view: OrganisationView,
  lang: Lang,
): string {
  const facts = kinds.flatMap((kind) => {
    const found = of(measures, kind, view, year);
    if (found === undefined) return [];
    const value = valueText(found.value, view, lang);
    const name = measures.label(kind.id)[lang];
    return [lang === 'zh' ? `${name}${value}` : `${name} ${value}`];
  });
  return tip(lang, year.name[lang], facts);
}

/** The first year in which one kind outnumbers another; undefined where it never does. */
export function overtakes(measures: Measures, one: string, other: string): Subject | undefined {
  const years = measures.subjects('year');
  const above = (year: Subject): boolean =>
    measures.get(one, year.key).value > measures.get(other, year.key).value;
  const first = years.find(above);
  return first !== undefined && years.slice(years.indexOf(first)).every(above) ? first : undefined;
}
