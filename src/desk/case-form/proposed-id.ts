/** Words for what a place is, which ids leave out. */
const kindsOfPlace =
  /\b(?:subdistrict|district|community|town|township|county|city|municipality|province|new area)\b/gu;

/** The longest id that a table takes. */
const longest = 60;

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}’'ʼ]/gu, '')
    .toLowerCase()
    .replace(kindsOfPlace, ' ')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');

/**
 * An id from an English name, from the large to the small: `beijing-chaoyang-wangjing` for
 * “Wangjing subdistrict, Chaoyang district, Beijing”. One that is taken gets a number. Empty if the
 * name has no Latin letters.
 */
export function proposedId(name: string, taken: ReadonlySet<string>): string {
  const parts = name.split(/[,，]/u).reverse().map(slug).filter(Boolean);
  const id = parts.join('-').slice(0, longest).replace(/-+$/u, '');
  if (id === '' || !taken.has(id)) return id;
  for (let n = 2; ; n += 1) {
    const next = `${id.slice(0, longest - 4)}-${String(n)}`;
    if (!taken.has(next)) return next;
  }
}
