import { readFileSync } from 'node:fs';
import type { Label } from '#src/model.ts';

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

/** Reads the text of the log of changes. Throws with the line that is not of its form. */
export function parseChanges(text: string, file: string): ChangeLog {
  const log: ChangeLog = { releases: [] };
  let groups: ChangeGroup[] | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const refuse = (expected: string): Error =>
      new Error(`${file}:${String(index + 1)}: expected ${expected}, found: ${line}`);
    const [, mark, words = ''] = /^(##|###|-) (.*)$/u.exec(line) ?? [];
    if (mark === undefined) continue;
    if (line === unreleasedHeading && groups === undefined) {
      groups = log.unreleased = [];
    } else if (mark === '##') {
      const [, version, date] = /^(\S+) · (\d{4}-\d{2}-\d{2})$/u.exec(words) ?? [];
      if (version === undefined || date === undefined) {
        throw refuse(`"## 1.2.3 · 2026-01-31", or above all others "${unreleasedHeading}"`);
      }
      groups = [];
      log.releases.push({ version, date, groups });
    } else if (groups !== undefined) {
      const [zh, en] = words.split(' ／ ');
      if (zh === undefined || en === undefined) throw refuse('Chinese, " ／ " and English');
      if (mark === '###') groups.push({ heading: { zh, en }, entries: [] });
      else groups.at(-1)?.entries.push({ zh, en });
    }
  }
  return log;
}
