import { describe, expect, it } from 'vitest';
import { csv } from '../fixtures/support.ts';
import { builtSite } from './site.ts';

const { pages } = builtSite();
const [links, mentions, passages] = [
  csv('problem-reform-links'),
  csv('mentions'),
  csv('reform-passages'),
];
const reforms = csv('reforms');

/** The word of the strongest support of a reform, straight from the CSV. */
function kindOf(id: string, lang: string): string | undefined {
  const effects = passages.filter((row) => row['reform'] === id && row['aspect'] === 'effect');
  const own = links.filter((row) => row['reform'] === id);
  const kinds = [
    ...effects.map((row) => (row['support'] === '' ? 'argued' : (row['support'] ?? 'argued'))),
    ...own.map((row) =>
      row['stance'] !== 'argues-for' && `${row['practice'] ?? ''}${row['case'] ?? ''}` !== ''
        ? 'told'
        : 'argued',
    ),
  ];
  const reached = csv('support-kinds').filter((kind) => kinds.includes(kind['id'] ?? ''));
  return reached.at(-1)?.[`name_${lang}`];
}

function directionOf(id: string, lang: string): string | undefined {
  const stances = links.filter((row) => row['reform'] === id).map((row) => row['stance']);
  const [good, limited] = ['reports-success', 'reports-limits'].map((one) => stances.includes(one));
  const word = good && limited ? 'both' : good ? 'success' : limited ? 'limits' : 'none';
  return csv('support-directions').find((row) => row['id'] === word)?.[`name_${lang}`];
}

function sourcesOf(id: string): string[] {
  const rows = [
    ...mentions.filter((row) => row['subject'] === 'reform' && row['of'] === id),
    ...[...links, ...passages].filter((row) => row['reform'] === id),
  ];
  return [...new Set(rows.map((row) => row['source'] ?? ''))];
}

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();

describe.each(['zh', 'en'])('what supports the reforms, as the pages say it in %s', (lang) => {
  const prefix = lang === 'zh' ? '' : '/en';
  const pageAt = (path: string): Document => {
    const found = pages.find((page) => page.path === `${prefix}${path}`);
    if (found === undefined) throw new Error(`There is no page ${prefix}${path}`);
    return found.document;
  };
  const table = pageAt('/reforms/');

  it('the table has every reform once, in the order of the data', () => {
    const rows = [...table.querySelectorAll('#toolkit tbody tr')].map(({ id }) => id);
    expect(rows).toEqual(reforms.map((row) => row['id']));
  });

  it.each(reforms.map((row) => row['id'] ?? ''))('%s', (id) => {
    const cells = [...table.querySelectorAll(`#toolkit tr[id="${id}"] td`)];
    const [problems, , sources, support, direction] = cells;
    const named = new Set(
      [...links, ...passages].flatMap((row) =>
        row['reform'] === id && row['problem'] !== '' ? [row['problem']] : [],
      ),
    );
    expect(problems?.querySelectorAll('a').length).toBe(named.size);
    expect(textOf(sources?.querySelector('a'))).toBe(String(sourcesOf(id).length));
    expect(textOf(support?.querySelector('a'))).toBe(kindOf(id, lang));
    expect(textOf(direction)).toBe(directionOf(id, lang));

    const page = pageAt(`/reforms/${id}/`);
    expect(textOf(page.querySelector('.scale-words strong'))).toBe(kindOf(id, lang));
    const answers = [...page.querySelectorAll('main li')].map(textOf);
    for (const row of passages.filter((one) => one['reform'] === id)) {
      const said = (row[`said_${lang}`] ?? '').replace(/\{[^|}]*\|([^}]*)\}/gu, '$1');
      expect(answers.some((answer) => answer.includes(said.replace(/\s+/gu, ' ')))).toBe(true);
    }
    for (const aspect of ['effect', 'mechanism', 'condition', 'implementation', 'economics'])
      expect(page.querySelector(`#${aspect}`), aspect).not.toBeNull();
  });

  it('the page on the grades counts the reforms of every kind', () => {
    for (const { id = '', [`name_${lang}`]: name } of csv('support-kinds')) {
      const count = reforms.filter((row) => kindOf(row['id'] ?? '', lang) === name).length;
      const row = pageAt('/reforms/method/').querySelector(`#kind-${id}`);
      expect(textOf(row?.querySelector('td.number')), id).toBe(String(count));
    }
  });
});
