import { indicators } from '#src/indicators/index.ts';
import type { Chart, Measures } from '#src/model.ts';
import { exploredOf } from './explored.ts';
import { districtsOf } from './published.ts';
import { withheld } from './rules.ts';
import { firstState, writeState, type ExploreState } from './state.ts';

/** What an address of the explorer can name. */
function knownOf(measures: Measures) {
  return {
    indicators: exploredOf(measures, indicators).map(({ indicator: { id } }) => id),
    frames: districtsOf(measures).map(({ key }) => key),
    collections: measures.subjects('collection').map(({ key }) => key),
  };
}

/** Path and query of a view of the explorer. */
const pathOf = (state: ExploreState): string => `/explore/?${writeState(state)}`;

/**
 * Where the subject of a chart can be explored: its first indicators that subdistricts have, or the
 * cases of its collection. Undefined where there is nothing to choose.
 */
export function explorePath(chart: Chart, scope: string, measures: Measures): string | undefined {
  const known = knownOf(measures);
  const state = firstState(known);
  if (chart.scope === 'collection') return pathOf({ ...state, kind: 'cross', cases: scope });
  const of = chart.indicators.filter((id) => known.indicators.includes(id) && !(id in withheld));
  const [first, second] = of;
  if (chart.scope !== 'district' || first === undefined) return undefined;
  const isPair = chart.indicators.length === of.length && second !== undefined && of.length === 2;
  return pathOf({
    ...state,
    ...(isPair ? { kind: 'scatter', of: second, x: first } : { kind: 'bars', of: first }),
    frames: [scope],
  });
}

/** Views to begin with: one of each kind, for what the site has. */
export function examplesOf(measures: Measures): { kind: ExploreState['kind']; path: string }[] {
  const known = knownOf(measures);
  const state = firstState(known);
  const explored = exploredOf(measures, indicators);
  const share = explored.find(({ denominator }) => denominator !== undefined);
  const of = share?.indicator.id ?? state.of;
  const x = share?.denominator?.whole ?? state.x;
  const register: ExploreState[] = [
    { ...state, kind: 'bars', of },
    { ...state, kind: 'dots', of: x, log: ['of'] },
    { ...state, kind: 'scatter', of, x },
  ];
  const cross: ExploreState = { ...state, kind: 'cross' };
  return [
    ...(known.frames.length === 0 ? [] : register),
    ...(known.collections.length === 0 ? [] : [cross]),
  ].map((one) => ({ kind: one.kind, path: pathOf(one) }));
}
