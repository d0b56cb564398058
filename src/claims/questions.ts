import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { nearest } from '#src/lib/nearest.ts';
import type { Label, Lang } from '#src/model.ts';
import { parseYaml } from '#src/tables/yaml.ts';

const question = z.string().regex(/[?？.。]$/u);

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
  /** Sentences for the author, each with file and line. */
  faults: readonly string[];
}

const folder = 'content/charts';
const form: Label = {
  zh: '每张图要有三个中文问题和三个英文问题，各以问号或句号结尾，写法见 content/charts/README.md。',
  en: 'Every chart needs three questions in Chinese and three in English, each with a question mark or a full stop, as content/charts/README.md shows.',
};

/** A fault in both languages, on one line as the other faults of words are. */
function sentence(place: string, { zh, en }: Label): string {
  return `${place}: ${zh} / ${en}`;
}

/** Reads the questions below a project folder and compares their files with the ids of the charts. */
export function readQuestions(root: string, charts: readonly string[]): QuestionFiles {
  const questions = new Map<string, ChartQuestions>();
  const faults: string[] = [];
  const names = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  for (const name of names) {
    const id = name.replace(/\.yaml$/u, '');
    const file = `${folder}/${name}`;
    if (!charts.includes(id)) faults.push(unknownChart(file, id, charts));
    const read = parseYaml(readFileSync(join(root, file), 'utf8'), questionsFile, file);
    if (read.value !== undefined) questions.set(id, read.value);
    for (const { line = 1, column = 'YAML', detail } of read.faults) {
      faults.push(
        sentence(`${file}:${String(line)}`, {
          zh: `“${column}”项：${detail?.zh ?? ''}。${form.zh}`,
          en: `entry “${column}”: ${detail?.en ?? ''}. ${form.en}`,
        }),
      );
    }
  }
  const missing = charts.filter((id) => !names.includes(`${id}.yaml`));
  faults.push(
    ...missing.map((id) =>
      sentence(`${folder}/${id}.yaml`, {
        zh: `缺少这个文件。${form.zh}`,
        en: `This file is missing. ${form.en}`,
      }),
    ),
  );
  return { questions, faults };
}

function unknownChart(file: string, id: string, charts: readonly string[]): string {
  const like = nearest(id, charts);
  return sentence(file, {
    zh: `没有名为“${id}”的图${like === undefined ? '' : `；最接近的是“${like}”`}。请改正文件名，或在 src/charts/index.ts 登记这张图。`,
    en: `There is no chart “${id}”${like === undefined ? '' : `; the nearest is “${like}”`}. Correct the name of the file, or register the chart in src/charts/index.ts.`,
  });
}

let memory: ReadonlyMap<string, ChartQuestions> | undefined;

/**
 * The questions about a chart of the project that is being built. `charts` are the ids of all.
 * Throws with everything that is wrong with the files when they are first read.
 */
export function questionsAbout(chart: string, charts: readonly string[]): ChartQuestions {
  if (memory === undefined) {
    const { questions, faults } = readQuestions(process.cwd(), charts);
    if (faults.length > 0) throw new Error(`\n${faults.join('\n\n')}\n`);
    memory = questions;
  }
  const found = memory.get(chart);
  if (found === undefined) throw new Error(`No questions about "${chart}"`);
  return found;
}
