import type { Lang } from '#src/model.ts';

/**
 * Turns of the interface and of captions that hold a number word or a comparison and state nothing
 * that data could change: what a drawing, a table or a page is made of, and how to read it. A
 * finding has no place here; it is computed or bound.
 */
const phrases: Record<Lang, readonly string[]> = {
  zh: [
    // Drawings and tables
    ...['印到两位', '相差超过', '两项之和', '两项与合计', '两栏', '这两栏', '两列', '两类中心'],
    ...['三类社会组织', '三类相加', '两个比例的分母', '有一个数口径不同', '四种安排', '四幅小图'],
    ...['同一篇文章的两处说法', '其余只见于一处', '两种网络', '望京的两个数字', '比上年增长'],
    ...[
      '增长率',
      '指数，◆＝1',
      '前两类',
      '◆万',
      '第一项在',
      '只精确到0.1万',
      '“五个组织六大主体”',
      '多数没有数据',
    ],
    ...['格子只有一部分', '定为1', '1 − 2 × 洛伦兹曲线'],
    ...['比例高于各街道合计的街道', '两个比例都有', '说东城区的两段'],
    // The interface
    ...['1 为最大', '每万人个数', '保留两位小数', '保留三位小数'],
    ...['SHA-256', 'CC BY 4.0', '只点名少数案例', '其余案例', '两个数字都列出'],
    ...['分四种', '只有第一种叫错误', '两种语言里只有一个译法', '两个都写', '没有第二处'],
  ],
  en: [
    // Drawings and tables
    ...['listed below', 'more than rounding', 'second view', 'two permit columns', 'two parts'],
    ...[
      'none in this source',
      'none in any source',
      'Five views',
      'Two other views',
      'three kinds',
    ],
    ...['Two of the kinds are rounded to the nearest thousand', 'Of the two for Wangjing'],
    ...['The first dates from', 'growth over the year before', 'two shares', 'what came first'],
    ...[
      'three figures',
      'four arrangements',
      'Four small diagrams',
      'four diagrams',
      'the two share',
    ],
    ...[
      'two kinds of centre',
      'but only one',
      'Two passages',
      'the rest are found in one list only',
    ],
    ...[
      'Arrows only where',
      'Arrows show only',
      'satisfaction rose sharply, without data',
      'Only some squares',
      '“five organisations and six main actors”',
    ],
    ...['two columns', 'set to 1', '1 − 2 × area under the Lorenz curve', 'date only'],
    ...['Subdistricts above the share of all together'],
    // The interface
    ...['1 is the largest', 'with two decimals', 'with three decimals'],
    ...['names only a few cases', 'not zero', 'in four kinds'],
    ...['Only the first are called errors', 'uses it first', 'First used in', 'none is guessed'],
    ...['one layout only', 'Choose none', 'Choose one first', 'downloaded first', 'once only'],
    ...['file below', 'files need none', 'CC BY 4.0', 'three groups', 'the two must not be mixed'],
    ...['numbers above', 'which of the two', 'no second place', 'passages below', 'no other data'],
  ],
};

/** A text in which such turns are blank; offsets stay the same. */
export function withoutOwnWords(text: string, lang: Lang): string {
  return phrases[lang].reduce(
    (rest, phrase) => rest.replaceAll(phrase, ' '.repeat(phrase.length)),
    text,
  );
}
