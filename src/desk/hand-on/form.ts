import { groupBy } from '#src/lib/group.ts';
import type { Label } from '#src/model.ts';
import { noChanges } from '#src/tables/history/changes.ts';
import type { Changes, ReasonedChanges } from '#src/tables/history/record.ts';
import { isEmpty, ofRows, rowsIn } from '#src/tables/history/reasons.ts';

/** Why and by what, as typed. */
export interface TypedReason {
  why: string;
  source: string;
  place: string;
}

/** What is done about a cell that the source itself has wrong. */
export interface DeclaredCell {
  row: string;
  column: string;
  action: 'flag' | 'override' | 'drop';
  reason: Label;
}

/** What a reader fills in to hand a draft on. */
export interface HandOnForm {
  who: string;
  when: string;
  /** The reason of all changes that have none of their own. */
  reason: TypedReason;
  /** Own reasons, by the key of the row. */
  own: Record<string, TypedReason>;
  /** Cells that stay as the source prints them. */
  declared: DeclaredCell[];
}

/** A field that is not filled in, and the rows that need it; none for a field of all. */
export interface Lack {
  field: 'who' | 'when' | 'why' | 'source' | 'declared';
  rows: string[];
}

/** The files to hand on, or why there are none. */
export type HandedOn =
  | { kind: 'lacking'; lacks: Lack[] }
  | { kind: 'faults'; text: string }
  | { kind: 'nothing' }
  | { kind: 'files'; patch: string; csv: string; record?: string; paths: string[] };

const isFilled = ({ why, source }: TypedReason): boolean =>
  why.trim() !== '' && source.trim() !== '';

/** An own reason counts as soon as anything of it is typed; what it leaves out is as for all. */
function reasonOf(row: string, { reason, own }: HandOnForm): TypedReason {
  const typed = own[row];
  if (typed === undefined) return reason;
  const part = (name: keyof TypedReason): string =>
    typed[name].trim() === '' ? reason[name] : typed[name];
  return { why: part('why'), source: part('source'), place: part('place') };
}

/** The changes in groups that have one reason each. */
export function reasoned(changes: Changes, form: HandOnForm): ReasonedChanges[] {
  const groups = groupBy(rowsIn(changes), (row) => JSON.stringify(reasonOf(row, form)));
  const isLoose = !isEmpty({ ...noChanges(), columns: changes.columns, order: changes.order });
  const all = JSON.stringify(reasonOf('', { ...form, own: {} }));
  if (isLoose && !groups.has(all)) groups.set(all, []);
  return [...groups].map(([id, rows]) => {
    const { why, source, place } = JSON.parse(id) as TypedReason;
    const isIn = new Set(rows);
    return {
      ...{ why: why.trim(), source: source.trim() },
      ...(place.trim() === '' ? {} : { place: place.trim() }),
      ...ofRows(changes, (row) => isIn.has(row), id === all),
    };
  });
}

/** What is lacking to hand changes on. */
export function lacksOf(changes: Changes, form: HandOnForm): Lack[] {
  const lacks: Lack[] = [];
  if (form.who.trim() === '') lacks.push({ field: 'who', rows: [] });
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(form.when)) lacks.push({ field: 'when', rows: [] });
  const without = rowsIn(changes).filter((row) => !isFilled(reasonOf(row, form)));
  const isLoose = changes.columns.added.length + changes.columns.removed.length > 0;
  const needsAll = isLoose || changes.order.length > 0;
  if (without.length > 0 || (needsAll && !isFilled(form.reason))) {
    const { why } = form.reason;
    lacks.push({ field: why.trim() === '' ? 'why' : 'source', rows: without });
  }
  const bare = form.declared.filter(
    ({ reason }) => reason.zh.trim() === '' || reason.en.trim() === '',
  );
  if (bare.length > 0) lacks.push({ field: 'declared', rows: bare.map(({ row }) => row) });
  return lacks;
}
