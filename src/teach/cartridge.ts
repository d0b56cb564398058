import { zipSync, strToU8 } from 'fflate';
import { element, textElement } from '#src/lib/text/xml.ts';

/** A web page that a cartridge leads to. */
export interface CartridgeLink {
  id: string;
  title: string;
  url: string;
}

/** A folder of links in a cartridge. */
export interface CartridgeFolder {
  id: string;
  title: string;
  links: readonly CartridgeLink[];
}

export interface Cartridge {
  id: string;
  title: string;
  description: string;
  /** Language tag of its texts. */
  tag: string;
  folders: readonly CartridgeFolder[];
}

const namespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1',
  'xmlns:lom': 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest',
  'xmlns:wl': 'http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3',
};

/** The time of every file in an archive: the earliest that a ZIP can hold, so that bytes repeat. */
const epoch = new Date(1980, 0, 1);

/**
 * A Thin Common Cartridge 1.3 as a ZIP: one manifest, which holds the links to web pages (IMS Thin
 * Common Cartridge Profile 1.0). Thin cartridges hold no files and no assessments.
 */
export function cartridgeZip(cartridge: Cartridge): Uint8Array {
  return zipSync({ 'imsmanifest.xml': strToU8(manifestOf(cartridge)) }, { level: 9, mtime: epoch });
}

function manifestOf({ id, title, description, tag, folders }: Cartridge): string {
  const string = (text: string): string => textElement('lom:string', { language: tag }, text);
  const general = element(
    'lom:general',
    {},
    element('lom:title', {}, string(title)) +
      textElement('lom:language', {}, tag) +
      element('lom:description', {}, string(description)),
  );
  const metadata = element(
    'metadata',
    {},
    textElement('schema', {}, 'IMS Thin Common Cartridge') +
      textElement('schemaversion', {}, '1.3.0') +
      element('lom:lom', {}, general),
  );
  const items = folders.map(({ id: folder, title: name, links }) =>
    element(
      'item',
      { identifier: folder },
      textElement('title', {}, name) + links.map(itemOf).join(''),
    ),
  );
  const organization = element(
    'organization',
    { identifier: `${id}-order`, structure: 'rooted-hierarchy' },
    element('item', { identifier: `${id}-root` }, items.join('')),
  );
  const resources = folders.flatMap(({ links }) => links).map(resourceOf);
  const body =
    metadata +
    element('organizations', {}, organization) +
    element('resources', {}, resources.join(''));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('manifest', { identifier: id, ...namespaces }, body)}\n`;
}

const itemOf = ({ id, title }: CartridgeLink): string =>
  element('item', { identifier: `${id}-item`, identifierref: id }, textElement('title', {}, title));

const resourceOf = ({ id, title, url }: CartridgeLink): string =>
  element(
    'resource',
    { identifier: id, type: 'imswl_xmlv1p3' },
    element(
      'wl:webLink',
      {},
      textElement('wl:title', {}, title) + element('wl:url', { href: url }),
    ),
  );
