/** Splits what a spreadsheet copies: lines of cells with tabs between, quoted where they hold breaks. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const characters = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (characters[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === '\t' || character === '\n') {
      row.push(cell);
      cell = '';
      if (character === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += character;
  }
  return [...rows, [...row, cell]];
}
