import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of text as it stands on a page; lengths in points, from the left and upper edges. */
export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  /** The base line. */
  base: number;
  /** Size of its largest letters. */
  size: number;
}

/** The lines of every page, from above to below. */
export async function readLines(bytes: Uint8Array): Promise<PrintedLine[][]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PrintedLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , , height = 0] = page.view;
    const lines = new Map<string, PrintedLine>();
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size = 0, left = 0, up = 0] = item.transform as number[];
      const base = height - up;
      const key = base.toFixed(0);
      const line = lines.get(key);
      const right = left + item.width;
      if (line === undefined) lines.set(key, { text: item.str, left, right, base, size });
      else {
        line.text += item.str;
        line.left = Math.min(line.left, left);
        line.right = Math.max(line.right, right);
        line.size = Math.max(line.size, size);
      }
    }
    pages.push([...lines.values()].sort((a, b) => a.base - b.base));
  }
  await document.destroy();
  return pages;
}
