import { groupBy } from '#src/lib/group.ts';
import type { ReportChoice, ReadPart } from '../request/choice.ts';
import { list } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { ReportError } from '../faults.ts';
import { entryPlace, type ComparedPart } from '../request/recipe.ts';
import { isOptional, onlySections, plainId } from './sections.ts';
import { shifted } from './shift.ts';
import { comparedTable } from './compared-columns.ts';
import { sideBySide, TablesDiffer } from './side-by-side.ts';
import {
  plainText,
  type Block,
  type ReportHeading,
  type ReportTable,
  type ReportTree,
} from '../tree/tree.ts';

type TableSpec = ComparedPart['tables'][number];

/** One compared item: its name, and the blocks of its page with prefixed ids. */
interface ComparedSide {
  name: string;
  blocks: Block[];
}

/**
 * Composes a comparison: the tables of all pages side by side, then the sections printed for each
 * page, then the sections printed once. Throws a `ReportError` when the rows of the tables do not match.
 */
export function composeComparison(
  parts: readonly ReadPart[],
  { recipe, lang, sections }: ReportChoice,
): Block[] {
  const part = parts[0]?.part;
  if (part === undefined || !('side-by-side' in part)) return [];
  const isChosen = (id: string): boolean => sections?.includes(plainId(id)) !== false;
  const sides = parts.map(({ tree, value }, index): ComparedSide => {
    const prefix = `side-${String(index + 1)}-`;
    const { blocks } = shifted(tree, { prefix, levels: 0, figures: 0, data: 0 });
    return { name: value?.name[lang] ?? plainText(tree.heading), blocks };
  });
  try {
    const found = part.tables
      .filter(({ section }) => isChosen(section))
      .map((spec) => ({ spec, tables: tablesOf(sides, spec.section) }));
    return withFiguresNumbered([
      ...found.flatMap(({ spec, tables }) => comparedBlocks(spec, tables, sides, lang)),
      ...part.each.filter(isChosen).flatMap((id) => sectionsOfEach(sides, id, lang)),
      ...part.once.filter(isChosen).flatMap((id) => mergedSection(sides, id)),
    ]);
  } catch (error) {
    if (!(error instanceof TablesDiffer)) throw error;
    throw new ReportError([
      {
        page: entryPlace(recipe, part),
        where: sides.map(({ name }) => name).join(' · '),
        zh: `${error.zh}请改正配方，或检查这些页面的表。`,
        en: `${error.message} Correct the recipe, or check the tables of these pages.`,
      },
    ]);
  }
}

function sectionOf({ blocks }: ComparedSide, index: number, id: string): Block[] {
  return onlySections(blocks, [`side-${String(index + 1)}-${plainId(id)}`]);
}

/** The table of a section on each page. */
function tablesOf(sides: readonly ComparedSide[], id: string): ReportTable[] {
  return sides.map((side, index) => {
    const table = sectionOf(side, index, id).find((block) => block.kind === 'table');
    if (table?.kind === 'table') return table.table;
    throw new TablesDiffer(
      `“${side.name}”的“${id}”一节没有表。`,
      `The section “${id}” of “${side.name}” has no table.`,
    );
  });
}

/**
 * Numbers the figures of all pages in order; their tables of data are not printed, and a caveat that
 * they share stands at the first.
 */
function withFiguresNumbered(blocks: readonly Block[]): Block[] {
  let number = 0;
  const caveats = new Set<string>();
  return blocks.map((block): Block => {
    if (block.kind !== 'figure') return block;
    number += 1;
    const figure = { ...block, number };
    delete figure.data;
    const caveat = plainText(figure.caveat ?? []);
    if (caveats.has(caveat)) delete figure.caveat;
    caveats.add(caveat);
    return figure;
  });
}

