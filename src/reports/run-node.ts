import { ReportError, type ReportFault } from './faults.ts';
import type { Order } from './orders.ts';
import type { Delivery, MadeFile, Workshop } from './workshop-node.ts';

/** What a run of orders came to. */
export interface Run {
  /** In the order of the orders. */
  files: MadeFile[];
  faults: ReportFault[];
  /** Orders that were not begun because the run was stopped. */
  left: number;
}

export interface RunOptions {
  /** Told after every order. */
  progress?: (done: number, all: number, name: string) => void;
  /** Asked before every order: true ends the run there. */
  stopped?: () => boolean;
}

/** Makes orders with several workshops at once, each busy with one order at a time. */
export async function runOrders(
  orders: readonly Order[],
  workshops: readonly Workshop[],
  { progress, stopped = () => false }: RunOptions = {},
): Promise<Run> {
  const deliveries: (Delivery | undefined)[] = orders.map(() => undefined);
  let next = 0;
  let done = 0;
  const work = async (workshop: Workshop): Promise<void> => {
    while (next < orders.length && !stopped()) {
      const at = next;
      next += 1;
      const order = orders[at] as Order;
      deliveries[at] = await workshop(order);
      done += 1;
      progress?.(done, orders.length, `${order.name}.${order.lang}`);
    }
  };
  await Promise.all(workshops.map(work));
  const finished = deliveries.filter((delivery) => delivery !== undefined);
  return {
    files: finished.flatMap(({ files }) => files),
    faults: eachOnce(finished.flatMap(({ faults }) => faults)),
    left: orders.length - finished.length,
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
