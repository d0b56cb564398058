import { boundParts, plainText, type BoundWords } from '#src/lib/text/bound-text.ts';
import { suggestionFor } from '#src/lib/faults.ts';
import { isArticle, quantitiesIn } from '#src/lib/text/quantities.ts';
import type { Lang } from '#src/model.ts';
import type { WrittenText } from '#src/tables/text-columns.ts';
import type { WordFault } from '../faults.ts';
import { wordsFaults } from '../words/claim-words.ts';
import { comparativesIn } from '../words/comparatives.ts';
import type { NamesInData } from '../words/names-in-data.ts';
import { withoutNames } from '../words/proper-names.ts';
import { targetOf, type Targets } from './targets.ts';

/**
 * Everything that is wrong with the texts of the data: placeholders bound to nothing, words that do
 * not say what they are bound to, numbers and comparisons outside placeholders.
 */
export function textFaults(
  texts: readonly WrittenText[],
  targets: Targets,
  names: NamesInData,
): WordFault[] {
  return texts.flatMap((text) => [...boundFaults(text, targets), ...looseFaults(text, names)]);
}

/** A fault of one text, with its place and the text as readers see it. */
function faultAt(
  { file, line, row, column, text }: WrittenText,
  code: WordFault['code'],
  got: string,
): WordFault {
  return { code, file, line, row, column, got, passages: [plainText(text)] };
}

function boundFaults(text: WrittenText, targets: Targets): WordFault[] {
  return boundParts(text.text).flatMap((part): WordFault[] => {
    if (typeof part === 'string') return [];
    const target = targetOf(part, targets);
    if ('known' in target) {
      const got = `${part.kind}:${part.target}`;
      return [
        { ...faultAt(text, 'text-target', got), ...suggestionFor(part.target, target.known) },
      ];
    }
    const expected = expectedBy(part, text.lang, targets);
    const unsaid = unsaidComparisons(part, text.lang, targets).map((found) =>
      faultAt(text, 'text-comparison', found),
    );
    if (expected === undefined) return unsaid;
    const fault = faultAt(text, 'text-words', part.words);
    return [{ ...fault, expected: `${part.target}: ${expected}` }, ...unsaid];
  });
}

/** What words should say and do not; undefined where they say it, or are bound to nothing. */
export function expectedBy(part: BoundWords, lang: Lang, targets: Targets): string | undefined {
  const target = targetOf(part, targets);
  if ('known' in target) return undefined;
  if ('cell' in target) return isInCell(part.words, target.cell, lang) ? undefined : target.cell;
  const [fault] = wordsFaults(part.words, lang, target.says);
  return fault === undefined ? undefined : fault.expected || String(target.says.value ?? '');
}

/** Whether a cell of text says the words: each of their quantities, or, without any, the very words. */
function isInCell(words: string, cell: string, lang: Lang): boolean {
  const said = quantitiesIn(withoutNames(words, lang), lang).filter((one) => !isArticle(one));
  if (said.length === 0) return cell.toLowerCase().includes(words.toLowerCase());
  const inCell = [...quantitiesIn(cell, 'zh'), ...quantitiesIn(cell, 'en')];
  return said.every(({ low, high }) => inCell.some((one) => one.low === low && one.high === high));
}

/**
 * Comparisons among the words of a number: no number says that it is the highest. Those that are
 * part of a quantity (less than half), and those that the source makes itself, are no assertion of ours.
 */
function unsaidComparisons(part: BoundWords, lang: Lang, targets: Targets): string[] {
  if (part.kind === 'claim') return [];
  const quantities = quantitiesIn(part.words, lang);
  const found = comparativesIn(part.words, lang).filter(
    ({ start }) =>
      !quantities.some((one) => start >= one.start && start < one.start + one.text.length),
  );
  if (part.kind !== 'reading') {
    const target = targetOf(part, targets);
    const own = 'cell' in target ? target.cell : '';
    return found.map(({ text }) => text).filter((text) => !own.includes(text));
  }
  const { printed, anchor, qualifier } = targets.tables.table('readings').row(part.target).values;
  return found
    .filter(({ text }) => qualifier === 'exact' && !`${printed} ${anchor}`.includes(text))
    .map(({ text }) => text);
}

/** Numbers and comparisons outside placeholders. */
function looseFaults(text: WrittenText, names: NamesInData): WordFault[] {
  const { lang } = text;
  const unbound = boundParts(text.text)
    .map((part) => (typeof part === 'string' ? part : '◆'))
    .join('');
  const loose = withoutNames(unbound, lang, names);
  const numbers = quantitiesIn(loose, lang).filter((quantity) => !isArticle(quantity));
  return [
    ...numbers.map((found) => faultAt(text, 'text-number', found.text)),
    ...comparativesIn(loose, lang).map((found) => faultAt(text, 'text-comparison', found.text)),
  ];
}
