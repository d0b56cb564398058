import { punctuation } from '#src/i18n/punctuation.ts';
import { joined, say } from '#src/lib/text/say.ts';
import type { Lang, TableCell, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import {
  cellOf,
  nameColumn,
  numberColumn,
  percentCell,
  placeColumn,
  textColumn,
} from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { placesOf } from '../text/cite.ts';
import { fitting, signed, whole } from '../text/words.ts';
import { drawDots } from './audit-dots.ts';
import { auditOf } from './audit-rows.ts';
import type { AuditRows, Rechecked } from './audit-rows.ts';
import { drawSquares } from './audit-squares.ts';

/** Of all readings, how many agree, disagree and are errors. */
function titleOfAll(rows: AuditRows, lang: Lang): Text {
  const all = whole(rows.total);
  const [agree, disagree] = [whole(rows.ofVerdict('agrees')), whole(rows.ofVerdict('disagrees'))];
  const errors = whole(rows.errors);
  return {
    zh: say`${all}个可以复算的读数中，${agree}个一致，${disagree}个不一致，其中${errors}个是原文的错误`,
    en: say`Of ${all} readings that can be recomputed, ${agree} ${fitting(agree, 'agrees', 'agree')} and ${disagree} ${fitting(disagree, 'disagrees', 'disagree')}; ${errors} of these ${fitting(errors, 'is an error', 'are errors')} of the sources`,
  }[lang];
}

/** Whether some readings that disagree are no errors: they have another definition or reading. */
const hasOthers = ({ errors, ofVerdict }: AuditRows): boolean =>
  errors.value < ofVerdict('disagrees').value;

/** What those that disagree and are no errors are. */
function othersOf(rows: AuditRows): Record<Lang, string> {
  return hasOthers(rows)
    ? {
        zh: '，不算错误的，是口径、读法或推算不同',
        en: ', the others have another definition, reading or implication',
      }
    : { zh: '', en: '' };
}

/** Whether a reading is off by no more than the rounding of its parts. */
const hasRounded = ({ total, ofVerdict }: AuditRows): boolean =>
  total.value > ofVerdict('agrees').value + ofVerdict('disagrees').value;

function title(rows: AuditRows, lang: Lang): Text {
  if (rows.isAll) return titleOfAll(rows, lang);
  const all = whole(rows.counts.all);
  const fit = whole(rows.counts.fit);
  return {
    zh: say`${all}个可以复算的百分比中，${fit}个在舍入之内相符`,
    en: say`${fit} of ${all} ${fitting(all, 'percentage', 'percentages')} that can be recomputed ${fitting(fit, 'agrees', 'agree')} within rounding`,
  }[lang];
}

function subtitle({ isAll, published }: AuditRows, lang: Lang): Text {
  const dated = {
    zh: published === '' ? '' : `。文献发表于${published}`,
    en: published === '' ? '' : `. Sources of ${published}`,
  };
  const text = isAll
    ? {
        zh: `一格一个可以复算的读数，按来源排列；下面列出不一致的${dated.zh}`,
        en: `One square a reading that can be recomputed, by source; those that disagree are listed below${dated.en}`,
      }
    : {
        zh: `一点一个百分比，位置是复算减去原文（百分点）；红色：相差超过舍入${dated.zh}`,
        en: `One dot a percentage, placed at recomputed less printed (points). Red: more than rounding${dated.en}`,
      };
  return [text[lang]];
}

/** What the squares of all readings show. */
function descriptionOfAll(rows: AuditRows, lang: Lang): Text {
  const all = whole(rows.total);
  const [agree, disagree] = [whole(rows.ofVerdict('agrees')), whole(rows.ofVerdict('disagrees'))];
  const errors = whole(rows.errors);
  return {
    zh: say`方格图，${all}个可以复算的读数各一格，按来源排列。${agree}个一致，${disagree}个不一致，逐个列在下面，其中${errors}个是原文的错误${hasRounded(rows) ? '；其余的相差在舍入之内' : ''}。`,
    en: say`A chart of squares, one for each of ${all} readings that can be recomputed, source by source. ${agree} ${fitting(agree, 'agrees', 'agree')}; ${disagree} ${fitting(disagree, 'disagrees and is', 'disagree and are')} listed below by name, ${errors} of them ${fitting(errors, 'an error', 'errors')} of the sources${hasRounded(rows) ? '; the rest are off by no more than rounding' : ''}.`,
  }[lang];
}

function description(rows: AuditRows, lang: Lang): Text {
  if (rows.isAll) return descriptionOfAll(rows, lang);
  const off = rows.percentages.filter(({ verdict }) => verdict.id === 'disagrees');
  const all = whole(rows.total);
  const agreeing = whole(rows.ofVerdict('agrees'));
  const disagreeing = whole(rows.ofVerdict('disagrees'));
  const errors = whole(rows.errors);
  const each = off.map(
    (row) =>
      ({
        zh: say`原文${row.printedText}、复算${row.againText}`,
        en: say`${row.printedText} in print, ${row.againText} recomputed`,
      })[lang],
  );
  const count = whole(rows.counts.off);
  const total = whole(rows.counts.all);
  const fit = whole(rows.counts.fit);
  return {
    zh: say`点图：${total}个百分比各一点，位置是复算减去原文。${fit}个落在舍入的范围内。${off.length === 0 ? '' : say`${count}个相差更多：${joined(each, '；')}。`}后一种看法把${all}个可复算的读数按来源排成方格，一致的${agreeing}个，不一致的${disagreeing}个，逐个列出；其中${errors}个是原文的错误${othersOf(rows).zh}。`,
    en: say`A dot plot: each of ${total} percentages stands at the difference between the recomputed and the printed figure. ${fit} ${fitting(fit, 'lies', 'lie')} within what rounding explains. ${off.length === 0 ? '' : say`${count} ${fitting(count, 'is', 'are')} further off: ${joined(each, '; ')}. `}Another view sets all ${all} readings that can be computed again as squares, source by source: ${agreeing} ${fitting(agreeing, 'agrees', 'agree')}, ${disagreeing} ${fitting(disagreeing, 'disagrees and is', 'disagree and are')} listed by name (${errors} ${fitting(errors, 'is an error', 'are errors')} of the sources${othersOf(rows).en})${hasRounded(rows) ? ', and the rest are off by no more than the rounding of their parts' : ''}.`,
  }[lang];
}

function caveat(rows: AuditRows, lang: Lang): Text {
  const errors = whole(rows.errors);
  const disagreeing = whole(rows.ofVerdict('disagrees'));
  const differs = rows.percentages.some(
    ({ verdict, grade }) => verdict.id === 'disagrees' && grade?.id === 'definition',
  );
  const far = differs
    ? {
        zh: '相差大的百分比，有的另有分母，原文没有写明，不算错误。',
        en: 'Some percentages are far off because they have another base, which the source does not state; that is no error. ',
      }
    : { zh: '', en: '' };
  const ofErrors = hasOthers(rows)
    ? {
        zh: say`全部读数中不一致的${disagreeing}个，只有${errors}个是原文的错误。`,
        en: say`Of all ${disagreeing} readings that disagree, only ${errors} ${fitting(errors, 'is an error', 'are errors')} of the sources.`,
      }[lang]
    : '';
  return {
    zh: say`只有文章自己给出了分子和分母的数才能复算；其余读数无从检验，不等于正确。${far.zh}${ofErrors}`,
    en: say`Only figures whose parts the source itself gives can be recomputed; the others cannot be tested, which does not make them right. ${far.en}${ofErrors}`,
  }[lang];
}

function counts({ verdicts, ofVerdict }: AuditRows, lang: Lang): Text {
  return joined(
    verdicts.map(({ id, label }) => say`${label[lang]} ${whole(ofVerdict(id))}`),
    punctuation(lang).comma,
  );
}

/** A figure as a cell: shares without the words before them, other units in their own formats. */
function valueCell(row: Rechecked, of: 'printed' | 'again'): TableCell {
  const observation = row[of];
  if (observation.unit === 'share') return percentCell(observation, Math.max(1, row.decimals));
  return cellOf(observation, () => (of === 'printed' ? row.printedText : row.againText));
}

const columns: Column<Rechecked>[] = [
  nameColumn({ zh: '读数', en: 'Reading' }, ({ subject }) => subject),
  numberColumn({ zh: '原文', en: 'Printed' }, (row) => valueCell(row, 'printed')),
  numberColumn({ zh: '复算', en: 'Recomputed' }, (row) => valueCell(row, 'again')),
  numberColumn({ zh: '相差（百分点）', en: 'Difference, points' }, ({ points }) =>
    cellOf(points, (found) => signed(found, 2)),
  ),
  textColumn({ zh: '结论', en: 'Verdict' }, ({ verdict }, lang) => verdict.label[lang]),
  textColumn({ zh: '类别', en: 'Kind' }, ({ grade }, lang) => grade?.label[lang] ?? ''),
  placeColumn(),
];

/** What the sources print against what their own figures give. */
export const audit = defineChart({
  id: 'audit',
  places: placesOf(['reading'], { parts: true }),
  indicators: [
    'reading-printed',
    'reading-recomputed',
    'reading-difference',
    'rechecks',
    'rechecks-of-verdict',
    'recheck-errors',
    'rechecked-percentages',
    'percentages-fit',
    'percentages-off',
  ],
  scope: 'corpus',
  needs: ['reading'],
  control: { zh: '显示', en: 'Show' },
  states: [
    { id: 'percentages', label: { zh: '百分比', en: 'Percentages' } },
    { id: 'all', label: { zh: '全部读数', en: 'All readings' } },
  ],
  rows: auditOf,
  words: { title, subtitle, caveat, description, counts },
  tableState: 'all',
  entries: ({ readings }) => readings,
  columns,
  draw: (rows, frame, lang) =>
    rows.isAll ? drawSquares(rows, frame, lang) : drawDots(rows.percentages, frame, lang),
});
