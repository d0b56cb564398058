import { resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, test } from 'vitest';
import { charactersOf } from '#src/reports/typst/font-characters.ts';
import { fontFolders, readFonts } from '#src/reports/typst/fonts-node.ts';
import { cornerLabel, templateStyle } from '#src/reports/typst/template.ts';
import { readTemplate } from '#src/reports/typst/template-node.ts';

const folder = resolve('src/reports/typst');

describe('the template of Typst', () => {
  test('has an up-to-date style.json on disk', async () => {
    const text = `${JSON.stringify(templateStyle, null, 2)}\n`;
    // `vitest --update` rewrites the file.
    await expect(text).toMatchFileSnapshot(resolve(folder, 'style.json'));
  });

  test('uses only characters with a glyph', () => {
    const carried = readFonts().map(charactersOf);
    const shown = new Set(Object.values(readTemplate()).join('').replace(/\s/gu, ''));
    const lost = [...shown].filter(
      (character) => !carried.every((carries) => carries(character.codePointAt(0) ?? 0)),
    );
    expect(lost).toEqual([]);
  });

  test.each(
    ['standard', 'official'].flatMap((layout) =>
      ['zh', 'en'].map((lang) => [layout, lang] as const),
    ),
  )('compiles in preview.typ (%s, %s)', (layout, lang) => {
    const compiler = NodeCompiler.create({
      workspace: folder,
      inputs: { layout, lang },
      fontArgs: [{ fontPaths: fontFolders() }],
    });
    const compiled = compiler.compile({ mainFilePath: resolve(folder, 'preview.typ') });
    expect(compiled.takeDiagnostics()?.shortDiagnostics ?? []).toEqual([]);
    const { result } = compiled;
    if (result === null) throw new Error('preview.typ does not compile');
    const corners: unknown = compiler.query(result, { selector: cornerLabel, field: 'value' });
    // Two corners each for a drawing, a table and its caption.
    expect(corners).toHaveLength(8);
  });
});
