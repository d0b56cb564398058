import type { z } from 'zod';
import { newLog, readText } from './disk/read-node.ts';
import { dataError } from './faults.ts';
import { parseYaml } from './yaml.ts';

/** Reads and validates a YAML file. Throws a `FaultsError` with every fault of the file. */
export function readYaml<T>(file: string, schema: z.ZodType<T>): T {
  const log = newLog();
  const text = readText(file, log);
  if (text === undefined) throw dataError(log.faults);
  const { value, faults } = parseYaml(text, schema, file);
  if (value === undefined) throw dataError(faults);
  return value;
}
