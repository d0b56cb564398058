import { describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { readChanges } from '#src/claims/pages/data/changes-node.ts';
import { languages } from '#src/i18n/languages.ts';
import { findXml, parseXml, xmlText, type XmlElement } from '../fixtures/reports/xml.ts';
import { target } from './links.ts';
import { builtSite, fileText } from './site.ts';

const site = builtSite();

describe.each(languages)('feed of changes ($id)', ({ id, tag, prefix }) => {
  const feed = parseXml(fileText(site, `${prefix}changes.xml`));
  const items = findXml(feed, 'item');
  const said = (item: XmlElement, name: string): string =>
    findXml(item, name)
      .map((one) => xmlText(one))
      .join('|');

  it('is RSS in the language of its pages', () => {
    expect([feed.name, feed.attributes.get('version')]).toEqual(['rss', '2.0']);
    expect(said(feed, 'language')).toBe(tag);
  });

  it('lists every change, newest version first, then the state of every dataset', () => {
    const changes = readChanges('CHANGELOG.md').flatMap(({ groups }) =>
      groups.flatMap(({ entries }) => entries.map((entry) => entry[id])),
    );
    const shown = items.map((item) => said(item, 'description'));
    expect(shown.slice(0, changes.length)).toEqual(changes);
    expect(shown.slice(changes.length)).toHaveLength(datasets.length);
    for (const state of shown.slice(changes.length))
      expect(state).toMatch(/SHA-256 [0-9a-f]{64}$/u);
  });

  it('gives every entry a unique stable id, a date and a page', () => {
    const guids = items.map((item) => said(item, 'guid'));
    expect(new Set(guids).size).toBe(items.length);
    expect(guids.filter((guid) => !guid.startsWith('linli-evidence:'))).toEqual([]);
    for (const item of items) {
      const [guid] = findXml(item, 'guid');
      expect(guid?.attributes.get('isPermaLink')).toBe('false');
      expect(said(item, 'pubDate')).toMatch(/ 00:00:00 GMT$/u);
      const found = target(site, `/${prefix}changes.xml`, said(item, 'link'));
      expect(found).toHaveProperty('file', expect.stringMatching(/index\.html$/u));
    }
  });
});
