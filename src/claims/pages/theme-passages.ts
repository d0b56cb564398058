import { capitalised } from '#src/lib/codes.ts';
import { rowPath } from '#src/tables/parts.ts';
import type { Label, SourceLocation } from '#src/model.ts';
import { codeOf } from '#src/tables/labels.ts';
import { usesByClaim, type Chapter } from '../chapters.ts';
import { slipsOf, type Slip } from './errata.ts';
import type { Claim } from '../ledger.ts';
import type { Evidence } from '../evidence.ts';

/** What a source says of one problem and one reform, in a passage on the theme. */
export interface ThemeLink {
  problem: Label;
  reform: Label;
  stance: Label;
  /** With placeholders. */
  argument: Label;
  place: SourceLocation;
  path: string;
}

/** What a source says of a problem or a reform, in a passage on the theme. */
export interface ThemeMention {
  subject: Label;
  /** With placeholders. */
  said: Label;
  place: SourceLocation;
  path: string;
}

/** Tells which themes a passage, a case or a measured subject belongs to. */
export interface ThemeFinder {
  ofPlace(place: SourceLocation): readonly string[];
  ofCase(id: string): readonly string[];
  ofSubject(key: string): readonly string[];
}

/**
 * A section of a source belongs to the themes whose cases it names; where it names none, to those
 * whose cases it counts. A class belongs to its theme, a regrouping to the themes it takes classes of.
 */
export function themeFinder({ measures, rechecks, tables }: Evidence): ThemeFinder {
  const cases = tables.table('innovation-cases');
  const ofSubject = (key: string): readonly string[] => {
    const classes = [...measures.subjects('class'), ...measures.subjects('theme')];
    const own = classes.find((subject) => subject.key === key);
    if (own !== undefined) return own.marks;
    const parts = measures.find('view-cases', key)?.inputs ?? [];
    return [...new Set(parts.flatMap(({ row }) => measures.subject(row).marks))];
  };
  const naming = new Map<string, Set<string>>();
  const counting = new Map<string, Set<string>>();
  const note = (known: Map<string, Set<string>>, place: SourceLocation, theme: string): void => {
    const themes = known.get(sectionKey(place)) ?? new Set();
    known.set(sectionKey(place), themes.add(theme));
  };
  for (const { values } of cases.rows) {
    if (values.theme !== null) note(naming, values, values.theme);
  }
  for (const { reading, observation } of rechecks) {
    const [theme, another] = ofSubject(observation.key);
    if (theme === undefined || another !== undefined) continue;
    note(counting, tables.table('readings').row(reading).values, theme);
  }
  return {
    ofSubject,
    ofPlace: (place) => [
      ...(naming.get(sectionKey(place)) ?? counting.get(sectionKey(place)) ?? []),
    ],
    ofCase: (id) => named(cases.row(id).values.theme),
  };
}

function named(theme: string | null): string[] {
  return theme === null ? [] : [theme];
}

function sectionKey({ source, section }: SourceLocation): string {
  return `${source}\n${section}`;
}

/** The links of problems and reforms that a source argues with a case of the theme or in a passage on it. */
export function linksOf(
  theme: string,
  find: ThemeFinder,
  { measures, tables }: Evidence,
): ThemeLink[] {
  return tables
    .table('problem-reform-links')
    .rows.filter(({ values }) =>
      (values.case === null ? find.ofPlace(values) : find.ofCase(values.case)).includes(theme),
    )
    .map(({ key, values, written }) => ({
      problem: measures.subject(`problem:${values.problem}`).name,
      reform: measures.subject(`reform:${values.reform}`).name,
      stance: capitalised(codeOf(tables, 'problem-reform-links', 'stance', values.stance).label),
      argument: { zh: written.argument_zh, en: written.argument_en },
      place: { source: values.source, section: values.section, anchor: values.anchor },
      path: rowPath('problem-reform-links', key, tables),
    }));
}

/** What a source says, in the passages on the theme, of problems and reforms that no link names. */
export function mentionsOf(
  theme: string,
  links: readonly ThemeLink[],
  find: ThemeFinder,
  { measures, tables }: Evidence,
): ThemeMention[] {
  const linked = new Set(links.flatMap(({ problem, reform }) => [problem, reform]));
  return tables
    .table('mentions')
    .rows.filter(({ values }) => find.ofPlace(values).includes(theme))
    .map(({ key, values, written }) => ({
      subject: measures.subject(`${values.subject}:${values.of}`).name,
      said: { zh: written.said_zh, en: written.said_en },
      place: { source: values.source, section: values.section, anchor: values.anchor },
      path: rowPath('mentions', key, tables),
    }))
    .filter(({ subject }) => !linked.has(subject));
}

/**
 * The slips that touch the theme: by a number of it, else by standing in a passage on it.
 * A slip in a number of something else, such as the population, is left out.
 */
export function slipsOn(theme: string, find: ThemeFinder, evidence: Evidence): Slip[] {
  const { claims, measures, rechecks, tables } = evidence;
  return slipsOf(tables, rechecks, claims).filter((slip) => {
    const key = rechecks.find(({ reading }) => reading === slip.reading)?.observation.key;
    const touched = [
      ...(key === undefined ? [] : find.ofSubject(key)),
      ...slip.claims.flatMap((claim) => themesOfClaim(claim, find)),
    ];
    if (touched.length > 0) return touched.includes(theme);
    const isOfElse =
      key !== undefined && measures.subject(key.split('#')[0] ?? '').kind !== 'dataset';
    return !isOfElse && find.ofPlace(slip.place).includes(theme);
  });
}

/** The chapters with a number or a case of the theme, in the language of `chapters`. */
export function chaptersOn(
  theme: string,
  find: ThemeFinder,
  claims: readonly Claim[],
  chapters: readonly Chapter[],
): Chapter[] {
  const uses = usesByClaim(chapters);
  const used = new Set(
    claims
      .filter((claim) => themesOfClaim(claim, find).includes(theme))
      .flatMap(({ id }) => (uses.get(id) ?? []).map(({ chapter }) => chapter)),
  );
  return chapters.filter((chapter) => used.has(chapter));
}

function themesOfClaim({ declaration, observation }: Claim, find: ThemeFinder): readonly string[] {
  if (declaration.case !== undefined) return find.ofCase(declaration.case);
  return observation === undefined ? [] : find.ofSubject(observation.key.split('#')[0] ?? '');
}
