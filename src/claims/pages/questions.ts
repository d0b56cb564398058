import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '#src/i18n/languages.ts';
import { siteDir } from '#src/lib/site-dir-node.ts';
import { suggestionFor, type Fault } from '#src/lib/faults.ts';
import { textFilesIn } from '#src/lib/folder-node.ts';
import type { Label, Lang } from '#src/model.ts';
import { newLog, readText } from '#src/tables/read.ts';
import { parseYaml } from '#src/tables/yaml.ts';
import type { DrawnChart } from '../check.ts';
import { entryFaults } from '../content/shapes.ts';
import { claimError, type WordFault } from '../faults.ts';
import type { BoundText } from '../words/bound-text.ts';

const question = z.string().regex(/[?？.。]$/u, 'question');

const expected: Readonly<Record<string, Label>> = {
  question: {
    zh: '以问号或句号结尾的一句话',
    en: 'a sentence that ends with a question mark or a full stop',
  },
};

/** A file of `content/charts`: three questions for a class in each language. */
const questionsFile = z.strictObject({
  zh: z.tuple([question, question, question]),
  en: z.tuple([question, question, question]),
} satisfies Record<Lang, z.ZodType>);

/** Three questions for a class about one chart. */
export type ChartQuestions = z.infer<typeof questionsFile>;

/** The questions of all charts, and what is wrong with their files. */
export interface QuestionFiles {
  questions: ReadonlyMap<string, ChartQuestions>;
  /** Every question with its place, to be read like prose. */
  texts: readonly BoundText[];
  faults: readonly Fault[];
}

/** Where the questions of a chart stand below a project folder. */
const fileOf = (root: string, chart: string): string =>
  join(root, 'content', 'charts', `${chart}.yaml`);

/**
 * Reads the questions below a project folder and compares their files with the charts: each that can
 * be drawn has one. Without charts, because nothing could be measured, only the files are read.
 */
export function readQuestions(
  root: string,
  charts: readonly DrawnChart[] | undefined,
): QuestionFiles {
  const known = charts?.map(({ id }) => id);
  const questions = new Map<string, ChartQuestions>();
  const texts: BoundText[] = [];
  const faults: Fault[] = [];
  const ids = textFilesIn(join(root, 'content', 'charts'), '.yaml').map((name) =>
    name.replace(/\.yaml$/u, ''),
  );
  for (const id of ids) {
    const file = fileOf(root, id);
    if (known?.includes(id) === false) faults.push(strayFault(file, id, known));
    const log = newLog();
    const text = readText(file, log);
    faults.push(...log.faults);
    if (text === undefined) continue;
    const read = parseYaml(text, questionsFile, file);
    const { value } = read;
    if (value !== undefined) {
      questions.set(id, value);
      for (const { id: lang } of languages) {
        const asked = value[lang].map((one, index) => ({
          text: one,
          line: read.lineOf([lang, index]),
        }));
        texts.push(...asked.map(({ text: one, line }) => ({ file, line, lang, text: one })));
      }
    }
    const shape = { schema: questionsFile, file, code: 'question-shape', expected };
    faults.push(...entryFaults(read, shape));
  }
  const missing = (charts ?? [])
    .filter(({ id, scopes }) => scopes.length > 0 && !ids.includes(id))
    .map(({ id }) => missingFault(root, id));
  return { questions, texts, faults: [...faults, ...missing] };
}

function strayFault(file: string, got: string, charts: readonly string[]): WordFault {
  const expected = charts.join(', ');
  return { code: 'stray-questions', file, got, expected, ...suggestionFor(got, charts) };
}

const missingFault = (root: string, chart: string): WordFault => ({
  code: 'missing-questions',
  file: fileOf(root, chart),
});

let memory: ReadonlyMap<string, ChartQuestions> | undefined;

/**
 * The questions about a chart of the project that is being built. Throws with everything that is
 * wrong with the files when they are first read.
 */
export function questionsAbout(chart: string): ChartQuestions {
  if (memory === undefined) {
    const { questions, faults } = readQuestions(siteDir(), undefined);
    if (faults.length > 0) throw claimError(faults);
    memory = questions;
  }
  const found = memory.get(chart);
  if (found === undefined) throw claimError([missingFault(siteDir(), chart)]);
  return found;
}
