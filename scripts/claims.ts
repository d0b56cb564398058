import { charts } from '#src/charts/index.ts';
import { chapterFaults } from '#src/claims/check.ts';
import { readQuestions } from '#src/claims/questions.ts';
import { readEvidence } from '#src/claims/site.ts';
import { commandFlags, misuse } from './command.ts';

/** `npm run claims check`: lists everything that does not hold between the data, the claims, the chapters and the questions about charts. */
const usage = '用法 / usage: npm run claims check';
const { positionals } = commandFlags(usage, {});
const [command = 'check', ...others] = positionals;
if (command !== 'check' || others.length > 0) misuse(usage);
try {
  const { claims, chapters } = readEvidence(process.cwd());
  const ids = charts.map(({ id }) => id);
  const faults = [
    ...chapterFaults(claims, chapters, ids),
    ...readQuestions(process.cwd(), ids).faults,
  ];
  if (faults.length > 0) {
    console.error(faults.join('\n\n'));
    console.error(`\n${String(faults.length)} faults`);
    process.exit(1);
  }
  const counts = Object.entries(Object.groupBy(claims, ({ status }) => status)).map(
    ([status, list]) => `${String(list.length)} ${status}`,
  );
  console.log(
    `${String(claims.length)} claims in ${String(chapters.length)} chapter files: ${counts.join(', ')}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
