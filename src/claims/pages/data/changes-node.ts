import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collecting, type Fault } from '#src/lib/faults.ts';
import { siteDir } from '#src/lib/site-dir-node.ts';
import type { Label } from '#src/model.ts';
import { claimError, type WordFault } from '../../faults.ts';

/** Changes of one kind. */
interface ChangeGroup {
  heading: Label;
  entries: Label[];
}

/** The changes of one version, by heading. */
export interface Release {
  version: string;
  /** Day of publication, `2026-11-22`. */
  date: string;
  groups: ChangeGroup[];
}

/** The heading of changes that no version has yet; it stands above all versions. */
export const unreleasedHeading = '## 未发布 ／ Unreleased';

/** The log of changes: the versions, newest first, and what the next one will hold. */
export interface ChangeLog {
  releases: Release[];
  unreleased?: ChangeGroup[];
}

/** The versions of the log of changes. What is not released yet is not shown to readers. */
export function readChanges(file: string): Release[] {
  return parseChanges(readFileSync(file, 'utf8'), file).releases;
}

/**
 * The newest version of a site and its day. Throws when its log of changes has no version.
 *
 * @param root Folder of the site.
 */
function currentRelease(root: string): Pick<Release, 'version' | 'date'> {
  const file = join(root, 'CHANGELOG.md');
  const [newest] = readChanges(file);
  if (newest === undefined) throw claimError([{ code: 'no-version', file }]);
  return newest;
}

/** What is wrong with the log of changes of a site, which the build would refuse. */
export function changeFaults(root: string): Fault[] {
  const file = join(root, 'CHANGELOG.md');
  if (!existsSync(file)) return [{ code: 'missing-file', file }];
  const faults: Fault[] = [];
  collecting(faults, () => currentRelease(root));
  return faults;
}

let memory: Pick<Release, 'version' | 'date'> | undefined;

/** The version of the site that is being built: read at the first call, then kept. */
export function release(): Pick<Release, 'version' | 'date'> {
  memory ??= currentRelease(siteDir());
  return memory;
}

/** Whether the calendar has a day, `2026-02-28`. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** Reads the text of the log of changes. Throws with every line that is not of its form. */
export function parseChanges(text: string, file: string): ChangeLog {
  const log: ChangeLog = { releases: [] };
  const faults: WordFault[] = [];
  let groups: ChangeGroup[] | undefined;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const at = { file, line: index + 1, got: line };
    const [, mark, words = ''] = /^(##|###|-) (.*)$/u.exec(line) ?? [];
    if (mark === undefined) continue;
    if (line === unreleasedHeading && groups === undefined) {
      groups = log.unreleased = [];
    } else if (mark === '##') {
      const [, version, date] = /^(\S+) · (\d{4}-\d{2}-\d{2})$/u.exec(words) ?? [];
      groups = [];
      const isTold = log.releases.some((one) => one.version === version);
      if (version === undefined || date === undefined || isTold || !isDay(date)) {
        faults.push({ code: 'change-version', ...at, expected: unreleasedHeading });
      } else log.releases.push({ version, date, groups });
    } else if (groups !== undefined) {
      const [zh, en] = words.split(' ／ ');
      if (zh === undefined || en === undefined) faults.push({ code: 'change-entry', ...at });
      else if (mark === '###') groups.push({ heading: { zh, en }, entries: [] });
      else groups.at(-1)?.entries.push({ zh, en });
    }
  }
  if (faults.length > 0) throw claimError(faults);
  return log;
}
