import type { Edition } from './content.ts';

/** What a citation says of where and when. */
export interface Cited extends Edition {
  address: string;
}

/** The forms in which citations and their files write version, day and address. */
function formsOf({ version, date, address }: Cited): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [
    address,
    date,
    date.replaceAll('-', '/'),
    [year, month, day].map(Number).join(','),
    `(${year})`,
    encodeURI(`{${year}}`),
    encodeURI(`PY  - ${year}`),
    version,
  ];
}

/** Has the citations of a page cite another edition of it. */
export function recited(html: string, from: Cited, to: Cited): string {
  const [before, after] = [formsOf(from), formsOf(to)];
  return html.replace(/<div class="cite"[^]*?<\/div>/gu, (block) => {
    // Each form becomes a mark first, so that nothing new is taken for something old.
    const marked = before.reduce(
      (text, form, index) => text.replaceAll(form, `\u0000${String(index)}\u0000`),
      block,
    );
    return marked.replace(/\u0000(\d+)\u0000/gu, (_, index) => after[Number(index)] ?? '');
  });
}
