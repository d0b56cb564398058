import { describe, expect, it } from 'vitest';
import { soundPart, twoFormats } from '#src/reports/pptx/sound-part.ts';

const axes =
  '<c:catAx>  <c:axId val="1"/><c:auto val="1"/></c:catAx><c:valAx>  <c:axId val="2"/> <c:auto val="1"/> <c:lblAlgn val="ctr"/></c:valAx>';
const chart = (plot: string): string =>
  soundPart('ppt/charts/chart1.xml', `<c:plotArea>${plot}${axes}</c:plotArea>`, new Set());

describe('a part of a slide deck', () => {
  it('lists no part that is not there', () => {
    const entry = (name: string): string => `<Override PartName="/${name}" ContentType="x"/>`;
    const types = `<Types>${entry('ppt/a.xml')}${entry('ppt/b.xml')}</Types>`;
    expect(soundPart('[Content_Types].xml', types, new Set(['ppt/a.xml']))).toBe(
      `<Types>${entry('ppt/a.xml')}</Types>`,
    );
  });

  it('names in a plot only axes that there are, and keeps the axes themselves', () => {
    const sound = chart(
      '<c:barChart><c:axId val="1"/><c:axId val="2"/><c:axId val="3"/></c:barChart>',
    );
    expect(sound).toContain('<c:barChart><c:axId val="1"/><c:axId val="2"/></c:barChart>');
    expect(sound).toContain('<c:catAx>  <c:axId val="1"/><c:auto val="1"/></c:catAx>');
    expect(sound).toContain('<c:valAx>  <c:axId val="2"/></c:valAx>');
  });

  it('says how lines are grouped, and nothing of bars', () => {
    const sound = chart(
      '<c:lineChart><c:varyColors val="0"/><c:ser><c:invertIfNegative val="0"/><c:dLbls>l</c:dLbls> <c:marker>m</c:marker></c:ser></c:lineChart>',
    );
    expect(sound).toContain(
      '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser><c:marker>m</c:marker><c:dLbls>l</c:dLbls></c:ser></c:lineChart>',
    );
  });

  it('has numbers across a scatter in their own format, not in that of those up', () => {
    const format = twoFormats('#,##0', '0.0%');
    const axis = `<c:numFmt formatCode="${format}" sourceLinked="1"/>`;
    expect(chart(`<c:scatterChart/>${axis}${axis}`)).toContain(
      '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:numFmt formatCode="0.0%" sourceLinked="0"/>',
    );
  });

  it('of another kind stays as it is', () => {
    const slide = '<p:sld><c:axId val="9"/></p:sld>';
    expect(soundPart('ppt/slides/slide1.xml', slide, new Set())).toBe(slide);
  });
});
