import { ReportError, type ReportFault } from '../faults.ts';
import { WriteError } from '../store/files-node.ts';
import type { Order } from '../request/jobs.ts';
import { runPool, type Outcome } from './pool-node.ts';
import type { Delivery, MadeFile, WorkshopOptions } from './builder-node.ts';

/** What a run of orders came to. */
export interface Run {
  /** In the order of the orders. */
  files: MadeFile[];
  faults: ReportFault[];
  /** Orders that were not done because the run was stopped. */
  left: number;
}

export interface RunOptions {
  /** Processes at once. */
  jobs: number;
  /** Told after every order. */
  progress?: (done: number, all: number, name: string) => void;
  /** Whether the run has been told to stop. */
  stopped?: () => boolean;
}

/** So few orders are made sooner than a process starts. */
const few = 2;

/**
 * Makes orders, many of them in processes of their own. Throws a `WriteError` when a file cannot be
 * written, which is the same for all that follow.
 */
export async function runOrders(
  orders: readonly Order[],
  workshop: WorkshopOptions,
  { jobs, progress, stopped = () => false }: RunOptions,
): Promise<Run> {
  const run: Run = { files: [], faults: [], left: orders.length };
  const outcomes =
    orders.length <= few
      ? oneByOne(orders, workshop, stopped)
      : runPool<Order, Delivery>(orders, {
          worker: new URL('./report-worker-node.ts', import.meta.url),
          setup: workshop,
          size: Math.min(jobs, orders.length),
        });
  let done = 0;
  for await (const outcome of outcomes) {
    const order = orders[done];
    if (order === undefined) break;
    done += 1;
    const delivery = deliveryOf(outcome, order, stopped());
    if (delivery === undefined) continue;
    run.left -= 1;
    run.files.push(...delivery.files);
    run.faults.push(...delivery.faults);
    progress?.(done, orders.length, `${order.name}.${order.lang}`);
  }
  return { ...run, faults: eachOnce(run.faults) };
}

async function* oneByOne(
  orders: readonly Order[],
  options: WorkshopOptions,
  stopped: () => boolean,
): AsyncGenerator<Outcome<Delivery>> {
  // A process that only starts others is spared the compiler, 40 megabytes.
  const { nodeEngines } = await import('./engines-node.ts');
  const { openWorkshop } = await import('./builder-node.ts');
  const workshop = openWorkshop(options, nodeEngines(options));
  for (const order of orders) if (!stopped()) yield { result: await workshop(order) };
}

/** What came of an order; undefined when the run was stopped before it was done. */
function deliveryOf(
  outcome: Outcome<Delivery>,
  order: Order,
  stopped: boolean,
): Delivery | undefined {
  if ('result' in outcome) return outcome.result;
  if (stopped) return undefined;
  const { kind, message, details } = outcome.fault;
  if (details?.['name'] === 'WriteError') throw new WriteError(message);
  if (kind === 'error') throw new Error(`${order.name}.${order.lang}: ${message}`);
  const [zh = message, en = message] = message.split(' / ');
  return {
    files: [],
    faults: [{ page: `${order.name}.${order.lang}`, where: order.recipe.id, zh, en }],
  };
}

/** A part of the orders, the `part`th of `parts`: every so many, so that all parts are alike. */
export function shard<T>(orders: readonly T[], text: string): T[] {
  const [, part, parts] = /^(\d+)\/(\d+)$/u.exec(text) ?? [];
  const [at, of] = [Number(part), Number(parts)];
  if (part === undefined || at < 1 || at > of) {
    throw new ReportError([
      {
        page: text,
        where: '--shard',
        zh: '应写成“第几份/共几份”，例如 --shard 3/16。',
        en: 'Expected which part of how many, for instance --shard 3/16.',
      },
    ]);
  }
  return orders.filter((_, index) => index % of === at - 1);
}

/** The same fault of a recipe or a page occurs in every report that uses it. */
function eachOnce(faults: readonly ReportFault[]): ReportFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
