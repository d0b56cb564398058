import { z } from 'zod';
import { keyFault } from '#data/cell-faults.ts';
import { date } from '#data/kinds.ts';
import { languages } from '#src/i18n/languages.ts';
import { parseDataYaml } from '../yaml/data-yaml.ts';
import type { Fault } from '../fault.ts';
import { readText, type Log } from '../disk/log.ts';
import type { ReferenceTarget } from './references.ts';
import { refuses } from '../refusal.ts';
import { label, sourceList, type Source } from '../sources.ts';
import type { WrittenText } from '../text-columns.ts';
import type { Yaml } from '../yaml.ts';

/** `sources.yaml` as far as it could be read. */
export interface SourcesFile {
  sources: Source[];
  sourceTexts: WrittenText[];
  target: ReferenceTarget | undefined;
}

const dateColumn = date({ label: { zh: '日期', en: 'Date' } });

/** Ids that no file can bear, and dates that are none. */
function entryFaults(source: Source, at: { file: string; lineOf(name: string): number }): Fault[] {
  const { file, lineOf } = at;
  const { id, year, received, revised } = source;
  const dates = Object.entries({ year, received, revised }).flatMap(([column, got]): Fault[] => {
    const refusal = got === undefined ? undefined : refuses(dateColumn, got);
    if (got === undefined || refusal === undefined) return [];
    return [{ ...refusal, file, line: lineOf(column), row: id, column, got }];
  });
  const wrong = keyFault(id);
  if (wrong === undefined) return dates;
  const { fault: code, expected } = wrong;
  const about = { column: 'id', got: id, ...(expected === undefined ? {} : { expected }) };
  return [{ code, file, line: lineOf('id'), ...about }, ...dates];
}

/** Reads `sources.yaml` below `root`. */
export function readSources(root: string, log: Log): SourcesFile {
  const file = `${root}/sources.yaml`;
  const text = readText(file, log);
  const nothing = { sources: [], sourceTexts: [], target: undefined };
  if (text === undefined) return nothing;
  const yaml = parseDataYaml(text, sourceList, file);
  const { value, faults, lineOf } = yaml;
  log.faults.push(...faults);
  if (value === undefined) return nothing;
  const keys = new Set<string>();
  for (const [index, source] of value.entries()) {
    const { id } = source;
    const line = (name: string): number => lineOf([index, name]);
    if (keys.has(id)) log.faults.push({ code: 'duplicate-id', file, line: line('id'), got: id });
    log.faults.push(...entryFaults(source, { file, lineOf: line }));
    keys.add(id);
  }
  return { sources: value, sourceTexts: textsOfSources(yaml, file), target: { file, keys } };
}

/** The texts in both languages of the sources, each with its line. */
function textsOfSources({ data, lineOf }: Yaml<Source[]>, file: string): WrittenText[] {
  const entries = z.array(z.looseObject({ id: z.string() })).safeParse(data).data ?? [];
  return entries.flatMap((entry, index) =>
    Object.entries(entry).flatMap(([name, content]) =>
      languages.flatMap(({ id: lang }): WrittenText[] => {
        const text = label.safeParse(content).data?.[lang];
        if (text === undefined) return [];
        const at = { file, line: lineOf([index, name, lang]), column: `${name}.${lang}` };
        return [{ ...at, dataset: 'sources', row: entry.id, lang, text }];
      }),
    ),
  );
}
