import { expect, it } from 'vitest';
import { isAskedFor, needsServer, offlinePage } from '#src/lib/offline-page-node.ts';

const scriptOf = (module: string): string => module.replace('_astro/', '_astro/offline/');

const page =
  '<head><meta http-equiv="Content-Security-Policy" content="x"><link rel="stylesheet" href="/a/_astro/s.css"></head><a href="/a/">1</a><a href="/a/cases/?q=1#x">2</a><a href="#x">3</a><a href="https://example.org/">4</a><a href="/a/data/d.csv">5</a><figure data-files="/a/en/charts/x/"></figure><i data-base="/a/"></i><section class="versions"><a href="/a/archive/1.0.0/">6</a></section><script type="module" src="/a/_astro/p.js"></script><script type="module" src="/a/_astro/q.js"></script>';

it('pages of the folder have relative addresses, scripts that are no modules, and no policy', () => {
  expect(offlinePage(page, 'en/cases/index.html', '/a', scriptOf)).toBe(
    '<head><link rel="stylesheet" href="../../_astro/s.css"></head><a href="../../index.html">1</a><a href="../../cases/index.html?q=1#x">2</a><a href="#x">3</a><a href="https://example.org/">4</a><a href="../../data/d.csv">5</a><figure data-files="../charts/x/"></figure><i data-base="../../"></i><script defer src="../../_astro/offline.js"></script><script defer src="../../_astro/offline/p.js"></script><script defer src="../../_astro/offline/q.js"></script>',
  );
});

it('pages whose scripts start workers have none, and hide what needs one', () => {
  const still = offlinePage(page, 'en/reports/index.html', '/a', scriptOf);
  expect(still).not.toContain('<script');
  expect(still).toContain('<link rel="stylesheet" href="../../_astro/offline.css"></head>');
});

it('files that need a server are left out, and those that scripts ask for come as scripts', () => {
  const askedFor = ['search-index/zh/first.bin', 'charts/a/b.json', 'en/charts/a/2010-03/b.json'];
  const useless = [
    '_astro/p.js',
    'archive/1.0.0/index.html',
    'sha256sums.txt',
    'charts/a/oembed.json',
  ];
  const others = ['_astro/s.css', 'charts/a/receipt.json', 'data/a.csv', 'evidence.json'];
  expect([...askedFor, ...useless, ...others].filter(needsServer)).toEqual([
    ...askedFor,
    ...useless,
  ]);
  expect([...askedFor, ...useless, ...others].filter(isAskedFor)).toEqual(askedFor);
});
