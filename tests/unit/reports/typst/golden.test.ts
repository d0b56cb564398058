import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layouts, type Layout } from '#src/reports/options.ts';
import { pdfByHand } from '../../../fixtures/reports/layout-print.ts';
import { bars } from '../../../fixtures/reports/layout-trees.ts';
import {
  bullets,
  chip,
  heading,
  inlines,
  note,
  paragraph,
  tableBlock,
  tree,
} from '../../../fixtures/reports/build.ts';
import {
  difference,
  hasCanvas,
  pictureOf,
  readPicture,
} from '../../../fixtures/reports/picture.ts';

/**
 * Compares one page of each layout with a reviewed picture. After an intended change:
 * `UPDATE_GOLDEN=1 npx vitest run golden`, review the new pictures, commit.
 */
const golden = (layout: Layout): string =>
  join(import.meta.dirname, '../../../golden', `report-${layout}.png`);

/** Antialiasing differs slightly between machines; a layout change affects whole strokes. */
const tolerance = 0.002;

const report = tree(
  [
    heading('集中在少数街道', 1),
    paragraph(
      '望京住着全区境外人员的 32.7%',
      note('普查公报，表 1。12901 ÷ 39502 = 32.7%。', chip('computed', '本站计算')),
      '，人数居首。',
    ),
    bullets('先看口径。', '再看年份。'),
    tableBlock(
      [
        ['街道', '境外人员'],
        ['望京', '12,901'],
        ['麦子店', '3,037'],
      ],
      { caption: inlines('两个街道的登记数') },
    ),
    bars(1, { url: 'https://linli.example/charts/outside-share-1/' }),
  ],
  { kicker: '第二章', lede: inlines('二十三个街道，一张登记表。') },
);

test.skipIf(!hasCanvas()).each(layouts)('a page matches its golden image (%s)', async (layout) => {
  const seen = await pictureOf(await pdfByHand(report, layout));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden(layout), seen.png);
  expect(existsSync(golden(layout)), `no golden image ${golden(layout)}`).toBe(true);
  const share = difference(seen, readPicture(readFileSync(golden(layout))));
  const file = join(tmpdir(), `linli-report-${layout}.png`);
  if (share > tolerance) writeFileSync(file, seen.png);
  expect(share, `the current page is in ${file}`).toBeLessThanOrEqual(tolerance);
});

test.skipIf(!hasCanvas())('the comparison detects one longer word', async () => {
  const [now, then] = await Promise.all([
    pictureOf(await pdfByHand(report, 'official')),
    pictureOf(await pdfByHand(report, 'official', '10.12.34')),
  ]);
  expect(difference(now, then)).toBeGreaterThan(tolerance);
});
