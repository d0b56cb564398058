import { languages } from '#src/i18n/languages.ts';
import { suggestionFor, type Fault } from '#src/lib/faults.ts';
import type { Chapter } from './chapters.ts';
import type { DeclaredClaim } from './declarations.ts';
import type { WordFault } from './faults.ts';
import type { Claim } from './ledger.ts';
import { typedIn, unboundIn, usesIn, type BoundText, type Unbound } from './words/bound-text.ts';
import { numberFaults, parityFaults } from './parity.ts';
import { noNames, type NamesInData } from './words/names-in-data.ts';
import { ordinalFaults } from './words/ordinals.ts';
import { bareNumbers, unboundComparisons } from './words/prose.ts';
import { wordsFaults, type ClaimWords } from './words/claim-words.ts';

/** A chart with the keys of what it can be drawn for. */
export interface DrawnChart {
  id: string;
  scopes: readonly string[];
}

/** What is checked against each other. */
export interface Checked {
  /** Every claim that a file declares, also those that could not be resolved. */
  declared: readonly DeclaredClaim[];
  claims: readonly Claim[];
  chapters: readonly Chapter[];
  /** Texts without markup outside the chapters, such as the questions about charts. */
  texts?: readonly BoundText[];
  /** Words of the interface and of charts, with ◆ for what is filled in. */
  sourceTexts?: readonly BoundText[];
  /** Undefined when nothing could be measured. */
  charts: readonly DrawnChart[] | undefined;
  /** The proper names of the site, whose numerals count nothing. */
  names?: NamesInData | undefined;
}

/**
 * Everything that can be wrong between claims and chapters: bare numbers; claims undefined, unused
 * or used in one language only; values that have moved away from what the author saw; languages
 * that differ in headings, claims or charts.
 */
export function chapterFaults(checked: Checked): Fault[] {
  const { chapters, texts = [], sourceTexts = [], names = noNames } = checked;
  return [
    ...texts.flatMap((text) => unboundFaults(text, unboundIn(text, names))),
    ...sourceTexts.flatMap((text) => unboundFaults(text, typedIn(text, names))),
    ...chapters.flatMap((chapter) => bareNumberFaults(chapter, names)),
    ...chapters.flatMap((chapter) => comparisonFaults(chapter, names)),
    ...claimWordFaults(checked),
    ...useFaults(checked),
    ...ordinalFaults(chapters, new Map(checked.claims.map((claim) => [claim.id, claim]))),
    ...declarationFaults(checked),
    ...parityFaults(chapters),
    ...numberFaults(chapters),
  ];
}

/** Chapters, and the other texts that use claims. */
function usersOf({ chapters, texts = [] }: Checked): Pick<Chapter, 'file' | 'lang' | 'uses'>[] {
  const others = texts.map((text) => ({ file: text.file, lang: text.lang, uses: usesIn(text) }));
  return [...chapters, ...others];
}

function unboundFaults(text: BoundText, unbound: readonly Unbound[]): WordFault[] {
  const { file, line } = text;
  return unbound.map(({ code, found }) => {
    return { code, file, line, got: found, passages: [text.text] };
  });
}

function bareNumberFaults(chapter: Chapter, names: NamesInData): WordFault[] {
  return bareNumbers(chapter, names).map(({ file, line, found, sentence }) => ({
    code: 'bare-number',
    file,
    line,
    got: found,
    passages: [sentence],
  }));
}

function comparisonFaults(chapter: Chapter, names: NamesInData): WordFault[] {
  return unboundComparisons(chapter, names).map(({ file, line, found, sentence }) => ({
    code: 'unbound-comparison',
    file,
    line,
    got: found,
    passages: [sentence],
  }));
}

/** What words bound to a claim must say. */
export function wordsOf({ value, finding, declaration, names }: Claim): ClaimWords {
  const { says = [], place, statement } = declaration;
  return {
    says,
    ...(names === undefined ? {} : { names }),
    ...(value === undefined ? {} : { value }),
    ...(place === undefined ? {} : { passage: place.anchor }),
    ...(statement === undefined || finding === undefined
      ? {}
      : { statement: { declared: statement, finding } }),
  };
}

/** Words inside `<Claim>` that do not say what the claim says. */
function claimWordFaults(checked: Checked): WordFault[] {
  const resolved = new Map(checked.claims.map((claim) => [claim.id, claim]));
  return usersOf(checked).flatMap(({ file, lang, uses }) =>
    uses.flatMap(({ component, id, line, words, sentence }): WordFault[] => {
      const claim = resolved.get(id);
      if (words === undefined || component === 'Figure' || claim === undefined) return [];
      return wordsFaults(words, lang, wordsOf(claim)).map(({ kind, found, expected }) => ({
        code: kind,
        file,
        line,
        row: id,
        got: found,
        expected,
        passages: [sentence],
      }));
    }),
  );
}

/** Names in chapters that lead nowhere, and values asked of claims that have none. */
function useFaults(checked: Checked): WordFault[] {
  const { declared, claims, charts } = checked;
  const ids = declared.map(({ id }) => id);
  const known = new Set(ids);
  const resolved = new Map(claims.map((claim) => [claim.id, claim]));
  return usersOf(checked).flatMap(({ file, uses }) =>
    uses.flatMap((use): WordFault[] => {
      const { component, id, line } = use;
      if (component === 'Figure') return figureFaults(file, use, charts);
      if (!known.has(id)) {
        return [{ code: 'unknown-claim', file, line, got: id, ...suggestionFor(id, ids) }];
      }
      const claim = resolved.get(id);
      if (claim === undefined || claim.shown !== undefined) return [];
      // Words speak for a claim without a value.
      if (component === 'Claim' || use.words !== undefined) return [];
      return [{ code: 'no-value', file, line, got: id }];
    }),
  );
}

