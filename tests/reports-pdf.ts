import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the tests look at in a PDF. */
export interface ReadPdf {
  /** Text of every page, without blanks. */
  pages: string[];
  /** Structure in reading order: roles, with the alternative text of figures. */
  nodes: { role: string; alt?: string }[];
  info: Record<string, unknown>;
  /** All of the XMP metadata. */
  metadata: Record<string, unknown>;
  /** PDF/UA part from the XMP metadata. */
  ua: string | undefined;
  /** Names of the fonts used, and whether a file is embedded for each. */
  fonts: Map<string, boolean>;
  /** Addresses that links lead to. */
  links: string[];
}

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info, metadata } = await document.getMetadata();
  const result: ReadPdf = {
    pages: [],
    nodes: [],
    info: info as Record<string, unknown>,
    metadata: Object.fromEntries(metadata),
    ua: metadata.get('pdfuaid:part') as string | undefined,
    fonts: new Map(),
    links: [],
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    await readPage(await document.getPage(number), result);
  }
  await document.destroy();
  return result;
}

async function readPage(page: PDFPageProxy, result: ReadPdf): Promise<void> {
  const { items } = await page.getTextContent();
  result.pages.push(
    items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replace(/\s+/gu, ''),
  );
  collect(await page.getStructTree(), result.nodes);
  const operators = await page.getOperatorList();
  for (const [index, operator] of operators.fnArray.entries()) {
    if (operator !== OPS.setFont) continue;
    const args = operators.argsArray[index] as [string, number];
    const font = page.commonObjs.get(args[0]) as { name: string; missingFile: boolean };
    result.fonts.set(font.name, !font.missingFile);
  }
  const annotations = (await page.getAnnotations()) as { url?: string }[];
  result.links.push(...annotations.map(({ url }) => url).filter((url) => url !== undefined));
}

interface StructNode {
  role?: string;
  alt?: string;
  type?: string;
  children?: readonly StructNode[];
}

/** Notes what has content on this page: pdf.js lists the whole of a table on every page that it reaches. */
function collect(node: StructNode, nodes: ReadPdf['nodes']): boolean {
  if (node.type === 'content') return true;
  const at = nodes.length;
  const shown = (node.children ?? []).map((child) => collect(child, nodes)).includes(true);
  if (shown && node.role !== undefined) {
    const own = node.alt === undefined ? { role: node.role } : { role: node.role, alt: node.alt };
    nodes.splice(at, 0, own);
  }
  return shown;
}
