import { suggestionFor } from '#src/lib/faults.ts';
import type { Chart, Measures } from '#src/model.ts';
import { allCharts, chartById } from './all.ts';
import { chartError } from './draw/faults.ts';
import { scopesOf } from './page/scopes.ts';

export { allCharts, chartsOfEverySite } from './all.ts';

/** The charts that have something to draw. */
export function chartsOf(measures: Measures): readonly Chart[] {
  return allCharts(measures).filter((chart) => scopesOf(chart, measures).length > 0);
}

/** The chart with this id. Throws with the known ids when there is none. */
export function chart(id: string, measures: Measures): Chart {
  const charts = chartById(measures);
  const found = charts.get(id);
  if (found !== undefined) return found;
  const known = [...charts.keys()];
  throw chartError({
    code: 'unknown-chart',
    file: 'src/charts/all.ts',
    got: id,
    expected: known.join(', '),
    ...suggestionFor(id, known),
  });
}
