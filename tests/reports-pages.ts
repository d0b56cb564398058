/** Pages as the site builds them, for the tests of `src/reports`. */

/** A drawing as Observable Plot writes it: inline style, style sheet, custom properties, nested text. */
export const plotSvg = `<svg class="plot" fill="currentColor" font-family="system-ui, sans-serif" font-size="10" text-anchor="middle" width="720" height="120" viewBox="0 0 720 120" style="font-family: inherit; font-size: 13px; background: none; color: currentcolor;"><style>:where(.plot) {
  --plot-background: white;
  display: block;
}</style><g aria-label="x-grid" aria-hidden="true" stroke="currentColor" stroke-opacity="0.1" stroke-dasharray="3 3"><line x1="62" x2="62" y1="30" y2="100"></line></g><g aria-label="y-axis tick label" text-anchor="end" transform="translate(-9,9)"><text y="0.32em" transform="translate(62,36)">望京</text><text y="0.32em" transform="translate(62,56)">麦子店</text></g><g aria-label="bar"><a href="/linli/zh/streets/wangjing/"><rect x="62" width="610" y="38" height="14" rx="1.5" fill="var(--accent)"><title>望京 4.89%</title></rect></a><rect x="62" width="555.7" y="58" height="14" rx="1.5" fill="var(--bar)"></rect></g><text x="100" y="90" style="fill: var(--theme-green, red)" stroke="var(--plot-background)" paint-order="stroke">4.89</text></svg>`;

export interface PageParts {
  lang?: 'zh-CN' | 'en';
  title?: string;
  kicker?: string;
  link?: string;
}

/** A whole page around the content of its article. */
export function page(body: string, parts: PageParts = {}): string {
  const {
    lang = 'zh-CN',
    title = '短标题',
    kicker = '第二章',
    link = '/linli/reports/a.pdf',
  } = parts;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><link rel="alternate" hreflang="en" href="/linli/en/"><link rel="alternate" type="application/pdf" href="${link}" title="${title}"></head><body><nav>菜单不印</nav><main><article data-report data-report-title="${title}" data-report-kicker="${kicker}">${body}</article></main><footer>页脚不印</footer></body></html>`;
}

/** A number with its note, as `Value.astro` writes it. */
export function fact(n: number, value: string, note: string): string {
  return `<a class="fact" href="#note-${n}" id="ref-${n}" role="doc-noteref">${value}<sup>${n}</sup></a><span class="note" id="note-${n}" role="note"><b>${n}</b> ${note}</span>`;
}

/** A figure, as `Figure.astro` writes it. */
export function figure(svg: string, id = 'outside-share'): string {
  return `<figure class="figure" data-figure="${id}" data-path="/charts/${id}/"><figcaption><h3>望京居首</h3><p class="figure-subtitle">单位：%</p></figcaption><fieldset class="pills" data-report="skip"><legend>按钮不印</legend></fieldset><div class="figure-draw"><div class="figure-wide">${svg}</div><div class="figure-narrow"><svg viewBox="0 0 9 9"><text>窄图不印</text></svg></div></div><p class="figure-description sr-only">条形图：望京 4.89%。</p><p class="figure-caveat">登记数，不是常住人口。</p><div class="figure-foot"><span class="figure-source">来源：表 1</span><details class="figure-table"><summary>数据表</summary><div><table><caption>说明</caption><thead><tr><th scope="col">街道</th><th scope="col" class="number">比例</th></tr></thead><tbody><tr><th scope="row">望京</th><td class="number">4.89%</td></tr></tbody></table></div></details><details data-report="skip"><summary>下载不印</summary></details></div></figure>`;
}

/** A chapter that uses everything a page may hold. */
export const chapter =
  page(`<header><p class="kicker">第二章 · 街道统计</p><h1>集中在少数街道</h1><p class="lede">二十三个街道。</p></header>
<p class="actions" data-report="skip"><a href="/x.pdf">下载 PDF 不印</a></p>
<section class="summary"><h2 id="summary">要点</h2><ul><li>望京住着 ${fact(1, '32.7%', '<span class="note-origin"><a href="/linli/zh/data/">表 1 望京行</a></span><span class="note-computation"><code>12901 ÷ 39502 = 32.659%</code></span><span class="note-status"><a class="chip chip-computed" href="/linli/zh/evidence/">本站计算</a></span>')} 的人。</li></ul></section>
<h2 id="numbers">境外人员集中在望京</h2>
<p>境外人员共 ${fact(2, '39,502', '表 1 合计行。<span class="chip chip-confirmed">复算一致</span>')} 人，其中 <a class="fact" href="#note-1">32.7%<sup>1</sup></a> 住在<strong>望京</strong>。</p>
<blockquote><p>“千人以上的有12个。”</p></blockquote>
<ol><li>先看口径</li><li>再看年份<ul><li>普查</li></ul></li></ol>
<dl><div><dt>登记总数</dt><dd>2,274,562 人</dd></div></dl>
${figure(plotSvg)}
<h3 id="places">各处口径</h3>
<div class="scroll"><table><caption>三种口径</caption><thead><tr><th scope="col">来源</th><th scope="col">数字</th></tr></thead><tbody><tr><th scope="row">人口普查</th><td>62,000</td></tr><tr><td colspan="2">没有别的。</td></tr></tbody></table></div>
<section><h2 id="sources">来源</h2><p>王名、杨丽：<em>Residents’ Committees</em>。参见<a href="#numbers">上文</a>。</p></section>
<section class="endnotes" data-report="skip"><ol><li>尾注不印</li></ol></section>`);
