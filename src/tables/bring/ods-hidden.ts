import { CFB } from '@e965/xlsx';

/** What a sheet of an OpenDocument hides. */
export interface Hidden {
  isHidden: boolean;
  rows: number[];
  columns: number[];
}

/** The reader of zips of the library, which its types leave open. */
const zips = CFB as {
  read: (bytes: Uint8Array, options: { type: 'array' }) => unknown;
  find: (zip: unknown, path: string) => { content: ArrayLike<number> } | null;
};

/** No sheet is read further than this. */
const [mostRows, mostColumns] = [1_048_576, 16_384];

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="(?<value>[^"]*)"`, 'u').exec(tag)?.groups?.['value'];

/** The styles of tables that are not displayed. */
function hiddenStyles(xml: string): Set<string> {
  const styles = xml.matchAll(/<style:style (?<style>[^>]*)>(?<inside>[^]*?)<\/style:style>/gu);
  return new Set(
    [...styles].flatMap(({ groups = {} }) => {
      const isHidden = groups['inside']?.includes('table:display="false"') === true;
      return isHidden ? (attribute(` ${groups['style'] ?? ''}`, 'style:name') ?? []) : [];
    }),
  );
}

/**
 * The sheets, rows and columns that an OpenDocument hides, also by a filter; the library does not
 * tell them. In the order of its sheets.
 */
export function hiddenInOds(bytes: Uint8Array): Hidden[] {
  const file = zips.find(zips.read(bytes.slice(), { type: 'array' }), '/content.xml');
  const xml = new TextDecoder().decode(Uint8Array.from(file?.content ?? []));
  const styles = hiddenStyles(xml);
  const sheets: Hidden[] = [];
  let [row, column] = [0, 0];
  for (const [tag, name] of xml.matchAll(
    /<table:(table|table-row|table-column)(?=[\s>/])[^>]*>/gu,
  )) {
    if (name === 'table') {
      const isHidden = styles.has(attribute(tag, 'table:style-name') ?? '');
      sheets.push({ isHidden, rows: [], columns: [] });
      [row, column] = [0, 0];
      continue;
    }
    const isRow = name === 'table-row';
    const most = isRow ? mostRows : mostColumns;
    const wanted = attribute(tag, `table:number-${isRow ? 'rows' : 'columns'}-repeated`);
    const count = Math.min(Number(wanted ?? 1), most);
    const visibility = attribute(tag, 'table:visibility') ?? 'visible';
    const first = isRow ? row : column;
    const list = isRow ? sheets.slice(-1)[0]?.rows : sheets.slice(-1)[0]?.columns;
    // What is repeated to the end of the sheet holds nothing.
    if (visibility !== 'visible' && first + count < most) {
      list?.push(...Array.from({ length: count }, (_, at) => first + at));
    }
    if (isRow) row += count;
    else column += count;
  }
  return sheets;
}
