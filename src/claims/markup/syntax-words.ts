import type { Label } from '#src/model.ts';

/** A fault of the parser: its rule and its English sentence. */
interface Thrown {
  message: string;
  ruleId?: string | undefined;
}

/** What the parser of MDX finds wrong, in the words of this project. */
export function syntaxWords({ message, ruleId = '' }: Thrown, line: string): Label {
  const tags = [...message.matchAll(/`(<\/?[^`]*>)`/gu)].map(([, tag = '']) => tag);
  switch (ruleId) {
    case 'end-tag-mismatch':
      return mismatch(tags);
    case 'unexpected-closing-slash':
      return closingTag(line);
    case 'unexpected-eof':
    case 'unexpected-lazy':
      return /expression|`\{`/u.test(message) ? openBrace : openTag;
    case 'unexpected-character':
      return unexpected(message);
    case 'acorn':
    case 'unexpected-empty-expression':
    case 'non-spread':
    case 'spread-extra':
      return braces;
    default:
      return { zh: `读取程序的提示：${message}`, en: message };
  }
}

const openBrace: Label = {
  zh: '有一个“{”没有对应的“}”',
  en: 'a “{” has no “}” that belongs to it',
};

const openTag: Label = {
  zh: '有一个以“<”开头的标签没有写完',
  en: 'a tag that begins with “<” does not end',
};

const braces: Label = {
  zh: '“{”和“}”之间的内容会被当成程序，而它读不懂',
  en: 'what stands between “{” and “}” is taken for code, and is none',
};

/** A tag that is not closed where it should be, or closed by another. */
function mismatch([first = '', second]: readonly string[]): Label {
  if (first.startsWith('</') && second !== undefined) {
    return {
      zh: `遇到 ${first}，而前面打开的是 ${second}`,
      en: `found ${first}, but ${second} is open before it`,
    };
  }
  return {
    zh: `${first} 没有收尾，这一段结束之前应有 ${first.replace('<', '</')}`,
    en: `${first} is not closed; ${first.replace('<', '</')} should stand before the paragraph ends`,
  };
}

function closingTag(line: string): Label {
  const [tag = '</'] = /<\/[^>]*>?/u.exec(line) ?? [];
  return {
    zh: `${tag} 前面没有打开的标签`,
    en: `no tag is open before ${tag}`,
  };
}

/** A character where a tag or an attribute should go on. */
function unexpected(message: string): Label {
  const [, character = ''] = /Unexpected character `(.*?)` \(U\+/u.exec(message) ?? [];
  if (/before name|after self-closing/u.test(message)) {
    return {
      zh: `“<”会被当成标签的开头，而后面是“${character}”`,
      en: `“<” is taken for the beginning of a tag, but “${character}” follows`,
    };
  }
  return {
    zh: `标签里多了“${character}”，或者它之前少了引号、空格或“=”`,
    en: `a tag holds a stray “${character}”, or lacks a quote, a space or “=” before it`,
  };
}
