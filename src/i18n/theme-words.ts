import type { Lang } from '#src/model.ts';

const zh = {
  'theme.kicker': '案例分类 · {collection}',
  'theme.lede':
    '{collection}的{total}例创新中，属于{name}主题的有{cases}例，占{share}，在{themes}个主题中居第{rank}位；分为{classes}个创新点，点了名的有{identified}例。',
  'theme.all': '全部主题',
  'theme.pdf': '下载本主题报告（PDF）',
  'theme.inCases': '在案例页里筛选',
  'theme.whole': '整个案例集',
  'theme.classes': '分成哪些创新点',
  'theme.share': '占本主题',
  'theme.ofAll': '占全部（重算）',
  'theme.printed': '占全部（原文）',
  'theme.figure': '在整个分类里的位置',
  'theme.named': '点名的案例',
  'theme.namedText': '案例是作者举的例子，不是抽样。做法和效果都是原文的说法，出处附在每例之后。',
  'theme.namedNone': '原文没有点名一例可以确定属于本主题的案例，其余案例的个案资料没有公布。',
  'theme.parts': '原文列出{n}个部分',
  'theme.forCases': '{cases}：{remark}',
  'theme.possible': '可能属于本主题的案例',
  'theme.possibleText':
    '原文在讲到本主题的一节里点了名，计入案例库，却没有写明主题，所以不计入上面的数。',
  'theme.regionsText': '点名的案例在哪里',
  'theme.regionsDivision': '东、中、西部的划法是本站的假定；案例太少，看不出地区差别。',
  'theme.reforms': '牵涉的难题与改革',
  'theme.reformsText': '原文用本主题的案例来论证，或者在讲本主题的一节里写到的。',
  'theme.reformsNone': '原文没有用本主题的案例论证难题与改革的联系，也没有专写本主题的一节。',
  'theme.link': '难题 → 改革',
  'theme.argument': '原文的说法',
  'theme.mentions': '原文还说',
  'theme.slips': '哪里对不上',
  'theme.slipsNone': '与本主题有关的数字都对得上。',
  'theme.limitsText':
    '案例因创新、典型、有效而入选，不能证明做法有效，也不能说明做法有多普遍。原文讲动因时不分主题，它列的政策和社会组织数也没有按主题划分，所以这一页不列。怎样归类，原文没有写明规则；归类依据的推断见各案例页。',
  'theme.chapters': '讲到本主题的章节',
};

const en: Record<keyof typeof zh, string> = {
  'theme.kicker': 'Classes of cases · {collection}',
  'theme.lede':
    'Of the {total} innovations in {collection}, {cases}, or {share}, fall under the theme {name}, which ranks {rank} of {themes} themes. It has {classes} classes; {identified} of its cases are named.',
  'theme.all': 'All themes',
  'theme.pdf': 'Report of this theme (PDF)',
  'theme.inCases': 'Filter the cases',
  'theme.whole': 'Whole collection',
  'theme.classes': 'Its classes',
  'theme.share': 'Of the theme',
  'theme.ofAll': 'Of all (recomputed)',
  'theme.printed': 'Of all (as printed)',
  'theme.figure': 'Its place in the classification',
  'theme.named': 'Cases that are named',
  'theme.namedText':
    'The cases are the author’s examples and no sample. What was done and what it achieved is what the paper says; the passage follows each case.',
  'theme.namedNone':
    'The paper names no case that certainly belongs to this theme; nothing is published about the others one by one.',
  'theme.parts': 'parts listed: {n}',
  'theme.forCases': '{cases}: {remark}',
  'theme.possible': 'Cases that may belong to this theme',
  'theme.possibleText':
    'The paper names and counts them in a section on this theme without saying their theme; they are not in the numbers above.',
  'theme.regionsText': 'Where the named cases are',
  'theme.regionsDivision':
    'The regions are as this site assumes them; the cases are too few to show how they differ.',
  'theme.reforms': 'Problems and reforms it bears on',
  'theme.reformsText':
    'What the paper argues with a case of this theme, or says in a section on it.',
  'theme.reformsNone':
    'The paper argues no link of a problem and a reform with a case of this theme and has no section of its own on it.',
  'theme.link': 'Problem → reform',
  'theme.argument': 'What the paper says',
  'theme.mentions': 'The paper also says',
  'theme.slips': 'What does not add up',
  'theme.slipsNone': 'All figures that concern this theme agree.',
  'theme.limitsText':
    'Cases were chosen for being innovative, typical and effective: they cannot show that a practice works or how common it is. The paper gives drivers, policies and numbers of social organisations for all themes together, so they are not listed here. It states no rule for placing a case; where a class is inferred, the page of the case says so.',
  'theme.chapters': 'Chapters on this theme',
};

/** The words of the pages of themes in every language. */
export const themeWords = { zh, en } satisfies Record<Lang, Record<keyof typeof zh, string>>;
