/** Adds the items of lists to the end of another one; spread as arguments, long ones do not fit. */
export function append<T>(to: T[], ...lists: readonly (readonly T[])[]): void {
  for (const list of lists) for (const item of list) to.push(item);
}
