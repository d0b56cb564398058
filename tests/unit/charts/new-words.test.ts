import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chart } from '#src/charts/index.ts';
import { measure } from '#src/indicators/index.ts';
import { plain } from '#src/lib/text/say.ts';
import type { Lang } from '#src/model.ts';
import { loadTables } from '#src/tables/load-node.ts';
import { addNewWords, newWords, shortTheme } from '../../fixtures/new-words.ts';
import { copyOfProject } from '../../fixtures/tables.ts';
import { draw } from './drawing.ts';

const root = copyOfProject(afterAll);
addNewWords(root);
const measures = measure(loadTables(join(root, 'data')));

/** The texts of a drawing, one line for one element, words that were broken put together. */
function drawn(id: string, state: string, form: 'wide' | 'narrow', lang: Lang) {
  const of = chart(id, measures);
  const scope = measures.subjects(of.scope)[0]?.key ?? '';
  const svg = draw({ name: id, chart: of, scope, state, form, lang }, measures);
  const lines = [...svg.querySelectorAll('text')].map((text) => {
    const spans = [...text.querySelectorAll('tspan')].map((span) => span.textContent);
    return spans.length === 0 ? text.textContent : spans.join(lang === 'zh' ? '' : ' ');
  });
  const tips = [...svg.querySelectorAll('title')].map((title) => title.textContent);
  return [...lines, ...tips];
}

function tabled(id: string, lang: Lang): string[] {
  const of = chart(id, measures);
  const scope = measures.subjects(of.scope)[0]?.key ?? '';
  const { caption, rows } = of.table(measures, scope, lang);
  return [plain(caption), ...rows.flat().map(({ text }) => text)];
}

describe('a row with a new word shows its own label', () => {
  const forms = ['wide', 'narrow'] as const;

  for (const lang of ['zh', 'en'] as const) {
    it(`a family of problems heads its problems (${lang})`, () => {
      for (const form of forms) {
        const texts = drawn('problem-reform-map', 'all', form, lang);
        expect(texts).toContain(newWords.family[lang]);
        expect(texts).toContain({ zh: '屋顶漏水', en: 'Leaking roofs' }[lang]);
      }
      expect(tabled('problem-reform-map', lang)).toContain(
        { zh: '屋顶漏水', en: 'Leaking roofs' }[lang],
      );
    });

    it(`a kind of policy stands in key, tooltip, table and description (${lang})`, () => {
      for (const form of forms) {
        const texts = drawn('policy-timeline', 'all', form, lang);
        expect(texts).toContain(newWords.kind[lang]);
        expect(texts.filter((text) => text.includes(newWords.kind[lang]))).toHaveLength(2);
      }
      const [caption, ...cells] = tabled('policy-timeline', lang);
      expect(cells).toContain(newWords.kind[lang]);
      expect(caption).toContain(`${newWords.kind[lang]} 1`);
      expect(
        plain(chart('policy-timeline', measures).describe(measures, 'corpus', lang)),
      ).toContain(newWords.kind[lang]);
    });

    it(`a theme has its row in the charts of innovations (${lang})`, () => {
      for (const id of ['innovation-waffle', 'innovation-classes', 'themes-by-region']) {
        for (const { id: state } of chart(id, measures).states) {
          for (const form of forms) {
            const texts = drawn(id, state, form, lang).join('\n');
            expect(texts, `${id} ${state} ${form}`).toContain(shortTheme[lang]);
          }
        }
        expect(tabled(id, lang).join('\n'), id).toContain(shortTheme[lang]);
      }
    });
  }

  it('no drawing, title, description or table fails or has an empty heading', () => {
    for (const id of ['problem-reform-map', 'policy-timeline', 'innovation-waffle']) {
      const of = chart(id, measures);
      const scope = measures.subjects(of.scope)[0]?.key ?? '';
      for (const lang of ['zh', 'en'] as const) {
        for (const { id: state } of of.states) {
          for (const form of forms) {
            expect(drawn(id, state, form, lang)).not.toContain('');
          }
          expect(plain(of.subtitle(measures, scope, lang, state))).not.toMatch(/undefined|NaN/u);
        }
        expect(plain(of.title(measures, scope, lang))).not.toMatch(/undefined|NaN/u);
        expect(plain(of.describe(measures, scope, lang))).not.toMatch(/undefined|NaN/u);
      }
    }
  });
});
