/**
 * Brings the parts of a PPTX in line with ISO/IEC 29500, where the library departs from it: it lists
 * slide masters that are not there, names a third axis in plots that have two, gives a value axis
 * what only a category axis has, treats lines as bars, leaves out how they are grouped, and has one
 * format for both axes of a scatter.
 *
 * @param names The parts of the file.
 */
export function soundPart(name: string, text: string, names: ReadonlySet<string>): string {
  if (name === '[Content_Types].xml') {
    return text.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/gu, (entry, part: string) =>
      names.has(part) ? entry : '',
    );
  }
  return /(?:^|\/)charts\/chart\d+\.xml$/u.test(name) ? soundChart(text) : text;
}

const between = ' | ';

/** The formats of the numbers on the two axes of a scatter, across and up, as one. */
export const twoFormats = (across: string, up: string): string => across + between + up;

/** Gives each axis its own of two formats that the library wrote for both. */
function ownFormats(text: string): string {
  let axis = 0;
  return text.replace(/<c:numFmt formatCode="([^"]*) \| ([^"]*)"[^>]*\/>/gu, (_, across, up) => {
    axis += 1;
    return `<c:numFmt formatCode="${String(axis === 1 ? across : up)}" sourceLinked="0"/>`;
  });
}

function soundChart(text: string): string {
  const axes = new Set(
    [...text.matchAll(/<c:\w+Ax>\s*<c:axId val="(\d+)"\/>/gu)].map(([, id = '']) => id),
  );
  return (
    ownFormats(text)
      .replace(/<c:valAx>[^]*?<\/c:valAx>/gu, (axis) =>
        axis.replace(/\s*<c:(?:auto|lblAlgn|noMultiLvlLbl) val="\w+"\/>/gu, ''),
      )
      // A plot names its axes; an axis names itself first.
      .replace(/(?<!<c:\w+Ax>\s*)<c:axId val="(\d+)"\/>/gu, (axis, id: string) =>
        axes.has(id) ? axis : '',
      )
      .replace(/<c:lineChart>(?=<c:varyColors)/gu, '$&<c:grouping val="standard"/>')
      .replace(/<c:lineChart>[^]*?<\/c:lineChart>/gu, (plot) =>
        plot
          .replace(/\s*<c:invertIfNegative val="\d"\/>/gu, '')
          .replace(
            /(<c:dLbls>(?:(?!<\/c:ser>)[^])*?<\/c:dLbls>)\s*(<c:marker>[^]*?<\/c:marker>)/gu,
            '$2$1',
          ),
      )
  );
}
