const totals =
  /^\s*(?:.{0,8}(?:合\s*计|总\s*计|小\s*计|共\s*计)(?:[（(].{0,6}[）)])?|总\s*和|总\s*数|全\s*[区市县]|(?:grand\s|sub)?-?\s?totals?(?:\sof\s.*)?|sum|all\s(?:subdistricts|districts|streets))\s*[:：]?\s*$/iu;

/** Without one of these no cell does. */
const needed = /[计和数区市县]|total|sum|all/iu;

/** Whether a cell says that its row is a total: 合计, 全区, `Grand total`. */
export function isTotalWord(cell: string): boolean {
  // Numbers, dates and empty cells are most of a table.
  return !/^[\d.-]*$/u.test(cell) && needed.test(cell) && totals.test(cell);
}
