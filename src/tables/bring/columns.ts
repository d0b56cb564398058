import { kindOf, type ColumnKind } from '../column-kind.ts';
import { metaOf, type Declared } from '../declared.ts';
import { dateForm } from './dates.ts';
import { headNames, matchesOf, type Head } from './head.ts';
import { matchOf, nearestColumn, type NameMatch, type NameParts } from './names.ts';
import { columnName, type Sheet } from './sheet.ts';
import type { Choice, ProposedColumn, Scale } from './types.ts';
import { unitInName, unitInTitle, unitOf, type WrittenUnit } from './units.ts';

const numeric = new Set<ColumnKind>(['integer', 'number', 'printed-number']);

/** The kind of a column; undefined where the dataset has none of this name. */
function kindIn(dataset: Declared, column: string): ColumnKind | undefined {
  return column in dataset.columns ? kindOf(dataset, column) : undefined;
}

/** Whether the cells of a column are numbers. */
export function isNumeric(dataset: Declared, column: string): boolean {
  const kind = kindIn(dataset, column);
  return kind !== undefined && numeric.has(kind);
}

/** The power of ten in which a column of a dataset is written: 4 for 万, -2 for %. */
function powerOf(dataset: Declared, column: string): number {
  const { scale = 1, unit } = metaOf(dataset, column);
  return unit === 'percent' ? -2 : Math.round(Math.log10(scale));
}

/** The unit that stands above the head and counts for all numbers. */
function titleUnit(sheet: Sheet, { first }: Head): WrittenUnit | undefined {
  const above = sheet.rows.slice(0, first).flat();
  return above.map(unitInTitle).find((unit) => unit !== undefined);
}

/** The unit in the names of a column: its own, or that of what it stands under. */
function headUnit(parts: NameParts): WrittenUnit | undefined {
  const units = [...parts].reverse().map((part) => unitOf(part) ?? unitInName(part));
  return units.find((unit) => unit !== undefined);
}

/** In what the numbers of a column are counted, and how they are moved to the dataset’s unit. */
function scaleOf(
  dataset: Declared,
  column: string,
  found: { parts: NameParts; title: WrittenUnit | undefined; chosen: number | undefined },
): Scale | undefined {
  if (!isNumeric(dataset, column)) return undefined;
  const own = powerOf(dataset, column);
  const { parts, title, chosen } = found;
  if (chosen !== undefined) return { power: chosen, from: 'choice', shift: chosen - own };
  const head = headUnit(parts);
  if (head !== undefined) return { ...head, from: 'head', shift: head.power - own };
  // A title counts for what is counted, not for percentages, ranks and numbers of rows.
  const { unit } = metaOf(dataset, column);
  const isCounted = unit !== undefined && unit !== 'percent';
  if (title !== undefined && isCounted && title.power >= 0)
    return { ...title, from: 'title', shift: title.power - own };
  return { power: own, from: 'none', shift: 0 };
}

/** What is known when the columns of a sheet are told. */
interface ColumnContext {
  sheet: Sheet;
  head: Head;
  dataset: Declared;
  choice: Choice;
}

/** The match of each column, with what was chosen in place of what was found. */
function chosenMatches(
  found: readonly (NameMatch | undefined)[],
  { columns: chosen = {}, constants = {} }: Choice,
): (NameMatch | undefined)[] {
  // A value that is given for all rows takes the place of a column too.
  const elsewhere = new Set([...Object.values(chosen), ...Object.keys(constants)]);
  return found.map((match, at) => {
    const choice = chosen[at];
    if (choice === null) return undefined;
    if (choice !== undefined) return { column: choice, by: 'choice' };
    return match !== undefined && elsewhere.has(match.column) ? undefined : match;
  });
}

/** Cells of a column below the head, at most `most` of them that are not empty. */
function cellsBelow(sheet: Sheet, { first, rows }: Head, column: number, most: number): string[] {
  const found: string[] = [];
  for (let row = first + rows; row < sheet.rows.length && found.length < most; row += 1) {
    const cell = (sheet.rows[row]?.[column] ?? '').trim();
    if (cell !== '') found.push(cell);
  }
  return found;
}

/** Every column of the sheet that has a name or cells, and what it was taken for. */
export function proposedColumns({ sheet, head, dataset, choice }: ColumnContext): ProposedColumn[] {
  const names = headNames(sheet, head);
  const matches = chosenMatches(matchesOf(names, dataset), choice);
  const used = new Set(matches.map((match) => match?.column));
  const free = Object.keys(dataset.columns).filter((column) => !used.has(column));
  const title = titleUnit(sheet, head);
  return names.flatMap((parts, at): ProposedColumn[] => {
    const cells = cellsBelow(sheet, head, at, 50);
    if (parts.length === 0 && cells.length === 0) return [];
    const base: ProposedColumn = {
      at,
      letter: columnName(at),
      name: parts.join(' / '),
      hidden: sheet.hiddenColumns.includes(at),
      examples: cells.slice(0, 3),
    };
    const match = matches[at];
    if (match === undefined) {
      const isLeft = choice.columns?.[at] === null || parts.length === 0;
      const own = isLeft ? undefined : matchOf(parts, dataset);
      const twin = own === undefined ? -1 : matches.findIndex((one) => one?.column === own.column);
      if (own !== undefined && own.column in (choice.constants ?? {}))
        return [{ ...base, given: own.column }];
      if (twin >= 0) return [{ ...base, twin: columnName(twin) }];
      const near = isLeft ? undefined : nearestColumn(parts, dataset, free);
      return [{ ...base, ...(near === undefined ? {} : { nearest: near, by: 'nearest' }) }];
    }
    const { column, by } = match;
    const chosen = choice.powers?.[at];
    const scale = scaleOf(dataset, column, { parts, title, chosen });
    const dates = kindIn(dataset, column) === 'date' ? dateForm(cells) : undefined;
    return [
      {
        ...base,
        column,
        by,
        ...(scale === undefined ? {} : { scale }),
        ...(dates === undefined ? {} : { dates }),
      },
    ];
  });
}
