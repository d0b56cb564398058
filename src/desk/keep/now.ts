/** The time in milliseconds; drafts say when they were saved. */
export const now = (): number => Date.now();

/** The day on this computer as `2026-11-28`. */
export function today(): string {
  const date = new Date();
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** A name for this window, which no other has. */
export const windowName = (): string => `${now()}-${Math.random()}`;
