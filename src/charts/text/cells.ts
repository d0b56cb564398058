import type { Lang, Observation, Subject, TableCell } from '#src/model.ts';
import { percent, whole } from './words.ts';

/** A cell with the name of a subject, linked to its page. */
export function nameCell(subject: Subject, lang: Lang): TableCell {
  const text = subject.name[lang];
  return subject.path === undefined ? { text } : { text, path: subject.path };
}

/** A cell with a count. */
export function wholeCell(observation: Observation): TableCell {
  return { text: whole(observation), value: observation.value, observation };
}

/** A cell with a percentage. */
export function percentCell(observation: Observation, digits = 1): TableCell {
  return { text: percent(observation, digits), value: observation.value, observation };
}

/** A column of text. */
export function textColumn(label: string): { label: string; numeric: boolean } {
  return { label, numeric: false };
}

/** A column of numbers. */
export function numberColumn(label: string): { label: string; numeric: boolean } {
  return { label, numeric: true };
}
