import type { Page } from 'playwright-core';

/** A chapter with charts of the same streets, and its first chart. */
export const path = '/chapters/02-chaoyang-in-figures/';
export const figure = '[data-figure="outside-share"]';

/** Points at the chart and waits until its script has run. */
export async function reach(page: Page): Promise<void> {
  await page.locator(figure).hover();
  await page.waitForSelector(`${figure} .tip`, { state: 'attached' });
}

/** The words of the drawing, without the texts of its marks, which a script takes out. */
export function drawn(page: Page): Promise<string> {
  return page
    .locator(`${figure} .figure-wide svg`)
    .evaluate((svg) =>
      [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join('|'),
    );
}

/** Chooses a state of the chart by its control. */
export async function choose(page: Page, state: string): Promise<void> {
  await page.locator(`${figure} .pills label`, { has: page.locator(`[value="${state}"]`) }).click();
}

/** The state that the control shows. */
export function chosen(page: Page): Promise<string> {
  return page.locator(`${figure} .pills input:checked`).inputValue();
}
