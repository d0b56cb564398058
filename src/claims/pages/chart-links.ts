import type { Chart, Lang, Measures, Observation } from '#src/model.ts';
import type { IdentityResult } from '#src/tables/identities/identities.ts';
import type { Source } from '#src/tables/sources.ts';
import type { Chapter } from '../chapters.ts';
import { touches } from '../known-issues.ts';
import type { Claim } from '../ledger.ts';
import type { Evidence } from '../evidence.ts';
import { slipsOf, type Slip } from './errata.ts';
import { termsOf, type Term } from './terms.ts';

/** The pages that belong to a chart: where it stands, what it rests on, what its values are used for. */
export interface ChartLinks {
  chapters: Chapter[];
  sources: Source[];
  terms: Term[];
  claims: Claim[];
  findings: Slip[];
  /** Rules that the cells of its values break, as known and declared. */
  doubts: IdentityResult[];
}

type Known = Pick<Evidence, 'chapters' | 'claims' | 'measures' | 'rechecks' | 'tables'>;

/** What one chart shows: the values it states, and its words in one language. */
export interface Shown {
  observations: readonly Observation[];
  words: readonly string[];
}

/**
 * Gathers the pages that belong to a chart drawn for `scopes`: the chapters of `lang` that show it, the
 * sources of its data, the terms that its words use, the claims about the values that it states, and
 * the findings and broken rules that touch these.
 */
export function linksOf(
  chart: Pick<Chart, 'id' | 'places'>,
  scopes: readonly string[],
  { observations, words }: Shown,
  known: Known,
  lang: Lang,
): ChartLinks {
  const { chapters, measures, rechecks, tables } = known;
  const stated = new Set(observations.map(nameOf));
  const isStated = (one: Observation | undefined): boolean =>
    one !== undefined && stated.has(nameOf(one));
  const claims = known.claims.filter(({ observation, finding }) =>
    [observation, ...(finding?.observations ?? [])].some(isStated),
  );
  const printed = placesOf(chart, scopes, measures);
  const isUsed = usedBy(words, lang);
  // Gathered from the formula each time they are asked for.
  const inputs = observations.flatMap((one) => one.inputs);
  return {
    chapters: chapters.filter(
      (chapter) =>
        chapter.lang === lang &&
        chapter.uses.some(({ component, id }) => component === 'Figure' && id === chart.id),
    ),
    sources: tables.sources.filter(({ id }) => printed.has(id)),
    terms: termsOf(tables, lang).filter(isUsed),
    claims,
    findings: slipsOf(tables, rechecks, claims).filter(
      (slip) => slip.claims.length > 0 || isStated(slip.observation),
    ),
    doubts: tables.identities.filter((failure) => inputs.some((input) => touches(failure, input))),
  };
}

/** Whether a term stands in the words of a chart, for any term. */
export function usedBy(
  words: readonly string[],
  lang: Lang,
): (term: Pick<Term, 'name'>) => boolean {
  const text = words.join('\n').toLowerCase();
  return ({ name }) => text.includes(name[lang].toLowerCase());
}

/** Ids of the sources in which the data of a chart are printed. */
export function placesOf(
  chart: Pick<Chart, 'places'>,
  scopes: readonly string[],
  measures: Measures,
): Set<string> {
  return new Set(scopes.flatMap((key) => chart.places(measures, key).map(({ source }) => source)));
}

const nameOf = ({ indicator, key }: Observation): string => `${indicator} ${key}`;
