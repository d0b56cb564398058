import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseXml, type XmlElement } from '../fixtures/reports/xml.ts';
import { builtSite } from './site.ts';

/**
 * IIS is not at hand: `hosting/web.config` is held against what its schema says, and the names of
 * the site against what IIS refuses. Sources: the configuration reference of IIS, `staticContent`,
 * `httpErrors`, `customHeaders`, `requestFiltering`.
 */
const text = readFileSync(join(import.meta.dirname, '../../hosting/web.config'), 'utf8').replace(
  /<!--[^]*?-->/gu,
  '',
);
const root = parseXml(text);
const { files } = builtSite();

/** Elements that may stand below an element, and the attributes of each; others end in error 500.19. */
const schema: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '': { configuration: [] },
  configuration: { 'system.webServer': [], location: ['path', 'overrideMode'] },
  location: { 'system.webServer': [] },
  'system.webServer': {
    defaultDocument: ['enabled'],
    staticContent: [],
    // `defaultPath` and `allowAbsolutePathsWhenDelegated` are locked.
    httpErrors: ['errorMode', 'existingResponse'],
    security: [],
    urlCompression: ['doStaticCompression', 'doDynamicCompression'],
    httpProtocol: [],
  },
  security: { requestFiltering: ['allowDoubleEscaping'] },
  defaultDocument: { files: [] },
  files: { clear: [], add: ['value'] },
  staticContent: { remove: ['fileExtension'], mimeMap: ['fileExtension', 'mimeType'] },
  httpErrors: {
    remove: ['statusCode', 'subStatusCode'],
    error: ['statusCode', 'subStatusCode', 'path', 'responseMode'],
  },
  httpProtocol: { customHeaders: [] },
  customHeaders: { clear: [], remove: ['name'], add: ['name', 'value'] },
};

const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

function schemaFaults(element: XmlElement): string[] {
  const allowed = schema[element.name] ?? {};
  return elementsOf(element).flatMap((child) => {
    const attributes = allowed[child.name];
    if (attributes === undefined) return [`${child.name} in ${element.name}`];
    const strange = [...child.attributes.keys()].filter((name) => !attributes.includes(name));
    return [...strange.map((name) => `${child.name}@${name}`), ...schemaFaults(child)];
  });
}

function all(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

const value = (element: XmlElement | undefined, name: string): string =>
  element?.attributes.get(name) ?? '';

/** Extensions that IIS 10 knows by itself, of those that a site may have. */
const known = new Set(
  'css gif htm html ico jpg js json pdf png svg txt woff woff2 xml zip bin csv docx'.split(' '),
);

describe('hosting/web.config', () => {
  it('has the elements and attributes of the schema of IIS, none of them locked', () => {
    expect(schemaFaults(root)).toEqual([]);
  });

  it('removes what it adds before, since an entry given twice is an error', () => {
    const seen = new Set<string>();
    for (const element of elementsOf(all(root, 'staticContent')[0] ?? root)) {
      const extension = value(element, 'fileExtension');
      expect(extension).toMatch(/^\.[a-z0-9]+$/u);
      if (element.name === 'remove') seen.add(extension);
      else expect(seen.delete(extension), extension).toBe(true);
    }
    expect([...seen]).toEqual([]);
    for (const location of all(root, 'location'))
      expect(elementsOf(all(location, 'customHeaders')[0] ?? root).map(({ name }) => name)).toEqual(
        ['remove', 'add'],
      );
  });

  it('answers missing addresses by a file of the site, by a path that may be delegated', () => {
    const [errors] = all(root, 'httpErrors');
    expect(value(errors, 'errorMode')).toBe('Custom');
    expect(elementsOf(errors ?? root).map(({ name }) => name)).toEqual(['remove', 'error']);
    const [error] = all(root, 'error');
    expect(value(error, 'responseMode')).toBe('File');
    expect(value(error, 'path')).not.toMatch(/^[\\/]|:/u);
    expect(files).toContain(value(error, 'path'));
  });

  it('names folders that the site has', () => {
    for (const path of all(root, 'location').map((location) => value(location, 'path')))
      expect(
        [...files].some((file) => file.startsWith(`${path}/`)),
        path,
      ).toBe(true);
  });

  it('has a type for every file that pages ask for', () => {
    const typed = new Set(all(root, 'mimeMap').map((map) => value(map, 'fileExtension').slice(1)));
    const endings = [...files].map((file) => /[^/]\.([a-z0-9]+)$/u.exec(file)?.[1] ?? '');
    const missing = new Set(endings.filter((one) => !known.has(one) && !typed.has(one)));
    missing.delete('');
    expect([...missing]).toEqual([]);
  });
});

describe('the names of files', () => {
  it('are served by IIS and can be stored on Windows', () => {
    const hidden = /^(?:bin|app_[a-z]+|web\.config)$/iu;
    const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
    const wrong = [...files].filter((file) =>
      file
        .split('/')
        .some(
          (part) => hidden.test(part) || device.test(part) || /[<>:"|?*%&\\]|[. ]$/u.test(part),
        ),
    );
    expect(wrong).toEqual([]);
    // Reports of a comparison have a plus in their names, which IIS refuses unless told otherwise.
    const [filtering] = all(root, 'requestFiltering');
    expect(value(filtering, 'allowDoubleEscaping')).toBe('true');
    expect(new Set([...files].map((file) => file.toLowerCase())).size).toBe([...files].length);
  });
});
