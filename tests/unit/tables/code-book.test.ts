import { join } from 'node:path';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { indicators } from '#src/indicators/index.ts';
import {
  columnEntry,
  entriesOf,
  indicatorEntry,
  type Entry,
} from '#src/tables/code-book/entries.ts';
import { columnExample, valueExample, type Example } from '#src/tables/code-book/examples.ts';
import { allLists } from '#src/tables/code-book/lists.ts';
import { refiCodeBook } from '#src/tables/code-book/refi.ts';
import { skos } from '#src/tables/code-book/skos.ts';
import { metaOf, type Declared } from '#src/tables/declared.ts';
import { loadTables } from '#src/tables/load-node.ts';
import type { Label } from '#src/model.ts';
import { project } from '../../fixtures/tables.ts';

const tables = loadTables(join(project, 'data'));

interface Defined {
  name: string;
  label: Label;
  entry: Entry | undefined;
  example: Example | undefined;
}

const columns: Defined[] = datasets.flatMap((dataset) =>
  Object.keys(dataset.columns).map((column) => {
    const entry = columnEntry(tables, dataset.id, column);
    return {
      name: `${dataset.id}.${column}`,
      label: metaOf(dataset, column).label,
      entry,
      example: columnExample(tables, dataset.id, column, entry),
    };
  }),
);

/** What is computed of rows and stands beside their columns. */
const computed: Defined[] = datasets.flatMap(({ id, form }: Declared) => {
  if (form === undefined) return [];
  const entry = columnEntry(tables, id, 'completeness');
  const example = entry?.example === undefined ? undefined : { words: entry.example };
  return [{ name: `${id}.completeness`, label: form.completeness.label, entry, example }];
});

const values: Defined[] = allLists(tables).flatMap(({ dataset, column, values: own }) =>
  own.map(({ id, label, entry }) => ({
    name: `${dataset}.${column}.${id}`,
    label,
    entry,
    example: valueExample(tables, dataset, column, id, entry),
  })),
);

const measured: Defined[] = indicators.map(({ id, label, definition }) => {
  const entry = indicatorEntry(tables, id);
  return {
    name: `indicators.${id}`,
    label,
    entry: entry === undefined ? undefined : { ...entry, definition },
    // Pages show an observation as the example.
    example: { words: label },
  };
});

const defined = [...columns, ...computed, ...values, ...measured];

const xml = new DOMParser().parseFromString(
  refiCodeBook(tables, 'Test'),
  'text/xml',
) as unknown as Document;

/** What a text says without marks and spaces, to compare it with a label. */
const bare = (text: string): string => text.replace(/[\p{P}\p{S}\s]/gu, '').toLowerCase();

describe('the code book', () => {
  it('has a definition, an example and a counter-example of every column, value and indicator', () => {
    expect(defined.length).toBeGreaterThan(600);
    const missing = defined.flatMap(({ name, entry, example }) => [
      ...(entry?.definition === undefined ? [`${name}: definition`] : []),
      ...(entry?.counter === undefined ? [`${name}: counter-example`] : []),
      ...(example === undefined ? [`${name}: example`] : []),
    ]);
    expect(missing).toEqual([]);
  });

  it('has no entry that nothing uses', () => {
    const used = new Set(defined.map(({ entry }) => entry?.key));
    expect([...entriesOf(tables).keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it('says in definitions and counter-examples more than the label, and not the same twice', () => {
    const idle = defined.filter(({ label, entry }) =>
      (['zh', 'en'] as const).some((lang) => {
        const definition = bare(entry?.definition?.[lang] ?? '');
        const counter = bare(entry?.counter?.[lang] ?? '');
        return [definition, counter].includes(bare(label[lang])) || definition === counter;
      }),
    );
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('names rows as examples that exist and hold what they stand for', () => {
    const wrong = [...columns, ...values].filter(
      ({ entry, example }) =>
        entry?.exampleRow !== undefined &&
        !(example !== undefined && 'cell' in example && example.cell.row === entry.exampleRow),
    );
    expect(wrong.map(({ name, entry }) => `${name}: ${entry?.exampleRow ?? ''}`)).toEqual([]);
  });
});

describe('the code book for other programs', () => {
  it('is a code book of REFI-QDA: as its schema has elements, attributes and their forms', () => {
    const root = xml.documentElement;
    expect([root.localName, root.getAttribute('xmlns')]).toEqual([
      'CodeBook',
      'urn:QDA-XML:codebook:1.0',
    ]);
    expect([...root.children].map(({ localName }) => localName)).toEqual(['Codes']);
    const codes = [...xml.querySelectorAll('Code')];
    const lists = allLists(tables);
    const all = lists.reduce((sum, { values: own }) => sum + own.length + 1, 0);
    expect(codes.length).toBe(all);
    for (const code of codes) {
      const names = code.getAttributeNames().sort();
      expect(names).toEqual(['guid', 'isCodable', 'name']);
      expect(code.getAttribute('guid')).toMatch(
        /^[\dA-F]{8}-[\dA-F]{4}-8[\dA-F]{3}-A[\dA-F]{3}-[\dA-F]{12}$/u,
      );
      expect(code.getAttribute('isCodable')).toMatch(/^(?:true|false)$/u);
      const inside = [...code.children].map(({ localName }) => localName);
      expect(inside.join(' ')).toMatch(/^(?:Description ?)?(?:Code ?)*$/u);
    }
    expect(new Set(codes.map((code) => code.getAttribute('guid'))).size).toBe(all);
    const coded = codes.filter((code) => code.getAttribute('isCodable') === 'true');
    for (const code of coded) expect(code.querySelector(':scope > Description')).not.toBeNull();
  });

  it('is SKOS in which every concept is in a scheme and has its texts in both languages', () => {
    const graph = skos(tables, 'https://example.org/')['@graph'] as Record<string, unknown>[];
    const ids = new Set(graph.map((node) => node['@id']));
    expect(ids.size).toBe(graph.length);
    const concepts = graph.filter((node) => node['@type'] === 'skos:Concept');
    expect(concepts.length).toBe(values.length);
    for (const concept of concepts) {
      const to = (property: string): unknown[] =>
        [concept[property] ?? []].flat().map((node) => (node as Record<string, unknown>)['@id']);
      expect(ids).toContain(to('skos:inScheme')[0]);
      for (const broader of to('skos:broader')) expect(ids).toContain(broader);
      for (const property of [
        'skos:prefLabel',
        'skos:definition',
        'skos:example',
        'skos:scopeNote',
      ])
        expect(
          (concept[property] as Record<string, string>[]).flatMap(
            (text) => text['@language'] ?? [],
          ),
          `${String(concept['@id'])} ${property}`,
        ).toEqual(['zh-CN', 'en']);
    }
  });
});
