import { z } from 'zod';
import { label } from './sources.ts';

const columns = z.array(z.string()).min(1);

/** Rows by the words in their cells: `{ record: street }`. */
const filter = z.record(z.string(), z.union([z.string(), z.number().transform(String)]));

const known = z.strictObject({
  /** Key of the row that fails. */
  row: z.string(),
  /** Column that fails; needed where an identity is about several columns. */
  column: z.string().optional(),
  /** What is left over: the left side less the right side. */
  found: z.number(),
  note: label.optional(),
});

const common = {
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  title: label,
  /** Failures of the source itself, each declared. */
  known: z.array(known).default([]),
};

const kinds = [
  /** In every row a total is the sum of its parts. Rows with an empty part are skipped. */
  z.strictObject({ ...common, kind: z.literal('row-sum'), total: z.string(), parts: columns }),
  /** Columns summed over rows against a printed total row of the same group. */
  z.strictObject({
    ...common,
    kind: z.literal('column-total'),
    columns,
    rows: filter,
    against: filter,
    by: columns,
  }),
  /** One column summed over the rows of a group against the row that stands for the group. */
  z.strictObject({
    ...common,
    kind: z.literal('group-total'),
    column: z.string(),
    rows: filter,
    against: filter,
    by: z.string(),
  }),
  /** A printed percentage against part divided by the sum of the rows of its group. */
  z.strictObject({
    ...common,
    kind: z.literal('percent'),
    part: z.string(),
    whole: z.strictObject({ sum: z.string(), rows: filter }),
    by: z.array(z.string()).default([]),
    printed: z.string(),
    digits: z.int().nonnegative(),
  }),
  /** Columns summed over rows against a number that the prose prints. */
  z.strictObject({
    ...common,
    kind: z.literal('reading-total'),
    columns,
    rows: filter,
    reading: z.string(),
  }),
] as const;

/** The list in `identities.yaml`. */
export const identityList = z.array(z.discriminatedUnion('kind', kinds));

/** A sum or rule that must hold inside a dataset. */
export type Identity = z.output<typeof identityList>[number];

/** Columns that an identity names: those it adds up, and those it tells rows apart by. */
export function columnsOf(identity: Identity): { numeric: string[]; other: string[] } {
  switch (identity.kind) {
    case 'row-sum':
      return { numeric: [identity.total, ...identity.parts], other: [] };
    case 'column-total': {
      const other = [
        ...Object.keys(identity.rows),
        ...Object.keys(identity.against),
        ...identity.by,
      ];
      return { numeric: identity.columns, other };
    }
    case 'group-total': {
      const other = [...Object.keys(identity.rows), ...Object.keys(identity.against), identity.by];
      return { numeric: [identity.column], other };
    }
    case 'percent':
      return {
        numeric: [identity.part, identity.whole.sum, identity.printed],
        other: [...Object.keys(identity.whole.rows), ...identity.by],
      };
    case 'reading-total':
      return { numeric: identity.columns, other: Object.keys(identity.rows) };
  }
}
