import type { z } from 'zod';
import type { Fault } from '#src/lib/faults.ts';
import { shapeFaults } from '#src/lib/shape.ts';
import type { Label } from '#src/model.ts';
import type { Yaml } from '#src/tables/yaml.ts';

/**
 * What is wrong with the entries of a file, each with its line, what was found, what was expected
 * and the nearest name; faults of YAML itself as they are.
 *
 * @param expected What patterns and rules of the schema expect, by their messages.
 */
export function entryFaults(
  { faults, issues, data, lineOf }: Yaml<unknown>,
  { schema, file, code, expected }: Shape,
): Fault[] {
  if (issues.length === 0) return [...faults];
  return shapeFaults(issues, data, schema, expected).map(
    ({ path, zh, en }): Fault => ({
      code,
      file,
      line: lineOf(path),
      ...(path.length === 0 ? {} : { column: path.join('.') }),
      detail: { zh, en },
    }),
  );
}

/** A file with the schema of its entries, and the code of their faults. */
interface Shape {
  schema: z.ZodType;
  file: string;
  code: string;
  expected?: Readonly<Record<string, Label>>;
}
