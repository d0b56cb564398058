import { indicator } from '#src/indicators/index.ts';
import { reading as readingOf } from '#src/indicators/reading.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import { collecting, type Fault } from '#src/lib/faults.ts';
import { formatValue, knownDigits } from '#src/lib/text/format.ts';
import type { Label, Measures, Observation, SourceLocation, Status } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { DeclaredClaim } from './declarations.ts';
import { doubtsAbout, type Doubt } from './known-issues.ts';
import { isError, type Recheck } from './rechecks.ts';
import { cut, referenceFaults } from './references.ts';
import type { ClaimDeclaration } from './schema.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { NamesInData } from './words/names-in-data.ts';
import { findingOf, type Finding } from './statements/statement.ts';
import type { Statement } from './statements/statement-schema.ts';
import { rowName } from './evidence/source-links.ts';
import { statusOf, verdict } from './verdict.ts';
import { shownPrinted, shownReading, type ShownReading } from './shown-reading.ts';

/** A claim with everything that a note, the ledger and a report show. */
export interface Claim {
  id: string;
  status: Status;
  declaration: ClaimDeclaration;
  observation: Observation | undefined;
  /**
   * The claim’s own value: of a reading, what its source prints, whatever the observation beside it
   * gives. Undefined where it has no number.
   */
  value: number | undefined;
  /** What the data say of a statement. */
  finding: Finding | undefined;
  /** The value as readers see it; a claim without a number has none. */
  shown: string | undefined;
  /** What the number is, in words. */
  subject: Label;
  place: SourceLocation | undefined;
  readings: ShownReading[];
  /** What a recheck says where recomputing and source part. */
  slip: Label | undefined;
  /** The reading whose recheck says it. */
  slipOf: string | undefined;
  /** Fingerprint of the row or case that it is bound to, as the data have it now. */
  seen: string | undefined;
  /** Known doubts about the cells that the value rests on. */
  doubts: Doubt[];
  /** The proper names of the site, which its words may say. */
  names?: NamesInData;
}

/**
 * Resolves one declaration. Throws when it names an observation, a reading, a case or a row that
 * does not exist; `referenceFaults` tells all of them.
 */
export function resolveClaim(
  declaration: ClaimDeclaration,
  tables: Tables,
  measures: Measures,
  rechecks: readonly Recheck[],
): Claim {
  const bound = bindingOf(declaration, tables, measures, rechecks);
  const { observation } = bound;
  const same = rechecks.filter((recheck) =>
    declaration.reading === undefined
      ? recheck.observation === observation
      : recheck.reading === declaration.reading,
  );
  const noted = same.find((recheck) => recheck.note !== undefined);
  const ids = new Set([
    ...(declaration.reading === undefined ? [] : [declaration.reading]),
    ...same.map(({ reading }) => reading),
    ...declaration.beside,
  ]);
  const doubts = observation === undefined ? [] : doubtsAbout(observation, tables);
  // Figures that only differ, or agree within rounding, stand side by side; neither contradicts the other.
  const verdicts = [
    ...same
      .filter((recheck) => recheck.verdict === 'agrees' || isError(recheck))
      .map((recheck) => recheck.verdict),
    ...(observation?.crossCheck === undefined
      ? []
      : [
          verdict(
            observation.value,
            observation.crossCheck,
            'exact',
            observation.formula.tolerance,
          ),
        ]),
    ...doubts.filter(({ decides }) => decides).map(() => 'disagrees' as const),
  ];
  return {
    id: declaration.id,
    // What a source prints and nothing confirms or contradicts stays what that source says.
    status:
      bound.finding === undefined
        ? statusOf(declaration.reading === undefined ? observation : undefined, verdicts)
        : 'computed',
    declaration,
    observation,
    value: bound.value,
    finding: bound.finding,
    shown: bound.shown,
    subject: bound.subject,
    place: bound.place,
    readings: [...ids].map((id) => shownReading(id, tables, rechecks)),
    slip: noted?.note,
    slipOf: noted?.reading,
    seen: fingerprintOf(declaration, tables),
    doubts,
  };
}

interface Binding {
  observation: Observation | undefined;
  value: number | undefined;
  finding: Finding | undefined;
  shown: string | undefined;
  subject: Label;
  place: SourceLocation | undefined;
}

