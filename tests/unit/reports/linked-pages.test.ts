import type { Element } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { linkedPages } from '#src/reports/read/linked-pages.ts';
import { search } from '#src/reports/read/scan-article.ts';

const html = `<!doctype html><html><body><header id="masthead">x</header><main id="main" class="wrap">
<h1 class="definition">表<wbr>1</h1>
<dl class="quiet"><dt>甲</dt><dd>乙</dd></dl>
<dl class="wide facts"><dt>来源</dt><dd><a href="/sources/a/">甲（2011）</a></dd></dl>
<div class="evidence-entry row" id="a@2010-03"><p>甲 <strong>1%</strong></p><div><div>里面</div></div></div>
<div class="evidence-entry row" id="b&#38;c"><p>乙</p></div>
<section data-evidence-card><h2 id="first">一</h2><section><p>里</p></section></section>
<div class="card" data-evidence-card="yes"><p data-evidence-card>不另算</p></div>
<svg viewBox="0 0 1 1"><text id="drawn">图</text></svg>
<table><thead><tr id="head"><th id="column-street">街道</th><th id="column-total">总计</th></tr></thead>
<tbody><tr id="row-a"><th scope="row">甲</th><td id="cell-a.total">1</td></tr>
<tr id="row-b"><th scope="row">乙</th><td id="cell-b.total">2<table><tr><td>里</td></tr></table></td></tr></tbody></table>
</main><footer id="foot">y</footer></body></html>`;

const page = linkedPages()('a/index.html', () => html);
const whole = fromParse5(parse(html));
const all = (test: (element: Element) => boolean): Element[] => {
  const found: Element[] = [];
  search(whole as Element, (element) => {
    if (test(element)) found.push(element);
    return false;
  });
  return found;
};
const byId = (id: string) => all(({ properties }) => properties.id === id)[0];

describe('a page that a report leads to', () => {
  it.each(['a@2010-03', 'b&c', 'first', 'head', 'column-total', 'row-a', 'cell-a.total', 'row-b'])(
    'gives the element %s as the whole page has it, with all that is in it',
    (id) => {
      expect(byId(id)).toBeDefined();
      expect(page?.entry(id)).toEqual(byId(id));
    },
  );

  it('gives nothing outside of its text, in drawings, and for ids that it lacks', () => {
    for (const id of ['masthead', 'foot', 'drawn', 'a', 'missing'])
      expect(page?.entry(id), id).toBeUndefined();
  });

  it('gives title, facts, columns, and cards without those inside others', () => {
    expect(page?.title).toEqual(all(({ tagName }) => tagName === 'h1')[0]);
    expect(page?.facts).toEqual(all(({ tagName }) => tagName === 'dl')[1]);
    expect(page?.columns).toEqual(['column-street', 'column-total'].map(byId));
    const isCard = ({ tagName, properties }: Element): boolean =>
      properties['dataEvidenceCard'] !== undefined && tagName !== 'p';
    expect(page?.cards).toEqual(all(isCard));
  });

  it('is read again only when it was dropped for others', () => {
    let read = 0;
    const pages = linkedPages(1000);
    const ask = (file: string) =>
      pages(file, () => ((read += 1), `<main>${file.repeat(120)}</main>`));
    const first = ask('first');
    expect(ask('first')).toBe(first);
    expect(read).toBe(1);
    ask('other');
    expect(ask('first')).not.toBe(first);
    expect(read).toBe(3);
    expect(pages('lost', () => undefined)).toBeUndefined();
  });
});
