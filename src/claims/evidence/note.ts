import { formatNumber, formatShare } from '#src/lib/text/format.ts';
import { t } from '#src/i18n/index.ts';
import { bracketed, labelled, punctuation } from '#src/i18n/punctuation.ts';
import type { Formula, Lang, Observation } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { expression, givenText } from './expression.ts';
import { findingText } from '../statements/statement-note.ts';
import type { Finding } from '../statements/statement.ts';
import type { Claim } from '../ledger.ts';
import { statedReading } from '../stated.ts';
import { readingDate, type ShownReading } from '../shown-reading.ts';
import { origins, placeText, sectionOf, type Origin } from './source-links.ts';
import { rowPath } from '#src/tables/parts.ts';

/** What the note of a claim says, in the order in which it says it. */
export interface NoteText {
  /** Where the number or the statement stands. */
  origins: Origin[];
  /** How it was computed, in figures; a plain cell needs none. */
  computation: string | undefined;
  /** The same quantity from another place of the source. */
  crossCheck: string | undefined;
  /** What sources print of it, each leading to the reading. */
  readings: (Origin & { after: string })[];
  /** Slips and doubts. */
  remarks: string[];
}

/** The note of a claim in one language. */
export function noteOf(claim: Claim, tables: Tables, lang: Lang): NoteText {
  const { observation, declaration } = claim;
  const own =
    claim.place === undefined
      ? []
      : [{ text: placeText(claim.place, tables, lang), path: placePath(claim, tables) }];
  return {
    origins: [
      ...own,
      ...(observation === undefined ? [] : origins(observation, tables, lang)),
      ...(claim.finding === undefined ? [] : findingOrigins(claim.finding, tables, lang)),
    ],
    computation:
      claim.finding !== undefined
        ? findingText(claim.finding, lang)
        : observation === undefined
          ? undefined
          : computationOf(observation, lang, declaration.reading !== undefined),
    crossCheck:
      observation?.crossCheck === undefined
        ? undefined
        : crossCheckText(observation.crossCheck, lang),
    readings: claim.readings.map((reading) => ({
      text: statedReading(reading, lang),
      path: rowPath('readings', reading.id, tables),
      after: reading.id === declaration.reading ? '' : afterReading(reading, claim, tables, lang),
    })),
    remarks: [
      ...(claim.slip === undefined ? [] : [claim.slip[lang].replace(/[。.]$/u, '')]),
      ...claim.doubts.map((doubt) => doubtText(doubt.title[lang], doubt.residual, lang)),
    ],
  };
}

/** Where the values compared stand, each dataset once. */
function findingOrigins({ observations }: Finding, tables: Tables, lang: Lang): Origin[] {
  const [first] = observations;
  if (first === undefined) return [];
  const inputs = observations.flatMap((observation) => observation.inputs);
  const once = new Map(inputs.map((cell) => [`${cell.dataset} ${cell.row} ${cell.column}`, cell]));
  return origins({ ...first, inputs: [...once.values()] }, tables, lang);
}

function crossCheckText(crossCheck: Formula, lang: Lang): string {
  const written = expression(crossCheck, lang);
  if (crossCheck.op === 'cell') return t(lang, 'note.printedInTable', { value: written });
  return t(lang, 'note.summed', { value: formatNumber(crossCheck.value).replaceAll(',', '') });
}

/**
 * A computation with its result, one digit more exact than the text shows it. A plain cell has
 * none; where it stands `beside` a printed reading, it is what the table prints.
 */
export function computationOf(
  observation: Observation,
  lang: Lang,
  beside = false,
): string | undefined {
  const { formula, unit, value } = observation;
  const written = expression(formula, lang);
  if (formula.op === 'cell') {
    if (!beside || formula.cell.dataset === 'readings') return beside ? written : undefined;
    return t(lang, 'note.printedInTable', { value: written });
  }
  // A number that a text sets itself has a reason and no computation.
  if (formula.op === 'constant') return formula.why[lang];
  if (formula.op === 'bound')
    return beside ? labelled(written, formatNumber(value), lang) : written;
  // A count and a rank say their result themselves, and what is given has no other.
  if (formula.op === 'rank' || formula.op === 'count') return written;
  if (givenText(formula, lang) !== undefined) return written;
  if (unit === 'share') return `${written} = ${formatShare(value, 3)}`;
  return `${written} = ${formatNumber(value, Number.isInteger(value) ? 0 : 3).replaceAll(',', '')}`;
}

/** What a relation that does not hold is off by. */
export function doubtText(title: string, residual: number, lang: Lang): string {
  const digits = Number.isInteger(residual) ? 0 : 1;
  return t(lang, 'note.doubt', { title, residual: formatNumber(Math.abs(residual), digits) });
}

function placePath({ declaration, place }: Claim, tables: Tables): string {
  if (declaration.reading !== undefined) return rowPath('readings', declaration.reading, tables);
  if (declaration.case !== undefined) return rowPath('innovation-cases', declaration.case, tables);
  if (declaration.row !== undefined) {
    const slash = declaration.row.indexOf('/');
    return rowPath(declaration.row.slice(0, slash), declaration.row.slice(slash + 1), tables);
  }
  return `/sources/${place?.source ?? ''}/`;
}

/** Where a reading stands; of one that speaks of something else, also what it counts and when. */
function afterReading(reading: ShownReading, claim: Claim, tables: Tables, lang: Lang): string {
  const { source, section } = reading.place;
  if (reading.verdict === 'agrees') {
    const tableOf = claim.observation?.inputs[0]?.dataset;
    const isNamed =
      tableOf !== undefined && tables.any(tableOf).provenance.places[0]?.source === source;
    return bracket(
      [
        isNamed
          ? sectionOf({ source, section }, tables, lang)
          : placeText({ source, section }, tables, lang),
      ],
      lang,
    );
  }
  const date = readingDate(reading, lang);
  const parts = [reading.subject[lang], placeText({ source, section }, tables, lang)];
  return bracket(date === undefined ? parts : [...parts, date], lang);
}

function bracket(parts: string[], lang: Lang): string {
  return bracketed(parts.join(punctuation(lang).comma), lang);
}
