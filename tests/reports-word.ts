import JSZip from 'jszip';
import { DOMParser } from 'linkedom';

/** What the tests look at in a Word file. */
export interface ReadWord {
  parts: ReadonlyMap<string, Uint8Array>;
  xml: (path: string) => string;
  /** Paragraphs of the body in order, those in cells too. */
  paragraphs: { style: string; text: string; xml: string }[];
  /** Texts of the footnotes, in the order of their numbers. */
  notes: string[];
}

/** Opens a Word file as Word does: by the parts of its package. */
export async function readWord(bytes: Uint8Array): Promise<ReadWord> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const [name, file] of Object.entries(zip.files)) {
    parts.set(name, await file.async('uint8array'));
  }
  const xml = (path: string): string => new TextDecoder().decode(parts.get(path));
  const paragraphs = elements(xml('word/document.xml'), 'w:p').map((paragraph) => ({
    style: /<w:pStyle w:val="([^"]*)"/u.exec(paragraph)?.[1] ?? '',
    text: wordText(paragraph),
    xml: paragraph,
  }));
  const notes = [
    ...xml('word/footnotes.xml').matchAll(/<w:footnote w:id="([1-9]\d*)">(.*?)<\/w:footnote>/gsu),
  ].map(([, , content = '']) => wordText(content).trim());
  return { parts, xml, paragraphs, notes };
}

/** The elements of a name that hold none of their own kind. */
export function elements(xml: string, name: string): string[] {
  return (
    xml.match(new RegExp(`<${name}(?: [^>]*[^/])?>(?:(?!<${name}[ >]).)*?</${name}>`, 'gsu')) ?? []
  );
}

/** The text of a piece of WordprocessingML as a reader sees it. */
export function wordText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>/gu)]
    .map(([, text]) => (text === undefined ? ' ' : unescape(text)))
    .join('');
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, '&');
}

/** Why a text is not well-formed XML; undefined when it is. */
export function xmlFault(xml: string): string | undefined {
  const open: string[] = [];
  for (const [tag, close, name = '', , empty] of xml.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?[^>]*\?>|<[^>]*>/gu,
  )) {
    if (tag.startsWith('<?')) continue;
    if (name === '') return `cannot read ${tag.slice(0, 80)}`;
    if (close === '/') {
      const last = open.pop();
      if (last !== name) return `</${name}> closes <${last ?? ''}>`;
    } else if (empty === '') open.push(name);
  }
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu.test(xml)) return 'a bare &';
  return open.length === 0 ? undefined : `<${open.join('> <')}> is not closed`;
}

/** The order of children that ISO/IEC 29500 demands, as far as the files use them. */
const orders: Record<string, string> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tcBorders': 'top start left bottom end right insideH insideV tl2br tr2bl',
  'w:tblBorders': 'top start left bottom end right insideH insideV',
  'w:tblCellMar': 'top start left bottom end right',
  'w:pBdr': 'top left bottom right between bar',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
  'w:settings':
    'view zoom mirrorMargins displayBackgroundShape defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat themeFontLang clrSchemeMapping',
};

interface Node {
  nodeName: string;
  children: Iterable<Node>;
}

/** Elements whose children stand in another order than the schema’s, or are not in it. */
export function orderFaults(xml: string): string[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const faults = new Set<string>();
  const walk = (element: Node): void => {
    const order = orders[element.nodeName]?.split(' ').map((name) => `w:${name}`);
    let last = 0;
    for (const child of element.children) {
      if (order !== undefined) {
        const at = order.indexOf(child.nodeName);
        if (at < last) faults.add(`${child.nodeName} in ${element.nodeName}`);
        last = Math.max(last, at);
      }
      walk(child);
    }
  };
  for (const child of (document as unknown as Node).children) walk(child);
  return [...faults];
}

/** Width and height of a PNG in pixels. Throws when it is none. */
export function pngSize(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint32(0) !== 0x89504e47) throw new Error('not a PNG');
  return [view.getUint32(16), view.getUint32(20)];
}
