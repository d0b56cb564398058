/** Milliseconds of work between two looks at what else is asked for. */
const slice = 40;

/** Lets messages in. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Takes steps in slices of time, between which messages are let in, and gives up as soon as `isWanted`
 * says no.
 *
 * @param onSlice Called with the last step of a slice.
 * @returns What the steps return at last; undefined when they were given up.
 */
export async function inSlices<Step, End>(
  steps: Iterator<Step, End>,
  isWanted: () => boolean,
  onSlice?: (step: Step) => void,
): Promise<End | undefined> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < slice) continue;
    onSlice?.(step.value);
    await pause();
    if (!isWanted()) return undefined;
    began = performance.now();
  }
}
