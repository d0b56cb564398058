import { describe, expect, it } from 'vitest';
import { receiptOf, sealed, type Receipt } from '#src/archive/receipt.ts';
import { sumsFile, sumsText } from '#src/archive/sums.ts';
import { isWhole, verify, type Verified } from '#src/archive/verify.ts';
import { readEvidence } from '#src/claims/site.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { project } from '../../fixtures/tables.ts';

const { tables, measures } = readEvidence(project);
const [observation] = measures.all('outside-share');
const text = tables.any('streets').text;
const key = observation?.inputs[0]?.row ?? '';
const line = tables.any('streets').row(key).line;

/** A site of one chart: its data, its drawing, its page and its receipt. */
function siteOf(changed: Record<string, string> = {}): Map<string, string> {
  const files = new Map([
    ['data/streets.csv', text],
    ['charts/x/share.svg', '<svg/>'],
    ['charts/x/index.html', '<p>page</p>'],
    ['other.html', 'other'],
  ]);
  const receipt = sealed(
    receiptOf(
      {
        ...{ chart: 'x', version: '1.0.0', observations: observation ? [observation] : [] },
        ...{ drawings: ['charts/x/share.svg'], pages: ['charts/x/index.html'] },
      },
      tables,
    ),
    (file) => sha256(files.get(file) ?? ''),
  );
  files.set('charts/x/receipt.json', JSON.stringify(receipt));
  const sums = sumsText([...files].map(([file, content]) => [file, sha256(content)]));
  files.set(sumsFile, sums);
  for (const [file, content] of Object.entries(changed)) files.set(file, content);
  return files;
}

function verified(files: Map<string, string>): Verified {
  return verify({
    files: [...files.keys()],
    bytesOf: (file) => new TextEncoder().encode(files.get(file)),
  });
}

describe('a receipt', () => {
  const receipt = JSON.parse(siteOf().get('charts/x/receipt.json') ?? '') as Receipt;

  it('names the rows, their lines, the values and the cells behind them', () => {
    expect(receipt.rows).toHaveLength(1);
    expect(receipt.rows[0]).toEqual({
      ...{ file: 'data/streets.csv', lines: [line, line], row: key },
      sha256: sha256(`${text.split('\n')[line - 1] ?? ''}\n`),
    });
    expect(receipt.values.map(({ value }) => value)).toEqual([observation?.value]);
    expect(receipt.values[0]?.cells).toEqual([`streets/${key}/outside`, `streets/${key}/total`]);
  });

  it('chains its links as it says', () => {
    let before = '';
    for (const name of ['rows', 'corrections', 'values', 'drawings', 'pages'] as const) {
      before = sha256(`${before}\n${JSON.stringify(receipt[name])}`);
      expect(receipt.chain?.[name], name).toBe(before);
    }
  });
});

describe('verify', () => {
  it('finds nothing in a site as it was built', () => {
    const found = verified(siteOf());
    expect(isWhole(found)).toBe(true);
    expect([found.files, found.receipts]).toEqual([5, 1]);
  });

  it('finds one changed byte of a row, and names row and link', () => {
    const lines = text.split('\n');
    lines[line - 1] = (lines[line - 1] ?? '').replace(/\d(?=\D*$)/u, (digit) =>
      digit === '0' ? '1' : '0',
    );
    const found = verified(siteOf({ 'data/streets.csv': lines.join('\n') }));
    expect(found.changed).toEqual(['data/streets.csv']);
    expect(found.broken).toEqual([
      {
        receipt: 'charts/x/receipt.json',
        links: [{ link: 'rows', file: 'data/streets.csv', row: key, lines: [line, line] }],
      },
    ]);
  });

  it('finds a changed drawing and a changed page at their links', () => {
    const found = verified(
      siteOf({ 'charts/x/share.svg': '<svg />', 'charts/x/index.html': '<p>Page</p>' }),
    );
    const links = found.broken.flatMap((one) => one.links);
    expect(links.map(({ link, file }) => `${link} ${file}`)).toEqual([
      'drawings charts/x/share.svg',
      'pages charts/x/index.html',
    ]);
  });

  it('finds a changed value in the receipt itself', () => {
    const written = siteOf().get('charts/x/receipt.json') ?? '';
    const other = written.replace(/"value":0\./u, '"value":1.');
    expect(other).not.toBe(written);
    const found = verified(siteOf({ 'charts/x/receipt.json': other }));
    expect(found.broken[0]?.links).toEqual([{ link: 'chain', file: 'charts/x/receipt.json' }]);
    const none = verified(siteOf({ 'charts/x/receipt.json': 'nothing' }));
    expect(none.broken[0]?.links).toEqual([{ link: 'chain', file: 'charts/x/receipt.json' }]);
  });

  it('finds files that are changed, missing or added, and a changed list', () => {
    const files = siteOf({ 'other.html': 'Other', 'new.html': 'new' });
    files.delete('charts/x/share.svg');
    const found = verified(files);
    expect(found.changed).toEqual(['other.html']);
    expect(found.missing).toEqual(['charts/x/share.svg']);
    expect(found.added).toEqual(['new.html']);
    const sums = siteOf().get(sumsFile) ?? '';
    expect(verified(siteOf({ [sumsFile]: sums.replace('other', 'Other') })).list).toBe('changed');
    files.delete(sumsFile);
    expect(verified(files).list).toBe('missing');
  });
});
