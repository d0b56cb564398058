import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { effectBetween } from '#src/claims/effect.ts';
import { stateOf } from '#src/claims/effect/state-node.ts';
import type { ProjectState } from '#src/claims/effect/state.ts';
import { textFaults } from '#src/claims/texts/check-texts.ts';
import { boundParts, plainText, type BoundWords } from '#src/lib/text/bound-text.ts';
import { csvWithCell } from '#src/tables/draft.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import type { WrittenText } from '#src/tables/text-columns.ts';
import { writtenTexts } from '#src/tables/written.ts';
import { namesOfTexts as names } from '../../fixtures/names.ts';
import { project } from '../../fixtures/tables.ts';

let state: ProjectState;
let texts: WrittenText[];
beforeAll(() => {
  state = stateOf(project);
  texts = writtenTexts(state.inspection);
});

const codesOf = (text: WrittenText): string[] =>
  textFaults([text], state, names).map(({ code, file, line }) => `${code} ${file}:${line ?? 0}`);

/** Every placeholder of the data, with the text around it. */
const placeholders = (): { text: WrittenText; part: BoundWords }[] =>
  texts.flatMap((text) =>
    boundParts(text.text).flatMap((part) => (typeof part === 'string' ? [] : [{ text, part }])),
  );

const written = ({ kind, target, words }: BoundWords): string => `{${kind}:${target}|${words}}`;

