import { indicator } from '#src/indicators/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import { rowPath } from '#src/tables/parts.ts';
import type { Label, Observation, SourceLocation, Status, Subject } from '#src/model.ts';
import type { IdentityResult } from '#src/tables/identities/identities.ts';
import { casesOf, type CaseView } from './cases.ts';
import { shownValue, type Slip } from './errata.ts';
import { resolveClaim } from '../ledger.ts';
import { themeName } from './report-catalogue.ts';
import { readingsOn, type SubjectReading } from './places/profile.ts';
import type { Evidence } from '../evidence.ts';
import {
  linksOf,
  mentionsOf,
  slipsOn,
  themeFinder,
  type ThemeLink,
  type ThemeMention,
} from './theme-passages.ts';

/** A measured value as a table shows it. */
export interface Shown {
  observation: Observation;
  shown: string;
  status: Status;
}

/** One line of a theme’s table of indicators. */
export interface ThemeLine {
  id: string;
  label: Label;
  own: Shown;
  /** The same of the whole collection; of a rank, how many themes there are. */
  whole: Shown | undefined;
}

/** A class of the theme. What was not measured is undefined. */
export interface ThemeClass {
  subject: Subject;
  name: Label;
  /** With placeholders. */
  definition: Label | undefined;
  /** Where the source lists it. */
  place: SourceLocation;
  /** Path of its row in the classification. */
  path: string;
  cases: Shown;
  inTheme: Shown | undefined;
  share: Shown;
  printed: Shown | undefined;
  identified: Shown;
}

/** A case that the source names. */
export interface NamedCase {
  view: CaseView;
  /** What its remark says beyond what the remarks of other cases say word for word. */
  remark: Label | undefined;
  /** How many parts of the practice the source lists. */
  parts: Shown | undefined;
}

/** Everything that the data say of a theme. */
export interface ThemeProfile {
  name: Label;
  /** With placeholders. */
  definition: Label | undefined;
  /** Where the source lists it. */
  place: SourceLocation;
  /** Path of its row in the classification. */
  path: string;
  collection: Subject;
  /** Whether no source prints the numbers of cases, so that the named ones are counted. */
  onlyNamed: boolean;
  /** Whether another theme of the collection has as many cases. */
  tied: boolean;
  lines: ThemeLine[];
  classes: ThemeClass[];
  named: NamedCase[];
  /** Remarks that several of them share, each shown once. */
  remarks: { remark: Label; cases: CaseView[] }[];
  /** Counted cases that a passage on the theme names without saying the theme. */
  possible: CaseView[];
  regions: { subject: Subject; own: Shown }[];
  links: ThemeLink[];
  mentions: ThemeMention[];
  readings: SubjectReading[];
  slips: Slip[];
  /** Rules that its rows break. */
  identities: IdentityResult[];
  /** Ids of the sources of all this. */
  sources: string[];
}

/** Indicators of a theme, in the order shown, with that of the collection beside it. */
const lines: readonly [id: string, whole?: string][] = [
  ['theme-cases', 'cases-total'],
  ['theme-share'],
  ['theme-rank', 'themes'],
  ['identified-cases', 'identified-cases'],
  ['unidentified-cases', 'unidentified-cases'],
];

/** Those that say nothing where the named cases are all that is counted. */
const ofNamed: readonly string[] = ['identified-cases', 'unidentified-cases'];

function isTied({ formula }: Observation): boolean {
  if (formula.op !== 'rank') return false;
  return formula.parts.filter(({ value }) => value === formula.of.value).length > 1;
}

/** The profile of a theme. Throws when there is no such theme. */
export function themeProfile(theme: string, evidence: Evidence): ThemeProfile {
  const { measures, tables } = evidence;
  const collection = measures.subject(measures.subject(theme).parent ?? '');
  const onlyNamed = collection.computed === true;
  const find = themeFinder(evidence);
  const all = casesOf(tables, measures);
  const classes = classesOf(theme, evidence);
  const links = linksOf(theme, find, evidence);
  const mentions = mentionsOf(theme, links, find, evidence);
  const slips = slipsOn(theme, find, evidence);
  const views = measures.subjects('view').filter(({ key }) => find.ofSubject(key).includes(theme));
  const keys = [
    theme,
    ...classes.map(({ subject }) => subject.key),
    ...views.map(({ key }) => key),
  ];
  const readings = readingsOn(keys, tables, evidence.rechecks);
  const places = [...links, ...mentions, ...slips, ...readings].map(({ place }) => place.source);
  return {
    ...rowOf(theme, evidence),
    collection,
    onlyNamed,
    tied: isTied(measures.get('theme-rank', theme)),
    lines: [
      ...lines
        .filter(([id]) => !onlyNamed || !ofNamed.includes(id))
        .map(([id, whole]) => line(id, theme, whole, collection.key, evidence)),
      ...views.flatMap(({ key, name }) =>
        (['view-cases', 'view-share'] as const).map((id) => {
          const one = line(id, key, undefined, collection.key, evidence);
          // The name says already that it is a regrouping.
          const { label } = indicator(id === 'view-cases' ? 'class-cases' : 'class-share');
          return { ...one, id: `${id}-${key}`, label: joined(name, label) };
        }),
      ),
    ],
    classes,
    ...namedOf(
      all.filter(({ facets }) => facets.theme?.key === theme),
      evidence,
    ),
    possible: all.filter(
      ({ facets, counted, source }) =>
        facets.theme === undefined && counted && find.ofPlace(source).includes(theme),
    ),
    regions: measures.subjects('region', collection.key).map((subject) => ({
      subject,
      own: show('theme-region-cases', `${theme}#${subject.key}`, evidence),
    })),
    links,
    mentions,
    readings,
    slips,
    identities: tables.identities.filter(
      ({ dataset, row }) => dataset === 'innovation-classes' && keys.includes(row),
    ),
    sources: [...new Set([...(collection.places ?? []).map(({ source }) => source), ...places])],
  };
}

