import { formatDate, formatValue, knownDigits } from '#src/lib/text/format.ts';
import { observationPath } from '#src/lib/observations.ts';
import type { Lang } from '#src/model.ts';
import { bracketed } from '#src/i18n/punctuation.ts';
import type {
  Cell,
  ExploredIndicator,
  FrameData,
  FrameEntry,
  FrameStreet,
  GroupEntry,
  Register,
} from './data.ts';
import type { ExploreState } from './state.ts';

/** A value as it is shown, with the path of its evidence. */
export interface Shown {
  value: number;
  text: string;
  /** Without base path and language. */
  path: string;
}

/** A subdistrict at a date with what a view shows of it. */
export interface Row {
  /** Key of the subdistrict at its date. */
  key: string;
  street: FrameStreet;
  frame: FrameEntry;
  /** Its name, with district or date where the view has several. */
  label: string;
  of: Shown | undefined;
  x: Shown | undefined;
  /** Whether it belongs to the group that is set off. */
  grouped: boolean;
}

/** A district at a date with its figures. */
export interface LoadedFrame {
  entry: FrameEntry;
  data: FrameData;
}

/** What words, table and drawing of a view of the register share. */
export interface RegisterView {
  state: ExploreState;
  lang: Lang;
  register: Register;
  frames: readonly LoadedFrame[];
  of: ExploredIndicator;
  x: ExploredIndicator;
  /** The first group that some shown subdistrict belongs to: it is set off by a diamond. */
  group: GroupEntry | undefined;
  /** The picked subdistricts in the order of the view. */
  rows: readonly Row[];
}

/** The indicator with this id. Throws where there is none: states are checked before. */
export function indicatorOf({ indicators }: Register, id: string): ExploredIndicator {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`There is no indicator "${id}"`);
  return found;
}

/** A value in its unit, with no digits that are not known. */
export function shownOf(
  [value, page, tolerance = 0]: Cell,
  { id: indicator, unit, digits }: ExploredIndicator,
  key: string,
): Shown {
  const path = observationPath({ indicator, key, ...(page === undefined ? {} : { page }) });
  return { value, text: formatValue(knownDigits(value, tolerance), unit, digits), path };
}

/** The value of the district as a whole; undefined where it has none. */
export function wholeOf({ data }: LoadedFrame, indicator: ExploredIndicator): Shown | undefined {
  const cell = data.whole[indicator.id];
  return cell === undefined ? undefined : shownOf(cell, indicator, data.key);
}

/** What tells the frames of a view apart: nothing, the date, the district, or both. */
export function frameName(entry: FrameEntry, all: readonly FrameEntry[], lang: Lang): string {
  const isDated = all.some(({ unit, asOf }) => unit === entry.unit && asOf !== entry.asOf);
  const isPlaced = all.some(({ unit }) => unit !== entry.unit);
  return [
    ...(isPlaced ? [entry.name[lang]] : []),
    ...(isDated || (isPlaced && all.some(({ asOf }) => asOf !== entry.asOf))
      ? [formatDate(entry.asOf, lang)]
      : []),
  ].join(' ');
}

/** Names without the part in brackets, as the labels of charts have them. */
const shortName = (name: string): string => name.replace(/\s*[（(].*[)）]$/u, '');

function rowsOf(view: Omit<RegisterView, 'rows'>): Row[] {
  const { state, lang, frames, of, x, group } = view;
  const entries = frames.map(({ entry }) => entry);
  return frames.flatMap(({ entry, data }) => {
    const frame = frameName(entry, entries, lang);
    const value = (indicator: ExploredIndicator, index: number, key: string): Shown | undefined => {
      const cell = data.values[indicator.id]?.[index];
      const suffix = data.suffix[indicator.id] ?? '';
      return cell == null ? undefined : shownOf(cell, indicator, key + suffix);
    };
    return data.streets.flatMap((street, index) => {
      if (state.pick.length > 0 && !state.pick.includes(street.unit)) return [];
      const { key } = street;
      const name = shortName(street.name[lang]);
      return {
        ...{ key, street, frame: entry },
        label: frame === '' ? name : name + bracketed(frame, lang),
        of: value(of, index, key),
        x: value(x, index, key),
        grouped: group !== undefined && street.groups.includes(group.id),
      };
    });
  });
}

/** Rows without a value stand last; ranks begin with the first place. */
function inOrder(rows: readonly Row[], { state, lang, of }: Omit<RegisterView, 'rows'>): Row[] {
  if (state.order === 'source') return [...rows];
  if (state.order === 'name') {
    const { compare } = new Intl.Collator(lang);
    return [...rows].sort((a, b) => compare(a.label, b.label));
  }
  const sign = of.unit === 'rank' ? 1 : -1;
  const known = rows.flatMap((row) => (row.of === undefined ? [] : [{ row, value: row.of.value }]));
  known.sort((a, b) => sign * (a.value - b.value));
  return [...known.map(({ row }) => row), ...rows.filter((row) => row.of === undefined)];
}

/** The view of a state, whose ids are known. */
export function viewOf(
  state: ExploreState,
  register: Register,
  frames: readonly LoadedFrame[],
  lang: Lang,
): RegisterView {
  const isShown = ({ unit }: FrameStreet): boolean =>
    state.pick.length === 0 || state.pick.includes(unit);
  const streets = frames.flatMap(({ data }) => data.streets.filter(isShown));
  const view = {
    ...{ state, register, frames, lang },
    group: register.groups.find(({ id }) => streets.some(({ groups }) => groups.includes(id))),
    of: indicatorOf(register, state.of),
    x: indicatorOf(register, state.x),
  };
  return { ...view, rows: inOrder(rowsOf(view), view) };
}
