import { nodeEngines } from './engines-node.ts';
import type { Order } from '../request/jobs.ts';
import { openWorkshop, type Workshop, type WorkshopOptions } from './builder-node.ts';

/** What a process of the pool does: a workshop with engines of its own. */
export default function reportWorker(options: WorkshopOptions): Workshop {
  const workshop = openWorkshop(options, nodeEngines(options));
  return (order: Order) => workshop(order);
}
