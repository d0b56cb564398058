/** The day of the reader, as citations name it: `2026-11-29`. */
export const today = (): string => new Date().toLocaleDateString('sv');

/** The same day as APA has it: November 29, 2026. */
export const todayInWords = (): string =>
  new Date().toLocaleDateString('en-US', { dateStyle: 'long' });
