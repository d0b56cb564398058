/** A name at the start of a sentence or of a column: with a capital letter. */
export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
