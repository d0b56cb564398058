import { measureAll } from '#src/indicators/index.ts';
import type { Fault } from '#src/lib/faults.ts';
import { below } from '#src/lib/file-names.ts';
import type { Measures } from '#src/model.ts';
import type { Files } from '#src/tables/disk/files.ts';
import type { Inspection } from '#src/tables/inspect-files.ts';
import { tablesOf, type Tables } from '#src/tables/load.ts';
import { readSite } from '#src/tables/site.ts';
import type { WrittenText } from '#src/tables/text-columns.ts';
import { readChapters, type Chapter } from '../chapters.ts';
import { readDeclarations, type DeclaredClaim } from '../declarations.ts';
import { resolveAll, type Claim } from '../ledger.ts';
import { readQuestions } from '../pages/questions.ts';
import { recheckAll } from '../rechecks.ts';
import type { BoundText } from '../words/bound-text.ts';
import { noNames, properNamesOf, type NamesInData } from '../words/names-in-data.ts';

/** What a project says beside its data; a change of the data leaves it as it is. */
export interface ProjectTexts {
  declared: readonly DeclaredClaim[];
  chapters: readonly Chapter[];
  /** Texts of `content/site.yaml`. */
  siteTexts: readonly WrittenText[];
  /** The questions about charts, in every language. */
  questions: readonly BoundText[];
  /** Proper names that hold a numeral, as `content/site.yaml` lists them. */
  properNames: NamesInData;
}

/** What a project says with its data as they are, or as a draft would make them. */
export interface ProjectState extends Omit<ProjectTexts, 'declared'> {
  inspection: Inspection;
  tables: Tables;
  measures: Measures;
  claims: readonly Claim[];
  /** Faults of the data, of measuring and of rechecks; accepted or not, they stop nothing here. */
  faults: readonly Fault[];
}

/** Reads the texts below a project folder. Their faults are those of `claims check`. */
export function readTexts(root: string, files: Files): ProjectTexts {
  const { site, texts } = readSite(root, files);
  return {
    declared: readDeclarations(below(root, 'content/claims'), files).declared,
    chapters: readChapters(below(root, 'content'), files).chapters,
    siteTexts: texts,
    properNames: site?.properNames ?? noNames,
    questions: readQuestions(root, [], files).texts,
  };
}

/** Measures a project whatever its checksums, identities and verdicts say, and resolves its claims. */
export function stateFrom(
  inspection: Inspection,
  { declared, ...texts }: ProjectTexts,
): ProjectState {
  const tables = tablesOf(inspection);
  const { measures, faults: ofMeasures } = measureAll(tables);
  const { rechecks, faults: ofRechecks } = recheckAll(tables, measures);
  const { claims: resolved, faults: ofClaims } = resolveAll(declared, tables, measures, rechecks);
  const names = properNamesOf(inspection, texts.properNames);
  const claims = resolved.map((claim) => ({ ...claim, names }));
  const faults = [...inspection.faults, ...ofMeasures, ...ofRechecks, ...ofClaims];
  return { ...texts, inspection, tables, measures, claims, faults };
}
