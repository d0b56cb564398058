import { describe, expect, it } from 'vitest';
import { conclusionOf, type ConclusionKind } from '#src/claims/conclusion.ts';
import { readEvidence } from '#src/claims/site.ts';
import { project } from '../../fixtures/tables.ts';

const evidence = readEvidence(project);
const of = (id: string) => conclusionOf(evidence.claim(id), evidence);

describe('the verdict on a claim', () => {
  it.each<[string, ConclusionKind, string | undefined, string | undefined]>([
    ['thousand-printed', 'error', '11', '12个'],
    ['thousand-counted', 'error', '11', '12个'],
    ['civic-printed', 'error', '8', '9个'],
    ['co-governance-printed', 'error', '13.2%', '13.3%'],
    ['c04-layers-named', 'finding', undefined, '六层'],
    ['census-share', 'agrees', '57.7%', undefined],
    ['wangjing-outside', 'agrees', '12,901', '约1.3万'],
    ['institution-cases', 'crossed', '75', undefined],
    ['jianwai-article', 'definition', '4万余', undefined],
    ['maizidian-printed-rank', 'interpretation', '第二', undefined],
    ['c03-population', 'implication', '13.92亿', undefined],
    ['c07-org-total', 'rounding', '76.2 万个', undefined],
    ['balizhuang-permits', 'doubtful', '30,862', undefined],
    ['c10-balizhuang-sum', 'doubtfulSum', '31,921', undefined],
    ['census-beijing', 'reported', '107445人', undefined],
    ['chaowai-outside', 'cell', '973', undefined],
    ['wangjing-of-district', 'computed', '32.7%', undefined],
    ['sichuan-low', 'bound', '10', undefined],
    ['outside-highest', 'holds', undefined, undefined],
    ['c01-definition', 'words', undefined, undefined],
  ])('%s: %s', (id, kind, value, printed) => {
    const found = of(id);
    expect([found.kind, found.value?.zh, found.printed?.zh]).toEqual([kind, value, printed]);
  });

  it('says what is printed, what the data give and which to use', () => {
    expect(of('thousand-printed').text).toEqual({
      zh: '原文印作12个；按原文自己的数据重算是11；引用时用11。',
      en: 'Printed 12 (“12个”); the source’s own data give 11; use 11.',
    });
  });

  it('is a sentence in both languages for every claim, with no gap in it', () => {
    for (const { id } of evidence.claims) {
      const { text, short } = of(id);
      expect(text.zh, id).toMatch(/[^：；，]。$/u);
      expect(text.en, id).toMatch(/^[A-Z].*[^:;,.]\.$/u);
      expect(`${text.zh}${text.en}`, id).not.toMatch(/undefined|是；|give ;|is ;|\{|。。|\.\.$/u);
      expect(short.zh.length * short.en.length, id).toBeGreaterThan(0);
    }
  });
});
