import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  axe: { run(context: object, options: object): Promise<AxeResults> };
}

/** Injects axe into an open page. */
export function bringAxe(page: Page): Promise<unknown> {
  return page.evaluate(source);
}

/** Long lists and tables repeat their markup: only their first forty entries are checked. */
const alike = { exclude: [['.ledger > li:nth-child(n + 40)'], ['tbody > tr:nth-child(n + 40)']] };

/** Violations reported by axe, one line for each rule, with the first elements. */
export async function findings(page: Page, options: RunOptions = {}): Promise<string[]> {
  const { violations } = await page.evaluate(
    ({ context, options: given }) => (globalThis as unknown as Axe).axe.run(context, given),
    { context: alike, options: { resultTypes: ['violations'], ...options } },
  );
  return violations.map(({ id, nodes }) => {
    const places = nodes
      .slice(0, 4)
      .map(({ target, any }) => `${target.join(' ')}${any[0] ? ` (${any[0].message})` : ''}`);
    return `${id}, ${String(nodes.length)} places: ${places.join('; ')}`;
  });
}
