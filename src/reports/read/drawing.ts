import type { Element, ElementContent } from 'hast';
import { isHan } from '#src/i18n/languages.ts';
import { escapeXml } from '#src/lib/text/xml.ts';
import { attributeName, drawnElements, silentElements } from './drawing-names.ts';
import { colour, family, palette } from '../print/palette.ts';
import { resolveCssValue, type CssValueFault } from './resolve-css-value.ts';
import { fault, isLeftOut, type ReadContext } from './context.ts';
import type { Drawing } from '../tree/tree.ts';

/** Inherited values that SVG attributes cannot carry. */
interface Surroundings {
  /** Custom properties of the print palette and of the drawing itself. */
  variables: Readonly<Record<string, string>>;
  /** Value of `currentColor`. */
  color: string;
}

/**
 * Makes an SVG printable: colours resolved, one font family, no style sheet, no browser-only
 * features. Returns undefined, with faults recorded, when it cannot be printed.
 */
export function drawingOf(svg: Element, context: ReadContext): Omit<Drawing, 'name'> | undefined {
  const box = viewBox(svg);
  if (box === undefined) {
    fault(
      context,
      svg,
      'SVG 没有 viewBox，也没有以数字写的宽和高，无法排版。请补上 viewBox。',
      'The SVG has neither a viewBox nor a width and height in numbers. Add a viewBox.',
    );
    return undefined;
  }
  const before = context.faults.length;
  const text = element(svg, { variables: palette, color: colour('--ink') }, context, [
    'xmlns="http://www.w3.org/2000/svg"',
    `viewBox="${box.join(' ')}"`,
    `font-family="${family}"`,
  ]);
  if (context.faults.length > before) return undefined;
  return { svg: text, width: box[2], height: box[3] };
}

function viewBox(svg: Element): [number, number, number, number] | undefined {
  const { viewBox: given, width, height } = svg.properties;
  const numbers =
    typeof given === 'string'
      ? given
          .trim()
          .split(/[\s,]+/u)
          .map(Number)
      : [0, 0, Number(width), Number(height)];
  const [x, y, w, h] = numbers;
  if (numbers.length !== 4 || x === undefined || y === undefined) return undefined;
  if (w === undefined || h === undefined || !(w > 0) || !(h > 0)) return undefined;
  return Number.isFinite(x + y + w + h) ? [x, y, w, h] : undefined;
}

function element(
  node: Element,
  around: Surroundings,
  context: ReadContext,
  own: string[] = [],
): string {
  const { tagName } = node;
  if (silentElements.has(tagName) || isLeftOut(node)) return '';
  if (!drawnElements.has(tagName)) {
    fault(
      context,
      node,
      `印刷版的图里不能有 <${tagName}>。请用 SVG 的基本图形和文字画。`,
      `A printed drawing cannot hold <${tagName}>. Draw it with plain SVG shapes and text.`,
    );
    return '';
  }
  const given = declarations(node);
  const inside = surroundings(given, around);
  const root = own.length > 0;
  const attributes = [...own, ...resolved(node, given, inside, root, context)];
  const name = tagName === 'a' ? 'g' : tagName;
  const open = [name, ...attributes].join(' ');
  const children = node.children.map((child) => content(child, inside, context)).join('');
  return children === '' ? `<${open}/>` : `<${open}>${children}</${name}>`;
}

function content(child: ElementContent, around: Surroundings, context: ReadContext): string {
  if (child.type === 'element') return element(child, around, context);
  return child.type === 'text' ? escapeXml(quotes(child.value, context)) : '';
}

/** Attributes, overridden by the declarations of the `style` attribute. */
function declarations(node: Element): Map<string, string> {
  const given = new Map<string, string>();
  for (const [property, value] of Object.entries(node.properties)) {
    if (property === 'style' || value === null || value === undefined || value === false) continue;
    given.set(property, Array.isArray(value) ? value.join(' ') : String(value));
  }
  const { style } = node.properties;
  for (const declaration of typeof style === 'string' ? style.split(';') : []) {
    const colon = declaration.indexOf(':');
    if (colon > 0) {
      const name = declaration.slice(0, colon).trim();
      const known = attributeName(name);
      // A declaration replaces the attribute of the same SVG name.
      for (const property of given.keys()) {
        const other = attributeName(property);
        if (typeof known === 'object' && typeof other === 'object' && other.name === known.name)
          given.delete(property);
      }
      given.set(
        name,
        declaration
          .slice(colon + 1)
          .replace(/!important/u, '')
          .trim(),
      );
    }
  }
  return given;
}

function surroundings(given: ReadonlyMap<string, string>, around: Surroundings): Surroundings {
  const own = [...given].filter(([name]) => name.startsWith('--'));
  const variables =
    own.length === 0 ? around.variables : { ...around.variables, ...Object.fromEntries(own) };
  const color = given.get('color');
  if (color === undefined || /^(?:currentcolor|inherit)$/iu.test(color))
    return { ...around, variables };
  const result = resolveCssValue(color, variables, around.color);
  return { variables, color: typeof result === 'string' ? result : around.color };
}

function resolved(
  node: Element,
  given: ReadonlyMap<string, string>,
  around: Surroundings,
  root: boolean,
  context: ReadContext,
): string[] {
  const attributes: string[] = [];
  for (const [property, value] of given) {
    if (property.startsWith('--')) continue;
    const known = attributeName(property);
    if (known === undefined) {
      fault(
        context,
        node,
        `印刷版不认识图形属性“${property}”。请改用别的写法，或登记到 src/reports/read/drawing-names.ts。`,
        `The printed form does not know the drawing attribute “${property}”. Write it another way, or list it in src/reports/read/drawing-names.ts.`,
      );
    } else if (
      known !== 'ignored' &&
      !(root && /^(?:viewBox|width|height|display)$/u.test(known.name))
    ) {
      const result = resolveCssValue(value, around.variables, around.color);
      if (typeof result === 'string') attributes.push(`${known.name}="${escapeXml(result)}"`);
      else cssValueFault(node, known.name, result, context);
    } else if (known === 'ignored' && node.tagName === 'use' && /href$/iu.test(property)) {
      attributes.push(`href="${escapeXml(value)}"`);
    }
  }
  return attributes;
}

function cssValueFault(
  node: Element,
  name: string,
  found: CssValueFault,
  context: ReadContext,
): void {
  if (found.variable !== undefined) {
    fault(
      context,
      node,
      `图形属性 ${name} 用了印刷色表里没有的变量 ${found.variable}。请改用已有的变量，或加进 src/reports/print/palette.ts。`,
      `The drawing attribute ${name} uses ${found.variable}, which the print palette does not have. Use a known variable, or add it to src/reports/print/palette.ts.`,
    );
  } else {
    fault(
      context,
      node,
      `图形属性 ${name} 用了 ${found.call}，印刷版算不出它的值。请改用变量或具体的值。`,
      `The drawing attribute ${name} uses ${found.call}, which the printed form cannot work out. Use a variable or a plain value.`,
    );
  }
}

/**
 * Straightens quotes, which the font draws as wide as a Chinese character: apostrophes always, the
 * others only in English.
 */
function quotes(text: string, context: ReadContext): string {
  const apostrophes = text.replace(/(?<=[A-Za-z0-9])’/gu, "'");
  return isHan(context.lang)
    ? apostrophes
    : apostrophes.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
}
