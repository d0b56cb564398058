import { describe, expect, it } from 'vitest';
import { addressesOf, readAddresses, vanished, writeAddresses } from '#src/archive/addresses.ts';
import { redirectsFile, redirectsOf } from '#src/archive/redirects.ts';

const prefixes = ['', '/en'];

describe('addressesOf', () => {
  it('has pages without the name of their file, and files by theirs', () => {
    const files = ['index.html', 'en/a/index.html', 'data/a.csv', 'charts/x/share.svg'];
    expect(addressesOf(files)).toEqual(['/', '/charts/x/share.svg', '/data/a.csv', '/en/a/']);
  });

  it('leaves out what only pages and servers ask for', () => {
    const files = [
      ...['_astro/a.1.css', 'search-index/zh/first.bin', '404.html', '_headers', 'robots.txt'],
      ...['charts/x/share.json', 'en/charts/x/oembed.json', 'desk/texts.json', 'sha256sums.txt'],
    ];
    expect(addressesOf(files)).toEqual([]);
    expect(addressesOf(['charts/x/receipt.json'])).toEqual(['/charts/x/receipt.json']);
  });
});

describe('the list of addresses', () => {
  const addresses = ['/', '/en/', '/b/', '/en/b/', '/a.csv', '/en/only/', '/enough/'].sort();

  it('is read as it was written', () => {
    const text = writeAddresses(addresses, prefixes);
    expect(readAddresses(text)).toEqual(addresses);
    expect(writeAddresses(readAddresses(text), prefixes)).toBe(text);
  });

  it('has one line for an address that every language has, sorted by the path', () => {
    const lines = writeAddresses(addresses, prefixes).split('\n').slice(3, -1);
    expect(lines).toEqual(['{,/en}/', '/a.csv', '{,/en}/b/', '/en/only/', '/enough/']);
  });

  it('tells what a site no longer has', () => {
    expect(vanished(['/a/', '/b/'], ['/b/', '/c/'])).toEqual(['/a/']);
  });
});

describe('redirects', () => {
  it('lead from old addresses to new ones in every language, below the base path', () => {
    const redirects = redirectsOf({ '/old/': '/new/' }, prefixes);
    expect(redirectsFile(redirects, '/sub')).toBe(
      '/sub/old/ /sub/new/ 301\n/sub/en/old/ /sub/en/new/ 301\n',
    );
  });
});
