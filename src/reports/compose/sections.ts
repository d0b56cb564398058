import { opening } from '../tree/opening.ts';
import type { Block, ReportFigure, ReportTable } from '../tree/tree.ts';

/** An open section while walking the blocks. */
interface Section {
  id?: string;
  level: number;
}

/** A section id without the `?` that marks it as optional in a recipe. */
export function plainId(id: string): string {
  return id.replace(/\?$/u, '');
}

/** Whether the section is optional. */
export function isOptional(id: string): boolean {
  return id.endsWith('?');
}

/** The ids in a recipe of the first chart of a page, and of all its charts. */
const firstFigure = 'figure';
const allFigures = 'figures';

/** Whether an id of a recipe is that of a chart. */
export function isFigureId(id: string): boolean {
  return [firstFigure, allFigures].includes(plainId(id)) || id.startsWith(`${firstFigure}:`);
}

/** Ids of the sections and charts (`figure:outside-share`, `figure`) in the blocks, and `opening`. */
export function sectionIds(blocks: readonly Block[]): string[] {
  const [first] = blocks;
  const opens = first !== undefined && levelOf(first) === undefined;
  const hasFigure = blocks.some(({ kind }) => kind === 'figure');
  const ids = [
    ...blocks.flatMap((block) => {
      const id = block.kind === 'figure' ? figureId(block) : idOf(block);
      return id === undefined ? [] : [id];
    }),
    ...(hasFigure ? [firstFigure, allFigures] : []),
    ...(opens ? [opening] : []),
  ];
  return [...new Set(ids)];
}

/** Ids of the headings in the blocks: of sections and what is in them. */
export function headingIds(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => idOf(block) ?? []);
}

/** Ids of the sections of the page, without those in them. */
export function mainSectionIds(blocks: readonly Block[]): string[] {
  return headingIds(blocks.filter((block) => levelOf(block) === 1));
}

/** The sections and charts with these ids, in the order of the ids; each block once. */
export function sectionsInOrder(blocks: readonly Block[], wanted: readonly string[]): Block[] {
  const figures = blocks.filter((block) => block.kind === 'figure');
  const found = wanted.flatMap((given): Block[] => {
    const id = plainId(given);
    if (id === firstFigure) return figures.slice(0, 1);
    if (id === allFigures) return figures;
    if (isFigureId(id)) return figures.filter((one) => figureId(one) === id);
    return onlySections(blocks, [id]);
  });
  return [...new Set(found)];
}

/**
 * Keeps the sections with these ids and their subsections, in page order; `opening` is what comes
 * before the first heading.
 */
export function onlySections(blocks: readonly Block[], wanted: readonly string[]): Block[] {
  const ids = wanted.map(plainId);
  return chosen(blocks, (path) =>
    path.length === 0 ? ids.includes(opening) : path.some((id) => ids.includes(id)),
  );
}

/**
 * Removes the sections with these ids, their subsections, and figures of these charts; `opening` is
 * what comes before the first heading.
 */
export function withoutSections(blocks: readonly Block[], unwanted: readonly string[]): Block[] {
  const ids = unwanted.map(plainId);
  const first = blocks.find(({ kind }) => kind === 'figure');
  const isLeftOut = (figure: ReportFigure): boolean =>
    ids.includes(figureId(figure) ?? allFigures) ||
    ids.includes(allFigures) ||
    (ids.includes(firstFigure) && figure === first);
  return chosen(
    blocks,
    (path) => !path.some((id) => ids.includes(id)) && (path.length > 0 || !ids.includes(opening)),
  ).filter((block) => block.kind !== 'figure' || !isLeftOut(block));
}

/** The first table of a section. */
export function tableIn(blocks: readonly Block[], section: string): ReportTable | undefined {
  const block = onlySections(blocks, [section]).find(({ kind }) => kind === 'table');
  return block?.kind === 'table' ? block.table : undefined;
}

/** Removes lists without items, and headings under which nothing is printed. */
export function withoutEmptySections(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  // From the end, so that a heading whose subsections are empty is empty too.
  for (const block of [...blocks].reverse()) {
    const next = kept[0];
    const ends =
      next === undefined ||
      next.kind === 'part' ||
      next.kind === 'summary' ||
      (next.kind === 'heading' && block.kind === 'heading' && next.level <= block.level);
    if (block.kind === 'list' && block.items.length === 0) continue;
    if (block.kind !== 'heading' || !ends) kept.unshift(block);
  }
  return kept;
}

/** Blocks whose section passes a test; `path` holds the ids of the section and its ancestors. */
function chosen(blocks: readonly Block[], test: (path: string[]) => boolean): Block[] {
  const above: Section[] = [];
  return blocks.filter((block) => {
    const level = levelOf(block);
    if (level !== undefined) {
      while ((above.at(-1)?.level ?? 0) >= level) above.pop();
      const id = idOf(block);
      above.push({ ...(id === undefined ? {} : { id }), level });
    }
    return test(above.flatMap(({ id }) => (id === undefined ? [] : [id])));
  });
}

/** The heading level of a block that starts a section; a summary is a section of level 1. */
function levelOf(block: Block): number | undefined {
  if (block.kind === 'heading') return block.level;
  return block.kind === 'summary' ? 1 : undefined;
}

/** Id of the section that a block starts. */
export function idOf(block: Block): string | undefined {
  if (block.kind === 'heading') return block.id;
  if (block.kind !== 'summary') return undefined;
  const heading = block.blocks.find((inner) => inner.kind === 'heading');
  return heading?.kind === 'heading' ? heading.id : undefined;
}

/** The id of a chart; none for a drawing that only its page has, which `figure` stands for. */
function figureId({ path }: ReportFigure): string | undefined {
  const [, chart] = /charts\/([^/]+)\//u.exec(path) ?? [];
  return chart === undefined ? undefined : `${firstFigure}:${chart}`;
}
