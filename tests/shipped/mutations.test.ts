import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '#src/claims/check.ts';
import { wordsFaults } from '#src/claims/words/claim-words.ts';
import { effectBetween, type Effect } from '#src/claims/effect.ts';
import { stateOf } from '#src/claims/effect/state-node.ts';
import type { ProjectState } from '#src/claims/effect/state.ts';
import type { Claim } from '#src/claims/ledger.ts';
import { withoutNames } from '#src/claims/words/proper-names.ts';
import { languages } from '#src/i18n/languages.ts';
import { quantitiesIn } from '#src/lib/text/quantities.ts';
import type { CellRef } from '#src/model.ts';
import { csvWithCell } from '#src/tables/draft.ts';
import { project } from '../fixtures/tables.ts';

/**
 * Mutates the data and the words. Every statement and every number of the chapters must be named
 * when the data change so that it no longer holds, in both languages; nothing else may be named.
 */
let state: ProjectState;
beforeAll(() => {
  state = stateOf(project);
});

const effects = new Map<string, Effect | undefined>();

/** What comes of a cell with another value; undefined where the table would be broken by it. */
function effectOf({ dataset, row, column }: CellRef, value: string): Effect | undefined {
  const id = [dataset, row, column, value].join('\n');
  if (effects.has(id)) return effects.get(id);
  const table = state.inspection.tables.get(dataset);
  if (table === undefined) throw new Error(`no dataset ${dataset}`);
  const drafts = new Map([[table.file, csvWithCell(table, row, column, value)]]);
  const after = stateOf(project, drafts);
  const effect = after.inspection.tables.get(dataset)?.valid
    ? effectBetween(state, after)
    : undefined;
  effects.set(id, effect);
  return effect;
}

function printed({ dataset, row, column }: CellRef): number | undefined {
  const line = state.inspection.tables.get(dataset)?.lines.find(({ key }) => key === row);
  const value = Number(line?.cells[column]);
  return line?.cells[column] === '' || Number.isNaN(value) ? undefined : value;
}

const observationsOf = (claim: Claim) =>
  claim.finding?.observations ?? (claim.observation === undefined ? [] : [claim.observation]);

const inputsOf = (claim: Claim): CellRef[] => observationsOf(claim).flatMap(({ inputs }) => inputs);

/** Whether a claim is named, with its sentences in every language. */
function isNamed(id: string, effect: Effect): boolean {
  const found = effect.claims.find((claim) => claim.id === id);
  const langs = new Set(found?.uses.map(({ chapter }) => chapter.lang));
  return found !== undefined && languages.every((language) => langs.has(language.id));
}

describe('a change of the data', () => {
  it('that makes a statement false names it', () => {
    const statements = state.claims.filter(({ finding }) => finding !== undefined);
    expect(statements.length).toBeGreaterThan(25);
    const missed = statements.filter(({ id, finding, ...claim }) => {
      const cells = inputsOf({ id, finding, ...claim }).filter(
        (cell) => printed(cell) !== undefined,
      );
      // Largest and smallest first: there a comparison turns soonest.
      return !cells.some((cell) =>
        [(printed(cell) ?? 0) * 40 + 7, 0, 1].some((value) => {
          const effect = effectOf(cell, String(value));
          const turned =
            effect?.claims.find((one) => one.id === id)?.after?.finding?.holds === false;
          return turned && isNamed(id, effect);
        }),
      );
    });
    // What rests on words of cells alone, such as the class of a case, changes with those words.
    const byNumbers = missed.filter((claim) =>
      inputsOf(claim).some((cell) => printed(cell) !== undefined),
    );
    expect(byNumbers.map(({ id }) => id)).toEqual([]);
  });

  it('that moves a number names every claim that shows it', () => {
    const numbers = state.claims.filter(
      ({ observation, declaration }) =>
        observation !== undefined && declaration.observation !== undefined,
    );
    // What rests on words of cells alone changes with those words.
    const byNumbers = numbers.filter((claim) =>
      inputsOf(claim).some((cell) => printed(cell) !== undefined),
    );
    expect(numbers.length).toBeGreaterThan(90);
    const missed = byNumbers.filter((claim) => {
      const cells = inputsOf(claim).filter((cell) => printed(cell) !== undefined);
      return !cells.some((cell) =>
        [(printed(cell) ?? 0) * 3 + 5, (printed(cell) ?? 0) + 1, 0].some((value) => {
          const effect = effectOf(cell, String(value));
          return effect !== undefined && isNamed(claim.id, effect);
        }),
      );
    });
    // Counts of rows change with rows, not with a cell.
    const byRows = missed.filter(({ observation }) => observation?.formula.op === 'count');
    expect(missed.filter((claim) => !byRows.includes(claim)).map(({ id }) => id)).toEqual([]);
  });

  it('names no claim that rests on other tables', () => {
    const strange = [...effects].flatMap(([id, effect]) => {
      const [dataset = ''] = id.split('\n');
      return (effect?.claims ?? [])
        .filter(({ before, after }) => {
          const rests = [before, after].some(
            (claim) =>
              claim !== undefined &&
              (inputsOf(claim).some((cell) => cell.dataset === dataset) ||
                claim.readings.length > 0 ||
                // The row or case that the author saw is another one.
                before?.seen !== after?.seen ||
                claim.declaration.row?.startsWith(`${dataset}/`) === true),
          );
          return !rests;
        })
        .map((claim) => `${id.replaceAll('\n', ' ')}: ${claim.id}`);
    });
    expect(strange).toEqual([]);
  });
});

describe('a change of the words inside <Claim>', () => {
  it('to another number is a fault', () => {
    const byId = new Map(state.claims.map((claim) => [claim.id, claim]));
    let tried = 0;
    const missed = state.chapters.flatMap(({ lang, uses, file }) =>
      uses.flatMap(({ id, words, component, line }) => {
        const claim = byId.get(id);
        if (words === undefined || component === 'Figure' || claim === undefined) return [];
        const content = wordsOf(claim);
        if (wordsFaults(words, lang, content).length > 0) return [`${file}:${line}: ${words}`];
        // Dates and names that hold a numeral are no quantities.
        return quantitiesIn(withoutNames(words, lang, claim.names), lang).flatMap(
          ({ text, start }) => {
            if (/^(?:一|one)$/iu.test(text)) return [];
            tried += 1;
            const other = `${words.slice(0, start)}8642${words.slice(start + text.length)}`;
            return wordsFaults(other, lang, content).length > 0
              ? []
              : [`${file}:${line}: ${other}`];
          },
        );
      }),
    );
    expect(tried).toBeGreaterThan(60);
    expect(missed).toEqual([]);
  });
});
