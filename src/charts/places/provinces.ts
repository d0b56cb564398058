import { codeOf } from '#src/lib/codes.ts';
import type { Code, Lang, Measures, Observation, Subject } from '#src/model.ts';
import type { Datum } from '../draw/marks.ts';
import { shortName, tip, whole } from '../text/words.ts';

/** A province-level unit with what is known of its cases. */
export interface Province extends Datum {
  subject: Subject;
  label: string;
  region: Subject;
  low: Observation;
  high: Observation;
  /** What the source says of it: its number, that it has none, or only an interval. */
  known: Code;
  /** The number, or the interval as `1–9`. */
  cases: string;
}

/** The province-level units of a collection, region by region. */
export function provincesOf(measures: Measures, collection: string, lang: Lang): Province[] {
  return measures.subjects('region', collection).flatMap((region) =>
    measures.subjects('province', region.key).map((subject) => {
      const { key, path } = subject;
      const low = measures.get('province-low', key);
      const high = measures.get('province-high', key);
      const known = codeOf(subject, 'said');
      const cases = low.value === high.value ? whole(low) : `${whole(low)}–${whole(high)}`;
      const facts = {
        zh: [`${cases}例`, known.label.zh, region.name.zh],
        en: [`${cases} cases`, known.label.en, region.name.en],
      };
      return {
        key,
        path,
        tip: tip(lang, subject.name[lang], facts[lang]),
        subject,
        label: shortName(subject, lang),
        region,
        low,
        high,
        known,
        cases,
      };
    }),
  );
}
