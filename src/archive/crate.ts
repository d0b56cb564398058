import { datasets } from '#data/index.ts';
import { languages } from '#src/i18n/languages.ts';
import { licence } from '#src/lib/licence.ts';
import type { Label } from '#src/model.ts';
import type { Edition } from '#src/tables/dictionary.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Site } from '#src/tables/site.ts';
import type { Source } from '#src/tables/sources.ts';

/** Where the metadata stand in a crate. */
export const crateFile = 'ro-crate-metadata.json';

type Entity = Record<string, unknown> & { '@id': string };

const both = ({ zh, en }: Label): string => `${zh} · ${en}`;
const idOf = (id: string): { '@id': string } => ({ '@id': id });
const sourceId = (id: string): string => `#source-${id}`;
const authorId = '#author';

/** A document that the data are taken from, by its bibliographic entry. */
function sourceEntity({ id, title, authors, container, year, identifier, kind }: Source): Entity {
  const types = {
    article: 'ScholarlyArticle',
    column: 'Article',
    book: 'Book',
    report: 'Report',
    dataset: 'Dataset',
    web: 'WebPage',
  };
  const names = authors === undefined || authors === null ? undefined : authors.zh.join('、');
  return {
    '@id': sourceId(id),
    '@type': [...new Set(['CreativeWork', types[kind]])],
    name: both(title),
    ...(names === undefined ? {} : { creditText: names }),
    ...(container === undefined ? {} : { isPartOf: both(container) }),
    ...(year === undefined ? {} : { datePublished: year }),
    ...(identifier === undefined ? {} : { identifier }),
  };
}

/**
 * The metadata of the data to take away as RO-Crate 1.2 has them: the whole, each file with its
 * sources, the author and the licence.
 *
 * @param others Sizes in bytes of the files that are no dataset: the readme and the data package.
 */
export function roCrate(
  tables: Tables,
  { id, name, description }: Pick<Site, 'id' | 'name' | 'description'>,
  { version, date, homepage }: Edition,
  others: Readonly<Record<string, number>>,
): Record<string, unknown> {
  const described: Record<string, Entity> = {
    'README.md': {
      ...{ '@id': 'README.md', '@type': 'File', name: 'README', encodingFormat: 'text/markdown' },
      description: '怎样读这些文件 · How to read the files',
    },
    'datapackage.json': {
      ...{ '@id': 'datapackage.json', '@type': 'File', name: 'Data Package 2.0' },
      ...{
        encodingFormat: 'application/json',
        conformsTo: idOf('https://datapackage.org/profiles/2.0/datapackage.json'),
      },
      description:
        '每一列的名称、类型、单位和定义 · Name, type, unit and definition of every column',
    },
  };
  const files = datasets.map(({ id: dataset }): Entity => {
    const table = tables.any(dataset);
    const sources = table.provenance.sources.map((one) => idOf(sourceId(one)));
    return {
      '@id': `data/${dataset}.csv`,
      '@type': 'File',
      name: both(table.dataset.title),
      description: both(table.provenance.note),
      encodingFormat: 'text/csv',
      contentSize: String(Buffer.byteLength(table.text)),
      sha256: table.sha256,
      license: idOf(licence.url),
      ...(sources.length === 0 ? {} : { isBasedOn: sources }),
    };
  });
  const besides = Object.entries(others).map(([file, size]): Entity => ({
    ...(described[file] ?? { '@id': file, '@type': 'File', name: file }),
    contentSize: String(size),
    license: idOf(licence.url),
  }));
  const parts = [...besides, ...files];
  const root: Entity = {
    '@id': './',
    '@type': 'Dataset',
    name: both(name),
    description: both(description),
    identifier: homepage ?? `${id}-${version}`,
    version,
    datePublished: date,
    license: idOf(licence.url),
    author: idOf(authorId),
    publisher: idOf(authorId),
    inLanguage: languages.map(({ tag }) => tag),
    ...(homepage === undefined ? {} : { url: homepage }),
    citation: tables.sources.map((source) => idOf(sourceId(source.id))),
    hasPart: parts.map((part) => idOf(part['@id'])),
  };
  return {
    // The vocabulary of crates has no term for checksums.
    '@context': ['https://w3id.org/ro/crate/1.2/context', { sha256: 'http://schema.org/sha256' }],
    '@graph': [
      {
        '@id': crateFile,
        '@type': 'CreativeWork',
        conformsTo: idOf('https://w3id.org/ro/crate/1.2'),
        about: idOf('./'),
      },
      root,
      ...parts,
      {
        '@id': authorId,
        '@type': 'Organization',
        name: both(name),
        ...(homepage === undefined ? {} : { url: homepage }),
      },
      {
        '@id': licence.url,
        '@type': 'CreativeWork',
        name: licence.title,
        identifier: licence.id,
      },
      ...tables.sources.map(sourceEntity),
    ],
  };
}
