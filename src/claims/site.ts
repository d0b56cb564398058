import { append } from '#src/lib/append.ts';
import { isConsequence, measureAll } from '#src/indicators/index.ts';
import { datasets } from '#data/index.ts';
import { collecting, suggestionFor, type Fault } from '#src/lib/faults.ts';
import type { Chart, Lang, Measures } from '#src/model.ts';
import type { Inspection } from '#src/tables/inspect-files.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { below } from '#src/lib/file-names.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { siteDir } from '#src/lib/site-dir-node.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { tablesOf, type Tables } from '#src/tables/load.ts';
import { readSite } from '#src/tables/site.ts';
import { writtenTexts } from '#src/tables/written.ts';
import { sourceFileTexts, yamlTexts } from '#src/tables/yaml/yaml-texts-node.ts';
import { contentFaults } from './content/content-files-node.ts';
import { damagedWords, textsOfChapter } from './content/damaged-words.ts';
import { readChapters, type Chapter } from './chapters.ts';
import { chapterFaults, figureFaults, withPassages, type DrawnChart } from './check.ts';
import { readDeclarations, type DeclaredClaim } from './declarations.ts';
import type { Evidence } from './evidence.ts';
import { claimError } from './faults.ts';
import { followed } from './follow/followed.ts';
import { keepVariable } from './follow/keep-settings.ts';
import { followReads } from './follow/reading-node.ts';
import { resolveAll, type Claim } from './ledger.ts';
import { familyOfDataset, linkFaults, moveFaults, type KnownPages } from './markup/check-links.ts';
import { markupFaults } from './markup/check-markup.ts';
import { structureFaults } from './markup/check-structure.ts';
import { changeFaults } from './pages/data/changes-node.ts';
import { readQuestions } from './pages/questions.ts';
import { recheckAll } from './rechecks.ts';
import { soundClaims, soundFaults, withoutFollowing } from './sound-part.ts';
import { joinedNames, properNamesOf } from './words/names-in-data.ts';
import { sourceTexts } from './words/source-texts-node.ts';
import { missingSource } from './references.ts';
import { textFaults } from './texts/check-texts.ts';

/** What could be read of a project, and everything that is wrong with it. */
export interface ProjectInspection {
  /** Undefined when a table is broken: nothing can be measured then. */
  evidence: Evidence | undefined;
  faults: Fault[];
  /** The pages that its data and texts have. */
  pages: KnownPages;
}

/** What could be read below a project folder, with what cannot be read or leads nowhere. */
function readProject(root: string) {
  const faults: Fault[] = [];
  const content = below(root, 'content');
  const inspection = inspect(below(root, 'data'), datasets);
  append(faults, inspection.faults);
  // A checksum or an identity hides no value that has moved; a broken table would.
  const isWhole =
    datasets.every(({ id }) => inspection.tables.get(id)?.valid === true) &&
    // Rows name sources; where their list cannot be read, what rests on them cannot be told.
    (inspection.sources.length > 0 || inspection.faults.length === 0) &&
    !inspection.faults.some(
      ({ code, file }) => code === 'duplicate-id' && file.endsWith('sources.yaml'),
    );
  const tables = isWhole ? tablesOf(inspection, sha256) : undefined;
  const { declared, faults: ofClaims } = readDeclarations(below(content, 'claims'), disk);
  const { chapters, faults: ofChapters } = readChapters(content, disk);
  const declaredSite = readSite(root, disk);
  const measured = tables === undefined ? undefined : measureClaims(tables, declared);
  const known = measured ?? measureSoundPart(inspection, declared);
  const names = properNamesOf(inspection, declaredSite.names?.properNames);
  const claims = known.claims
    .map((claim) => inItsOwnWords(claim, chapters))
    .map((claim) => ({ ...claim, names }));
  const ofMeasures = known.faults.map((fault) => withPassages(fault, claims, chapters));
  const ofSources =
    inspection.sources.length === 0
      ? []
      : chapters.flatMap((one) => sourceFaults(one, inspection.sources));
  append(faults, declaredSite.faults, ofClaims, ofMeasures, ofChapters, ofSources);
  return {
    ...{ declaredSite, inspection, tables, measured, declared, ofClaims, claims, chapters, names },
    faults,
  };
}

