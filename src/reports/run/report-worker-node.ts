import { nodeEngines } from './engines-node.ts';
import type { ReportJob } from '../request/jobs.ts';
import { openBuilder, type ReportBuilder, type BuilderOptions } from './builder-node.ts';

/** What a process of the pool does: a builder with engines of its own. */
export default function reportWorker(options: BuilderOptions): ReportBuilder {
  const builder = openBuilder(options, nodeEngines(options));
  return (job: ReportJob) => builder(job);
}
