import { indicator, unitsOf } from '#src/indicators/index.ts';
import { formatValue } from '#src/lib/text/format.ts';
import type { Label, Measures, Observation, SourceLocation, Subject } from '#src/model.ts';
import { codeOf } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';
import { shownVerdict, type Recheck } from '../../rechecks.ts';
import type { ShownVerdict } from '../../verdict.ts';

/** One line of a street’s table of indicators. */
export interface ProfileLine {
  id: string;
  label: Label;
  /** Undefined where the table leaves out what it takes. */
  own: Observation | undefined;
  shown: string | undefined;
  rank: Observation | undefined;
  district: Observation | undefined;
  districtShown: string | undefined;
}

/** Indicators of a profile, in the order shown, with the indicator that ranks them. */
const lines: readonly [id: string, rank?: string][] = [
  ['population', 'population-rank'],
  ['outside', 'outside-rank'],
  ['outside-share', 'outside-share-rank'],
  // These two follow the order of the number and of the share.
  ['outside-of-district', 'outside-rank'],
  ['location-quotient', 'outside-share-rank'],
  ['hukou-share', 'hukou-share-rank'],
  ['migrants-share', 'migrants-share-rank'],
  ['separation-rate', 'separation-rank'],
];

/** The indicators of a street beside those of its district: the same lines for every street. */
export function profileOf(street: Subject, measures: Measures): ProfileLine[] {
  return lines.map(([id, rankId]) => {
    const { label, short, digits } = indicator(id);
    const own = measures.find(id, street.key);
    const district = street.parent === undefined ? undefined : measures.find(id, street.parent);
    const shown = (value: Observation | undefined): string | undefined =>
      value === undefined ? undefined : formatValue(value.value, value.unit, digits);
    return {
      id,
      label: short ?? label,
      own,
      shown: shown(own),
      rank: rankId === undefined ? undefined : measures.find(rankId, street.key),
      district,
      districtShown: shown(district),
    };
  });
}

/** What a source says of one aspect of a street. */
export interface StreetFinding {
  row: string;
  aspect: Label;
  /** With placeholders. */
  finding: Label;
  place: SourceLocation;
}

/** What sources say of a street beside its figures, aspect by aspect. */
export function findingsOn({ unit }: Subject, tables: Tables): StreetFinding[] {
  const unitOf = unitsOf(tables);
  return tables
    .table('street-profiles')
    .rows.filter(({ values }) => unitOf(values.street, values.district) === unit)
    .map(({ key, values, written }) => ({
      row: key,
      aspect: codeOf(tables, 'street-profiles', 'aspect', values.aspect).label,
      finding: { zh: written.finding_zh, en: written.finding_en },
      place: { source: values.source, section: values.section, anchor: values.anchor },
    }));
}

/** A reading of a source on a subject, beside what its table gives. */
export interface SubjectReading {
  id: string;
  printed: string;
  subject: Label;
  place: SourceLocation;
  observation: Observation;
  recomputed: string;
  verdict: ShownVerdict;
  note: Label | undefined;
}

/** The figures on some subjects that the prose of sources prints and that can be computed again. */
export function readingsOn(
  subjects: readonly string[],
  tables: Tables,
  rechecks: readonly Recheck[],
): SubjectReading[] {
  return rechecks
    .filter(({ observation }) => subjects.includes(observation.key))
    .map((recheck) => {
      const { reading, observation, note } = recheck;
      const { values } = tables.table('readings').row(reading);
      return {
        id: reading,
        printed: values.printed,
        subject: { zh: values.subject_zh, en: values.subject_en },
        place: { source: values.source, section: values.section, anchor: values.anchor },
        observation,
        recomputed: formatValue(
          observation.value,
          observation.unit,
          indicator(observation.indicator).digits,
        ),
        verdict: shownVerdict(recheck),
        note,
      };
    });
}

/** The groups that make up a registered total, with their shares and those of the district. */
export function compositionOf(
  key: string,
  measures: Measures,
): {
  id: string;
  observation: Observation;
  share: Observation;
  districtShare: Observation | undefined;
}[] {
  const { parent } = measures.subject(key);
  return ['hukou', 'migrants', 'outside'].map((id) => ({
    id,
    observation: measures.get(id, key),
    share: measures.get(`${id}-share`, key),
    districtShare: parent === undefined ? undefined : measures.find(`${id}-share`, parent),
  }));
}
