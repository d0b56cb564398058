import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readChanges } from '#src/claims/pages/data/changes-node.ts';
import { citationOf, sourceCitation, type Citable } from '#src/claims/evidence/citation.ts';
import { loadTables } from '#src/tables/load-node.ts';
import { project } from '../../fixtures/tables.ts';

const tables = loadTables(join(project, 'data'));

const site = { id: 'linli', name: { zh: '邻里证据', en: 'Linli Evidence' } };

describe('citations', () => {
  const chart: Citable = {
    kind: 'chart',
    title: '望京占32.7%',
    address: 'https://example.org/linli/charts/outside-share/',
    version: '0.1.0',
    date: '2026-11-22',
    lang: 'zh',
  };
  const chapter: Citable = { ...chart, kind: 'chapter', title: 'Where 5% & more live', lang: 'en' };

  it('of a chart follow GB/T 7714 and APA, as a data set', () => {
    const { gbt, apa } = citationOf(chart, site);
    expect(gbt).toBe(
      '邻里证据. 望京占32.7%[DS/OL]. 版本0.1.0. (2026-11-22). https://example.org/linli/charts/outside-share/.',
    );
    expect(apa).toBe(
      '邻里证据. (2026). 望京占32.7% (Version 0.1.0) [Data set]. https://example.org/linli/charts/outside-share/',
    );
  });

  it('of a chapter are those of a web page', () => {
    expect(citationOf(chapter, site).gbt).toContain('[EB/OL]');
    expect(citationOf(chapter, site).apa).not.toContain('[');
    expect(citationOf(chapter, site).ris).toContain('TY  - ELEC\r\n');
  });

  it('in BibTeX escape what LaTeX would take for its own', () => {
    expect(citationOf(chapter, site).bibtex).toBe(
      [
        '@misc{linli-linli-charts-outside-share,',
        '  author = {{Linli Evidence}},',
        '  title = {Where 5\\% \\& more live},',
        '  year = {2026},',
        '  date = {2026-11-22},',
        '  version = {0.1.0},',
        '  url = {https://example.org/linli/charts/outside-share/},',
        '  langid = {english}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('in RIS and CSL-JSON carry the same fields', () => {
    expect(citationOf(chart, site).ris.split('\r\n')).toEqual([
      'TY  - DATA',
      'AU  - 邻里证据',
      'TI  - 望京占32.7%',
      'PY  - 2026',
      'DA  - 2026/11/22',
      'ET  - 0.1.0',
      'UR  - https://example.org/linli/charts/outside-share/',
      'LA  - zh-CN',
      'ER  - ',
      '',
    ]);
    expect(JSON.parse(citationOf(chart, site).csl)).toMatchObject([
      { type: 'dataset', title: '望京占32.7%', issued: { 'date-parts': [[2026, 11, 22]] } },
    ]);
  });

  it('of sources give what the copy gives and guess nothing', () => {
    const source = (id: string) => {
      const found = tables.sources.find((one) => one.id === id);
      if (found === undefined) throw new Error(id);
      return found;
    };
    expect(sourceCitation(source('wang-yang-2011'), 'zh')).toBe(
      '王名，杨丽. 国际化社区治理研究——以北京市朝阳区为例[J]. 北京社会科学, 2011(4): 63–69. 1002-3054(2011)04-0063-07.',
    );
    expect(sourceCitation(source('wang-ke-2018'), 'en')).toBe(
      'Wang Ke. Features, Drivers and Trends of Innovation in Urban Community Governance in China. 2018.',
    );
    expect(sourceCitation(source('dual-dilemma'), 'zh')).toBe('社区管理困境整治分析[EB/OL].');
  });

  it('of more than three authors end in 等 or et al.', () => {
    const [source] = tables.sources;
    if (source === undefined) throw new Error('no source');
    const four = { ...source, authors: { zh: ['甲', '乙', '丙', '丁'], en: ['A', 'B', 'C', 'D'] } };
    expect(sourceCitation(four, 'zh')).toMatch(/^甲，乙，丙，等\. /u);
    expect(sourceCitation(four, 'en')).toMatch(/^A, B, C, et al\./u);
  });
});

describe('the log of changes', () => {
  const read = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'linli-changes-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(join(folder, 'CHANGELOG.md'), text);
    return readChanges(join(folder, 'CHANGELOG.md'));
  };

  it('is read by version, heading and entry, in both languages', () => {
    const text =
      '# 变更\n\n## 0.2.0 · 2027-01-02\n\n### 数据 ／ Data\n\n- 新增一区。 ／ One district more.\n\n## 0.1.0 · 2026-11-22\n';
    expect(read(text)).toEqual([
      {
        version: '0.2.0',
        date: '2027-01-02',
        groups: [
          {
            heading: { zh: '数据', en: 'Data' },
            entries: [{ zh: '新增一区。', en: 'One district more.' }],
          },
        ],
      },
      { version: '0.1.0', date: '2026-11-22', groups: [] },
    ]);
  });

  it('refuses an entry in one language only, with its line', () => {
    expect(() => read('## 0.1.0 · 2026-11-22\n\n### 数据\n- 新增一区。\n')).toThrow(
      /有 2 处问题[^]*CHANGELOG\.md\n {2}× 更新记录的这一行只有一种语言\n {6}第 3 行：读到“### 数据”\n {6}第 4 行：读到“- 新增一区。”\n {4}应为：中文 ／ English/u,
    );
  });

  it('keeps what is not released yet from readers, and checks it all the same', () => {
    const text =
      '## 未发布 ／ Unreleased\n\n### 数据 ／ Data\n\n- 一。 ／ One.\n\n## 0.1.0 · 2026-11-22\n';
    expect(read(text)).toEqual([{ version: '0.1.0', date: '2026-11-22', groups: [] }]);
    expect(() => read(text.replace(' ／ One.', ''))).toThrow(
      /CHANGELOG\.md\n.*\n {6}line 5: found “- 一。”\n {4}Expected: Chinese ／ English/u,
    );
  });

  it.each(['## 0.2.0', '## Unreleased', '## 0.1.0 · 2026-11-22\n## 未发布 ／ Unreleased'])(
    'refuses a heading that is neither a version nor the unreleased one on top: %s',
    (text) => {
      expect(() => read(text)).toThrow(
        /CHANGELOG\.md\n.*\n {6}line \d: found .*\n {4}Expected: “## 1\.2\.3/u,
      );
    },
  );

  it('of the project begins with the version of the package', () => {
    const [latest] = readChanges(join(project, 'CHANGELOG.md'));
    expect(latest?.version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(latest?.groups.length).toBeGreaterThan(0);
  });
});
