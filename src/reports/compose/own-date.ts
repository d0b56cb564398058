import { formatDate } from '#src/lib/text/format.ts';
import type { Lang } from '#src/model.ts';

/** A year, a month and a day, or a year and a month, in digits or as Chinese writes them. */
const forms = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u,
  /^(\d{4})( ?年 ?)(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号])?$/u,
];

/**
 * A date that a maker has typed, in the form of the language: 2024-05-06 is 2024年5月6日, and
 * 6 May 2024. What is no date is printed as typed.
 */
export function ownDate(typed: string, lang: Lang): string {
  const [, year = '', , month = '', day] =
    forms.map((form) => form.exec(typed.trim())).find((found) => found !== null) ?? [];
  if (!isDay(Number(year), Number(month), Number(day ?? 1))) return typed;
  return formatDate([year, month, ...(day === undefined ? [] : [day])].join('-'), lang);
}

/** Whether the calendar has the day. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
