import { mapDataRuns, mapRuns } from '#src/reports/tree/map-tree.ts';
import { plainText, type Block, type Inline, type ReportTree } from '#src/reports/tree/tree.ts';
import { plain } from '../shipped.ts';

/** Texts of a document, without whitespace, with the number of their figure or 0 for a table. */
export interface KnownTexts {
  /** Lists of evidence below tables and figures. */
  evidence: ReadonlyMap<string, number>;
  /** What stands below the drawing of a figure. */
  figures: ReadonlyMap<string, number>;
  /** All runs as they were written, with the spaces and hyphens that a PDF loses at line ends. */
  runs: ReadonlyMap<string, string>;
}

/** The texts of tables and figures that a PDF shows as paragraphs. */
export function knownTexts(tree: ReportTree): KnownTexts {
  const { blocks, data } = tree;
  const all = blocks.flatMap(nested);
  const tables = [
    ...all.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    ...data.map(({ table }) => table),
  ];
  const figures = all.filter((block) => block.kind === 'figure');
  return {
    evidence: new Map([
      ...tables.flatMap(({ headNotes }) => headNotes.map((text) => entry(text, 0))),
      ...figures.flatMap(({ number, evidence }) =>
        evidence === undefined ? [] : [entry(evidence, number)],
      ),
    ]),
    figures: new Map(
      figures.flatMap(({ number, subtitle, caveat = [] }) =>
        [...subtitle, caveat].map((text) => entry(text, number)),
      ),
    ),
    runs: runsOf(tree),
  };
}

function runsOf({ heading, lede = [], blocks, data }: ReportTree): Map<string, string> {
  const runs = new Map<string, string>();
  const add = (run: readonly Inline[]): Inline[] => {
    const text = plainText(run);
    runs.set(plain(text), text);
    return [...run];
  };
  [heading, lede].forEach(add);
  mapRuns(blocks, add);
  mapDataRuns(data, add);
  return runs;
}

const entry = (text: readonly Inline[], figure: number): [string, number] => [
  plain(plainText(text)),
  figure,
];

function nested(block: Block): Block[] {
  switch (block.kind) {
    case 'quote':
    case 'summary':
      return block.blocks.flatMap(nested);
    case 'list':
      return block.items.flat().flatMap(nested);
    case 'terms':
      return block.items.flatMap(({ descriptions }) => descriptions.flat()).flatMap(nested);
    default:
      return [block];
  }
}
