import type { Label } from '#src/model.ts';
import type { ExploredIndicator } from './data.ts';
import type { RegisterView, Row } from './rows.ts';
import type { ExploreState } from './state.ts';

/** How many subdistricts may be picked, where not all are shown. */
export const fewest = 2;
export const most = 12;
/** How many districts and dates one view compares. */
export const mostFrames = 4;

/**
 * Indicators that no chart of the explorer draws, and why. Their values stand in the table, and a
 * chart of the site shows what can be seen in them.
 */
export const withheld: Readonly<Record<string, { why: 'parts' | 'curve'; chart: string }>> = {
  'permit-with': { why: 'parts', chart: 'permit-gap' },
  'permit-without': { why: 'parts', chart: 'permit-gap' },
  'permit-sum': { why: 'parts', chart: 'permit-gap' },
  'lorenz-population': { why: 'curve', chart: 'concentration' },
  'lorenz-outside': { why: 'curve', chart: 'concentration' },
};

/** What forbids a chart. */
export type Rule =
  | 'parts'
  | 'curve'
  | 'no-denominator'
  | 'same-twice'
  | 'rank-bars'
  | 'log-bars'
  | 'log-unit'
  | 'log-zero'
  | 'across-definitions'
  | 'own-district'
  | 'different-spans'
  | 'too-many-frames'
  | 'too-few'
  | 'too-many'
  | 'not-measured'
  | 'same-dimension';

/** Why a view is not drawn. */
export interface Refusal {
  rule: Rule;
  /** What it is about: indicators, subdistricts, districts. */
  about: readonly Label[];
  /** The nearest view that may be drawn. */
  instead?: ExploreState;
  /** A chart of the site that shows it rightly. */
  chart?: string;
}

/** Units of values that have a zero to measure from and no other meaning of it. */
const onLog = ['persons', 'index', 'ratio', 'per-10000'];

/** Whether an indicator can stand on a logarithmic axis at all. */
export const takesLog = ({ unit }: ExploredIndicator): boolean => onLog.includes(unit);

const labelOf = ({ label }: ExploredIndicator): Label => label;

/** Everything that forbids a view of the register; empty where it may be drawn. */
export function refusals(view: RegisterView): Refusal[] {
  return [...ofIndicators(view), ...ofFrames(view), ...ofPicks(view), ...ofAxes(view)];
}

/** The indicators that a view shows. */
function shownIn({ state, of, x }: RegisterView): ExploredIndicator[] {
  return state.kind === 'scatter' ? [of, x] : [of];
}

function ofIndicators(view: RegisterView): Refusal[] {
  const { state, of, x } = view;
  const shown = shownIn(view);
  const found: Refusal[] = shown.flatMap((indicator): Refusal[] => {
    const { id, unit, denominator } = indicator;
    const rule = withheld[id];
    if (rule !== undefined)
      return [{ rule: rule.why, about: [indicator.label], chart: rule.chart }];
    // A share whose whole is not known cannot say what it is a share of.
    return unit === 'share' && denominator === undefined
      ? [{ rule: 'no-denominator', about: [indicator.label] }]
      : [];
  });
  if (state.kind === 'scatter' && of.id === x.id)
    found.push({ rule: 'same-twice', about: [of.label], instead: { ...state, kind: 'dots' } });
  if (state.kind === 'bars' && of.unit === 'rank')
    found.push({ rule: 'rank-bars', about: [of.label], instead: { ...state, kind: 'dots' } });
  return found;
}

function ofFrames(view: RegisterView): Refusal[] {
  const { state, frames } = view;
  const [first, second] = frames;
  if (first === undefined || second === undefined) return [];
  const instead = { ...state, frames: [first.entry.key] };
  if (frames.length > mostFrames)
    return [
      {
        ...{ rule: 'too-many-frames', about: [] },
        instead: { ...state, frames: state.frames.slice(0, mostFrames) },
      },
    ];
  const found: Refusal[] = [];
  const others = frames.filter(({ entry }) => entry.basis !== first.entry.basis);
  if (others.length > 0)
    found.push({
      ...{ rule: 'across-definitions', instead },
      about: [first, ...others].map(({ entry }) => entry.name),
    });
  const relative = shownIn(view).filter((indicator) => indicator.relative);
  const isPlaced = frames.some(({ entry }) => entry.key !== first.entry.key);
  if (relative.length > 0 && isPlaced)
    found.push({ rule: 'own-district', about: relative.map(labelOf), instead });
  const spans = shownIn(view).filter(
    ({ id }) => new Set(frames.map(({ data }) => data.suffix[id] ?? '')).size > 1,
  );
  if (spans.length > 0) found.push({ rule: 'different-spans', about: spans.map(labelOf), instead });
  return found;
}

function ofPicks(view: RegisterView): Refusal[] {
  const { state, rows, frames } = view;
  const all = { ...state, pick: [] };
  const found: Refusal[] = [];
  const count = state.pick.length;
  const least = frames.every(({ data }) => data.streets.length < fewest) ? 1 : fewest;
  if (count > 0 && count < least) found.push({ rule: 'too-few', about: [], instead: all });
  if (count > most)
    found.push({
      ...{ rule: 'too-many', about: [] },
      instead: { ...state, pick: state.pick.slice(0, most) },
    });
  const unmeasured = shownIn(view).filter(
    (indicator) => !rows.some((row) => valueOf(row, indicator, view) !== undefined),
  );
  if (unmeasured.length > 0) found.push({ rule: 'not-measured', about: unmeasured.map(labelOf) });
  return found;
}

const valueOf = (row: Row, { id }: ExploredIndicator, { of }: RegisterView): number | undefined =>
  (id === of.id ? row.of : row.x)?.value;

function ofAxes(view: RegisterView): Refusal[] {
  const { state, rows, of, x } = view;
  const asked = [
    ...(state.log.includes('of') ? [of] : []),
    ...(state.log.includes('x') ? [x] : []),
  ];
  const logged = state.kind === 'scatter' ? asked : asked.filter((indicator) => indicator === of);
  if (logged.length === 0) return [];
  const instead = { ...state, log: [] };
  if (state.kind === 'bars')
    return [{ rule: 'log-bars', about: [of.label], instead: { ...state, kind: 'dots' } }];
  return logged.flatMap((indicator): Refusal[] => {
    if (!takesLog(indicator)) return [{ rule: 'log-unit', about: [indicator.label], instead }];
    const without = rows.filter((row) => (valueOf(row, indicator, view) ?? 1) <= 0);
    return without.length === 0
      ? []
      : [{ rule: 'log-zero', about: without.map(({ street }) => street.name), instead }];
  });
}

/** What forbids a table of cases: the same twice. */
export function crossRefusals(state: ExploreState, label: Label): Refusal[] {
  if (state.down !== state.across) return [];
  const across = state.down === 'region' ? 'theme' : 'region';
  return [{ rule: 'same-dimension', about: [label], instead: { ...state, across } }];
}
