import { z } from 'zod';
import { label } from '../sources.ts';

const columns = z.array(z.string()).min(1);

/** Selects rows by cell values: `{ record: street }`. */
const filter = z.record(z.string(), z.union([z.string(), z.number().transform(String)]));

const known = z.strictObject({
  /** Key of the failing row. */
  row: z.string(),
  /** The failing column; required when an identity covers several columns. */
  column: z.string().optional(),
  /** The residual: left side minus right side. */
  found: z.number(),
  note: label.optional(),
});

const common = {
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'id'),
  title: label,
  /** Declared errors of the source itself. */
  known: z.array(known).default([]),
};

const kinds = [
  /** In every row a total is the sum of its parts. Rows with an empty part are skipped. */
  z.strictObject({ ...common, kind: z.literal('row-sum'), total: z.string(), parts: columns }),
  /** Columns summed over rows equal a printed total row of the same group. */
  z.strictObject({
    ...common,
    kind: z.literal('column-total'),
    columns,
    rows: filter,
    against: filter,
    by: columns,
  }),
  /** One column summed over the rows of a group equals the row for the group. */
  z.strictObject({
    ...common,
    kind: z.literal('group-total'),
    column: z.string(),
    rows: filter,
    against: filter,
    by: z.string(),
  }),
  /** A printed percentage equals part divided by the sum of the rows of its group. */
  z.strictObject({
    ...common,
    kind: z.literal('percent'),
    part: z.string(),
    whole: z.strictObject({ sum: z.string(), rows: filter }),
    by: z.array(z.string()).default([]),
    printed: z.string(),
    digits: z.int().nonnegative(),
  }),
  /** Columns summed over rows equal a number printed in the prose. */
  z.strictObject({
    ...common,
    kind: z.literal('reading-total'),
    columns,
    rows: filter,
    reading: z.string(),
  }),
] as const;

/** Schema of `identities.yaml`. */
export const identityList = z.array(z.discriminatedUnion('kind', kinds));

/** A sum or rule that must hold inside a dataset. */
export type Identity = z.output<typeof identityList>[number];

/** The columns an identity uses: those it sums, and those it groups or filters by. */
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
