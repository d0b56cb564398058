import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { release } from '#src/claims/pages/data/changes-node.ts';
import { evidence } from '#src/claims/site.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { licence } from '#src/lib/licence.ts';
import { builtSite } from './site.ts';

type Entity = Record<string, unknown> & { '@id': string; '@type': string | string[] };

const site = builtSite();
const [zip = ''] = [...site.files].filter((file) => /^data\/.*\.zip$/u.test(file));
const files = unzipSync(readFileSync(join(site.root, zip)));
const crate = JSON.parse(strFromU8(files['ro-crate-metadata.json'] ?? new Uint8Array())) as {
  '@context': unknown;
  '@graph': Entity[];
};
const graph = crate['@graph'];
const at = (id: string): Entity | undefined => graph.find((entity) => entity['@id'] === id);
const typesOf = (entity: Entity | undefined): string[] => [entity?.['@type'] ?? []].flat();

/** Every reference of an entity to another. */
function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length === 1 && '@id' in value) return [String(value['@id'])];
  return Object.entries(value).flatMap(([key, inner]) => (key === '@id' ? [] : references(inner)));
}

/** What the specification of RO-Crate 1.2 asks of a crate that is a folder with files. */
describe('the crate of all data', () => {
  it('has the context and the descriptor of version 1.2', () => {
    expect([crate['@context']].flat()[0]).toBe('https://w3id.org/ro/crate/1.2/context');
    expect(at('ro-crate-metadata.json')).toEqual({
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    });
  });

  it('is flat: ids are unique, entities have types and names, references lead to entities', () => {
    const ids = graph.map((entity) => entity['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const entity of graph) {
      expect(typesOf(entity).length, entity['@id']).toBeGreaterThan(0);
      if (entity['@id'] !== 'ro-crate-metadata.json')
        expect(entity['name'], entity['@id']).toEqual(expect.any(String));
    }
    const outside = /^https:\/\/(?:w3id\.org\/ro\/crate\/1\.2|datapackage\.org\/)/u;
    const lost = graph.flatMap(references).filter((id) => !ids.includes(id) && !outside.test(id));
    expect(lost).toEqual([]);
  });

  it('says of the whole what it is, which version, when, by whom and under which licence', () => {
    const root = at('./');
    expect(typesOf(root)).toEqual(['Dataset']);
    const { version, date } = release();
    expect(root).toMatchObject({ version, datePublished: date, license: { '@id': licence.url } });
    expect(root?.['description']).toEqual(expect.any(String));
    expect(typesOf(at(references(root?.['author'])[0] ?? ''))).toEqual(['Organization']);
    expect(typesOf(at(licence.url))).toEqual(['CreativeWork']);
  });

  it('describes every file of the zip, with size and checksum', () => {
    const described = graph.filter((entity) => typesOf(entity).includes('File'));
    const parts = references(at('./')?.['hasPart']);
    const expected = Object.keys(files).filter((file) => file !== 'ro-crate-metadata.json');
    expect(parts.toSorted()).toEqual(expected.toSorted());
    expect(described.map((entity) => entity['@id']).toSorted()).toEqual(expected.toSorted());
    for (const { '@id': file, ...said } of described) {
      const bytes = files[file] ?? new Uint8Array();
      expect(said['contentSize'], file).toBe(String(bytes.length));
      expect(said['encodingFormat'], file).toMatch(/^(?:text|application)\/[a-z]+$/u);
      if (file.endsWith('.csv')) expect(said['sha256'], file).toBe(sha256(bytes));
    }
  });

  it('names every source as a work, and what is taken from it', () => {
    const { sources } = evidence().tables;
    expect(sources.length).toBeGreaterThan(0);
    for (const { id, title } of sources) {
      const work = at(`#source-${id}`);
      expect(typesOf(work)).toContain('CreativeWork');
      expect(work?.['name']).toBe(`${title.zh} · ${title.en}`);
    }
    expect(references(at('./')?.['citation'])).toEqual(sources.map(({ id }) => `#source-${id}`));
    expect(references(at('data/streets.csv')?.['isBasedOn']).length).toBeGreaterThan(0);
  });
});
