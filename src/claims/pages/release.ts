import { FaultsError } from '#src/lib/faults.ts';
import { parseChanges, unreleasedHeading, type ChangeLog } from './data/changes-node.ts';

/** The files that tell which version this is. */
export const releaseFiles = [
  'package.json',
  'package-lock.json',
  'CITATION.cff',
  'CHANGELOG.md',
] as const;

/** Their texts by name. */
export type ReleaseTexts = Record<(typeof releaseFiles)[number], string>;

/** What stands in the way of a release. */
export interface ReleaseFault {
  /** File, with a line where there is one, or the argument. */
  where: string;
  zh: string;
  en: string;
}

/** Thrown with everything that stands in the way of a release. */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
  readonly faults: readonly ReleaseFault[];
  constructor(faults: readonly ReleaseFault[]) {
    super(faults.map(({ where, zh, en }) => `${where}\n  ${zh}\n  ${en}`).join('\n\n'));
    this.faults = faults;
  }
}

/** Where a file says version or date. Only the value is matched, so that the rest stays as it is. */
const slots = [
  { file: 'package.json', holds: 'version', pattern: /(?<=^ {2}"version": ")[^"]*/mu },
  { file: 'package-lock.json', holds: 'version', pattern: /(?<=^ {2}"version": ")[^"]*/mu },
  {
    file: 'package-lock.json',
    holds: 'version',
    pattern: /(?<=^ {4}"": \{\n(?: {6}.*\n)*? {6}"version": ")[^"]*/mu,
  },
  { file: 'CITATION.cff', holds: 'version', pattern: /(?<=^version: '?)[^'\n]+/mu },
  { file: 'CITATION.cff', holds: 'date', pattern: /(?<=^date-released: '?)[^'\n]+/mu },
] as const;

const changelog = 'CHANGELOG.md';
const form = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/u;

/** Everything in which the files do not agree with the newest version of the log of changes. */
export function syncFaults(written: ReleaseTexts): ReleaseFault[] {
  const texts = withPlainLineEnds(written);
  const log = logOf(texts);
  if ('fault' in log) return [log.fault];
  const [newest] = log.releases;
  if (newest === undefined) {
    return [{ where: changelog, zh: '没有任何版本。', en: 'There is no version in it.' }];
  }
  const differing = slots.flatMap(({ file, holds, pattern }) => {
    const match = pattern.exec(texts[file]);
    const words = holds === 'version' ? { zh: '版本', en: 'version' } : { zh: '日期', en: 'date' };
    if (match === null) {
      return [{ where: file, zh: `没有写${words.zh}。`, en: `It names no ${words.en}.` }];
    }
    const [found] = match;
    if (found === newest[holds]) return [];
    return [
      {
        where: `${file}:${String(texts[file].slice(0, match.index).split('\n').length)}`,
        zh: `${words.zh}是“${found}”，${changelog} 里最新的是“${newest[holds]}”。两处应一致。`,
        en: `The ${words.en} is “${found}”, the newest in ${changelog} is “${newest[holds]}”. Make them the same.`,
      },
    ];
  });
  return [...differing, ...orderFaults(log)];
}

/**
 * The texts of the files for a new version: the unreleased changes become its own.
 * Throws a `ReleaseError` with everything that stands in the way.
 */
export function planRelease(written: ReleaseTexts, version: string, date: string): ReleaseTexts {
  const texts = withPlainLineEnds(written);
  const log = logOf(texts);
  const faults = [
    ...syncFaults(texts),
    ...argumentFaults(version, date),
    ...('fault' in log ? [] : [...laterFaults(log, version, date), ...entryFaults(log)]),
  ];
  if (faults.length > 0) throw new ReleaseError(faults);
  const next = { ...texts };
  for (const { file, holds, pattern } of slots) {
    next[file] = next[file].replace(pattern, holds === 'version' ? version : date);
  }
  next[changelog] = next[changelog].replace(unreleasedHeading, `## ${version} · ${date}`);
  return next;
}

/** Without the line ends of Windows, which some checkouts have; git writes its own when it commits. */
function withPlainLineEnds(texts: ReleaseTexts): ReleaseTexts {
  const plain = releaseFiles.map((file) => [file, texts[file].replaceAll('\r\n', '\n')]);
  // Safe: every file of the list has its text.
  return Object.fromEntries(plain) as ReleaseTexts;
}

function logOf(texts: ReleaseTexts): ChangeLog | { fault: ReleaseFault } {
  try {
    return parseChanges(texts[changelog], changelog);
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    return { fault: { where: changelog, zh: error.in('zh'), en: error.in('en') } };
  }
}

/** Versions of the log that do not come after the one below them. */
function orderFaults({ releases }: ChangeLog): ReleaseFault[] {
  return releases.slice(1).flatMap((older, index) => {
    const newer = releases[index];
    if (newer === undefined) return [];
    if (isLater(newer.version, older.version) && newer.date >= older.date) return [];
    const names = [newer, older].map((one) => `${one.version} · ${one.date}`);
    return [
      {
        where: changelog,
        zh: `“${names[0] ?? ''}”写在“${names[1] ?? ''}”之前，应比它新。`,
        en: `“${names[0] ?? ''}” stands above “${names[1] ?? ''}” and should be later.`,
      },
    ];
  });
}

function argumentFaults(version: string, date: string): ReleaseFault[] {
  const faults: ReleaseFault[] = [];
  if (!form.test(version)) {
    faults.push({
      where: 'npm run release',
      zh: `发现版本“${version}”，应是 1.2.3 这样的三个数。`,
      en: `Found the version “${version}”, expected three numbers as in 1.2.3.`,
    });
  }
  if (!isDay(date)) {
    faults.push({
      where: '--date',
      zh: `发现日期“${date}”，应是 2026-01-31 这样的日期。`,
      en: `Found the date “${date}”, expected a day as in 2026-01-31.`,
    });
  }
  return faults;
}

function laterFaults({ releases }: ChangeLog, version: string, date: string): ReleaseFault[] {
  const [newest] = releases;
  if (newest === undefined) return [];
  const faults: ReleaseFault[] = [];
  if (form.test(version) && !isLater(version, newest.version)) {
    faults.push({
      where: 'npm run release',
      zh: `版本“${version}”应大于已有的“${newest.version}”。`,
      en: `The version “${version}” should be greater than “${newest.version}”, which is there already.`,
    });
  }
  if (isDay(date) && date < newest.date) {
    faults.push({
      where: '--date',
      zh: `日期“${date}”早于上一版的“${newest.date}”。`,
      en: `The date “${date}” is before “${newest.date}”, that of the last version.`,
    });
  }
  return faults;
}

function entryFaults({ unreleased }: ChangeLog): ReleaseFault[] {
  if (unreleased?.some(({ entries }) => entries.length > 0)) return [];
  return [
    {
      where: changelog,
      zh: `没有未发布的改动。请在所有版本之上写“${unreleasedHeading}”、一个“### ”标题和至少一条“- ”改动。`,
      en: `There are no unreleased changes. Above all versions, write “${unreleasedHeading}”, a heading “### ” and at least one change “- ”.`,
    },
  ];
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** Whether a version comes after another. */
function isLater(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number));
  const at = a?.findIndex((number, index) => number !== b?.[index]) ?? -1;
  return at >= 0 && (a?.[at] ?? 0) > (b?.[at] ?? 0);
}
