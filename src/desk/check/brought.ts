import { datasets } from '#data/index.ts';
import { propose } from '#src/tables/bring/propose.ts';
import type { Workbook } from '#src/tables/bring/sheet.ts';
import { placed, type Extent } from '#src/tables/bring/place.ts';
import { taken } from '#src/tables/bring/take.ts';
import type { Choice, Proposal } from '#src/tables/bring/types.ts';
import { pasted, readWorkbook } from '#src/tables/bring/workbook.ts';
import { metaOf } from '#src/tables/declared.ts';
import { keysNamed } from '#src/tables/named-keys.ts';
import type { TakenTable, Understood } from '../messages.ts';
import { declared, tableText, type Published } from './published.ts';

/** The file that is being brought: read once, proposed with every choice, and taken at last. */
export interface Brought {
  /** Loads the reader of workbooks. */
  prepare: () => Promise<void>;
  /** Reads a file. Throws a `FaultsError` if it cannot be read. */
  read: (bytes: Uint8Array, name: string) => Promise<void>;
  paste: (text: string) => Promise<void>;
  understood: (choice: Choice) => Understood;
  /** Puts the rows into the published table, or takes them as the whole table. */
  taken: (extent: Extent) => TakenTable;
}

/** Rows of the sheet that are shown. */
const shownRows = 12;

/** Holds the file that is being brought into the published project. */
export function brought({ inspection }: Published): Brought {
  const known = new Map([...inspection.tables].map(([id, table]) => [id, tableText(table)]));
  let workbook: Workbook | undefined;
  let proposal: Proposal | undefined;
  return {
    prepare: async () => {
      await import('#src/tables/bring/library.ts');
    },
    read: async (bytes, name) => {
      workbook = await readWorkbook(bytes, name);
    },
    paste: async (text) => {
      workbook = await pasted(text);
    },
    understood: (choice) => {
      if (workbook === undefined) throw new Error('No file was read.');
      proposal = propose(workbook, datasets, choice, known);
      const { dataset, sheet } = proposal;
      const found = datasets.find(({ id }) => id === dataset);
      return {
        fileName: workbook.fileName,
        proposal,
        preview: workbook.sheets[sheet]?.rows.slice(0, shownRows) ?? [],
        targets: Object.keys(found?.columns ?? {}).map((column) => ({
          column,
          label: metaOf(declared(dataset ?? ''), column).label,
        })),
      };
    },
    taken: (extent) => {
      if (workbook === undefined || proposal?.dataset === undefined)
        throw new Error('Nothing was proposed to take.');
      const dataset = declared(proposal.dataset);
      const file = taken(workbook, proposal, datasets, known);
      const columns = Object.keys(dataset.columns);
      const before = known.get(dataset.id) ?? { header: columns, rows: [] };
      return {
        dataset: dataset.id,
        fileName: workbook.fileName,
        rows: placed(before, file, dataset, extent, keysNamed(dataset, inspection)).rows.map(
          (cells) => columns.map((column) => cells[column] ?? ''),
        ),
        steps: file.steps,
      };
    },
  };
}
