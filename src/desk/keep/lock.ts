/** The right to edit one draft, which one window has at a time. */
export interface Hold {
  held: boolean;
  release: () => void;
}

/** Browsers have locks only on `https` pages and on this computer’s own. */
const locks = (): LockManager | undefined => ('locks' in navigator ? navigator.locks : undefined);

/**
 * Asks for the right to edit. Without locks it is given, and the drafts themselves note who writes.
 *
 * @param takeOver Whether to take it from the window that has it.
 * @param onLost Called when another window takes it over.
 */
export function hold(name: string, takeOver: boolean, onLost: () => void): Promise<Hold> {
  const manager = locks();
  if (manager === undefined) return Promise.resolve({ held: true, release: () => undefined });
  return new Promise((resolve) => {
    const options: LockOptions = takeOver ? { steal: true } : { ifAvailable: true };
    let isHeld = false;
    manager
      .request(name, options, (lock) => {
        if (lock === null) {
          resolve({ held: false, release: () => undefined });
          return undefined;
        }
        isHeld = true;
        return new Promise<void>((release) => resolve({ held: true, release }));
      })
      .catch(() => {
        // Taken over by another window, or refused by the browser.
        if (isHeld) onLost();
        else resolve({ held: true, release: () => undefined });
      });
  });
}
