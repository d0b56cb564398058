import { inverse, type Step } from './table.ts';

/** The steps made since a draft began; those after `at` were undone and can be redone. */
export interface History {
  steps: Step[];
  at: number;
}

/** Adds a step after the present one; undone steps are given up. */
export function remember(history: History, step: Step): void {
  history.steps.splice(history.at, Infinity, step);
  history.at += 1;
}

/** Goes one step back and returns what to do for that; undefined at the beginning. */
export function undone(history: History): Step | undefined {
  const step = history.steps[history.at - 1];
  if (step === undefined) return undefined;
  history.at -= 1;
  return inverse(step);
}

/** Goes one step forward again and returns it; undefined at the end. */
export function redone(history: History): Step | undefined {
  const step = history.steps[history.at];
  if (step !== undefined) history.at += 1;
  return step;
}
