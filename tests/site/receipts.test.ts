import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkNames, type Receipt } from '#src/archive/receipt.ts';
import { sumsFile } from '#src/archive/sums.ts';
import { isWhole, verify, type Verified } from '#src/archive/verify.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { builtSite, fileText } from './site.ts';

const site = builtSite();
const files = [...site.files];
const receipts = files.filter((file) => file.endsWith('/receipt.json'));
const receiptAt = (file: string): Receipt => JSON.parse(fileText(site, file)) as Receipt;

/** Verifies the site as if one byte of each of some files had become another. */
function verified(...changed: string[]): Verified {
  return verify({
    files,
    bytesOf(file) {
      const bytes = readFileSync(join(site.root, file));
      if (!changed.includes(file)) return bytes;
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    },
  });
}

describe('receipts', () => {
  it('are there for every chart, and its pages in all languages lead to them', () => {
    const charts = files.filter((file) => /^charts\/[^/]+\/index\.html$/u.test(file));
    expect(charts.length).toBeGreaterThan(10);
    for (const file of charts) {
      const receipt = file.replace('index.html', 'receipt.json');
      expect(receipts).toContain(receipt);
      for (const page of [file, `en/${file}`])
        expect(fileText(site, page), page).toContain(`href="${site.base}/${receipt}"`);
    }
  });

  it('lead from rows that are printed to pages that are there, link by link', () => {
    for (const file of receipts) {
      const receipt = receiptAt(file);
      for (const { file: csv, lines, sha256: hash } of receipt.rows) {
        const text = fileText(site, csv)
          .split('\n')
          .slice(lines[0] - 1, lines[1]);
        expect(sha256(text.map((line) => `${line}\n`).join('')), `${file} ${csv}`).toBe(hash);
      }
      const rows = new Set(receipt.rows.map((row) => `${row.file} ${row.row}`));
      for (const { cells } of receipt.values)
        for (const [dataset = '', row = ''] of cells.map((cell) => cell.split('/')))
          expect(rows, file).toContain(`data/${dataset}.csv ${row}`);
      for (const entry of [...receipt.drawings, ...receipt.pages])
        expect(entry.sha256, entry.file).toMatch(/^[0-9a-f]{64}$/u);
      expect(Object.keys(receipt.chain ?? {}), file).toEqual([...linkNames]);
    }
    const whole = receipts.map(receiptAt);
    expect(whole.every(({ values, pages }) => values.length > 0 && pages.length > 0)).toBe(true);
  });
});

describe('verifying', () => {
  it('finds the site as it was built', () => {
    const found = verified();
    expect(isWhole(found), JSON.stringify({ ...found, broken: found.broken.slice(0, 3) })).toBe(
      true,
    );
    expect([found.files, found.receipts]).toEqual([files.length - 1, receipts.length]);
  });

  it.each(['index.html', 'data/streets.csv', 'charts/outside-share/share.svg', 'favicon.ico'])(
    'finds one changed bit of %s',
    (file) => {
      const found = verified(file);
      expect(found.changed).toEqual([file]);
      const links = found.broken.flatMap((one) => one.links.map(({ link }) => link));
      const expected: Record<string, string> = { data: 'rows', charts: 'drawings' };
      const link = expected[file.split('/')[0] ?? ''];
      if (link === undefined) expect(links).toEqual([]);
      else expect(new Set(links)).toEqual(new Set([link]));
    },
  );

  it('finds one changed bit in a file of every kind', () => {
    const kinds = new Map(
      files.filter((file) => file !== sumsFile).map((file) => [extname(file), file]),
    );
    for (const kind of ['.html', '.csv', '.svg', '.png', '.json', '.xlsx', '.zip', '.pptx', '.js'])
      expect(kinds.has(kind), kind).toBe(true);
    const changed = [...kinds.values()];
    expect(verified(...changed).changed.toSorted()).toEqual(changed.toSorted());
  });

  it('finds a changed bit of a receipt and of the list itself', () => {
    const [receipt = ''] = receipts;
    const found = verified(receipt);
    expect(found.changed).toEqual([receipt]);
    expect(found.broken.map((one) => one.receipt)).toContain(receipt);
    expect(verified(sumsFile).list).toBe('changed');
  });
});
