import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { parse } from 'yaml';
import { z } from 'zod';

type Row = Readonly<Record<string, string | undefined>>;

const rowsOf = (project: string, dataset: string): readonly Row[] => {
  const file = join(project, 'data', dataset, `${dataset}.csv`);
  return Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
};

/** Columns that hold names of one site alone, by dataset. */
const named: Readonly<Record<string, readonly string[]>> = {
  'community-types': ['name_zh', 'name_en'],
  'innovation-cases': ['id', 'collection', 'practice_zh', 'practice_en'],
  policies: ['id', 'document_zh', 'document_en'],
  practices: ['id', 'name_zh', 'name_en'],
  problems: ['id', 'name_zh', 'name_en'],
  readings: ['id'],
  reforms: ['id', 'name_zh', 'name_en'],
  schemes: ['name_zh', 'name_en'],
  streets: ['name_zh', 'name_en'],
  'street-groups': ['name_zh', 'name_en', 'short_zh', 'plural_en'],
};

const label = z.object({ zh: z.string(), en: z.string() });
const names = z.object({ zh: z.array(z.string()), en: z.array(z.string()) });
const sources = z.array(
  z.looseObject({
    id: z.string(),
    title: label,
    short: label.optional(),
    authors: names.nullish(),
  }),
);
const site = z.looseObject({ id: z.string(), name: label, tagline: label });

const ofLabel = (one: z.output<typeof label> | undefined): string[] =>
  one === undefined ? [] : [one.zh, one.en];

/** Grouped and plain forms of a number of people. */
const written = (digits: string): string[] => [digits, Number(digits).toLocaleString('en')];

/**
 * What belongs to one site and must not be read on another: its names, ids, sources and large
 * numbers, as its data and texts say them.
 *
 * @param project Folder of the site that they belong to.
 */
export function particularsOf(project: string): Set<string> {
  const yaml = (path: string): unknown => parse(readFileSync(join(project, path), 'utf8'));
  const own = site.parse(yaml('content/site.yaml'));
  const found = new Set<string>([own.id, ...ofLabel(own.name), ...ofLabel(own.tagline)]);
  for (const [dataset, columns] of Object.entries(named)) {
    for (const row of rowsOf(project, dataset))
      for (const column of columns) found.add(row[column] ?? '');
  }
  for (const { id, title, short, authors } of sources.parse(yaml('data/sources.yaml'))) {
    for (const text of [id, ...ofLabel(title), ...ofLabel(short)]) found.add(text);
    for (const name of [...(authors?.zh ?? []), ...(authors?.en ?? [])]) found.add(name);
  }
  // Provinces belong to every site.
  for (const { level, name_zh: zh = '', name_en: en = '' } of rowsOf(project, 'divisions'))
    if (level !== 'province') for (const name of [zh, en]) found.add(name);
  for (const row of rowsOf(project, 'streets')) {
    for (const [column, cell = ''] of Object.entries(row))
      if (/^\d{5,6}$/u.test(cell) && column !== 'district')
        for (const form of written(cell)) found.add(form);
  }
  found.delete('');
  // An id of one word, volunteers, may be a word of any site.
  for (const word of found) if (/^[a-z]+$/u.test(word)) found.delete(word);
  return found;
}

/** Coordinates of drawings, in HTML and SVG and inside strings of JSON. */
const coordinates = / (?:d|points|transform|viewBox)=\\?"[^"]*"/gu;

/** Finds which of some words a text says; Latin words and numbers only as whole words. */
export function finder(words: ReadonlySet<string>): (text: string) => string[] {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => RegExp.escape(word))
    .map((word) => (/^\p{Script=Han}/u.test(word) ? word : `(?<![\\w-])${word}(?![\\w-])`));
  const pattern = new RegExp(escaped.join('|'), 'gu');
  return (text) => [...new Set(text.replace(coordinates, '').match(pattern) ?? [])];
}
