import { nodeEngines } from './engines-node.ts';
import type { ReportJob } from '../request/jobs.ts';
import { openBuilder, type ReportBuilder, type BuilderOptions } from './builder-node.ts';

/** Pool worker: a builder with its own engines. */
export default function reportWorker(options: BuilderOptions): ReportBuilder {
  const builder = openBuilder(options, nodeEngines(options));
  return (job: ReportJob) => builder(job);
}
