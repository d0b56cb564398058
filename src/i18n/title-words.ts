/**
 * Words of Chinese titles of official papers, between which their lines may end. They are listed here,
 * since the words that engines know differ between them, and files must not.
 */

const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split(' '));

/** Words that begin what follows them: no line ends behind one. */
export const leadingWords = words(
  '关于 对于 针对 按照 根据 为了 通过 以及 不 未 无 各 全 每 第 本 该 某 再 更 最',
  '与 和 及 暨 或 并 在 对 为 向 由 从 按 以 将 把 被 给 同 就 于 至',
);

/** Words that end what precedes them: no line begins with one. */
export const trailingWords = words('的 之 了 者 们 等 中 里 上 下 内 外 间 前 后 时 式 化 性 性的');

/** The kinds of papers, which stay with the words before them: 工作情况的报告. */
export const paperKinds = words(
  '报告 通知 通报 通告 公告 公报 函 复函 请示 批复 决定 决议 意见 命令 议案 纪要 会议纪要 方案 实施方案',
  '办法 实施办法 细则 规定 规则 规划 计划 总结 简报 说明 要点 建议 提案 提要 汇报 清单 台账 预案',
  '倡议书 建议书 责任书 说明书 名单 对比 比较 汇编 答复 汇总 调研报告 工作报告',
);

/** Words behind which the sense allows a pause. */
export const pausingWords = words(
  '人员 居民 工作 情况 问题 街道 社区 小区 办事处 委员会 居委会 服务站 政府 人民政府 地区 区域 单位 部门',
  '组织 机构 机制 制度 体系 体制 中心 项目 事项 活动 人口 数据 年度 系统 平台 领域 群众 家庭 企业 学校',
  '协会 公司 城区 城乡 农村 城市 全市 全区 全国 本市 本区 街区 楼宇 老人 儿童 青年 志愿者 干部 党员',
);

/** Other words that are not divided. */
export const wholeWords = words(
  '进一步 加强 做好 开展 推进 推动 印发 转发 报送 上报 调整 召开 举办 规范 完善 落实 深化 优化 提高 提升',
  '促进 健全 建立 健康 建设 实施 贯彻 执行 组织实施 成立 设立 申请 申报 请求 拨付 解决 处理 办理 受理 登记 核对',
  '核实 核查 检查 督查 整改 调查 调研 统计 普查 公布 公示 公开 发布 征求 征集 反映 答复 协助 协调 配合 支持',
  '参与 参加 服务 管理 治理 自治 共治 协商 议事 监督 考核 评估 评价 表彰 奖励 培训 学习 宣传 教育 培育 扶持',
  '试行 改革 创新 发展 规划 设计 分析 研究 比较 对比 对照 汇总 整理 使用 购买 采购 经费 资金 预算 决算',
  '收支 补助 补贴 救助 保障 保险 就业 医疗 卫生 养老 托育 助老 助残 托幼 文化 体育 环境 生态 绿化 垃圾 分类',
  '停车 交通 道路 消防 安全 治安 维稳 信访 矛盾 纠纷 调解 调处 法律 法治 法规 政策 文件 证据 材料 档案 信息 网络',
  '数字 智慧 智能 技术 应用 业务 公共 公益 慈善 志愿 社会 经济 政治 党建 党委 党组织 基层 街居 网格 网格化',
  '国际 国际化 境外 境内 外籍 外来 外国人 外地 户籍 常住 流动 暂住 居住 居住证 暂住证 租房 房屋 出租 租赁 物业 业主',
  '住宅 楼房 老旧 改造 更新 拆迁 征收 选举 换届 代表 会议 大会 座谈会 座谈 代表团 主任 书记 职责 责任 职能 权力',
  '权利 义务 减负 负担 事务 行政 分工 分开 分设 合并 撤销 变更 设置 划分 配备 队伍 人才 力量 资源 共享 联动 联席',
  '来源 出处 结果 数量 比例 分布 结构 位次 变化 趋势 原因 影响 作用 关系 特点 现状 需求 困难 难题 对策 措施 办法',
  '方法 路径 模式 经验 案例 做法 成效 效果 目标 任务 重点 要求 标准 流程 程序 清单 条件 质量 水平 能力 有关 相关',
  '具体 主要 重大 重要 专项 专题 综合 统一 联合 集中 共同 共建 多元 主体 各类 各项 全面 长效 日常 应急 疫情 防控',
  '鼓励 牵头 组建 邻里 互助 小组 楼门 楼门长 网格员 纳入 绩效 若干 征求意见稿 草案 讨论稿 送审稿 暂行',
  '上半年 下半年 年初 年终 年底 季度 月份 阶段 时期 期间 今年 去年 明年 今后 目前 近期 如何 怎样 什么 为什么 哪些',
);
