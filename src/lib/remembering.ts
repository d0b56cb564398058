/** How many texts are remembered, at most. */
const most = 1000;

/**
 * The same function of a text, which remembers what it gave for the last texts, since most columns
 * repeat a few. Where hardly any occurs again, it stops looking.
 */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let repeated = 0;
  let isUseful = true;
  return (text) => {
    if (!isUseful) return make(text);
    const before = known.get(text);
    if (before !== undefined) {
      repeated += 1;
      return before;
    }
    if (known.size === most) {
      isUseful = repeated > most;
      repeated = 0;
      known.clear();
    }
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
