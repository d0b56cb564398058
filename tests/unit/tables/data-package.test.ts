import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { loadTables } from '#src/tables/load-node.ts';
import { dataPackage } from '#src/tables/dictionary.ts';
import { project } from '../../fixtures/tables.ts';

const profile: unknown = JSON.parse(
  readFileSync(join(project, 'tests/fixtures/datapackage/datapackage-2.0.json'), 'utf8'),
);
const validate = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    email: /^[^@\s]+@[^@\s]+$/u,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u,
    textarea: true,
  },
}).compile(profile as object);

interface Made {
  licenses: unknown[];
  sources: unknown[];
  resources: {
    name: string;
    schema: { fields: { name: string; title: string; description?: string }[] };
  }[];
}

const tables = loadTables(join(project, 'data'));
const site = {
  id: 'test',
  name: { zh: '试', en: 'Test' },
  description: { zh: '试一试。', en: 'A test.' },
};
const edition = { version: '1.2.0', date: '2026-11-22', homepage: 'https://example.org/site/' };

const made = dataPackage(tables, site, edition);

describe('the data package', () => {
  it('is valid against the profile of Data Package 2.0', () => {
    validate(made);
    const faults = validate.errors?.map(({ instancePath, message }) => [instancePath, message]);
    expect(faults ?? []).toEqual([]);
  });

  it('is checked by a profile that refuses what is wrong', () => {
    const [first] = (made as unknown as Made).resources;
    expect(validate({ ...made, homepage: 'nowhere' })).toBe(false);
    expect(
      validate({
        ...made,
        resources: [{ ...first, schema: { ...first?.schema, foreignKeys: [] } }],
      }),
    ).toBe(false);
  });

  it('has a version, a day, an address, a licence, sources and contributors', () => {
    expect(made).toMatchObject({
      version: '1.2.0',
      created: '2026-11-22T00:00:00Z',
      homepage: 'https://example.org/site/',
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
      contributors: [{ title: '试 · Test', roles: ['creator', 'publisher'] }],
    });
    expect((made as unknown as Made).sources).toHaveLength(tables.sources.length);
    const unaddressed = dataPackage(tables, site, { ...edition, homepage: undefined });
    expect(unaddressed).not.toHaveProperty('homepage');
  });

  it('describes every field by more than its name, with no placeholder', () => {
    const poor = (made as unknown as Made).resources.flatMap(({ name, schema }) =>
      schema.fields
        .filter(
          ({ title, description }) =>
            description === undefined ||
            description === title ||
            !description.includes(' · ') ||
            /[{}|]/u.test(description),
        )
        .map((field) => `${name}.${field.name}`),
    );
    expect(poor).toEqual([]);
  });
});
