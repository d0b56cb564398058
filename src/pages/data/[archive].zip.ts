import type { APIRoute } from 'astro';
import { crateFile, roCrate } from '#src/archive/crate.ts';
import { dataReadme } from '#src/claims/pages/data/data-readme.ts';
import { release } from '#src/claims/pages/data/changes-node.ts';
import { evidence } from '#src/claims/site.ts';
import { homepage } from '#src/i18n/paths.ts';
import { dataArchive } from '#src/tables/archive.ts';

export const getStaticPaths = () => [{ params: { archive: `${evidence().site.id}-data` } }];

/** All datasets with a readme, and described as a data package and as an RO-Crate. */
export const GET: APIRoute = ({ site: address }) => {
  const { tables, site } = evidence();
  const edition = { ...release(), homepage: homepage(address, import.meta.env.BASE_URL) };
  const readme = dataReadme(tables, site, edition);
  const crate = (texts: Readonly<Record<string, string>>): Record<string, string> => {
    const others = Object.entries(texts)
      .filter(([name]) => !name.endsWith('.csv'))
      .map(([name, text]) => [name, Buffer.byteLength(text)] as const);
    const metadata = roCrate(tables, site, edition, Object.fromEntries(others));
    return { [crateFile]: `${JSON.stringify(metadata, null, 2)}\n` };
  };
  return new Response(dataArchive(tables, site, edition, readme, crate));
};
