import { expect, it } from 'vitest';
import { needsServer, offlinePage } from '#src/lib/offline-page-node.ts';

it('pages of the folder have relative addresses, no script and no policy', () => {
  const page =
    '<head><meta http-equiv="Content-Security-Policy" content="x"><link rel="stylesheet" href="/a/_astro/s.css"></head><a href="/a/">1</a><a href="/a/cases/?q=1#x">2</a><a href="#x">3</a><a href="https://example.org/">4</a><a href="/a/data/d.csv">5</a><script type="module" src="/a/_astro/p.js"></script>';
  expect(offlinePage(page, 'en/cases/index.html', '/a')).toBe(
    '<head><link rel="stylesheet" href="../../_astro/s.css"><link rel="stylesheet" href="../../_astro/offline.css"></head><a href="../../index.html">1</a><a href="../../cases/index.html?q=1#x">2</a><a href="#x">3</a><a href="https://example.org/">4</a><a href="../../data/d.csv">5</a>',
  );
});

it('files that need a server are left out', () => {
  const files = ['search-index/zh/first.bin', '_astro/p.js', '_astro/s.css', 'charts/a/b.json'];
  expect(files.filter(needsServer)).toEqual([files[0], files[1], files[3]]);
});
