import type { Chart, Measures, Subject } from '#src/model.ts';
import { arrangementsChart } from './arrangements.ts';
import { chainsChart } from './chains.ts';
import { layersChart } from './layers.ts';

const byForm: Readonly<Record<string, (diagram: Subject) => Chart>> = {
  panels: arrangementsChart,
  layers: layersChart,
  chains: chainsChart,
};

/** A chart for each diagram that the data declare. */
export function diagramCharts(measures: Measures): Chart[] {
  return [...measures.subjects('diagram')]
    .sort((a, b) => a.order - b.order)
    .flatMap((diagram) => byForm[diagram.codes?.['form']?.id ?? '']?.(diagram) ?? []);
}
