import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import { list } from '#src/i18n/punctuation.ts';
import type { Catalogue } from '../request/catalogue.ts';
import type { ReportChoice } from '../request/choice.ts';
import { parameterOf, titleOf } from '../request/recipe.ts';

/**
 * The title of a report of several pages. A volume of subdistricts whose title has none of their names
 * tells how many it holds, and of which districts.
 */
export function volumeTitle(
  { recipe, values, lang }: ReportChoice,
  { values: known }: Pick<Catalogue, 'values'>,
): string {
  const title = titleOf(
    recipe,
    values.map(({ name }) => name[lang]),
    lang,
  );
  if (parameterOf(recipe) !== 'street' || recipe.title[lang].includes('{street}')) return title;
  const ids = new Set(values.map(({ id }) => id));
  const own = known.street.filter(({ id }) => ids.has(id)).map(({ district }) => district);
  const districts = known.district.filter(({ id }) => own.includes(id));
  if (districts.length === 0) return title;
  return interpolate(reportWords[lang].joined.volume, {
    title,
    district: list(
      districts.map(({ name }) => name[lang]),
      lang,
    ),
    count: String(values.length),
  });
}
