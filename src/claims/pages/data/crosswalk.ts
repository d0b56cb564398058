import { rowPath } from '#src/tables/parts.ts';
import type { Label, Subject } from '#src/model.ts';
import type { Evidence } from '../../evidence.ts';
import { codeOf } from '#src/tables/labels.ts';

/** A class that somebody declares to correspond to one of another collection. */
export interface Match {
  own: Subject;
  other: Subject;
  /** The collection of the other. */
  collection: Subject;
  /** How they correspond, read from `own` to `other`. */
  match: Label;
  /** With placeholders. */
  note: Label;
  /** Who says so; undefined for this site. */
  source: { short: Label } | undefined;
  /** Path of the row. */
  path: string;
}

type Kind = 'exact' | 'close' | 'broader' | 'narrower';

/** The same correspondence read from its other end. */
const reversed: Record<Kind, Kind> = {
  exact: 'exact',
  close: 'close',
  broader: 'narrower',
  narrower: 'broader',
};

/** Everything declared to correspond to a theme or to one of its classes, in the order of the data. */
export function crosswalkOf(theme: string, { measures, tables }: Evidence): Match[] {
  const own = new Set([theme, ...measures.subjects('class', theme).map(({ key }) => key)]);
  return tables.table('crosswalk').rows.flatMap(({ key, values, written }) => {
    const ends = [
      { from: values.from, to: values.to, kind: values.match },
      { from: values.to, to: values.from, kind: reversed[values.match] },
    ];
    return ends
      .filter(({ from }) => own.has(from))
      .map(({ from, to, kind }) => ({
        own: measures.subject(from),
        other: measures.subject(to),
        collection: measures.subject(tables.table('innovation-classes').row(to).values.collection),
        match: codeOf(tables, 'crosswalk', 'match', kind).label,
        note: { zh: written.note_zh, en: written.note_en },
        source: tables.sources.find(({ id }) => id === values.source),
        path: rowPath('crosswalk', key, tables),
      }));
  });
}
