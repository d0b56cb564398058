import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { reportCompiler } from '#src/reports/typst/compile-node.ts';
import { wasmReportCompiler } from '#src/reports/typst/compile-wasm.ts';
import { readFonts } from '#src/reports/typst/fonts-node.ts';
import { readTemplate } from '#src/reports/typst/template-node.ts';
import { figure, page } from '../../fixtures/reports/pages.ts';
import { edition, faultsOfWork, render, renderBuilt } from '../../fixtures/reports/render.ts';

/** The native and the WebAssembly compiler must produce identical files. */
const require = createRequire(import.meta.url);
const wasm = readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
const fonts = readFonts();
const inNode = reportCompiler();
const inBrowser = await wasmReportCompiler({ wasm, fonts, template: readTemplate() });

const paths = ['', 'en/'].flatMap((lang) => [
  `${lang}streets/wangjing/index.html`,
  `${lang}chapters/05-participation/index.html`,
]);

describe('the compilers of the build and of the browser', () => {
  test.each(
    paths.flatMap((path) =>
      [undefined, 'https://site.example/linli/'].map((url) => [path, url] as const),
    ),
  )('produce identical bytes for %s (site %s)', async (path, siteUrl) => {
    const report = renderBuilt(path, siteUrl);
    const own = await inNode(report, edition);
    const other = await inBrowser(report, edition);
    expect(Buffer.compare(own.bytes, other.bytes)).toBe(0);
    expect(own.pages).toBe(other.pages);
    expect(own.pages).toBeGreaterThan(1);
  });

  test('report the same faults', async () => {
    const report = render(page('<p>甲</p>'));
    const wrong = [
      { ...report, typst: '#no-such-thing' },
      { ...report, typst: '#par[' },
      { ...report, typst: '#par[no title]' },
      render(page('<p>前面的话✗后面的话</p>')),
    ];
    for (const one of wrong) {
      const faults = await faultsOfWork(inBrowser(one, edition));
      expect(faults).toHaveLength(1);
      expect(faults).toEqual(await faultsOfWork(inNode(one, edition)));
    }
  });

  test('continue after a fault, and reuse no character of the previous report', async () => {
    const texts = ['页', '段', '页', '段', '段'].map((end) => render(page(`<p>最后一${end}</p>`)));
    for (const report of texts) {
      const own = Buffer.from((await inBrowser(report, edition)).bytes);
      expect(own.equals((await reportCompiler()(report, edition)).bytes)).toBe(true);
    }
  });

  test('keep the drawings of reports apart', async () => {
    const one = render(page(figure('<svg viewBox="0 0 9 9"><text>甲</text></svg>')));
    const other = render(page(figure('<svg viewBox="0 0 9 9"><text>乙</text></svg>')));
    const bytes: Buffer[] = [];
    for (const report of [one, other, one]) {
      bytes.push(Buffer.from((await inBrowser(report, edition)).bytes));
    }
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.of())).toBe(false);
    expect(bytes[0]?.equals(bytes[2] ?? Buffer.of())).toBe(true);
  });
});
