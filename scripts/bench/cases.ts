import { readFileSync } from 'node:fs';
import { openBrowser, serveSite } from './site.ts';

/**
 * Measures how long a facet change of the case explorer takes with `rows` rows (the built page with
 * its cases repeated), with the CPU throttled four times. Returns milliseconds.
 */
export async function facetChange(rows: number): Promise<number[]> {
  const page = readFileSync('dist/cases/index.html', 'utf8');
  const items = page.match(/<li class="entry case"[\s\S]*?<\/li>/gu) ?? [];
  const many = Array.from({ length: rows }, (_, index) => items[index % items.length] ?? '').join(
    '',
  );
  const whole = page.replace(items.join(''), many);
  const site = await serveSite((request, response) => {
    if (request.url?.split('?')[0] !== '/cases/') return false;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(whole);
    return true;
  });
  const browser = await openBrowser();
  try {
    const tab = await browser.newPage();
    await tab.goto(`${site.address}cases/`);
    const session = await tab.context().newCDPSession(tab);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return await tab.evaluate(async () => {
      const select = document.querySelector<HTMLSelectElement>('select[name="theme"]');
      if (select === null) throw new Error('no facet');
      const times: number[] = [];
      for (const { value } of select.options) {
        const start = performance.now();
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return times;
    });
  } finally {
    await browser.close();
    site.close();
  }
}
