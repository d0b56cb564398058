import { describe, expect, it } from 'vitest';
import { element, escapeXml, illegalAt, textElement, withoutIllegal } from '#src/lib/text/xml.ts';

describe('XML text', () => {
  it('is escaped, ampersands first', () => {
    expect(escapeXml('<a href="x">R&D &lt;</a>')).toBe(
      '&lt;a href=&quot;x&quot;&gt;R&amp;D &amp;lt;&lt;/a&gt;',
    );
    expect(escapeXml('邻里证据')).toBe('邻里证据');
    expect(escapeXml('')).toBe('');
  });

  it('must not contain control characters, lone surrogates or non-characters', () => {
    expect(illegalAt('a\t\n\r\u{20000}\uE000b')).toBe(-1);
    expect(illegalAt('ab\u0000')).toBe(2);
    expect(illegalAt('\u001b')).toBe(0);
    expect(illegalAt('a\uD800b')).toBe(1);
    expect(illegalAt('\uFFFE')).toBe(0);
    // Called twice, because a global pattern could keep its `lastIndex`.
    expect(illegalAt('ab\u0000')).toBe(2);
    expect(withoutIllegal('a\u0000b\uFFFFc', '?')).toBe('a?b?c');
  });
});

describe('XML element', () => {
  it('is self-closing without markup, but not with empty markup', () => {
    expect(element('br', {})).toBe('<br/>');
    expect(element('td', {}, '')).toBe('<td></td>');
  });

  it('has the defined attributes, in order and escaped', () => {
    expect(element('a', { href: '?a&b', title: undefined, id: '"' }, '<b/>')).toBe(
      '<a href="?a&amp;b" id="&quot;"><b/></a>',
    );
  });

  it('escapes text content', () => {
    expect(textElement('p', { lang: 'zh' }, '1 < 2')).toBe('<p lang="zh">1 &lt; 2</p>');
  });
});
