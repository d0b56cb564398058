import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { datasets } from '#data/index.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { inTurn, spreadOf, spreadText } from './pairs.ts';
import { addStreets } from './streets.ts';

const pairs = 5;

const id = z.string().regex(/^[a-z0-9-]+$/u);
const number = z
  .string()
  .regex(/^\d+$/u)
  .transform(Number)
  .refine((value) => Number.isSafeInteger(value));
const absent = z.literal('').transform(() => undefined);

/** The same columns as the register of subdistricts declares, for Zod. */
const row = z.object({
  street: id,
  as_of: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u),
  district: z.string().regex(/^\d{6}$/u),
  record: z.enum(['street', 'total']),
  order: z.union([absent, number]),
  name_zh: z.string().min(1),
  name_en: z.string().min(1),
  ...Object.fromEntries(
    [
      ...['hukou', 'hukou_local', 'hukou_separated', 'migrants', 'migrants_permit'],
      ...['migrants_no_permit', 'outside', 'total'],
    ].map((column) => [column, z.union([absent, number])]),
  ),
});

/**
 * Prints how long it takes to read and check a large table, with its references, identities, sums and
 * odd characters, against Papa Parse and Zod, which check its cells one by one.
 */
export async function benchTables(sizes: readonly number[]): Promise<void> {
  console.log('\ntable rows  MB      ours ms             Papa + Zod ms       ratio');
  for (const size of sizes) {
    const copy = mkdtempSync(join(tmpdir(), 'linli-bench-tables-'));
    try {
      cpSync('data', copy, { recursive: true });
      addStreets(copy, size);
      const bytes = readFileSync(join(copy, 'streets/streets.csv'));
      const timed = (work: () => void): Promise<number> => {
        const start = performance.now();
        work();
        return Promise.resolve(performance.now() - start);
      };
      // The other tables are checked too, in a time that does not depend on this one.
      const alone = (): Promise<number> => timed(() => void inspect('data', datasets));
      await alone();
      const others = spreadOf([await alone(), await alone(), await alone()]).median;
      const [ours, papa] = await inTurn(
        pairs,
        `${String(size)} rows`,
        () => timed(() => void inspect(copy, datasets)),
        () =>
          timed(() => {
            const { data } = Papa.parse(bytes.toString('utf8'), {
              header: true,
              skipEmptyLines: 'greedy',
            });
            z.array(row).parse(data);
          }),
      );
      const own = ours.map((time) => time - others);
      const ratio = spreadOf(own).median / spreadOf(papa).median;
      console.log(
        `${String(size).padStart(10)} ${(bytes.length / 1e6).toFixed(1).padStart(4)}  ` +
          `${spreadText(spreadOf(own), 0).padEnd(20)}${spreadText(spreadOf(papa), 0).padEnd(20)}${ratio.toFixed(2)}`,
      );
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
}
