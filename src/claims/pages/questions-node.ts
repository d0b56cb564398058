import { siteDir } from '#src/lib/site-dir-node.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { claimError } from '../faults.ts';
import { missingFault, readQuestions, type ChartQuestions } from './questions.ts';

let memory: ReadonlyMap<string, ChartQuestions> | undefined;

/**
 * The questions about a chart of the project that is being built. Throws with everything that is
 * wrong with the files when they are first read.
 */
export function questionsAbout(chart: string): ChartQuestions {
  if (memory === undefined) {
    const { questions, faults } = readQuestions(siteDir(), undefined, disk);
    if (faults.length > 0) throw claimError(faults);
    memory = questions;
  }
  const found = memory.get(chart);
  if (found === undefined) throw claimError([missingFault(siteDir(), chart)]);
  return found;
}