/** Measures the tables and resolves the claims against them. */
function measureClaims(tables: Tables, declared: readonly DeclaredClaim[]) {
  const { measures, faults } = measureAll(tables);
  const { rechecks, faults: ofRechecks } = recheckAll(tables, measures);
  const { claims, faults: ofClaims } = resolveAll(declared, tables, measures, rechecks);
  const later = [...ofRechecks, ...ofClaims];
  // What could not be measured is told once, where the reason is.
  const told = faults.length === 0 ? later : later.filter((fault) => !isConsequence(fault));
  return { measures, rechecks, claims, faults: [...faults, ...told] };
}

/** The same while tables are broken: what rests on the others, so that one fault hides no other. */
function measureSoundPart(
  inspection: Inspection,
  declared: readonly DeclaredClaim[],
): { claims: Claim[]; faults: Fault[] } {
  const measured = collecting([], () => measureClaims(tablesOf(inspection, sha256), declared));
  if (measured === undefined) return { claims: [], faults: [] };
  const { claims, faults } = measured;
  const { tables } = inspection;
  return { claims: soundClaims(claims, tables), faults: soundFaults(faults, tables) };
}

/** Sources in the front matter of a chapter that do not exist. */
function sourceFaults({ file, meta, metaLines }: Chapter, sources: Tables['sources']): Fault[] {
  const at = { file, line: metaLines.sources, column: 'sources' };
  return meta.sources
    .flatMap((source) => missingSource(source, { sources }))
    .map((fault) => ({ ...fault, ...at }));
}

/**
 * Reads data and words below a project folder. Throws with everything that cannot be read or leads
 * nowhere; whether values are those that the author saw is for `inspectProject` to say.
 */
export function readEvidence(root: string): Evidence {
  const project = readProject(root);
  const found = evidenceOf(project);
  if (found === undefined || project.faults.length > 0) throw claimError(project.faults);
  return found;
}

/** The charts that measures can be drawn in, with those that have nothing to draw. */
export type ChartRegister = (
  measures: Measures,
) => readonly Pick<Chart, 'id' | 'scope' | 'covers'>[];

/**
 * Reads data and words below a project folder, with the questions about the charts, and lists
 * everything that does not hold between them.
 */
export function inspectProject(root: string, register: ChartRegister): ProjectInspection {
  const project = readProject(root);
  const { measures } = project.measured ?? {};
  const charts = measures && register(measures).map((chart) => withScopes(chart, measures));
  const { texts, faults: ofQuestions } = readQuestions(root, charts, disk);
  const { declared, ofClaims, declaredSite } = project;
  const known = knownPages(project, charts);
  const faults = [
    ...contentFaults(below(root, 'content')),
    ...changeFaults(root),
    ...project.faults,
    ...project.chapters.flatMap(markupFaults),
    ...project.chapters.flatMap(structureFaults),
    ...linkFaults(project.chapters, known),
    ...moveFaults(below(root, 'content/site.yaml'), declaredSite.site?.moved ?? {}, known),
    ...damagedWords([
      ...project.chapters.flatMap(textsOfChapter),
      ...[...texts, ...yamlTexts(root), ...sourceFileTexts(root)],
    ]),
    ...chapterFaults({
      ...project,
      texts,
      sourceTexts: [...sourceTexts(root), ...yamlTexts(root)],
      charts,
    }),
    ...homeChartFaults(root, project, charts),
    ...faultsOfTexts(project),
    ...ofQuestions,
  ];
  const hasNames = declaredSite.names !== undefined;
  return {
    evidence: evidenceOf(project),
    faults: withoutFollowing(faults, { declared, ofClaims, hasNames }),
    pages: known,
  };
}

