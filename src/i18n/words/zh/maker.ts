/** Texts of the report builder. */
export const maker = {
  page: {
    title: '自己做一份',
    noScript:
      '自己做报告要用脚本，这个浏览器没有运行脚本。本页的文件是现成的，可以直接下载；别的报告用命令 npm run report 来做。',
    lede: '选好内容，文件就在这个浏览器里排出来，不上传任何东西。',
    recipe: '做什么',
    /** Legend of a parameter’s options. */
    which: {
      chapter: '哪几章',
      street: '哪些街道',
      theme: '哪些主题',
      problem: '哪些难题',
      reform: '哪几项改革',
      chart: '哪几张图',
      page: '哪些网页',
      district: '哪些区',
      year: '哪些年份',
      collection: '哪些案例集',
    },
    /** Name of a recipe whose reports are named only by their values. */
    plural: {
      chapter: '各章',
      street: '各街道',
      theme: '各主题',
      problem: '各难题',
      reform: '各项改革',
      chart: '各图',
      page: '任何网页',
      district: '各区',
      year: '各年份',
      collection: '各案例集',
    },
    filter: '按名称筛选',
    /** Kinds of pages; the first stands for all. */
    kind: '哪一类',
    anyKind: '全部',
    kinds: {
      case: '案例',
      chapter: '各章',
      chart: '图',
      claim: '论断',
      dataset: '数据表',
      erratum: '勘误',
      page: '总览',
      practice: '做法',
      problem: '难题',
      reform: '改革',
      source: '文献',
      street: '街道',
      theme: '主题',
    },
    sections: '印哪几节',
    sectionsHint: '不改动，就印通常的几节。',
    allSections: '全选',
    usualSections: '恢复通常的几节',
    full: '每一节都印全，不截短',
    /** Words of whoever makes the report, by field, and examples. */
    own: {
      heading: '写上自己的字句',
      hint: '都可以不填。填了的印进文件：文号在标题上面，主送机关和自己的话在正文前面，附件、署名和日期在最后。只留在这个浏览器里，不上传。',
      title: '标题',
      number: '文号',
      to: '主送机关',
      text: '正文前的话（每行一段）',
      attach: '附件（名称用分号隔开）',
      sign: '签发人',
      unit: '发文单位',
      date: '成文日期',
      forget: '清空',
      examples: {
        title: '某某街道社区治理情况',
        number: '某办发〔年份〕某号',
        to: '各社区居民委员会',
        attach: '社区名单；人口数据.xlsx',
        sign: '签发人：某某',
        unit: '某街道办事处',
        date: '2026年11月22日',
      },
    },
    /** Label of a file with names. */
    names: '从名单里选（Excel、CSV 或文本，每行一个名称）',
    clear: '全部取消',
    language: '语言',
    layout: '版式',
    layouts: { standard: '本站版式', official: '公文版式' },
    official: '公文版式参照GB/T 9704—2012《党政机关公文格式》，便于行文和归档。EPUB不分版式。',
    format: '格式',
    cancel: '取消',
    results: '生成的文件',
    ready: '现成的文件',
    /** Precedes the file links of the official layout. */
    inOfficial: '公文版式',
    /** Expands a long list; `{n}` is the number of entries. */
    list: '展开 {n} 项',
    /** Stands for a list that is too long; precedes a link to the pages. */
    elsewhere: '文件很多，都在各自的页面上',
  },
  script: {
    each: '可以选一个或几个，每个各成一份。',
    /** `{least}`, `{most}` and `{n}` are numbers. */
    range: '选 {least} 到 {most} 个，合成一份。',
    least: '至少选 {least} 个，合成一份。',
    all: '一个都不选，就是全部。',
    chosen: '已选 {n} 个',
    none: '请先选一个。',
    noSection: '请至少选一节。',
    tooFew: '还要再选 {n} 个。',
    tooMany: '多选了 {n} 个，请去掉。',
    /** A field of own words; `{n}` and `{most}` are numbers. */
    ownTooLong: '“{field}”太长：最多 {most} 个字，现在 {n} 个。请写短一些。',
    /** Size of the result. */
    page: '{pages} 页',
    pages: '{pages} 页',
    /** `{extent}` is page count and file size. */
    about: '约 {extent}',
    /** Behind the extent of a file; `{most}` is the number of pages that it should have. */
    tooManyPages: '超出 {most} 页：自己的字句占了地方，请写短一些。',
    /** In place of an extent where none can be estimated. */
    unknownSize: '大小做好以后才知道',
    files: '{n} 份文件',
    join: '，',
    /** Between two sentences. */
    gap: '',
    /** Names of files: what sets one apart, and all of a run; `{n}` is their number. */
    marks: { official: '公文版式', some: '节选', full: '全文', several: '{names}等 {n} 项' },
    archive: '{n} 份报告',
    together: '合成一个：',
    /** What a list of names chose; `{names}` are those that are not known, with their lines. */
    names: {
      found: '按名单选了 {n} 个。',
      unknown: '不认识：{names}。',
      /** `{n}` is the number of all that are not known. */
      unknownMany: '有 {n} 个不认识，前几个是：{names}。',
      line: '第 {line} 行“{name}”',
      tooLarge: '文件太大，不像名单。',
    },
    ready: '已有现成的，直接下载即可：',
    load: '在浏览器里生成，要先下载排版程序和字体，共 {size}，只下载一次。',
    nothingToLoad: '在浏览器里生成，不用另外下载程序。',
    known: '排版程序和字体已经在这个浏览器里，不用再下载。',
    make: '生成',
    loadAndMake: '下载并生成',
    again: '自己生成一份',
    starting: '正在启动……',
    loading: '正在下载：{loaded} / {total}',
    making: '正在排版：第 {n} 份，共 {all} 份',
    done: '做好了。',
    /** Where some of the reports failed; `{made}` and `{failed}` are their numbers. */
    someMade: '做好 {made} 份，没有做成 {failed} 份，原因见下。',
    noneMade: '{failed} 份都没有做成，原因见下。',
    /** Files that were not made, and why. */
    notMade: '{names}：{reason}',
    stored: '排版程序和字体已经存好；只要这一页开着，断网也能再做这一份。',
    notStored: '这个浏览器不让网站存文件：这一页开着就能接着做，关掉以后要重新下载。',
    kept: '同类、同语言的报告要用的 {n} 个网页也存好了，断网也能做。',
    cancelled: '已经取消。下载完的部分留着，不用再下。',
    open: '打开',
    unsupported:
      '这个浏览器太旧，不能生成报告。请换用较新的Chrome、Edge、Firefox或Safari，或者下载下面现成的文件。',
    reasons: {
      offline: '连不上网站。请检查网络，再试一次。断网时只能做网页已经存好的报告。',
      missing: '服务器上找不到要用的文件，可能是网站刚刚更新过。请刷新这一页再试。',
      refused:
        '服务器或单位的安全策略不许网页运行排版程序。请告诉管理员，说明文件里有要加的一行；现成的文件不受影响。',
      damaged: '下载的文件不完整，已经删掉。请再试一次。',
      memory: '内存不够。请关掉别的网页再试，或者换一台电脑；现成的文件不受影响。',
      report: '这份报告排不出来：',
      unknown: '程序出错了。请刷新这一页再试；如果还是不行，请把这句话告诉我们：',
    },
  },
} as const;
