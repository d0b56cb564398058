import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '#src/i18n/languages.ts';
import { siteDir } from '#src/lib/site-dir-node.ts';
import { suggestionFor, type Fault } from '#src/lib/faults.ts';
import type { Lang } from '#src/model.ts';
import { newLog, readText } from '#src/tables/read.ts';
import { parseYaml } from '#src/tables/yaml.ts';
import type { DrawnChart } from '../check.ts';
import { claimError, type WordFault } from '../faults.ts';
import type { BoundText } from '../words/bound-text.ts';

const unended = {
  zh: '没有以问号或句号结尾',
  en: 'it does not end with a question mark or a full stop',
};
const question = z.string().regex(/[?？.。]$/u, unended.en);

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
  const ids = readdirSync(join(root, 'content', 'charts'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/u, ''))
    .sort();
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
    faults.push(...read.faults.map(shapeFault));
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

/** A fault of form; a question without its mark is told in the words of this file. */
function shapeFault(fault: Fault): Fault {
  if (fault.code !== 'yaml-shape') return fault;
  const said = fault.detail?.en === unended.en ? { detail: unended } : {};
  return { ...fault, code: 'question-shape', ...said };
}

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
