import { strToU8, zipSync, type Zippable } from 'fflate';
import { datasets } from '#data/index.ts';
import { dataPackage, type Edition } from './dictionary.ts';
import type { Tables } from './load.ts';
import type { Site } from './site.ts';

/** A fixed time for the files in the zip, so that the same data give the same bytes. */
const mtime = new Date(1980, 0, 1);

/**
 * Zips files, texts as UTF-8, under their paths. The same content gives the same bytes.
 */
export function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { level: 9, mtime }];
  return zipSync(entries);
}

/**
 * Puts all datasets into a zip: `README.md` with the text given, `datapackage.json`, and the CSV
 * files at the paths that it names. The same content gives the same bytes.
 *
 * @param more Further files, made from the texts of the others by name.
 */
export function dataArchive(
  tables: Tables,
  site: Pick<Site, 'id' | 'name' | 'description'>,
  edition: Edition,
  readme: string,
  more: (texts: Readonly<Record<string, string>>) => Record<string, string> = () => ({}),
): Uint8Array<ArrayBuffer> {
  const texts: Record<string, string> = {
    'README.md': readme,
    'datapackage.json': `${JSON.stringify(dataPackage(tables, site, edition), null, 2)}\n`,
    ...Object.fromEntries(datasets.map(({ id }) => [`data/${id}.csv`, tables.any(id).text])),
  };
  return zipOf({ ...more(texts), ...texts });
}