/** The pages of each family that has a page a row, claim, chapter or chart. */
function knownPages(
  { inspection, declared, chapters }: ReturnType<typeof readProject>,
  charts: readonly DrawnChart[] | undefined,
): KnownPages {
  const rows = Object.entries(familyOfDataset).map(([id, family]) => {
    const table = inspection.tables.get(id);
    return [family, table?.valid === true ? table.rows.map(({ key }) => key) : undefined] as const;
  });
  return new Map([
    ...rows,
    ['sources', inspection.sources.map(({ id }) => id)],
    ['data', datasets.map(({ id }) => id)],
    ['evidence', declared.map(({ id }) => id)],
    ['chapters', chapters.map(({ slug }) => slug)],
    ['charts', charts?.map(({ id }) => id)],
  ]);
}

/** What is wrong with the chart of the home page. */
function homeChartFaults(
  root: string,
  { declaredSite }: ReturnType<typeof readProject>,
  charts: readonly DrawnChart[] | undefined,
): Fault[] {
  const chart = declaredSite.site?.home.chart;
  if (chart === undefined) return [];
  return figureFaults(below(root, 'content/site.yaml'), chart, charts);
}

function withScopes(
  { id, scope, covers }: ReturnType<ChartRegister>[number],
  measures: Measures,
): DrawnChart {
  const keys = measures.subjects(scope).map(({ key }) => key);
  return { id, scopes: keys.filter((key) => covers?.(measures, key) ?? true) };
}

/** What is wrong with the texts of the data; of broken tables nothing can be said. */
function faultsOfTexts({
  declaredSite,
  inspection,
  tables,
  measured,
  names,
}: ReturnType<typeof readProject>): Fault[] {
  if (tables === undefined || measured === undefined) return [];
  const { measures, claims } = measured;
  return textFaults(
    [...writtenTexts(inspection), ...declaredSite.texts],
    { tables, measures, claims },
    joinedNames(declaredSite.names?.names, names),
  );
}

function evidenceOf(project: ReturnType<typeof readProject>): Evidence | undefined {
  const { tables, measured, claims, chapters } = project;
  const { site } = project.declaredSite;
  if (site === undefined || tables === undefined || measured === undefined) return undefined;
  const { measures, rechecks } = measured;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const byReading = new Map(rechecks.map((recheck) => [recheck.reading, recheck]));
  return {
    site,
    tables,
    measures,
    claims,
    rechecks,
    chapters,
    recheck: (reading) => byReading.get(reading),
    claim(id) {
      const found = byId.get(id);
      if (found !== undefined) return found;
      const file = 'content/claims';
      throw claimError([
        { code: 'unknown-claim', file, got: id, ...suggestionFor(id, byId.keys()) },
      ]);
    },
  };
}

/** A claim that is bound to a place only, or a statement, is about what the chapters say with it. */
function inItsOwnWords(claim: Claim, chapters: readonly Chapter[]): Claim {
  const { place, statement } = claim.declaration;
  if (place === undefined && statement === undefined) return claim;
  const said = (lang: Lang): string | undefined =>
    chapters
      .filter((chapter) => chapter.lang === lang)
      .flatMap(({ uses }) => uses)
      .find(({ id, words }) => id === claim.id && words !== undefined)?.words;
  const { zh, en } = claim.subject;
  return { ...claim, subject: { zh: said('zh') ?? zh, en: said('en') ?? en } };
}

let memory: Evidence | undefined;

/** The evidence of the project that is being built: read at the first call, then kept. */
export function evidence(): Evidence {
  if (memory === undefined) {
    memory = followed(readEvidence(siteDir()));
    // Before anything is computed from it and kept for several pages.
    if (process.env[keepVariable] !== undefined) followReads();
  }
  return memory;
}
