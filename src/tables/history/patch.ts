import { structuredPatch } from 'diff';

/** A text file before and after a change. */
export interface ChangedFile {
  /** Path in the project, with `/`. */
  path: string;
  /** Undefined if it is new. */
  before: string | undefined;
  after: string;
}

/** Lines that may differ before the whole file is replaced: beyond, looking for the least is slow. */
const mostEdits = 4000;

const noEnd = '\\ No newline at end of file';

/** The lines of a text with a sign before each. */
function signed(text: string, sign: '+' | '-'): string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  const isEnded = lines.at(-1) === '';
  if (isEnded) lines.pop();
  return [...lines.map((line) => sign + line), ...(isEnded ? [] : [noEnd])];
}

const range = (start: number, count: number): string =>
  `${count === 0 ? start - 1 : start},${count}`;

const countOf = (lines: readonly string[], signs: string): number =>
  lines.filter((line) => signs.includes(line[0] ?? '')).length;

/** The parts of a unified diff between two texts. */
function hunks(before: string, after: string): string[] {
  const options = { context: 3, maxEditLength: mostEdits };
  const found = structuredPatch('', '', before, after, undefined, undefined, options);
  const whole = {
    oldStart: 1,
    newStart: 1,
    lines: [...signed(before, '-'), ...signed(after, '+')],
  };
  return (found?.hunks ?? [whole]).flatMap(({ oldStart, newStart, lines }) => {
    const [old, now] = [countOf(lines, ' -'), countOf(lines, ' +')];
    return [`@@ -${range(oldStart, old)} +${range(newStart, now)} @@`, ...lines];
  });
}

/**
 * A patch of text files in the form that `git apply` takes. Files that do not differ are left out.
 *
 * @param words Lines for readers, which stand before the patch.
 */
export function patchOf(files: readonly ChangedFile[], words: readonly string[] = []): string {
  const parts = files
    .filter(({ before, after }) => before !== after)
    .flatMap(({ path, before, after }) => [
      `diff --git a/${path} b/${path}`,
      ...(before === undefined ? ['new file mode 100644'] : []),
      `--- ${before === undefined ? '/dev/null' : `a/${path}`}`,
      `+++ b/${path}`,
      ...hunks(before ?? '', after),
    ]);
  return [...words.map((line) => `# ${line.replaceAll(/\s+/gu, ' ')}`), ...parts, ''].join('\n');
}
