/** What the scripts of pages say when something fails. */
export const failures = {
  lacks: {
    offline: '现在没有网络。',
    unreachable: '连不上网站，可能是网络断了，也可能被防火墙拦住了。',
    missing: '服务器上没有这个文件，网站可能刚刚更新过，请刷新这一页。',
    refused: '安全策略不允许读取这个文件，请告诉网站或单位的管理员。',
    old: '这个浏览器太旧，请换用较新的Chrome、Edge、Firefox或Safari。',
    fault: '程序出错了，请刷新这一页；如果还是不行，请把这句话告诉我们：',
  },
  view: '“{name}”没有载入。{lack}图还是原来的图，数据表照常可看。',
  card: '出处没有载入。{lack}它也在这里：',
  again: '网络恢复后会自动再试。',
} as const;