describe('the texts of the data', () => {
  it('say what they are bound to, and bind every number', () => {
    expect(textFaults(texts, state, names)).toEqual([]);
    expect(placeholders().length).toBeGreaterThan(700);
  });

  it('are named with file and line when the words of a placeholder become another number', () => {
    const missed = placeholders().filter(({ text, part }) => {
      const other = text.text.replace(written(part), written({ ...part, words: '8642' }));
      return !codesOf({ ...text, text: other }).includes(`text-words ${text.file}:${text.line}`);
    });
    expect(missed.map(({ text, part }) => `${text.file}:${text.line} ${part.words}`)).toEqual([]);
  });

  it('are named when a number is typed into any column', () => {
    const columns = new Map(texts.map((text) => [`${text.dataset} ${text.column}`, text]));
    const typed = { zh: '，共55例', en: ', 55 cases' };
    const missed = [...columns].filter(
      ([, text]) =>
        !codesOf({ ...text, text: `${text.text}${typed[text.lang]}` }).includes(
          `text-number ${text.file}:${text.line}`,
        ),
    );
    expect(columns.size).toBeGreaterThan(60);
    expect(missed.map(([column]) => column)).toEqual([]);
  });

  it('are named when a comparison is typed, in both languages', () => {
    const [zh, en] = ['zh', 'en'].map((lang) => texts.find((text) => text.lang === lang));
    if (zh === undefined || en === undefined) throw new Error('no texts');
    expect(codesOf({ ...zh, text: '望京最多' })[0]).toMatch(/^text-comparison/u);
    expect(codesOf({ ...en, text: 'Wangjing has the most' })[0]).toMatch(/^text-/u);
  });

  it('are named when a comparison hides among the words of a number', () => {
    const [zh, en] = ['zh', 'en'].map((lang) => texts.find((text) => text.lang === lang));
    if (zh === undefined || en === undefined) throw new Error('no texts');
    const cell = 'cell:streets/wangjing@2010-03/outside';
    expect(codesOf({ ...zh, text: `望京{${cell}|最多，有12901}人` })[0]).toMatch(
      /^text-comparison/u,
    );
    expect(codesOf({ ...en, text: `Wangjing has {${cell}|only 12,901}` })[0]).toMatch(
      /^text-comparison/u,
    );
    expect(codesOf({ ...zh, text: '{reading:wk-basic-share-of-service|不到一半}' })).toEqual([]);
  });

  it('are named with the nearest name when a target does not exist', () => {
    const [text] = texts;
    if (text === undefined) throw new Error('no texts');
    const asked = [
      ['{reading:wk-cases-al|203}', 'wk-cases-all'],
      ['{cell:streets/wangjing@2010-03/outsid|12901}', 'streets/wangjing@2010-03/outside'],
      ['{cell:street/wangjing@2010-03/outside|12901}', 'streets/wangjing@2010-03/outside'],
      ['{value:outside/wangjin@2010-03|12901}', 'outside/wangjing@2010-03'],
      ['{claim:wangjing-outsid|12901}', 'wangjing-outside'],
    ];
    for (const [placeholder = '', nearest] of asked) {
      const [fault] = textFaults([{ ...text, text: placeholder }], state, names);
      expect([fault?.code, fault?.suggestion]).toEqual(['text-target', nearest]);
    }
  });

  it('are refused by the check of the data when a placeholder is not of its form', () => {
    const table = state.inspection.tables.get('readings');
    if (table === undefined) throw new Error('no readings');
    for (const wrong of ['{reading:wk-cases-all}', '{row:wk-cases-all|203}', '203}']) {
      const csv = csvWithCell(table, 'wk-cases-all', 'remark_zh', wrong);
      const drafts = new Map([[table.file, csv]]);
      const { faults } = inspect(join(project, 'data'), datasets, drafts);
      const [fault] = faults.filter(({ code }) => code === 'placeholder-shape');
      expect(fault).toMatchObject({ row: 'wk-cases-all', column: 'remark_zh', got: wrong });
      expect(fault?.line).toBeGreaterThan(1);
    }
  });

  it('have no braces where readers see them', () => {
    const table = state.tables.table('readings');
    const row = table.row('wk-cases-urban-share');
    expect(row.written.remark_zh).toContain('{reading:wk-cases-urban|174}');
    expect(row.values.remark_zh).toBe('按174除以203复算为85.7%，一致。');
    expect(row.printed.remark_zh).toBe(row.values.remark_zh);
    expect(table.text).not.toMatch(/[{}]/u);
    expect(state.tables.sources.map((source) => JSON.stringify(source)).join('')).not.toMatch(
      /\{(?:reading|cell|value|claim):/u,
    );
  });
});

describe('a change of the data', () => {
  /** The texts of the project that rest on cells with another value. */
  function restingOn(changes: [dataset: string, row: string, column: string, value: string][]) {
    const drafts = new Map<string, Uint8Array>();
    for (const [dataset, row, column, value] of changes) {
      const table = state.inspection.tables.get(dataset);
      if (table === undefined) throw new Error(`no ${dataset}`);
      drafts.set(table.file, csvWithCell(table, row, column, value));
    }
    return effectBetween(state, stateOf(project, drafts)).texts;
  }

  it('names every text that rests on a reading, and no other', () => {
    const bound = placeholders().filter(({ part }) => part.kind === 'reading');
    for (const id of ['wk-cases-all', 'wk-fenglin-staff', 'dd-layers-named', 'wy-streets']) {
      const resting = restingOn([['readings', id, 'value', '8642']]);
      const direct = resting.filter(({ target }) => target.startsWith('reading:'));
      expect(direct.map(({ text, holds }) => `${text.file}:${text.line} ${holds}`)).toEqual(
        bound
          .filter(({ part }) => part.target === id)
          .map(({ text }) => `${text.file}:${text.line} false`),
      );
      expect(new Set(direct.map(({ text }) => text.lang))).toEqual(new Set(['zh', 'en']));
    }
  });

  it('names the texts that rest on a cell, directly and through what is computed from it', () => {
    const resting = restingOn([['streets', 'chaowai@2010-03', 'outside', '937']]);
    const targets = new Set(resting.map(({ target }) => target));
    expect(targets).toContain('cell:streets/chaowai@2010-03/outside');
    expect(targets).not.toContain('reading:wk-cases-all');
    const turned = resting.filter(({ words, holds }) => words === '973' && !holds);
    expect(turned.map(({ text }) => plainText(text.text)).join('\n')).toContain('朝外为973人');
    expect(turned.map(({ text }) => plainText(text.text)).join('\n')).toContain('Chaowai, has 973');
  });

  it('names every text that rests on a reading or on a cell of numbers when all of them change', () => {
    const bound = placeholders().flatMap(({ text, part }) => {
      if (part.kind === 'reading')
        return [{ text, part, cell: ['readings', part.target, 'value'] }];
      const [, ...cell] = /^([^/]+)\/(.+)\/([^/]+)$/u.exec(part.target) ?? [];
      const isOfNumber = part.kind === 'cell' && /\d/u.test(part.words);
      return isOfNumber ? [{ text, part, cell }] : [];
    });
    const cells = new Set(bound.map(({ cell }) => cell.join(' ')));
    const drafts = [...state.inspection.tables].map(([id, table]) => {
      const rows = table.lines.map(({ key, cells: own }) =>
        table.header.map((column) => {
          const cell = own[column] ?? '';
          const isNumber = cell !== '' && Number.isFinite(Number(cell));
          return isNumber && cells.has(`${id} ${key} ${column}`) ? '8642' : cell;
        }),
      );
      const csv = Papa.unparse({ fields: table.header, data: rows }, { newline: '\n' });
      return [table.file, new TextEncoder().encode(`${csv}\n`)] as const;
    });
    const { texts: resting } = effectBetween(state, stateOf(project, new Map(drafts)));
    const named = new Set(resting.map(({ text, target }) => `${text.file}:${text.line} ${target}`));
    const missed = bound
      .map(({ text, part }) => `${text.file}:${text.line} ${part.kind}:${part.target}`)
      .filter((place) => !named.has(place));
    expect(missed).toEqual([]);
  });
});
