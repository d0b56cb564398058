import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from '#src/indicators/index.ts';
import type { Lang, Measures } from '#src/model.ts';
import { loadTables, type Tables } from '#src/tables/load.ts';
import { readYaml } from '#src/tables/yaml.ts';
import { readChapters, type Chapter } from './chapters.ts';
import { resolveAll, type Claim } from './ledger.ts';
import { rechecked, type Recheck } from './rechecks.ts';
import { claimsFile, type ClaimDeclaration } from './schema.ts';

/** Everything that pages, charts and commands draw from, read and computed once. */
export interface Evidence {
  tables: Tables;
  measures: Measures;
  claims: readonly Claim[];
  chapters: readonly Chapter[];
  /** Readings that can be computed again. */
  rechecks: readonly Recheck[];
  /** The claim with this id. Throws when there is none. */
  claim(id: string): Claim;
}

/** Reads data and words below a project folder. Throws with every fault that was found. */
export function readEvidence(root: string): Evidence {
  const tables = loadTables(join(root, 'data'));
  const measures = measure(tables);
  const rechecks = rechecked(tables, measures);
  const resolved = resolveAll(
    readDeclarations(join(root, 'content', 'claims')),
    tables,
    measures,
    rechecks,
  );
  const chapters = readChapters(join(root, 'content'));
  const claims = resolved.map((claim) => inItsOwnWords(claim, chapters));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    tables,
    measures,
    claims,
    rechecks,
    chapters,
    claim(id) {
      const found = byId.get(id);
      if (found === undefined) throw new Error(`No claim "${id}"`);
      return found;
    },
  };
}

/** A claim that is bound to a place only is about what the chapters say with it. */
function inItsOwnWords(claim: Claim, chapters: readonly Chapter[]): Claim {
  if (claim.declaration.place === undefined) return claim;
  const said = (lang: Lang): string | undefined =>
    chapters
      .filter((chapter) => chapter.lang === lang)
      .flatMap(({ uses }) => uses)
      .find(({ id, words }) => id === claim.id && words !== undefined)?.words;
  const { zh, en } = claim.subject;
  return { ...claim, subject: { zh: said('zh') ?? zh, en: said('en') ?? en } };
}

/** Reads all files of claims. Throws when a file is malformed or two claims share an id. */
export function readDeclarations(folder: string): ClaimDeclaration[] {
  const seen = new Map<string, string>();
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name);
      const { claims } = readYaml(file, claimsFile);
      for (const { id } of claims) {
        const other = seen.get(id);
        if (other !== undefined)
          throw new Error(`Claim "${id}" is declared in ${other} and again in ${name}`);
        seen.set(id, name);
      }
      return claims;
    });
}

let memory: Evidence | undefined;

/** The evidence of the project that is being built: read at the first call, then kept. */
export function evidence(): Evidence {
  memory ??= readEvidence(process.cwd());
  return memory;
}
