import { z } from 'zod';
import { languages } from '#src/i18n/languages.ts';
import { baseName, below } from '#src/lib/file-names.ts';
import { suggestionFor, type Fault } from '#src/lib/faults.ts';
import type { Label, Lang } from '#src/model.ts';
import type { Files } from '#src/tables/disk/files.ts';
import { textFilesIn } from '#src/tables/disk/folder.ts';
import { emptyLog, readText } from '#src/tables/disk/log.ts';
import { parseYaml } from '#src/tables/yaml.ts';
import type { DrawnChart } from '../check.ts';
import { entryFaults } from '../content/shapes.ts';
import type { WordFault } from '../faults.ts';
import type { BoundText } from '../words/bound-text.ts';

const question = z.string().regex(/[?？.。]$/u, 'question');

/** What a question needs beside the picture: columns of the table, by their Chinese heads, and views. */
const need = z.strictObject({
  columns: z.array(z.string().min(1)).default([]),
  views: z.array(z.string().min(1)).default([]),
  /** Whether the text of a source must be read as well. */
  source: z.boolean().default(false),
});

const level = z.enum(['read', 'compare', 'question']);

const expected: Readonly<Record<string, Label>> = {
  question: {
    zh: '以问号或句号结尾的一句话',
    en: 'a sentence that ends with a question mark or a full stop',
  },
};

const three = z.tuple([question, question, question]);

/**
 * A file of `content/charts`: what the chart is about in a few words, and three questions for a class
 * in each language, with their levels, what they need, and what a good answer says.
 */
const questionsFile = z.strictObject({
  topic: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  zh: three,
  en: three,
  levels: z.tuple([level, level, level]),
  needs: z.tuple([need, need, need]),
  criteria: z.strictObject({ zh: three, en: three } satisfies Record<Lang, z.ZodType>),
});

/** What a chart is about, and three questions for a class about it. */
export type ChartQuestions = z.infer<typeof questionsFile>;

/** The questions of all charts, and what is wrong with their files. */
export interface QuestionFiles {
  questions: ReadonlyMap<string, ChartQuestions>;
  /** Every question with its place, to be read like prose. */
  texts: readonly BoundText[];
  faults: readonly Fault[];
}

/** Where the questions of a chart stand below a project folder. */
const fileOf = (root: string, chart: string): string => below(root, `content/charts/${chart}.yaml`);

/**
 * Reads the questions below a project folder and compares their files with the charts: each that can
 * be drawn has one. Without charts, because nothing could be measured, only the files are read.
 */
export function readQuestions(
  root: string,
  charts: readonly DrawnChart[] | undefined,
  files: Files,
): QuestionFiles {
  const known = charts?.map(({ id }) => id);
  const questions = new Map<string, ChartQuestions>();
  const texts: BoundText[] = [];
  const faults: Fault[] = [];
  const ids = textFilesIn(files, below(root, 'content/charts'), '.yaml').map((file) =>
    baseName(file).replace(/\.yaml$/u, ''),
  );
  for (const id of ids) {
    const file = fileOf(root, id);
    if (known?.includes(id) === false) faults.push(strayFault(file, id, known));
    const log = emptyLog(files);
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
        const answered = value.criteria[lang].map((one, index) => ({
          text: one,
          line: read.lineOf(['criteria', lang, index]),
        }));
        const named = { text: value.topic[lang], line: read.lineOf(['topic', lang]) };
        const all = [named, ...asked, ...answered];
        texts.push(...all.map(({ text: one, line }) => ({ file, line, lang, text: one })));
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

/** The fault of a chart without questions. */
export const missingFault = (root: string, chart: string): WordFault => ({
  code: 'missing-questions',
  file: fileOf(root, chart),
});
