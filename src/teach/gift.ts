import type { Sheet, SheetQuestion } from './sheet.ts';

/** What the question bank adds to the questions of a sheet. */
export interface GiftWords {
  /** Name of the category, with the site before it: `Linli Evidence/Residents from outside`. */
  category: string;
  /** What stands before each question, up to its first letter: the chart, and where it is. */
  opening: string;
  /** What is added to a question whose answer is a percentage. */
  percent: string;
  /** A text in which what is bound to claims is filled in. */
  spoken: (text: string) => string;
}

/**
 * The questions of a sheet in GIFT, which Moodle and others import: numbers with the room that
 * rounding needs, choices for rows and words, and open questions with what a good answer says.
 */
export function giftOf(sheet: Sheet, words: GiftWords): string {
  const questions = sheet.questions.map((question) =>
    [
      `::${escaped(`${sheet.chart.id} ${question.id}`)}::`,
      `[plain]${escaped(words.opening + textOf(question, words))}`,
      `{${answerOf(question, words)}}`,
    ].join(''),
  );
  return [`$CATEGORY: ${words.category}`, ...questions].map((part) => `${part}\n\n`).join('');
}

function textOf({ text, answer }: SheetQuestion, { spoken, percent }: GiftWords): string {
  const isPercent = answer?.number !== undefined && isShare(answer);
  return spoken(text) + (isPercent ? percent : '');
}

/** Whether a numerical answer is one of a column of percentages, as it stands or as a difference. */
function isShare({ text, cells, computation }: NonNullable<SheetQuestion['answer']>): boolean {
  if (computation === undefined) return text.endsWith('%');
  return computation.includes('\u2212') && cells.some(({ cell }) => cell.text.endsWith('%'));
}

function answerOf({ answer, criteria = '' }: SheetQuestion, { spoken }: GiftWords): string {
  if (answer?.number !== undefined) {
    const { value, tolerance } = answer.number;
    const reason = answer.computation === undefined ? '' : `####${escaped(answer.computation)}`;
    return `#${String(value)}:${String(tolerance)}${reason}`;
  }
  if (answer?.choice !== undefined) return choiceOf(answer.choice);
  return `####${escaped(spoken(criteria))}`;
}

function choiceOf({
  right,
  wrong,
}: {
  right: readonly string[];
  wrong: readonly string[];
}): string {
  const [only, another] = right;
  if (wrong.length === 0) return right.map((text) => `=${escaped(text)}`).join(' ');
  if (only !== undefined && another === undefined)
    return [`=${escaped(only)}`, ...wrong.map((text) => `~${escaped(text)}`)].join(' ');
  const share = (100 / right.length).toFixed(5);
  return [
    ...right.map((text) => `~%${share}%${escaped(text)}`),
    ...wrong.map((text) => `~%-100%${escaped(text)}`),
  ].join(' ');
}

/** Characters that have a meaning in GIFT are written behind a backslash. */
const escaped = (text: string): string =>
  text.replace(/[\\~=#{}:]/gu, (mark) => `\\${mark}`).replace(/\s*\n\s*/gu, ' ');
