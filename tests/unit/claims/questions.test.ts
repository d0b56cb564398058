import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { charts } from '#src/charts/index.ts';
import { readQuestions } from '#src/claims/questions.ts';

const root = join(import.meta.dirname, '../../..');
const ids = charts.map(({ id }) => id);
const made: string[] = [];

/** Reads the questions of a project that has only these files. */
function read(files: Record<string, string>, known: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'questions-'));
  made.push(folder);
  mkdirSync(join(folder, 'content/charts'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, 'content/charts', name), text);
  }
  return readQuestions(folder, known);
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const whole = 'zh: [一？, 二？, 三。]\nen: [One?, Two?, Three.]\n';

describe('questions about charts', () => {
  it('stand in a file of each chart, three in each language, none twice', () => {
    const { questions, faults } = readQuestions(root, ids);
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
    const two = 'zh: [一？, 二？]\nen: [One?, Two?, Three]\n';
    const { faults } = read({ 'audit.yaml': two }, ['audit']);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(
      /^content\/charts\/audit\.yaml:1: “zh”项.*三个中文问题.*entry “zh”/su,
    );
    expect(faults[1]).toMatch(/^content\/charts\/audit\.yaml:2: “en\.2”项/u);
  });

  it('tell a language that is missing and a file that is missing', () => {
    const { faults } = read({ 'audit.yaml': 'zh: [一？, 二？, 三？]\n' }, ['audit', 'six-layers']);
    expect(faults[0]).toMatch(/audit\.yaml:1: “en”项/u);
    expect(faults[1]).toMatch(/^content\/charts\/six-layers\.yaml: 缺少这个文件.*is missing/su);
  });

  it('tell the nearest chart where a file belongs to none', () => {
    const { faults } = read({ 'audit.yaml': whole, 'six-layer.yaml': whole }, [
      'audit',
      'six-layers',
    ]);
    expect(faults[0]).toMatch(
      /six-layer\.yaml: .*最接近的是“six-layers”.*nearest is “six-layers”/su,
    );
    expect(read({ 'pie.yaml': whole }, []).faults[0]).toMatch(/no chart “pie”\. Correct/u);
  });
});
