import { readFileSync } from 'node:fs';
import { templateNames, type TemplateTexts } from './template.ts';

/** Reads the template from disk. */
export function readTemplate(): TemplateTexts {
  return Object.fromEntries(
    templateNames.map((name) => [name, readFileSync(new URL(name, import.meta.url), 'utf8')]),
  ) as Record<(typeof templateNames)[number], string>;
}
