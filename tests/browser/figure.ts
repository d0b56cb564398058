import type { Page } from 'playwright-core';

/** A chapter with several charts of the same subdistricts, and its first chart. */
export const path = '/chapters/02-chaoyang-in-figures/';
export const figure = '[data-figure="outside-share"]';

/** Hovers over the chart and waits until its script has run. */
export async function reach(page: Page): Promise<void> {
  await page.locator(figure).hover();
  await page.waitForSelector(`${figure} .tip`, { state: 'attached' });
}

/** The text of the drawing without the `<title>` of its marks, which the script removes. */
export function drawn(page: Page): Promise<string> {
  return page
    .locator(`${figure} .figure-wide svg`)
    .evaluate((svg) =>
      [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join('|'),
    );
}

/** Selects a state of the chart by its control. */
export async function choose(page: Page, state: string): Promise<void> {
  await page.locator(`${figure} .pills label`, { has: page.locator(`[value="${state}"]`) }).click();
}

/** The state that the control shows. */
export function chosen(page: Page): Promise<string> {
  return page.locator(`${figure} .pills input:checked`).inputValue();
}
