import type { Label, Lang, Measures, Observation, Said, Subject, TableCell } from '#src/model.ts';
import { cited } from './cite.ts';
import { percent, whole } from './words.ts';

/** A column of a chart’s table: its head, and the cell that it shows of an entry. */
export interface Column<Entry> {
  label: Label;
  /** Whether it holds numbers, which stand below one another by their last digit. */
  numeric: boolean;
  /** The words of a cell, with what they rest on: an observation or a place in a source. */
  cell(entry: Entry, lang: Lang): TableCell;
}

const empty: TableCell = { text: '' };

/** A cell with the name of a subject, linked to its page. */
export function nameCell({ name, path }: Subject, lang: Lang): TableCell {
  return path === undefined ? { text: name[lang] } : { text: name[lang], path };
}

/** A cell with an observation, written as `write` writes it; empty when there is none. */
export function cellOf(
  observation: Observation | undefined,
  write: (observation: Observation) => Said,
): TableCell {
  if (observation === undefined) return empty;
  return { text: write(observation).text, value: observation.value, observation };
}

/** A cell with a count. */
export function wholeCell(observation: Observation | undefined): TableCell {
  return cellOf(observation, whole);
}

/** A cell with a percentage. */
export function percentCell(observation: Observation | undefined, digits = 1): TableCell {
  return cellOf(observation, (found) => percent(found, digits));
}

/** A column of names, linked to the pages of what they name. */
export function nameColumn<Entry>(label: Label, subject: (entry: Entry) => Subject): Column<Entry> {
  return { label, numeric: false, cell: (entry, lang) => nameCell(subject(entry), lang) };
}

/** A column of text. */
export function textColumn<Entry>(
  label: Label,
  text: (entry: Entry, lang: Lang) => string,
): Column<Entry> {
  return { label, numeric: false, cell: (entry, lang) => ({ text: text(entry, lang) }) };
}

/** A cell with words of the data, and the place in the source that they rest on. */
export function toldCell({ place }: Subject, text = ''): TableCell {
  return place === undefined || text === '' ? { text } : { text, location: place };
}

/** A column of numbers. */
export function numberColumn<Entry>(
  label: Label,
  cell: (entry: Entry, lang: Lang) => TableCell,
): Column<Entry> {
  return { label, numeric: true, cell };
}

/** A subject of a table with what was measured of it. */
export interface Measured {
  subject: Subject;
  /** The observation of an indicator; undefined when the subject has none. */
  find(indicator: string): Observation | undefined;
}

/** Subjects with all that was measured of them. */
export function measuredOf(measures: Measures, subjects: readonly Subject[]): Measured[] {
  return subjects.map((subject) => ({
    subject,
    find: (indicator) => measures.find(indicator, subject.key),
  }));
}

/** A column with the counts of an indicator. */
export function countColumn<Entry extends Measured>(
  label: Label,
  indicator: string,
): Column<Entry> {
  return numberColumn(label, ({ find }) => wholeCell(find(indicator)));
}

/** A column with the percentages of an indicator. */
export function shareColumn<Entry extends Measured>(
  label: Label,
  indicator: string,
  digits = 1,
): Column<Entry> {
  return numberColumn(label, ({ find }) => percentCell(find(indicator), digits));
}

/** What stands in a source, with the words that say where. */
export interface Located {
  subject: Subject;
  /** Source and section, as `cited` writes them. */
  place: string;
}

/** A subject with the words that say where it stands in a source. */
export function locate(measures: Measures, subject: Subject, lang: Lang): Located {
  return { subject, place: cited(measures, subject, lang) };
}

/** The column that says where a source speaks of the entry. */
export function placeColumn<Entry extends Located>(): Column<Entry> {
  return {
    label: { zh: '出处', en: 'Place' },
    numeric: false,
    cell: ({ subject: { place: location }, place: text }) =>
      location === undefined ? { text } : { text, location },
  };
}
