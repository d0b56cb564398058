import { pathText, valueAt } from '#src/lib/shape.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import type { ReportFault } from '../faults.ts';
import { parameters } from './catalogue.ts';

/** A recipe as it is written: its entries, and the lines where they stand. */
interface WrittenRecipe {
  data?: unknown;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Placeholders of parameters that the recipe is not chosen by; also where other entries are wrong. */
export function unknownParameters(file: string, { data, lineOf }: WrittenRecipe): ReportFault[] {
  const chosen = valueAt(data, ['each']) ?? valueAt(data, ['choose', 'parameter']);
  const parts = valueAt(data, ['parts']);
  const paths: PropertyKey[][] = [
    ['title', 'zh'],
    ['title', 'en'],
    ['about', 'zh'],
    ['about', 'en'],
    ['path'],
    ...(Array.isArray(parts) ? parts : []).flatMap((_, index) => [
      ['parts', index, 'page'],
      ['parts', index, 'side-by-side'],
      ['parts', index, 'overview'],
      ...['heading', 'text'].flatMap((name) =>
        ['zh', 'en'].map((lang) => ['parts', index, name, lang]),
      ),
    ]),
  ];
  return paths.flatMap((path) => {
    const text = valueAt(data, path);
    return [...(typeof text === 'string' ? text : '').matchAll(/\{([^}]*)\}/gu)]
      .filter(([, name]) => name !== chosen)
      .map(([, name = '']) => ({
        page: `${file}:${String(lineOf(path))}`,
        where: pathText(path),
        ...parameterFault(name),
      }));
  });
}

function parameterFault(name: string): { zh: string; en: string } {
  if (parameters.some((parameter) => parameter === name)) {
    return {
      zh: `这份配方没有按 ${name} 选。请加上 each: ${name} 或 choose，或改写 {${name}}。`,
      en: `This recipe is not chosen by ${name}. Add each: ${name} or choose, or rewrite {${name}}.`,
    };
  }
  const near = nearest(name, parameters);
  return {
    zh: `没有参数“${name}”。${near === undefined ? '' : `最接近的是“${near}”。`}可用的有：${parameters.join('、')}。`,
    en: `There is no parameter “${name}”. ${near === undefined ? '' : `The nearest is “${near}”. `}There are: ${parameters.join(', ')}.`,
  };
}
