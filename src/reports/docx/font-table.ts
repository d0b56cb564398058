/**
 * Fonts that the Word files use, with fallbacks for machines that lack them: first other names of
 * the same font (English Windows, WPS, macOS), then similar fonts.
 */
const faces = [
  { name: 'Times New Roman', family: 'roman', charset: '00', pitch: 'variable', others: [] },
  {
    name: '宋体',
    family: 'auto',
    charset: '86',
    pitch: 'variable',
    others: ['SimSun', 'Songti SC', 'Noto Serif CJK SC'],
  },
  {
    name: '方正小标宋简体',
    family: 'auto',
    charset: '86',
    pitch: 'variable',
    others: ['FZXiaoBiaoSong-B05S', '小标宋', '宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC'],
  },
  {
    name: '黑体',
    family: 'modern',
    charset: '86',
    pitch: 'fixed',
    others: ['SimHei', 'Heiti SC', 'Noto Sans CJK SC'],
  },
  {
    name: '楷体',
    family: 'modern',
    charset: '86',
    pitch: 'fixed',
    others: ['KaiTi', '楷体_GB2312', 'Kaiti SC'],
  },
  {
    name: '仿宋',
    family: 'modern',
    charset: '86',
    pitch: 'fixed',
    others: ['FangSong', '仿宋_GB2312', 'STFangsong'],
  },
] as const;

/** Entries of `word/fontTable.xml`. */
export const fontTable = faces
  .map(({ name, family, charset, pitch, others }) => {
    const alternative = others.length === 0 ? '' : `<w:altName w:val="${others.join(';')}"/>`;
    return `<w:font w:name="${name}">${alternative}<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`;
  })
  .join('');
