import { afterAll, describe, expect, it } from 'vitest';
import { casesOf, coverageOf } from '#src/claims/pages/cases.ts';
import { reportValues } from '#src/claims/pages/report-catalogue.ts';
import { readEvidence } from '#src/claims/site.ts';
import { themeProfile } from '#src/claims/pages/themes.ts';
import { addNewWords, newWords, shortTheme } from '../../fixtures/new-words.ts';
import { copyOfProject } from '../../fixtures/tables.ts';

const root = copyOfProject(afterAll);
addNewWords(root);
const evidence = readEvidence(root);
const { measures, tables } = evidence;

describe('a new theme', () => {
  it('names its page and its report', () => {
    expect(themeProfile('safety', evidence)).toMatchObject({ name: newWords.theme });
    expect(reportValues(evidence).theme).toContainEqual({
      id: 'safety',
      name: newWords.theme,
      page: '/themes/safety/',
      collection: 'wang-ke-2018',
    });
  });

  it('is a facet of its cases and a heading of their list', () => {
    const found = casesOf(tables, measures).find(({ id }) => id === 'safe-lanes');
    expect(found?.facets.theme).toEqual({ key: 'safety', name: shortTheme });
    const covered = coverageOf('wang-ke-2018', measures).map(({ subject }) => subject.name);
    expect(covered).toContainEqual(shortTheme);
  });
});

describe('a new family and a new kind', () => {
  it('travel with what they are said of', () => {
    expect(measures.subject('problem:leaking-roofs').codes?.['family']).toMatchObject({
      id: 'housing',
      label: newWords.family,
    });
    expect(measures.subject('policy:service-standard-2017').codes?.['kind']).toMatchObject({
      id: 'standard',
      label: newWords.kind,
    });
  });
});
