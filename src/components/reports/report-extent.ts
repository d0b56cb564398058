import type { BrowserRequest, SiteData } from '#src/reports/browser.ts';
import type { MakerWords } from '#src/i18n/maker.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import {
  type Catalogue,
  downloadName,
  estimate,
  type Extent,
  extentText,
  type PrebuiltFile,
  reportFile,
  reportName,
} from '#src/reports/request.ts';

/** Estimated size of the requested reports, and those that are prebuilt. */
export interface Preview {
  text: string;
  /** All requested files, if every one of them is prebuilt. */
  ready: ReadyFile[];
}

/** A prebuilt file, and the name under which readers keep it. */
export interface ReadyFile {
  name: string;
  file: PrebuiltFile;
}

/** The name of a requested file. */
export const nameOf = (one: BrowserRequest, catalogue: Catalogue, words: MakerWords): string =>
  downloadName(one, catalogue, words.marks);

/**
 * Looks up prebuilt files and estimates the size of the rest; says so where nothing is known of it
 * before it is made. `isAddressed` tells that links get an address that the site was built without.
 */
export function previewOf(
  wanted: readonly BrowserRequest[],
  data: SiteData,
  words: MakerWords,
  isAddressed: boolean,
): Preview {
  const { catalogue, prebuilt, recipes } = data;
  const sizes = [...prebuilt, ...data.sizes];
  const found = wanted.map((one) => {
    const file = reportFile(reportName(one, catalogue), one.lang, one.layout, one.format);
    return prebuilt.find((candidate) => candidate.file === file);
  });
  const extents = wanted.map(
    (one, index) => found[index] ?? estimate(one, one, { recipes, sizes, isAddressed }),
  );
  const ready = wanted.flatMap((one, index): ReadyFile[] => {
    const file = found[index];
    return file === undefined ? [] : [{ name: nameOf(one, catalogue, words), file }];
  });
  const isReady = ready.length === wanted.length && wanted.length > 0;
  const known = extents.filter((extent) => extent !== undefined);
  const files = wanted.length > 1 ? interpolate(words.files, { n: wanted.length }) : '';
  const size = known.length === wanted.length && known.length > 0 ? sum(known) : undefined;
  const text = size === undefined ? '' : extentText(size, words);
  const unknown = wanted.length > 0 ? words.unknownSize : '';
  const about = text === '' ? unknown : isReady ? text : interpolate(words.about, { extent: text });
  return {
    text: [files, about].filter((part) => part !== '').join(words.join),
    ready: isReady ? ready : [],
  };
}

function sum(extents: readonly Extent[]): Extent {
  const bytes = extents.reduce((total, extent) => total + extent.bytes, 0);
  return extents.every(({ pages }) => pages !== undefined)
    ? { bytes, pages: extents.reduce((total, { pages = 0 }) => total + pages, 0) }
    : { bytes };
}
