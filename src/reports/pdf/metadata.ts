import type { WriteOptions } from '../options.ts';
import {
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDict,
  type PdfFile,
  type PDFObject,
} from './file.ts';
import { misshapen, PdfShapeError } from './shape-error.ts';

/** Metadata that Typst does not know. */
export type MetadataOptions = Pick<WriteOptions, 'date' | 'site' | 'version'>;

/**
 * Writes the properties as information dictionary and as an XMP packet with the same values (ISO
 * 19005-2, 6.6.2.3.1), and declares PDF/A-2a and PDF/UA-1. Title and author are those that Typst
 * wrote; the time is midnight UTC of the version date.
 */
export function writeMetadata(file: PdfFile, options: MetadataOptions): void {
  const { context, catalog, info } = file;
  const title = textOf(info.get(PDFName.of('Title')));
  const author = textOf(info.get(PDFName.of('Author')));
  const language = textOf(catalog.get(PDFName.of('Lang')));
  if (title === '' || author === '' || language === '') throw unnamed();
  const producer = textOf(info.get(PDFName.of('Creator'))) || 'Typst';
  const creator = `${options.site} ${options.version}`;
  setInfo(info, creator, producer, options.date);
  const packet = xmp({
    title,
    author,
    language,
    creator,
    producer,
    time: `${options.date}T00:00:00Z`,
  });
  const metadata = catalog.get(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRef)) throw misshapen('/Metadata');
  const entries = { Type: 'Metadata', Subtype: 'XML' };
  context.assign(metadata, context.stream(new TextEncoder().encode(packet), entries));
}

function unnamed(): PdfShapeError {
  return new PdfShapeError(
    '报告没有标题、作者或语言，不符合 PDF/UA-1。请检查版式里的 set document 和 set text。',
    'The report has no title, no author or no language, against PDF/UA-1. Check set document and set text in the template.',
  );
}

function setInfo(info: PDFDict, creator: string, producer: string, date: string): void {
  const time = PDFString.of(`D:${date.replaceAll('-', '')}000000Z`);
  info.set(PDFName.of('Creator'), PDFHexString.fromText(creator));
  info.set(PDFName.of('Producer'), PDFHexString.fromText(producer));
  info.set(PDFName.of('CreationDate'), time);
  info.set(PDFName.of('ModDate'), time);
}

/** Text of a PDF string; empty for other objects. */
function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

interface Properties {
  title: string;
  author: string;
  language: string;
  creator: string;
  producer: string;
  time: string;
}

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

/**
 * PDF/A does not define the PDF/UA schema, so a file describes it itself (ISO 19005-2, 6.6.2.3.3).
 */
const accessibilitySchema = [
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  `<pdfaSchema:namespaceURI>${namespaces.pdfuaid}</pdfaSchema:namespaceURI>`,
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>',
].join('\n');

/** An XMP packet; the `id=` value is prescribed by the standard. */
function xmp(properties: Properties): string {
  const { title, author, language, creator, producer, time } = properties;
  const own = Object.entries(namespaces)
    .filter(([prefix]) => prefix !== 'rdf')
    .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
    .join('');
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${namespaces.rdf}"><rdf:Description rdf:about=""${own}>`,
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${time}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${time}</xmp:ModifyDate>`,
    `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
    '<pdfaid:part>2</pdfaid:part>',
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
    accessibilitySchema,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
