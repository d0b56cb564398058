import { describe, expect, it } from 'vitest';
import { readEvidence } from '#src/claims/site.ts';
import { themeFinder } from '#src/claims/pages/theme-passages.ts';
import { themeProfile } from '#src/claims/pages/themes.ts';
import { plainText } from '#src/lib/text/bound-text.ts';

const evidence = readEvidence('.');
const find = themeFinder(evidence);
const source = 'wang-ke-2018';
const profile = (theme: string) => themeProfile(theme, evidence);

describe('passages on a theme', () => {
  it('stand in the sections that name its cases, else in those that count them', () => {
    // 5.3 counts smart and green cases and names smart ones; 3.2 names none of a theme.
    expect(find.ofPlace({ source, section: '五.3' })).toEqual(['smart']);
    expect(find.ofPlace({ source, section: '三.2' })).toEqual(['institution', 'organisation']);
    expect(find.ofPlace({ source, section: '四.3' })).toEqual([]);
  });

  it('belong to the themes that a class, a theme or a regrouping is part of', () => {
    expect(find.ofSubject('party-building')).toEqual(['institution']);
    expect(find.ofSubject('view-smart-green')).toEqual(['smart', 'green']);
    expect(find.ofSubject('wangjing@2010-03')).toEqual([]);
  });
});

describe('the profile of a theme', () => {
  it('gives a value the status that a claim on it has', () => {
    const [cases, share] = profile('institution').lines;
    expect(cases?.own).toMatchObject({ shown: '75', status: 'confirmed' });
    expect(share?.own).toMatchObject({ shown: '43.1%', status: 'computed' });
    const wrong = profile('institution').classes.filter((one) => one.share.status !== 'confirmed');
    expect(wrong.map(({ subject }) => subject.key)).toEqual(['co-governance']);
  });

  it('lists the cases of the theme, and apart those that may be of it', () => {
    const { named, possible } = profile('organisation');
    expect(named).toEqual([]);
    expect(possible.map(({ id }) => id)).toEqual(['hefei', 'xiamen-siming', 'liuzhou-liunan']);
    expect(profile('smart').possible).toEqual([]);
  });

  it('shows a remark that several cases share once', () => {
    const { named, remarks } = profile('institution');
    // why three Party-building cases are placed there (the fourth has a word of its own), and why
    // those of co-governance are
    expect(remarks.map(({ cases }) => cases.length)).toEqual([3, 4]);
    const own = named.map(({ remark }) => plainText(remark?.zh ?? ''));
    expect(own.filter((remark) => remark.includes(plainText(remarks[0]?.remark.zh ?? '')))).toEqual(
      [],
    );
    expect(own).toContain('列出的都是村一级的机构，而174例据王轲是城市案例。');
  });

  it('has the findings of its numbers and passages, and not those of the population', () => {
    const ids = (theme: string): string[] => profile(theme).slips.map(({ id }) => id);
    expect(ids('institution')).toContain('wk-cogovernance-share');
    expect(ids('institution')).not.toContain('wk-population');
    expect(ids('organisation')).toContain('wk-folk-cases');
    expect(ids('smart')).toContain('smart-terminals');
    expect(ids('green')).not.toContain('smart-terminals');
  });

  it('has problems and reforms only where a source ties them to it', () => {
    expect(profile('green').links).toEqual([]);
    const smart = profile('smart').links.map(({ place }) => place.section);
    expect(new Set(smart)).toEqual(new Set(['五.3']));
  });
});
