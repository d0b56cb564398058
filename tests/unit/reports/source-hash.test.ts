import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceHash } from '#src/reports/store/cache-node.ts';

const project = mkdtempSync(join(tmpdir(), 'linli-hash-'));
const typst = join(project, 'src/reports/typst');

beforeAll(() => {
  for (const folder of [typst, join(project, 'src/lib'), join(project, 'src/i18n')]) {
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(join(project, 'package-lock.json'), '{}');
  writeFileSync(join(typst, 'report.typ'), '#let a = 1');
  writeFileSync(join(typst, 'README.md'), '# Typst');
});
afterAll(() => rmSync(project, { recursive: true }));

test('the source hash changes with a Typst template, and not with a README', () => {
  const before = sourceHash(project);
  writeFileSync(join(typst, 'README.md'), '# The template');
  expect(sourceHash(project)).toBe(before);
  writeFileSync(join(typst, 'report.typ'), '#let a = 2');
  expect(sourceHash(project)).not.toBe(before);
});
