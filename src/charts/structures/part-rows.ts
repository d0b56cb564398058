import type { Lang, Measures, Subject, TableCell } from '#src/model.ts';
import { cited, unstopped } from '../text/cite.ts';
import type { Datum } from '../draw/marks.ts';
import { markOf } from '../text/words.ts';

/** A part that a source lists for a practice. */
export interface PracticePart extends Datum {
  subject: Subject;
  order: number;
  name: string;
  role: string | undefined;
}

/** Anything of the corpus as a mark: its name, what is said of it, and where. */
export function datumOf(
  measures: Measures,
  subject: Subject,
  lang: Lang,
): Datum & { subject: Subject } {
  const said = unstopped(subject.text?.[lang] ?? '');
  const facts = [...(said === '' ? [] : [said]), cited(measures, subject, lang)];
  return markOf(subject, facts, lang);
}

/** A part of a practice, or a body that no source lists as one, with its words. */
export function partOf(measures: Measures, subject: Subject, lang: Lang): PracticePart {
  return {
    ...datumOf(measures, subject, lang),
    order: subject.order,
    name: subject.name[lang],
    role: subject.text?.[lang],
  };
}

/** A cell with the place of a part among the parts. */
export function orderCell({ order, subject }: Pick<PracticePart, 'order' | 'subject'>): TableCell {
  const { path } = subject;
  return { text: String(order), value: order, ...(path === undefined ? {} : { path }) };
}
