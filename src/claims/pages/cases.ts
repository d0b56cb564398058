import { onceFor } from '#src/lib/once.ts';
import type { Label, Measures, Observation, SourceLocation, Subject } from '#src/model.ts';
import { codeOf, columnLabel } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';

/** A value of a facet: its key in addresses and its name. */
export interface FacetValue {
  key: string;
  name: Label;
}

/** The facets of a case; where the source leaves one open it is undefined. */
export interface CaseFacets {
  theme: FacetValue | undefined;
  class: FacetValue | undefined;
  province: FacetValue;
  region: FacetValue | undefined;
  basis: FacetValue;
}

/** The facets, in the order in which they are offered. */
export const facets = ['theme', 'class', 'region', 'province', 'basis'] as const;

/** What the facets are called: as the columns that they come from. */
export function facetLabels(tables: Tables): Record<(typeof facets)[number], Label> {
  return {
    theme: columnLabel('innovation-cases', 'theme'),
    class: columnLabel('innovation-cases', 'class'),
    region: columnLabel('innovation-places', 'region'),
    province: codeOf(tables, 'innovation-places', 'record', 'province').label,
    basis: columnLabel('innovation-cases', 'basis'),
  };
}

/** One identified case as pages show it. */
export interface CaseView {
  id: string;
  /** Key of its collection. */
  collection: string;
  place: Label;
  practice: Label;
  /** With placeholders, as the remark. */
  summary: Label;
  remark: Label | undefined;
  level: Label;
  /** Whether it is among the counted cases. */
  counted: boolean;
  source: SourceLocation;
  division: string;
  facets: CaseFacets;
}

const known = onceFor((tables: Tables) =>
  onceFor((measures: Measures) => viewsOf(tables, measures)),
);

/** All identified cases, in the order of the data. Throws when a case stands in no known province. */
export const casesOf = (tables: Tables, measures: Measures): readonly CaseView[] =>
  known(tables)(measures);

function viewsOf(tables: Tables, measures: Measures): CaseView[] {
  const words = (column: 'basis' | 'level', word: string): Label =>
    codeOf(tables, 'innovation-cases', column, word).label;
  return tables.table('innovation-cases').rows.map(({ key, values, written }) => ({
    id: key,
    collection: values.collection,
    place: { zh: values.place_zh, en: values.place_en },
    practice: { zh: values.practice_zh, en: values.practice_en },
    summary: { zh: written.summary_zh, en: written.summary_en },
    remark:
      values.remark_zh === null
        ? undefined
        : { zh: written.remark_zh, en: written.remark_en || written.remark_zh },
    level: words('level', values.level),
    counted: values.counted === 'yes',
    source: { source: values.source, section: values.section, anchor: values.anchor },
    division: values.division,
    facets: {
      theme: named(values.theme, measures),
      class: named(values.class, measures),
      ...whereOf(values.division, tables),
      basis: { key: values.basis, name: words('basis', values.basis) },
    },
  }));
}

function named(key: string | null, measures: Measures): FacetValue | undefined {
  return key === null ? undefined : { key, name: measures.subject(key).name };
}

function whereOf(division: string, tables: Tables): Pick<CaseFacets, 'province' | 'region'> {
  const { values } = tables.table('divisions').row(`${division.slice(0, 2)}0000`);
  const region = values.region;
  return {
    province: { key: values.code, name: { zh: values.name_zh, en: values.name_en } },
    region:
      region === null
        ? undefined
        : { key: region, name: codeOf(tables, 'divisions', 'region', region).label },
  };
}

/** How many cases of each theme and class the source names, beside how many it counts. */
export interface Coverage {
  subject: Subject;
  identified: Observation;
  total: Observation;
  classes: { subject: Subject; identified: Observation; total: Observation }[];
}

/** The coverage of every theme of a collection. */
export function coverageOf(collection: string, measures: Measures): Coverage[] {
  const identified = (key: string): Observation => measures.get('identified-cases', key);
  return measures.subjects('theme', collection).map((subject) => ({
    subject,
    identified: identified(subject.key),
    total: measures.get('theme-cases', subject.key),
    classes: measures.subjects('class', subject.key).map((member) => ({
      subject: member,
      identified: identified(member.key),
      total: measures.get('class-cases', member.key),
    })),
  }));
}
