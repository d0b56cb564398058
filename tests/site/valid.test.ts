import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { builtSite } from './site.ts';

const checker = new HtmlValidate({ extends: ['html-validate:standard'] });

/** Claims, cases, subdistricts and themes share a template each: a sample of them is enough. */
const types = [
  /^\/(?:en\/)?(?:[a-z]+\/)?$/u,
  /^\/404\.html$/u,
  /^\/(?:en\/)?(?:chapters|charts|embed|data|sources)\/[^/]+\/$/u,
  /^\/(?:en\/)?streets\/(?:wangjing|anzhen)\/$/u,
  /^\/(?:en\/)?themes\/(?:institution|green)\/$/u,
  /^\/(?:en\/)?(?:evidence\/[a-b]|cases\/[a-b])[^/]+\/$/u,
];

describe('HTML', () => {
  it('is valid on every type of page', async () => {
    const pages = builtSite().pages.filter(({ path }) => types.some((type) => type.test(path)));
    expect(pages.length).toBeGreaterThan(60);
    const faults: string[] = [];
    for (const { path, html } of pages) {
      const { results } = await checker.validateString(html, path);
      for (const { messages } of results) {
        for (const { line, column, ruleId, message } of messages) {
          faults.push(`${path}:${String(line)}:${String(column)} ${ruleId}: ${message}`);
        }
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  }, 120_000);
});
