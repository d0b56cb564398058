/**
 * The rows of a list of names: CSV, TSV or plain text with a name in each row. Empty cells and rows
 * are left out.
 */
export function rowsOfList(bytes: ArrayBuffer | Uint8Array): string[][] {
  return decoded(bytes)
    .split(/\r?\n/u)
    .map((row) =>
      row
        .split(/[,，;；\t]/u)
        .map((cell) => cell.trim().replace(/^"|"$/gu, '').trim())
        .filter((cell) => cell !== ''),
    )
    .filter((row) => row.length > 0);
}

/** Office programs save Chinese lists in GB 18030. */
function decoded(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
