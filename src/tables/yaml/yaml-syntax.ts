import type { ErrorCode } from 'yaml';

/** Chinese messages for YAML syntax errors; the parser’s own are English only. */
export const yamlSyntax: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_ALIAS: '星号开头的文字要加引号',
  BAD_DQ_ESCAPE: '双引号里的反斜线写法不对，可改用单引号',
  BAD_INDENT: '缩进不对，同一层的各项要左边对齐',
  BAD_SCALAR_START: '这个符号开头的文字要加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，含冒号的文字要加引号',
  BLOCK_IN_FLOW: '括号里不能换成缩进的写法',
  DUPLICATE_KEY: '同一层里有两个同名的项',
  MISSING_CHAR: '缺一个符号，可能是引号、括号、逗号或冒号',
  MULTILINE_IMPLICIT_KEY: '一项的名称跨了行，可能少了冒号，或引号、括号没有收尾',
  MULTIPLE_DOCS: '一个文件里只能有一份内容，请去掉“---”之后的部分',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  UNEXPECTED_TOKEN: '这里多了一个符号，或上一行没有收尾',
};
