import type { z } from 'zod';
import { suggestionFor } from '#src/lib/faults.ts';
import { characterFault } from '../checks/characters.ts';
import type { Fault } from '../fault.ts';
import { keysAt } from './yaml-keys.ts';
import { parseYaml, type Yaml } from '../yaml.ts';

/** Damaged characters anywhere in a text file, line by line. */
function lineFaults(text: string, file: string): Fault[] {
  return text.split('\n').flatMap((line, index): Fault[] => {
    const code = line.includes('\0')
      ? 'nul'
      : line.includes('�')
        ? 'lost-characters'
        : characterFault(line.trim());
    return code === undefined ? [] : [{ code, file, line: index + 1, got: line.trim() }];
  });
}

/** The faults, with unknown entries as such: each with what may stand in its place. */
function withUnknownKeys<T>(
  { faults, issues, lineOf }: Yaml<T>,
  schema: z.ZodType<T>,
  file: string,
): Fault[] {
  const unknown = issues.flatMap((issue): [string, Fault][] => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = keysAt(schema, issue.path);
    return issue.keys.map((got) => {
      const path = [...issue.path, got];
      const at = { file, line: lineOf(path), column: path.join('.') };
      const about = { got, expected: known.join(', '), ...suggestionFor(got, known) };
      return [at.column, { code: 'unknown-key', ...at, ...about }];
    });
  });
  const byColumn = new Map(unknown);
  return faults.map((fault) => byColumn.get(fault.column ?? '') ?? fault);
}

/**
 * Parses a YAML file of the data. Beside the faults of syntax and shape it has those of unknown
 * entries and of damaged characters.
 */
export function parseDataYaml<T>(text: string, schema: z.ZodType<T>, file: string): Yaml<T> {
  const yaml = parseYaml(text, schema, file);
  return { ...yaml, faults: [...lineFaults(text, file), ...withUnknownKeys(yaml, schema, file)] };
}
