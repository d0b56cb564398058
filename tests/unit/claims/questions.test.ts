import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { allCharts } from '#src/charts/index.ts';
import { evidence } from '#src/claims/site.ts';
import { claimBook } from '#src/claims/faults.ts';
import { readQuestions } from '#src/claims/pages/questions.ts';
import { formatFaults } from '#src/lib/faults.ts';
import { disk } from '#src/tables/disk/disk-node.ts';

const root = join(import.meta.dirname, '../../..');
const drawn = allCharts(evidence().measures).map(({ id }) => ({ id, scopes: ['all'] }));
const ids = drawn.map(({ id }) => id);
const made: string[] = [];
const below = (folder: string, file: string): string =>
  relative(folder, file).replaceAll('\\', '/');

/** Reads the questions of a project that has only these files. */
function read(files: Record<string, string>, known: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'questions-'));
  made.push(folder);
  mkdirSync(join(folder, 'content/charts'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, 'content/charts', name), text);
  }
  const { questions, faults } = readQuestions(
    folder,
    known.map((id) => ({ id, scopes: ['all'] })),
    disk,
  );
  return {
    questions,
    faults: faults.map((fault) => ({ ...fault, file: below(folder, fault.file) })),
  };
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** What a file has beside its questions. */
const rest =
  'topic: { zh: 题, en: Topic }\nlevels: [read, compare, question]\nneeds: [{}, { columns: [列] }, { source: true }]\ncriteria: { zh: [甲。, 乙。, 丙。], en: [A., B., C.] }\n';
const whole = `zh: [一？, 二？, 三。]\nen: [One?, Two?, Three.]\n${rest}`;

describe('questions about charts', () => {
  it('stand in a file of each chart, three in each language, none twice', () => {
    const { questions, faults } = readQuestions(root, drawn, disk);
    expect(faults).toEqual([]);
    expect([...questions.keys()].sort()).toEqual([...ids].sort());
    for (const { zh, en } of questions.values()) {
      for (const question of zh) expect(question).toMatch(/[？。]$/u);
      for (const question of en) expect(question).toMatch(/[?.]$/u);
      expect(new Set([...zh, ...en]).size).toBe(6);
    }
  });

  it('are read in the order of the file', () => {
    const { questions, faults } = read({ 'audit.yaml': whole }, ['audit']);
    expect(faults).toEqual([]);
    expect(questions.get('audit')?.en).toEqual(['One?', 'Two?', 'Three.']);
  });

  it('tell line and language of a question that is missing or does not end', () => {
    const two = `zh: [一？, 二？]\nen: [One?, Two?, Three]\n${rest}`;
    const { faults } = read({ 'audit.yaml': two }, ['audit']);
    expect(faults).toMatchObject([
      { code: 'question-shape', file: 'content/charts/audit.yaml', line: 1, column: 'zh' },
      {
        ...{ code: 'question-shape', file: 'content/charts/audit.yaml', line: 2, column: 'en.2' },
        detail: {
          zh: '写的是“Three”，应为以问号或句号结尾的一句话。',
          en: 'Found “Three”; expected a sentence that ends with a question mark or a full stop.',
        },
      },
    ]);
    expect(formatFaults(faults, 'zh', claimBook)).toMatch(
      /关于图的问题缺失或写法不对\n {6}第 1 行“zh”项：[^]*应为：zh 和 en 各三个问题/u,
    );
  });

  it('tell a language that is missing and a file that is missing', () => {
    const { faults } = read({ 'audit.yaml': `zh: [一？, 二？, 三？]\n${rest}` }, [
      'audit',
      'six-layers',
    ]);
    expect(faults).toMatchObject([
      { code: 'question-shape', file: 'content/charts/audit.yaml', line: 1, column: 'en' },
      { code: 'missing-questions', file: 'content/charts/six-layers.yaml' },
    ]);
  });

  it('tell a level that there is not, and marking notes that are missing', () => {
    const wrong = whole.replace('[read, compare', '[look, compare').replace('乙。, 丙。', '乙。');
    const { faults } = read({ 'audit.yaml': wrong }, ['audit']);
    expect(faults.map(({ column }) => column)).toEqual(['levels.0', 'criteria.zh']);
  });

  it('tell the line of broken syntax', () => {
    const { faults } = read({ 'audit.yaml': 'zh: [一？, 二？, 三？]\nen: [One?\n' }, ['audit']);
    expect(faults[0]).toMatchObject({ code: 'yaml-syntax', file: 'content/charts/audit.yaml' });
    expect(faults[0]?.line).toBeGreaterThan(1);
  });

  it('tell the nearest chart where a file belongs to none', () => {
    const files = { 'audit.yaml': whole, 'six-layer.yaml': whole, 'six-layers.yaml': whole };
    const { faults } = read(files, ['audit', 'six-layers']);
    const file = 'content/charts/six-layer.yaml';
    const [got, suggestion] = ['six-layer', 'six-layers'];
    expect(faults).toMatchObject([{ code: 'stray-questions', file, got, suggestion }]);
    expect(formatFaults(faults, 'en', claimBook)).toContain(
      'found “six-layer”\n    Expected: One of: audit, six-layers; the nearest is “six-layers”.',
    );
    expect(read({ 'pie.yaml': whole }, ['audit']).faults[0]).not.toHaveProperty('suggestion');
  });

  it('may be missing for a chart without anything to draw, and may stand ready for it', () => {
    const nothing = [{ id: 'six-layers', scopes: [] }];
    expect(readQuestions(root, nothing, disk).faults.map(({ code }) => code)).not.toContain(
      'missing-questions',
    );
    expect(readQuestions(root, undefined, disk).faults).toEqual([]);
  });
});
