import { describe, expect, it } from 'vitest';
import { withoutNamesInData } from '#src/claims/words/names-in-data.ts';
import { quantitiesIn } from '#src/lib/text/quantities.ts';

const names = { zh: ['六层联动'], en: ['six layers in concert', 'three-in-one', 'six in one'] };

describe('names that hold a numeral', () => {
  it('are blank, and only they: what a text counts beside them is left', () => {
    const text = '“六层联动”列出七层';
    const rest = withoutNamesInData(text, 'zh', names);
    expect(rest).toHaveLength(text.length);
    expect(quantitiesIn(rest, 'zh').map((found) => found.text)).toEqual(['七']);
    expect(withoutNamesInData('Six layers in concert', 'en', names).trim()).toBe('');
    expect(withoutNamesInData('two new estates', 'en', names)).toBe('two new estates');
    expect(withoutNamesInData('twenty-six in one place', 'en', names)).toContain('twenty');
  });

  it('are read as whole words', () => {
    expect(withoutNamesInData('three-in-ones', 'en', names)).toBe('three-in-ones');
  });
});
