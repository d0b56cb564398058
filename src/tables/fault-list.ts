import type { Fault } from './fault.ts';

/** How many faults of one kind are kept of one file; a file of a million faulty rows has more. */
export const mostKept = 10_000;

/** Faults as they are found, in a bounded memory. */
export interface FaultList {
  /** Those kept in their order, and for each kind and file that has more one that counts the others. */
  readonly faults: Fault[];
  add(found: Iterable<Fault>): void;
}

/** Faults as `faultList` keeps them. */
export function boundedFaults(found: Iterable<Fault>, most?: number): Fault[] {
  const list = faultList(most);
  list.add(found);
  return list.faults;
}

/** What is kept of one kind in one file. */
interface Kept {
  count: number;
  /** Stands for the faults that are only counted. */
  rest?: Fault & { further: number };
}

/**
 * Creates an empty list.
 *
 * @param most How many faults of one kind it keeps of one file; the others it counts.
 */
export function faultList(most: number = mostKept): FaultList {
  const faults: Fault[] = [];
  const files = new Map<string, Map<string, Kept>>();
  const keptOf = ({ file, code }: Fault): Kept => {
    const codes = files.get(file) ?? new Map<string, Kept>();
    files.set(file, codes);
    const kept = codes.get(code) ?? { count: 0 };
    codes.set(code, kept);
    return kept;
  };
  const addOne = (fault: Fault): void => {
    const kept = keptOf(fault);
    const { file, code, further } = fault;
    if (further === undefined && kept.count < most) {
      kept.count += 1;
      faults.push(fault);
      return;
    }
    if (kept.rest === undefined) {
      kept.rest = { code, file, further: 0, expected: String(most) };
      faults.push(kept.rest);
    }
    kept.rest.further += further ?? 1;
  };
  return {
    faults,
    add(found) {
      for (const fault of found) addOne(fault);
    },
  };
}