/** The text of the first page's section, the tables of all pages side by side, and their figures. */
function comparedBlocks(
  spec: TableSpec,
  tables: readonly ReportTable[],
  sides: readonly ComparedSide[],
  lang: Lang,
): Block[] {
  const [first] = sides;
  const section = first === undefined ? [] : sectionOf(first, 0, spec.section);
  const compared = tables.map((table, index) =>
    comparedTable(sides[index]?.name ?? '', table, spec),
  );
  return [
    ...section.filter(({ kind }) => kind !== 'table' && kind !== 'figure'),
    { kind: 'table', table: sideBySide(compared, spec, lang) },
    ...sides.flatMap((side, index) =>
      sectionOf(side, index, spec.section).filter(({ kind }) => kind === 'figure'),
    ),
  ];
}

/** The section of every page that has it; pages with identical text share one heading. */
function sectionsOfEach(sides: readonly ComparedSide[], id: string, lang: Lang): Block[] {
  const found = sides.flatMap((side, index) => {
    const blocks = sectionOf(side, index, id);
    if (blocks.length === 0 && isOptional(id)) return [];
    return [{ name: side.name, blocks }];
  });
  const [heading] = found[0]?.blocks ?? [];
  if (heading === undefined) return [];
  const said = groupBy(found, ({ blocks }) => comparisonKey(blocks));
  // The section stands for itself, also where it is part of another on its page.
  const deeper = heading.kind === 'heading' ? heading.level - 1 : 0;
  return [
    heading.kind === 'heading' ? { ...heading, level: 1 } : heading,
    ...[...said.values()].flatMap((same): Block[] => [
      {
        kind: 'heading',
        level: 2,
        children: [
          {
            kind: 'text',
            text: list(
              same.map(({ name }) => name),
              lang,
            ),
          },
        ],
      },
      ...printable((same[0]?.blocks ?? []).slice(1), deeper),
    ]),
  ];
}

/**
 * Figures are refused: the appendix table of a figure is not carried over into a comparison. Headings
 * stand below the name of their subdistrict.
 *
 * @param deeper Levels that their section had above it on its page.
 */
function printable(blocks: readonly Block[], deeper = 0): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'figure') {
      throw new TablesDiffer(
        `对比里不能有图（“${plainText(block.title)}”）。`,
        `A comparison cannot hold a figure (“${plainText(block.title)}”).`,
      );
    }
    return block.kind === 'heading'
      ? { ...block, level: Math.min(4, block.level + 1 - deeper) as ReportHeading['level'] }
      : block;
  });
}

/** A section printed once: identical blocks are deduplicated, lists are merged. */
function mergedSection(sides: readonly ComparedSide[], id: string): Block[] {
  const [first = [], ...others] = sides.map((side, index) => sectionOf(side, index, id));
  const merged = [...first];
  for (const block of others.flatMap((blocks) => blocks.slice(1))) {
    const list = merged.findIndex(({ kind }) => kind === 'list');
    const own = merged[list];
    if (block.kind === 'list' && own?.kind === 'list') {
      const known = new Set(own.items.map(comparisonKey));
      const more = block.items.filter((item) => !known.has(comparisonKey(item)));
      merged[list] = { ...own, items: [...own.items, ...more] };
    } else if (!merged.some((one) => comparisonKey([one]) === comparisonKey([block]))) {
      merged.push(block);
    }
  }
  return [...merged.slice(0, 1), ...printable(merged.slice(1))];
}

/** Serialises blocks for comparison, ignoring ids and link targets. */
function comparisonKey(blocks: readonly Block[]): string {
  return JSON.stringify(blocks, (key, value: unknown) =>
    key === 'id' || key === 'target' ? undefined : value,
  );
}

/**
 * What the title blocks of all pages share: parts of the kicker, and the start of the lede, which
 * is the date of the data.
 */
export function sharedKicker(trees: readonly ReportTree[]): string | undefined {
  const [first = [], ...others] = trees.map(({ kicker, lede = [] }) => [
    ...(kicker?.split(' · ') ?? []),
    ...plainText(lede).split(/，|: /u).slice(0, 1),
  ]);
  const shared = first.filter((part) => others.every((parts) => parts.includes(part)));
  return shared.length === 0 ? undefined : shared.join(' · ');
}