function bindingOf(
  declaration: ClaimDeclaration,
  tables: Tables,
  measures: Measures,
  rechecks: readonly Recheck[],
): Binding {
  const { observation: reference, reading, statement, case: one, row, place } = declaration;
  if (reference !== undefined) return bindObservation(declaration, reference, measures);
  if (reading !== undefined) {
    const { values } = tables.table('readings').row(reading);
    const recheck = rechecks.find((candidate) => candidate.reading === reading);
    const printed = readingOf(tables, reading);
    return {
      observation: recheck?.observation,
      value: printed.value,
      finding: undefined,
      shown: shownPrinted(printed, values.unit, values.value),
      subject: { zh: values.subject_zh, en: values.subject_en },
      place: { source: values.source, section: values.section, anchor: values.anchor },
    };
  }
  const nothing = {
    observation: undefined,
    value: undefined,
    finding: undefined,
    shown: undefined,
  };
  if (statement !== undefined) {
    const finding = findingOf(statement, measures);
    const subject = statementSubject(statement, finding);
    return { ...nothing, finding, subject, place: undefined };
  }
  if (one !== undefined) {
    const { values } = tables.table('innovation-cases').row(one);
    return {
      ...nothing,
      subject: byLanguage((lang) =>
        labelled(values[`place_${lang}`], values[`practice_${lang}`], lang),
      ),
      place: { source: values.source, section: values.section, anchor: values.anchor },
    };
  }
  if (row !== undefined) return { ...nothing, ...bindRow(row, tables) };
  if (place === undefined) throw new Error(`Claim "${declaration.id}" is bound to nothing`);
  return { ...nothing, subject: { zh: place.anchor, en: place.anchor }, place };
}

function bindObservation(
  declaration: ClaimDeclaration,
  reference: string,
  measures: Measures,
): Binding {
  const observation = measures.get(...cut(reference));
  const { label, digits } = indicator(observation.indicator);
  const name = subjectName(observation.key, measures);
  return {
    observation,
    value: observation.value,
    finding: undefined,
    shown: formatValue(
      knownDigits(observation.value, observation.formula.tolerance),
      observation.unit,
      declaration.digits ?? digits,
    ),
    subject: byLanguage((lang) => labelled(name[lang], label[lang], lang)),
    place: undefined,
  };
}

/** What a statement is about: the indicator that decides it; its words say the rest. */
function statementSubject({ kind }: Statement, { observations }: Finding): Label {
  const [first] = observations;
  return first === undefined ? { zh: kind, en: kind } : indicator(first.indicator).label;
}

function subjectName(key: string, measures: Measures): Label {
  const base = key.split('#')[0] ?? key;
  return measures.subject(base).name;
}

/** The first pair of texts of a row, as what the row is about. */
function bindRow(reference: string, tables: Tables): Pick<Binding, 'subject' | 'place'> {
  const [dataset, key] = cut(reference);
  const found = tables.any(dataset).row(key);
  const texts = found.values;
  const base = ['name', 'finding', 'summary', 'said', 'argument', 'practice'].find(
    (name) => typeof texts[`${name}_zh`] === 'string',
  );
  const { source, section, anchor } = texts;
  return {
    subject:
      base === undefined
        ? rowName(dataset, key, tables)
        : byLanguage((lang) => String(texts[`${base}_${lang}`])),
    place:
      typeof source === 'string' && typeof section === 'string'
        ? { source, section, ...(typeof anchor === 'string' ? { anchor } : {}) }
        : undefined,
  };
}

/** All claims that can be resolved against the tables, and every name in the others that leads nowhere. */
export function resolveAll(
  declared: readonly DeclaredClaim[],
  tables: Tables,
  measures: Measures,
  rechecks: readonly Recheck[],
): { claims: Claim[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const claims = declared.flatMap((claim) => {
    const { declaration } = claim;
    if (declaration === undefined) return [];
    const wrong = referenceFaults(declaration, claim, tables, measures);
    const resolved =
      wrong.length > 0
        ? undefined
        : collecting(wrong, () => resolveClaim(declaration, tables, measures, rechecks));
    const { file, line, id: row } = claim;
    faults.push(...wrong.map((fault) => ({ line, row, ...fault, file })));
    return resolved ?? [];
  });
  return { claims, faults };
}

/** The sources that a claim rests on: those of its place, its readings and the cells below its value. */
export function sourcesOf(claim: Claim, tables: Tables): string[] {
  const observations = claim.finding?.observations ?? [claim.observation];
  const inputs = observations.flatMap((observation) => observation?.inputs ?? []);
  const fromCells = inputs.flatMap(({ dataset, row }) => {
    const table = tables.any(dataset);
    const { source } = table.row(row).values;
    return typeof source === 'string' ? [source] : table.provenance.sources;
  });
  const places = [claim.place, ...claim.readings.map(({ place }) => place)];
  return [...new Set([...places.flatMap((place) => place?.source ?? []), ...fromCells])];
}
