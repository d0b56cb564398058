import { findingKinds, kindOf, slipGrades, type SlipGrade } from '#data/slips/schema.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import type { Code } from '#src/model.ts';

/** Whether what has this grade is an error of its source, not a difference, a gap or a doubt. */
export function isErrorGrade(grade: SlipGrade): boolean {
  return kindOf(grade) === 'error';
}

/** A grade as it stands in running text; only an error is called one. */
export function gradeCode(grade: SlipGrade): Code {
  const { zh, en } = slipGrades[grade];
  const { one } = findingKinds.error;
  const [plain, order] = [{ zh, en: en.toLowerCase() }, Object.keys(slipGrades).indexOf(grade)];
  const label = isErrorGrade(grade)
    ? { zh: labelled(one.zh, plain.zh, 'zh'), en: labelled(one.en, plain.en, 'en') }
    : plain;
  return { id: grade, label, order };
}
