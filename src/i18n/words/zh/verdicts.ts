/** The verdicts at the head of claims, whole and short. */
export const verdicts = {
  'verdict.error': '原文印作{printed}；按原文自己的数据重算是{data}；引用时用{use}。',
  'verdict.error.short': '原文有误',
  'verdict.rounding':
    '原文印作{printed}；各分项相加得{data}，差额在分项的舍入之内，不是错误；引用时写明用的是哪一个。',
  'verdict.rounding.short': '舍入之内',
  'verdict.definition':
    '原文印作{printed}；另一口径的数是{data}；两者不能互相替代，引用时写明口径。',
  'verdict.definition.short': '口径不同',
  'verdict.interpretation':
    '原文印作{printed}；换一种读法，数据给出{data}；不能断定原文有误，引用时写明读法。',
  'verdict.interpretation.short': '另有读法',
  'verdict.implication':
    '原文印作{printed}；由它的另一些数推算是{data}；不能断定哪个有误，引用时两个都写。',
  'verdict.implication.short': '推算不同',
  'verdict.agrees': '原文印作{printed}；按原文的数据重算是{data}，相符；引用时用{use}。',
  'verdict.agrees.short': '相符',
  'verdict.crossed': '原文印作{value}；按原文的其余数据重算，相符；引用时用{value}。',
  'verdict.crossed.short': '相符',
  'verdict.doubtful':
    '表中印作{value}；它所在的一处关系对不上（{relation}），哪一格有误不能断定；引用时注明存疑。',
  'verdict.doubtful.short': '存疑',
  'verdict.doubtfulSum':
    '这个数未印；本站算得{value}，所用的格里有一处关系对不上（{relation}）；引用时注明存疑。',
  'verdict.doubtfulSum.short': '所用的格存疑',
  'verdict.reported': '仅见原文：{value}；别无数据可以核对，引用时注明出处。',
  'verdict.reported.short': '仅见原文',
  'verdict.cell': '表中印作{value}；没有第二处可以核对，引用时注明出处。',
  'verdict.cell.short': '仅见原表',
  'verdict.bound':
    '这个数未印；由原文的措辞、点名的案例和合计推出，至少是{value}；引用时注明是推出的。',
  'verdict.bound.short': '推出的下限',
  'verdict.computed': '这个数未印；本站由文献的数据算得{value}；引用时注明是重算所得。',
  'verdict.computed.short': '本站计算',
  'verdict.holds': '数据支持这句话。{found}。',
  'verdict.holds.short': '成立',
  'verdict.fails': '数据不再支持这句话。{found}。',
  'verdict.fails.short': '不成立',
  'verdict.finding': '原文印作{printed}；核对所见（{kind}）：{found}。',
  'verdict.finding.short': '核对所见',
  'verdict.coded': '本站归纳的一条，措辞是本站的；依据是下面所列的段落。',
  'verdict.coded.short': '本站归纳',
  'verdict.words': '原文所说，出处已经核对；说得对不对，还要别的数据才能判断。',
  'verdict.words.short': '原文所说',
} as const;