/** A chart that does not exist, or that cannot be drawn for a scope. */
export function figureFaults(
  file: string,
  { id, line, scope }: { id: string; line?: number; scope?: string | undefined },
  charts: Checked['charts'],
): WordFault[] {
  const at = { file, ...(line === undefined ? {} : { line }) };
  const tell = (code: 'unknown-chart' | 'unknown-scope', got: string, known: readonly string[]) => [
    { code, ...at, got, expected: known.join(', '), ...suggestionFor(got, known) },
  ];
  if (charts === undefined) return [];
  const chart = charts.find((one) => one.id === id);
  if (chart === undefined) {
    return tell(
      'unknown-chart',
      id,
      charts.map((one) => one.id),
    );
  }
  if (scope === undefined || chart.scopes.includes(scope)) return [];
  return tell('unknown-scope', scope, chart.scopes);
}

const hasText = ({ body }: Chapter): boolean => body.trim() !== '';

/** Claims that are not used as they should be, and values that are no longer what the author saw. */
function declarationFaults(checked: Checked): WordFault[] {
  const { declared, claims, chapters } = checked;
  const resolved = new Map(claims.map((claim) => [claim.id, claim]));
  const users = usersOf(checked);
  const inChapters = chaptersByClaim(chapters);
  return declared.flatMap(({ id, file, line }): WordFault[] => {
    const at = { file, line, row: id };
    const own = inChapters.get(id) ?? [];
    const using = languages.filter(({ id: lang }) => own.some((chapter) => chapter.lang === lang));
    // A chapter that lacks a language, or has no text in it, is told with its file.
    const isEmptyElsewhere = own.some(
      ({ slug }) =>
        !languages.every((one) =>
          chapters.some((other) => other.slug === slug && other.lang === one.id && hasText(other)),
        ),
    );
    const used: WordFault[] =
      using.length === 0
        ? [{ code: 'unused-claim', ...at }]
        : using.length < languages.length && !isEmptyElsewhere
          ? [{ code: 'one-language', ...at, got: using.map(({ name }) => name).join(', ') }]
          : [];
    const claim = resolved.get(id);
    return [...used, ...(claim === undefined ? [] : movedValue(claim, at, users))];
  });
}

function movedValue(
  claim: Claim,
  at: Pick<Fault, 'file' | 'line' | 'row'>,
  chapters: readonly Pick<Chapter, 'file' | 'uses'>[],
): WordFault[] {
  const { expect } = claim.declaration;
  const passages = usesOf([claim.id], chapters);
  if (claim.finding?.holds === false) {
    const { found } = claim.finding;
    const detail = {
      zh: `这句话不再成立；现在的数据是：${found.zh}`,
      en: `the statement no longer holds; the data now give: ${found.en}`,
    };
    return [{ code: 'false-statement', ...at, detail, passages }];
  }
  const moved = movedRow(claim);
  if (moved !== undefined) return [{ ...moved, ...at, passages }];
  if (expect === undefined || expect === claim.shown) return [];
  const shown = String(claim.shown);
  const detail = {
    zh: `作者看到的是 ${expect}，现在的数据给出 ${shown}`,
    en: `the author saw ${expect}, the data now give ${shown}`,
  };
  return [{ code: 'moved-value', ...at, detail, passages }];
}

/** Whether the row that a claim is bound to is another than the author saw. */
function movedRow({
  declaration: { seen },
  seen: now,
}: Claim): Pick<WordFault, 'code' | 'detail'> | undefined {
  if (now === undefined || now === seen) return undefined;
  const entry = `seen: '${now}'`;
  const detail = {
    zh: seen === undefined ? entry : `作者看到的是 ${seen}，这一行现在是 ${entry}`,
    en: seen === undefined ? entry : `the author saw ${seen}, the row now has ${entry}`,
  };
  return { code: seen === undefined ? 'unseen-row' : 'moved-row', detail };
}

/** The chapters that show or bind words to each claim; figures do neither. */
function chaptersByClaim(chapters: readonly Chapter[]): ReadonlyMap<string, Chapter[]> {
  const users = new Map<string, Chapter[]>();
  for (const chapter of chapters) {
    const ids = chapter.uses.filter(({ component }) => component !== 'Figure').map(({ id }) => id);
    for (const id of new Set(ids)) users.set(id, [...(users.get(id) ?? []), chapter]);
  }
  return users;
}

/** Every sentence that uses one of the claims, with its place. */
function usesOf(
  ids: readonly string[],
  chapters: readonly Pick<Chapter, 'file' | 'uses'>[],
): string[] {
  const passages = chapters.flatMap(({ file, uses }) =>
    uses
      .filter(({ component, id }) => component !== 'Figure' && ids.includes(id))
      .map(({ line, sentence }) => `${file}:${line}: ${sentence}`),
  );
  return [...new Set(passages)];
}

/** Adds the sentences that speak of a reading to the fault that its verdict has changed. */
export function withPassages(
  fault: Fault,
  claims: readonly Claim[],
  chapters: readonly Chapter[],
): Fault {
  if (fault.code !== 'moved-verdict') return fault;
  const about = claims.filter(({ readings }) => readings.some(({ id }) => id === fault.row));
  const passages = usesOf(
    about.map(({ id }) => id),
    chapters,
  );
  return { ...fault, passages };
}
