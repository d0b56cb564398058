import { describe, expect, test } from 'vitest';
import { reportCompiler } from '#src/reports/typst/compile-node.ts';
import type { RenderedReport } from '#src/reports/typst/document.ts';
import { figure, page } from '../../fixtures/reports/pages.ts';
import { faultsOf, faultsOfWork, edition, render } from '../../fixtures/reports/render.ts';

const compileReport = reportCompiler();
const compile = (report: RenderedReport) => faultsOfWork(compileReport(report, edition));

describe('faults', () => {
  test('name the page and every unknown element at once', () => {
    const faults = faultsOf(() =>
      render(page('<p>甲</p>\n<video id="clip">乙</video><p><canvas></canvas></p>')),
    );
    expect(faults.map(({ page: path }) => path)).toEqual(['zh/a/index.html', 'zh/a/index.html']);
    expect(faults[0]?.where).toMatch(/^<video id="clip"> “乙” \(HTML 2:1\)$/u);
    expect(faults[0]?.zh).toContain('data-report="skip"');
    expect(faults[1]?.en).toContain('<canvas> within a line of text');
  });

  test('name a character without a glyph, with its code point and context', async () => {
    const report = render(page('<p>前面的话✗后面的话</p>'));
    const [fault] = await compile(report);
    expect(fault?.page).toBe('zh/a/index.html');
    expect(fault?.where).toContain('前面的话✗后面的话');
    expect(fault?.en).toContain('“✗” (U+2717)');
  });

  test('name all characters of a text that have no glyph together', async () => {
    const faults = await compile(render(page('<p>张✗𠮷✗</p><p>李𠮷</p>')));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.zh).toContain('没有“✗”（U+2717）、“𠮷”（U+20BB7），');
    expect(faults[0]?.en).toContain('lacks “✗” (U+2717), “𠮷” (U+20BB7), which');
  });

  test('name the field of own words that has a character without a glyph, once in all layouts', async () => {
    const report = render(page('<p>附件：李𠮷名单</p><p>张✗</p>'));
    const own = { number: '某办', attach: '李𠮷名单' };
    const faults = await faultsOfWork(compileReport(report, { ...edition, own }));
    expect(faults.map(({ where }) => where)).toEqual([
      '--field attach “李𠮷名单”',
      expect.stringContaining('张✗'),
    ]);
  });

  test('name a missing character in a drawing', async () => {
    const report = render(page(figure('<svg viewBox="0 0 9 9"><text>图✗</text></svg>')));
    expect((await compile(report))[0]?.where).toContain('outside-share.svg “图✗”');
  });

  test('report a reference without its note and a note without a reference', () => {
    const dangling = '5<a class="ref" href="#note-9">9</a>';
    const lost = '<aside class="notes"><div class="note" id="note-8">丢了的注</div></aside>';
    const faults = faultsOf(() => render(page(`<p>${dangling}</p>${lost}`)));
    expect(faults.map(({ en }) => /#note-\d/u.exec(en)?.[0])).toEqual(['#note-9', '#note-8']);
  });

  test('report what a figure lacks', () => {
    const faults = faultsOf(() => render(page('<figure class="figure"></figure>')));
    expect(faults.map(({ en }) => en)).toEqual([
      expect.stringContaining('address of its own'),
      expect.stringContaining('title'),
      expect.stringContaining('description'),
      expect.stringContaining('wide SVG'),
    ]);
  });

  test('include Typst errors', async () => {
    const report = { ...render(page('<p>甲</p>')), typst: '#no-such-thing' };
    expect((await compile(report))[0]?.en).toContain('unknown variable: no-such-thing');
  });

  test('report a document without title, and a drawing without alternative text', async () => {
    const untitled = { ...render(page('<p>甲</p>')), typst: '#par[no title]' };
    expect((await compile(untitled))[0]?.en).toMatch(/no title/u);
    const drawn = render(page(figure('<svg viewBox="0 0 9 9"><path d="M0,0h9"></path></svg>')));
    const silent = { ...drawn, typst: drawn.typst.replace(/alt: "[^"]+"/u, 'alt: none') };
    expect((await compile(silent))[0]?.en).toMatch(/alternative text/u);
  });
});
