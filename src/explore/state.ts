import { nearest } from '#src/lib/text/nearest.ts';
import { dimensions, type Dimension } from './data.ts';

/** What can be drawn. */
export const kinds = ['bars', 'dots', 'scatter', 'cross'] as const;
export type Kind = (typeof kinds)[number];

/** In which order rows stand: by value, by name, as in the source. */
export const orders = ['value', 'name', 'source'] as const;
export type Order = (typeof orders)[number];

/** The axes that can be logarithmic: that of the indicator, and the horizontal one of a scatter. */
export const axes = ['of', 'x'] as const;
export type Axis = (typeof axes)[number];

/** One view of the explorer; its address says all of it. */
export interface ExploreState {
  kind: Kind;
  /** The indicator; of a scatter, that on the vertical axis. */
  of: string;
  /** The indicator on the horizontal axis of a scatter. */
  x: string;
  /** Keys of districts at dates. */
  frames: readonly string[];
  /** Ids of subdistricts at all dates; none for all. */
  pick: readonly string[];
  order: Order;
  log: readonly Axis[];
  /** Key of a collection of cases. */
  cases: string;
  /** What cases are counted by, down and across. */
  down: Dimension;
  across: Dimension;
  /** The key of a mark that is pinned. */
  mark: string | undefined;
}

/** A part of an address that names nothing, with what may be meant. */
export interface Unknown {
  name: string;
  value: string;
  near?: string;
}

/** What an address can name, in the order in which the first is taken where it names nothing. */
export interface Known {
  indicators: readonly string[];
  frames: readonly string[];
  collections: readonly string[];
}

/** The view of an address without a query. */
export function firstState({ indicators, frames, collections }: Known): ExploreState {
  const [of = '', x = of] = indicators;
  return {
    kind: frames.length === 0 && collections.length > 0 ? 'cross' : 'bars',
    ...{ of, x },
    frames: frames.slice(0, 1),
    pick: [],
    order: 'value',
    log: [],
    cases: collections[0] ?? '',
    down: 'theme',
    across: 'region',
    mark: undefined,
  };
}

const names = ['chart', 'of', 'x', 'in', 'pick', 'sort', 'log', 'cases', 'down', 'across', 'mark'];

/**
 * The view that a query asks for, and what of the query names nothing; `others` are parameters that
 * do not concern the view. Subdistricts are not known before the files of their districts: see
 * `unknownPicks`.
 */
export function readState(
  query: URLSearchParams,
  known: Known,
  others: readonly string[] = [],
): { state: ExploreState; unknown: Unknown[] } {
  const unknown: Unknown[] = [];
  const state = firstState(known);
  const strange = (name: string, value: string, among: readonly string[]): void => {
    const near = nearest(value, among);
    unknown.push({ name, value, ...(near === undefined ? {} : { near }) });
  };
  const one = <T extends string>(name: string, among: readonly T[], other: T): T => {
    const value = query.get(name);
    if (value === null || value === '') return other;
    const found = among.find((candidate) => candidate === value);
    if (found === undefined) strange(name, value, among);
    return found ?? other;
  };
  const several = <T extends string>(name: 'in' | 'log', among: readonly T[]): T[] => {
    const values = partsOf(query.get(name));
    return values.flatMap((value) => {
      const found = among.find((candidate) => candidate === value);
      if (found === undefined) strange(name, value, among);
      return found ?? [];
    });
  };
  for (const [name, value] of query)
    if (!names.includes(name) && !others.includes(name)) strange(name, value, []);
  const frames = several('in', known.frames);
  return {
    state: {
      kind: one('chart', kinds, state.kind),
      of: one('of', known.indicators, state.of),
      x: one('x', known.indicators, state.x),
      frames: frames.length === 0 ? state.frames : frames,
      pick: partsOf(query.get('pick')),
      order: one('sort', orders, state.order),
      log: several('log', axes),
      cases: one('cases', known.collections, state.cases),
      down: one('down', dimensions, state.down),
      across: one('across', dimensions, state.across),
      mark: query.get('mark') ?? undefined,
    },
    unknown,
  };
}

/** Several values, each once. */
const partsOf = (text: string | null): string[] => [
  ...new Set((text ?? '').split(',').filter((part) => part !== '')),
];

/** The picked ids that no subdistrict of the shown districts has. */
export function unknownPicks({ pick }: ExploreState, units: readonly string[]): Unknown[] {
  return pick
    .filter((id) => !units.includes(id))
    .map((value) => {
      const near = nearest(value, units);
      return { name: 'pick', value, ...(near === undefined ? {} : { near }) };
    });
}

/** A value in a query, with the characters that may stand there as they are. */
const written = (value: string): string =>
  encodeURIComponent(value).replace(/%40|%2C|%3A/gu, decodeURIComponent);

/**
 * The query of a view, without its question mark. What it shows is always named, so that the address
 * shows the same when the first indicator or the newest date is another one.
 */
export function writeState(state: ExploreState): string {
  const { kind, of, x, frames, pick, order, log, cases, down, across, mark } = state;
  const register: [string, string][] = [
    ['of', of],
    ...(kind === 'scatter' ? [['x', x] satisfies [string, string]] : []),
    ['in', frames.join(',')],
    ['pick', pick.join(',')],
    ['sort', order === 'value' || kind === 'scatter' ? '' : order],
    ['log', log.filter((axis) => kind === 'scatter' || axis === 'of').join(',')],
  ];
  const pairs: [string, string][] = [
    ['chart', kind],
    ...(kind === 'cross'
      ? ([
          ['cases', cases],
          ['down', down],
          ['across', across],
        ] satisfies [string, string][])
      : register),
    ['mark', mark ?? ''],
  ];
  return pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${written(value)}`)
    .join('&');
}
