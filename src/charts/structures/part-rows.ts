import type { Lang, Measures, Subject, TableCell } from '#src/model.ts';
import { cited, unstopped } from '../text/cite.ts';
import type { Datum } from '../draw/marks.ts';
import { tip } from '../text/words.ts';

/** A part that a source lists for a practice. */
export interface PracticePart extends Datum {
  subject: Subject;
  order: number;
  name: string;
  role: string | undefined;
}

/** Anything of the corpus as a mark: its name, what is said of it, and where. */
export function datumOf(measures: Measures, subject: Subject, lang: Lang): Datum {
  const said = unstopped(subject.text?.[lang] ?? '');
  const facts = [...(said === '' ? [] : [said]), cited(measures, subject, lang)];
  return { key: subject.key, path: subject.path, tip: tip(lang, subject.name[lang], facts) };
}

/** The parts of a practice in the order of the source. */
export function partsOf(measures: Measures, practice: string, lang: Lang): PracticePart[] {
  return measures.subjects('part', practice).map((subject) => ({
    ...datumOf(measures, subject, lang),
    subject,
    order: subject.order,
    name: subject.name[lang],
    role: subject.text?.[lang],
  }));
}

/** A cell with the place of a part among the parts. */
export function orderCell({ order }: Pick<PracticePart, 'order'>): TableCell {
  return { text: String(order), value: order };
}
