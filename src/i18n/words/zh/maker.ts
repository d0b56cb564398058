/** Texts of the report builder. */
export const maker = {
  page: {
    title: '自己做一份',
    lede: '选好内容，文件就在这个浏览器里排出来，不上传任何东西。',
    recipe: '做什么',
    /** Legend of a parameter’s options. */
    which: {
      chapter: '哪几章',
      street: '哪些街道',
      theme: '哪些主题',
      problem: '哪些难题',
      reform: '哪几项改革',
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
      district: '各区',
      year: '各年份',
      collection: '各案例集',
    },
    filter: '按名称筛选',
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
  },
  script: {
    each: '可以选一个或几个，每个各成一份。',
    /** `{least}`, `{most}` and `{n}` are numbers. */
    range: '选 {least} 到 {most} 个，合成一份。',
    least: '至少选 {least} 个，合成一份。',
    all: '一个都不选，就是全部。',
    chosen: '已选 {n} 个',
    none: '请先选一个。',
    tooFew: '还要再选 {n} 个。',
    tooMany: '多选了 {n} 个，请去掉。',
    /** Size of the result. */
    page: '{pages} 页',
    pages: '{pages} 页',
    /** `{extent}` is page count and file size. */
    about: '约 {extent}',
    files: '{n} 份文件',
    join: '，',
    /** Between two sentences. */
    gap: '',
    ready: '已有现成的，直接下载即可：',
    load: '在浏览器里生成，要先下载排版程序和字体，共 {size}。只下载一次，以后断网也能用。',
    nothingToLoad: '在浏览器里生成，不用另外下载程序。',
    known: '排版程序和字体已经在这个浏览器里，不用再下载。',
    make: '生成',
    loadAndMake: '下载并生成',
    again: '自己生成一份',
    starting: '正在启动……',
    loading: '正在下载：{loaded} / {total}',
    making: '正在排版：第 {n} 份，共 {all} 份',
    done: '做好了。',
    stored: '排版程序和字体已经存好；只要这一页开着，断网也能接着做。',
    notStored: '这个浏览器不让网站存文件：这一页开着就能接着做，关掉以后要重新下载。',
    kept: '同类报告要用的 {n} 个网页也存好了。',
    cancelled: '已经取消。下载完的部分留着，不用再下。',
    open: '打开',
    unsupported:
      '这个浏览器太旧，不能生成报告。请换用较新的Chrome、Edge、Firefox或Safari，或者下载下面现成的文件。',
    reasons: {
      offline: '连不上网站。请检查网络，再试一次。',
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
