import { nodeEngines } from './engines-node.ts';
import { openWorkshop, type Workshop, type WorkshopOptions } from './workshop-node.ts';

/** Opens as many workshops as work is to be done at once. */
export function openWorkshops(
  options: WorkshopOptions,
  jobs: number,
): { workshops: Workshop[]; close: () => void } {
  const workshops = Array.from({ length: Math.max(1, jobs) }, () =>
    openWorkshop(options, nodeEngines()),
  );
  return { workshops, close: () => undefined };
}
