import type { ReadPart, ReportChoice } from '../request/choice.ts';
import { filled, parameterOf, type RecipePart } from '../request/recipe.ts';
import { list } from '#src/i18n/punctuation.ts';
import type { Block, Inline, ReportTree } from '../tree/tree.ts';
import { composeComparison, sharedKicker } from './comparison.ts';
import { joinedLede } from './joined-lede.ts';
import { shifted, shiftedRun } from './shift.ts';

/** What is printed of a page. */
type Content = Pick<ReportTree, 'blocks' | 'data'>;

/** Id of a part, and the prefix of the ids of its headings. */
export function partId(index: number): string {
  return `part-${String(index + 1)}`;
}

/**
 * The parts of a recipe in its order: each titled page becomes a part, a comparison takes all its
 * pages at once, and words of the recipe and titles of pages stand between them.
 *
 * @param select Selects what is printed of a page.
 * @param title Its title.
 * @param isWhole Whether all values are chosen that can be.
 */
export function composeParts(
  parts: readonly ReadPart[],
  choice: ReportChoice,
  select: (part: ReadPart) => Content,
  { title, isWhole }: { title: string; isWhole: boolean },
): ReportTree {
  const { recipe, lang } = choice;
  const content: Content = { blocks: [], data: [] };
  const compared = parts.filter(({ part }) => 'side-by-side' in part);
  const hasTitles = recipe.parts.some((part) => 'page' in part && part.titled);
  for (const part of recipe.parts) {
    const own = parts.filter((read) => read.part === part);
    if ('side-by-side' in part) {
      if (own[0] === compared[0]) content.blocks.push(...composeComparison(compared, choice));
    } else if ('overview' in part) content.blocks.push(overviewOf(own, parts));
    else if ('text' in part) content.blocks.push(...wordsOf(part, choice, content, hasTitles));
    else
      for (const read of own)
        addPage(content, read, {
          content: select(read),
          id: partId(parts.indexOf(read)),
          titled: part.titled,
          levels: hasTitles ? 1 : 0,
          // A page without any of the chosen sections is no part of the report.
          mayBeEmpty: choice.sections === undefined,
        });
  }
  const kicker = compared.length > 0 ? sharedKicker(compared.map(({ tree }) => tree)) : undefined;
  const lede = joinedLede(choice, content.blocks, isWhole);
  return {
    lang,
    title,
    ...(kicker === undefined ? {} : { kicker }),
    heading: [{ kind: 'text', text: title }],
    ...(lede === undefined ? {} : { lede: [{ kind: 'text', text: lede }] }),
    cover: recipe.cover,
    ...content,
  };
}

/** How a page is added to a report. */
interface Added {
  content: Content;
  id: string;
  titled: boolean;
  levels: number;
  mayBeEmpty: boolean;
}

function addPage(
  { blocks, data }: Content,
  { tree }: ReadPart,
  { content, id, titled, levels, mayBeEmpty }: Added,
): void {
  if (content.blocks.length === 0 && !mayBeEmpty) return;
  const prefix = `${id}-`;
  const figures = blocks.filter(({ kind }) => kind === 'figure').length;
  const moved = shifted(content, { prefix, levels, figures, data: data.length });
  if (titled)
    blocks.push({
      kind: 'part',
      id,
      ...(tree.kicker === undefined ? {} : { kicker: tree.kicker }),
      heading: shiftedRun(tree.heading, prefix),
      ...(tree.breaks === undefined ? {} : { breaks: tree.breaks }),
      ...(tree.lede === undefined ? {} : { lede: shiftedRun(tree.lede, prefix) }),
    });
  blocks.push(...moved.blocks);
  data.push(...moved.data);
}

/** Words of a recipe: a part of their own where parts have titles, else a section. */
function wordsOf(
  { heading, text }: Extract<RecipePart, { text: unknown }>,
  { recipe, values, lang }: ReportChoice,
  { blocks }: Content,
  hasTitles: boolean,
): Block[] {
  const names = list(
    values.map(({ name }) => name[lang]),
    lang,
  );
  const run = (words: string): Inline[] => [
    { kind: 'text', text: filled(words, parameterOf(recipe), names).trim() },
  ];
  const id = `words-${String(blocks.length)}`;
  const paragraphs = text[lang]
    .split(/\r?\n/u)
    .filter((words) => words.trim() !== '')
    .map((words): Block => ({ kind: 'paragraph', children: run(words) }));
  if (heading === undefined) return paragraphs;
  const children = run(heading[lang]);
  return [
    hasTitles
      ? { kind: 'part', id, heading: children }
      : { kind: 'heading', level: 1, id, children },
    ...paragraphs,
  ];
}

/** The titles of pages, one a line. */
function overviewOf(own: readonly ReadPart[], parts: readonly ReadPart[]): Block {
  const items = own.map((read): Block[] => {
    const prefix = `${partId(parts.indexOf(read))}-`;
    return [{ kind: 'paragraph', children: shiftedRun(read.tree.heading, prefix) }];
  });
  return { kind: 'list', ordered: true, start: 1, items };
}