function line(
  id: string,
  key: string,
  whole: string | undefined,
  collection: string,
  evidence: Evidence,
): ThemeLine {
  return {
    id,
    label: indicator(id).label,
    own: show(id, key, evidence),
    whole: whole === undefined ? undefined : show(whole, collection, evidence),
  };
}

/** A value with the status it would have as a claim. */
function show(id: string, key: string, { measures, rechecks, tables }: Evidence): Shown {
  const observation = measures.get(id, key);
  // A key with a second part is no subject of its own, and no source prints what it measures.
  const { status } = key.includes('#')
    ? { status: 'computed' as const }
    : resolveClaim(
        { id: `${id}-${key}`, observation: `${id}/${key}`, beside: [] },
        tables,
        measures,
        rechecks,
      );
  return { observation, shown: shownValue(observation), status };
}

function classesOf(theme: string, evidence: Evidence): ThemeClass[] {
  const { measures } = evidence;
  const maybe = (id: string, key: string): Shown | undefined =>
    measures.find(id, key) === undefined ? undefined : show(id, key, evidence);
  return measures.subjects('class', theme).map((subject) => ({
    ...rowOf(subject.key, evidence),
    subject,
    cases: show('class-cases', subject.key, evidence),
    inTheme: maybe('class-in-theme', subject.key),
    share: show('class-share', subject.key, evidence),
    printed: maybe('class-printed-share', subject.key),
    identified: show('identified-cases', subject.key, evidence),
  }));
}

function rowOf(
  key: string,
  { tables }: Evidence,
): Pick<ThemeClass, 'name' | 'definition' | 'place' | 'path'> {
  const { values, written } = tables.table('innovation-classes').row(key);
  const { definition_zh: zh, definition_en: en } = written;
  const { source, section, anchor } = values;
  return {
    name: themeName(key, tables),
    definition: zh === '' ? undefined : { zh, en: en || zh },
    place: { source, section, anchor },
    path: rowPath('innovation-classes', key, tables),
  };
}

/** The parts of the practice that the source describes in the same section for the same division. */
function partsOf({ source, division }: CaseView, evidence: Evidence): NamedCase['parts'] {
  const practice = evidence.tables
    .table('practices')
    .rows.find(
      ({ values }) =>
        values.source === source.source &&
        values.section === source.section &&
        values.division === division,
    );
  if (practice === undefined) return undefined;
  const parts = show('practice-parts', `practice:${practice.key}`, evidence);
  return parts.observation.inputs.length === 0 ? undefined : parts;
}

function namedOf(
  views: readonly CaseView[],
  evidence: Evidence,
): Pick<ThemeProfile, 'named' | 'remarks'> {
  const sharing = Map.groupBy(views, ({ remark }) => remark?.zh);
  const remarks = [...sharing.values()].flatMap((cases) => {
    const remark = cases[0]?.remark;
    if (remark === undefined || cases.length === 1) return [];
    return [{ remark, cases: views.filter((view) => endsWith(view.remark, remark)) }];
  });
  return {
    remarks,
    named: views.map((view) => ({
      view,
      remark: ownRemark(
        view,
        remarks.map(({ remark }) => remark),
      ),
      parts: partsOf(view, evidence),
    })),
  };
}

function endsWith(remark: Label | undefined, end: Label): boolean {
  return remark?.zh.endsWith(end.zh) === true && remark.en.endsWith(end.en);
}

function ownRemark({ remark }: CaseView, shared: readonly Label[]): Label | undefined {
  const end = shared.find((one) => endsWith(remark, one));
  if (remark === undefined || end === undefined) return remark;
  const own = {
    zh: remark.zh.slice(0, -end.zh.length).trim(),
    en: remark.en.slice(0, -end.en.length).trim(),
  };
  return own.zh === '' ? undefined : own;
}

function joined(name: Label, label: Label): Label {
  return byLanguage((lang) => labelled(name[lang], label[lang], lang));
}
