import type { Layer, Sector } from '../../../domain/vocabulary.ts';

/** The last word of a name, and what a place that ends so is. */
export interface Head {
  readonly word: string;
  readonly layer: Layer;
  readonly sector: Sector;
  /** 3: names hardly anything else; 2: a facility that is often meant without a name; 1: a word that other words end with too. */
  readonly strength: 1 | 2 | 3;
}

const heads = (layer: Layer, sector: Sector, strength: 1 | 2 | 3, words: string): Head[] =>
  words.split(' ').map((word) => ({ word, layer, sector, strength }));

/** What names of places in reports end with; the longest that fits wins. */
export const HEADS: readonly Head[] = [
  ...heads(
    'industrial-zones',
    'manufacturing',
    3,
    '产业园区 产业园 工业园区 工业园 工业区 科技园 科技园区 科创园 创业园 孵化园 加工园 软件园 开发区 经开区 高新区 新区 产业城 科技城 健康城 生态城 产业带 创新区 创意园 创意园区 文创园 电商园 集中区 集聚区 试验区 功能区 产业示范区 合作示范区 特别合作区 先行区 示范园区 园区 智造谷 小镇',
  ),
  ...heads('industrial-zones', 'manufacturing', 2, '园'),
  ...heads('industrial-zones', 'science', 3, '科创走廊 走廊 智谷 硅谷 药谷 光谷 谷'),
  ...heads(
    'industrial-zones',
    'opening-logistics',
    3,
    '自贸区 自贸试验区 综保区 保税区 临空经济区 经济区 综合试验区 保税物流中心',
  ),
  ...heads('industrial-zones', 'municipal', 3, '商务区 办公区 文化区 旅游区 中央活力区 活力区 示范区 合作区'),
  ...heads('industrial-zones', 'municipal', 3, '片区'),
  ...heads('industrial-zones', 'municipal', 2, '新城 起步区 核心区 湾区 组团 板块 拓展区'),
  ...heads('projects', 'manufacturing', 2, '产业化基地 生产基地 产业基地 研发基地 基地 总部 总部基地 厂房 工厂 厂区'),
  ...heads(
    'science',
    'science',
    3,
    '实验室 研究院 研究所 研究中心 技术中心 创新中心 创新港 科学装置 装置 计算中心 数据中心 算力中心 孵化器 众创空间 大市场 工程中心',
  ),
  ...heads('science', 'science', 2, '促进平台 双创平台 示范基地'),
  ...heads(
    'commerce',
    'commerce',
    3,
    '商圈 综合体 商业体 商业街 步行街 街区 历史文化街区 风情街 夜市 美食街 金街 潮流街 万象汇 万达广场 天街 奥莱 购物中心 购物广场 商城 商贸城 环球港 外滩 大酒店 酒店 宾馆 大厦 写字楼 商住楼 大楼 综合大楼 商务中心 楼宇 集市 农贸市场 批发市场 超市 农超 卖场 建材城 家居城 市场 酒庄 会展中心 体验中心 广场',
  ),
  ...heads('parks', 'ecology', 3, '公园 湿地公园 森林公园 植物园 动物园 游园 花园 绿地 绿道 绿廊 福道 湿地'),
  ...heads(
    'scenic',
    'culture-tourism',
    3,
    '风景区 景区 度假区 旅游度假区 水库 遗址 城址 窑址 墓群 长城 旧址 故居 古城 古镇 古村 古街 庄园 牧场 景点 山庄 温泉 草原 林场 保护区 峡谷 瀑布 影城 乐园 营地',
  ),
  ...heads('scenic', 'ecology', 2, '河 湖 江 溪 山 岛 湾 峪 沟 岭 洲 滩 潭 泉 峡 寺 庙 塔 阁 运河 支流 干渠 渠 水系'),
  ...heads(
    'schools',
    'education',
    3,
    '小学 中学 高中 初中 初中部 高中部 幼儿园 学校 大学 学院 职教中心 校区 新校区 党校 一中 二中 三中 四中 五中 六中 七中 八中 九中 十中 一小 二小 三小 四小 五小 六小 七小 八小 九小 十小 中心校 附中 附小 附属中学 附属小学',
  ),
  ...heads(
    'health',
    'health',
    3,
    '医院 卫生院 院区 疾控中心 妇幼保健院 保健院 保健中心 医疗中心 救治中心 急救中心 卫生服务中心 公共卫生服务中心 疾病预防控制中心 卫生中心 医养中心 康养中心 养老院 敬老院 福利院 养老服务中心 养老中心 卫生服务站',
  ),
  ...heads(
    'culture-sports',
    'culture-tourism',
    3,
    '体育馆 体育场 体育中心 体育公园 游泳馆 健身中心 图书馆 博物馆 文化馆 美术馆 科技馆 档案馆 展览馆 规划展览馆 规划馆 纪念馆 大剧院 剧院 歌舞剧院 音乐厅 文化中心 文体中心 艺术中心 体育场馆 青少年宫 少年宫 烈士陵园 陵园',
  ),
  ...heads(
    'government',
    'municipal',
    3,
    '政务服务中心 服务中心 便民服务中心 运营中心 市民中心 行政中心 服务厅 法庭 审判庭 检察室 法务区 派出所 看守所 消防站 指挥中心 党群服务中心 综合服务平台 服务平台 保护中心 仲裁院',
  ),
  ...heads(
    'transport',
    'transport',
    3,
    '机场 航站楼 高铁站 火车站 客运站 汽车站 车站 客运枢纽 交通枢纽 综合交通枢纽 枢纽 港区 码头 口岸 铁路 城际铁路 高铁 客专 城际 号线 延线 快线 出口 互通 互通立交 立交桥 立交 跑道 物流园 物流园区 物流中心 物流港 中心仓 仓储中心 陆港 车辆段 停车楼 停车场 环隧 航道 南站 北站 东站 西站',
  ),
  ...heads('transport', 'transport', 1, '站 线 港'),
  ...heads(
    'roads',
    'transport',
    3,
    '大道 大街 公路 高速 高速公路 快速路 环路 东路 西路 南路 北路 中路 环线 东街 西街 南街 北街 正街 大桥 特大桥 隧道 胡同 延伸段 国道 省道 延伸线 天桥 路网 南延 北延 东延 西延',
  ),
  ...heads('roads', 'transport', 2, '路 街 巷 桥'),
  ...heads(
    'utilities',
    'municipal',
    3,
    '污水处理厂 净水厂 自来水厂 水厂 再生水厂 船闸 水闸 节制闸 闸 变电站 发电厂 电厂 电站 热电厂 热源厂 泵站 填埋场 焚烧厂 垃圾处理厂 垃圾处理站 焚烧发电厂 管廊 综合管廊 排涝站 电排站 储备库 储气库 数据专用通道 天然气管网 品油管线 热电 拱水坝 大坝 水坝',
  ),
  ...heads('utilities', 'municipal', 2, '治理工程 引水工程 供水工程 水利枢纽'),
  ...heads('villages', 'agriculture', 3, '街道 村 镇 乡 屯 庄 自然村 田园综合体 示范带 示范村 美丽宜居村 苏木 嘎查'),
  ...heads(
    'communities',
    'community',
    3,
    '社区 小区 新村 新苑 家园 佳园 嘉园 名居 雅居 华庭 公馆 公寓 人才公寓 家属院 安置区 安置点 棚户区 老街',
  ),
  ...heads('communities', 'community', 1, '苑 府 郡 轩 庭 邸 墅'),
];

/** After such a word a name begins, whatever stands before it. */
export const LEADS = new Set(
  '美化 亮化 绿化 开启 翻建 位居 位列 排名 年度 用于 创建成 开园 开馆 开街 开放 项目 重点项目 切实 认真 努力 敦促 督促 原有 独具 逛 占 主干道 断头路 干道 新型 承接 守牢 守住 推进 全面完成 推介 走访 坚持 坚决 加快 加速 推进 推动 推行 加强 新建 续建 改建 扩建 改扩建 新改扩建 建成 建立 完成 实施 启动 开工 竣工 投用 打造 改造 实现 支持 依托 围绕 聚焦 确保 力争 争取 争创 创建 引进 招引 引入 落户 落地 签约 壮大 做强 做大 做优 做实 做精 做好 抓好 抓实 抓紧 深化 开展 打通 拓宽 贯通 硬化 拆除 盘活 激活 挖掘 推出 举办 承办 召开 参与 设立 成立 组建 搭建 构建 布局 谋划 编制 获评 获批 获得 荣获 入选 入围 晋升 晋级 成为 掀起 带动 吸引 形成 扩大 扩增 新增 增加 增设 安装 投入 接续 协调 加大 解决 覆盖 惠及 结合 对接 通过 用好 擦亮 唱响 连接 串联 联通 接入 融入 辐射 涵盖 包括 涉及 位于 坐落 毗邻 紧邻 搬迁 迁建 选址 收购 出让 改善 拓展 铺设 架设 种植 栽植 回购 置换 维修 修缮 修建 兴建 筹建 在建 拟建 提档 提质 提速 开通 开行 开建 建好 管好 创成 建强 达到 按照 如期 顺利 成功 全面 积极 持续 继续 不断 进一步 即将 已经 正在 力促 促成 重点 充分 高标准 高水平 高质量 高起点 统筹 优化 完善 提升 升级 巩固 强化 提高 健全 探索 发挥 放大 突破 超过 累计 预计 总投资 投资 计划 先后 同步 分别 相继 陆续 更新 举全区之力 举全县之力 举全市之力 重振 完工 通车 运行 投产 开业 开放 挂牌 入驻 进驻 迁入 迁至 建在 建于 获省 获市 全力 大力 着力 精心 扎实 深入 有序 稳步 快速 加紧 抢抓 主动 率先 首次 再次 新开工 开复工 开工建设 建成投用 投入使用 交付 验收 启用 规划建设 谋划建设 改造提升 提升改造 升级改造 推进实施 加快推进 加快建设 持续推进 全面推进 积极推进 全力推进 重点推进 推广 我区 我县 我市 我们 全区 全县 全市 全省 全国 全州 全镇 全乡 区内 县内 市内 省内 国内 国际国内 域内 辖区 当地 本地 首个 首家 首座 首批 首条 唯一 最大 一批 一系列 多个 部分 所有 全部 各类 各个 其中 目前 当前 同时 另外 此外 今年 去年 明年 年内 年底 全年 上半年 下半年 过去 期间 以来 之后 之前 新时代 以及 处置 清理 用足 爱上 保障 调度 服务支持 服务保障 招商 招商引资 引资 完成投资 获国务院 起航 亮相 上线 至 将 把 向 在 对 以 为 与 和 及 从 由 是 的 了 着 过 等 各 该 此 其 而 或 并 让 使 经 已 正 均 都 也 还 又 再 最 更 不 未 被 按 沿 获 列 拟 于 且 兼 暨 建 建设 可 需 须 要'.split(
    ' ',
  ),
);

/** Verbs that names have in them too: they open a name only where nothing that could belong to it stands before them. */
export const SOFT_LEADS = new Set(
  '促进 运营 服务 发展 规划 治理 保障 整治 开发 培育 保护 利用 应用 修复 管理 创新 改革 生产 研发 展示 交易 加工 处理 转移 检测 培训 救治 孵化 示范 配套 振兴 投资 更新 改造 提升 升级 开放 推广'.split(
    ' ',
  ),
);

/** Such verbs are names of roads and villages when nothing else stands before these. */
export const ROAD_WORDS = new Set(
  '建设 发展 振兴 创新 开放 解放 团结 胜利 前进 和平 开发 服务 改革 创业 复兴 实验 提升 保障 跃进 建业 光明 幸福 希望'.split(
    ' ',
  ),
);

/** Words that say of what kind a facility is, not which one. */
export const GENERIC = new Set(
  '重要 公园 过街 人行 原有 高级 先发 地区 一流 城 建制 贫困 行政村 整 通 选聘 完整 无 无物业 中间 自然 百年 奋斗 义务 薄弱 二级 城市 城镇 农村 乡村 城乡 村内 村级 社区 居民 老旧 背街 小巷 公共 公办 普惠 普惠性 新型 特色 重点 重大 示范 精品 美丽 美好 绿色 智慧 数字 数字化 智能 智能化 现代 现代化 高品质 高标准 高端 优质 大型 中型 小型 中小型 各类 专业 基础 配套 市政 主干 主 干 断头 支线 支 骨干 城区 县城 全域 生态 口袋 街头 便民 惠民 民生 安置 保障性 标准化 规范化 综合 普通 一般 产业 工业 农业 商业 文化 旅游 体育 教育 医疗 养老 居家 区域性 行政 主题 楼宇 经济 项目 企业 学校 基层 乡镇 街道 村 新 旧 老 大 小 高 好 多 省级 市级 国家级 县级 区级 国家 省 市 县 区 州 良好 海绵 河 规划 住宅 商务 物流 科技 双创 创新 创业 头部 特优 一流 国际 知名 国际化 国内 户外 郊野 山体 传统 高效 高速 平台 农产品 冷链 电商 三级 二级 一级 多个 优势 民办 义务教育 义务 公益 公益性 高等级 高层次 小微 中小 中小企业 停车 充电 应急 产城 融合 产城融合 青年 人才 党群 邻里 综合性 专科 三甲 三级甲等 交通 城际 高铁 轨道 轨道交通 铁路 公路 通村 通组 村组 产业化 专用 生活 垃圾 污水 生活垃圾 安全 饮水 灌溉 高标准农田 温馨 健康 平安 文明 幸福 未来 无物业 开放式 农贸 集贸 专业化 特殊 免费 自然 田园 民宿 林荫 慢行 休闲 健身 滨水 滨河 主流 消费 夜间 跨境 大众 临时 永久 封闭 配送 快递 货运 客运 长途 短途 城郊 近郊 中心 中心城区 主城区 老城区 新城区 南部 北部 东部 西部 核心 战略 高新技术 科创 研发 孵化 总部 制造 制造业 服务业 服务 建设 改造 治理 提升 保障 工程 道路 美食 历史 民族 风情 红色 古 非遗 研学 亲子 省内 市内 区域 地区 属地 边境 口岸 物资 粮食 蔬菜 果蔬 畜禽 养殖 种植 设施 设施农业 高效农业 循环 循环化 零碳 低碳 近零碳 园林 森林 湿地 国省 县乡 农事 大学生 退役军人 残疾人 儿童 妇女 老年 老年人 婴幼儿 青少年 职工 工人 农民 群众 百姓 市民 村民 农民工 学前 基础教育 职业 职业教育 中等 高等 优秀 先进 星级 标杆 样板 旗舰 网红 地标 标志性 沿线 沿街 两侧 周边 附近 各地 一些 百 千 万 公用 地下 地面 立体 机动车 新能源 加油 换乘 公交 首末 枢纽 末端 前端 中小学 幼儿 双语 寄宿制 九年制 完全 十二年一贯制 九年一贯制 一体化 一站式 基地 园区 中高端 特 超'.split(
    ' ',
  ),
);
/** Heads that name one place of a district without another word. */
export const DEFINITE = new Set(
  '自贸区 自贸试验区 综保区 保税区 高新区 经开区 科技城 临空经济区 污水处理厂 机场'.split(' '),
);
/** Of these a district has one: uncounted, and told of as something built, they are names. */
export const ONE_OF_A_KIND = new Set(
  '植物园 动物园 图书馆 博物馆 档案馆 展览馆 规划展览馆 规划馆 科技馆 文化馆 体育馆 体育场 体育中心 市民中心 行政中心 大剧院 歌舞剧院 少年宫 青少年宫 客运站 火车站 高铁站 汽车站 自来水厂 净水厂 水厂 全民健身中心 健身中心 人民医院 中医院 中医医院 妇幼保健院 疾控中心 党校 职教中心 特殊教育学校 会展中心 文化中心 文体中心 指挥中心 市民之家 主题公园 体育公园 烈士陵园 殡仪馆'.split(
    ' ',
  ),
);
/** What says the kind of a road, a school or a park, and not its name: far fewer words than for other things. */
export const FEW_KINDS = new Set(
  '城市 城镇 农村 乡村 城乡 村内 社区 居民 老旧 背街 公共 公办 普惠 普惠性 民办 新型 特色 重点 重要 重大 示范 精品 美丽 主干 断头 支线 支 骨干 配套 市政 城区 县城 全域 生态 口袋 街头 便民 惠民 安置 产业 各类 新 旧 老 大 小 多 优质 大型 中型 小型 中小型 标准化 规划 农产品 通村 通组 村组 国省 县乡 沿线 两侧 周边 附近 一般 普通 义务 义务教育 薄弱 寄宿制 幼儿 幼儿园 完全 省级 市级 国家级 区级 县级 综合 郊野 山体 专业 内部 小微 国有 大众 乡镇 镇 村 乡 县 市 区 省 高等级 停车 过街 人行 原有 高级 先发 地区 一流 绿色 智慧 数字 现代 现代化 文明 平安 健康 完整 幸福 无物业 开放式 建制 贫困 行政 行政村 整 自然 商业 文化 旅游 住宅 农贸 集贸 基层 公立 三级 二级 互联网 绿地 公园 道路 街道 经济 企业 良好 海绵 城 三甲 三级甲等 专科 传统 历史 公 铁 道 套 出 思 网 车 各 条 滨 林荫 慢行 学校 中小 医疗'.split(
    ' ',
  ),
);

/** With such heads whatever stands before them is a name, unless it says of what kind the thing is. */
export const NAMED_HEADS =
  /^(?:路|街|巷|桥|大道|大街|[东西南北中]路|[东西南北]街|公路|高速|高速公路|铁路|城际铁路|高铁|客专|快线|大桥|特大桥|隧道|天桥|延伸段|河|湖|江|溪|山|岛|湾|峪|沟|岭|洲|滩|寺|庙|塔|水库|小学|中学|高中|幼儿园|[一二三四五六七八九十][中小]|学校|医院|公园|广场|酒店|大酒店|大厦|社区|小区|街道|镇|乡|村|屯|变电站|污水处理厂|经开区|高新区|开发区|新区|片区|商圈|古镇|古城|古村|机场|车站|[东西南北]站|谷|城|新城|名居|佳园|公馆|酒庄|夜市|运河|小镇|园|渠|棚户区|[东西南北]延|国道|省道|号线|枢纽|植物园|湿地)$/;

/** What is built everywhere and has no name of its own, as one word. */
export const UNNAMED =
  /^(?:.{0,6}(?:老旧小区|背街小巷|断头路|停车场|停车位|停车泊位|公厕|厕所|便民市场|卫生服务站|养老服务站|养老服务中心|口袋公园|社区公园|城市公园|街头游园|文化广场|健身广场|安置房|学位|书屋|驿站|充电桩|充电站|绿色工厂|智慧工厂|数字化车间|绿色社区|绿色学校|美丽庭院|示范街|示范路|生态路|主干路|主干道|城乡网格|乡镇街道|一般公共服务|卫生院|卫生室|村卫生室|日间照料中心|托育机构|高标准农田|标准厂房))$/;

/** What a list is said to be made of: `X、Y等项目`. `append` where the members bear the word as the last of their name. */
export const CATEGORIES: ReadonlyMap<
  string,
  { readonly append: boolean; readonly layer: Layer; readonly sector: Sector }
> = new Map(
  (
    [
      ['项目 工程 重点项目 重大项目 建设项目 产业项目 工程项目', false, 'projects', 'municipal'],
      ['企业 公司 厂商 头部企业 龙头企业 上市企业 重点企业', false, 'companies', 'manufacturing'],
      ['板块 片区 地块 区域 重点区域 新城 集聚区 功能区', false, 'industrial-zones', 'municipal'],
      ['园区 产业园 产业园区 工业园 示范区 载体 平台 特色园区', false, 'industrial-zones', 'manufacturing'],
      ['商圈', true, 'commerce', 'commerce'],
      ['商业街 步行街 街区 楼宇 综合体 商业体 商场 酒店', false, 'commerce', 'commerce'],
      ['社区', true, 'communities', 'community'],
      ['小区 老旧小区 安置房 楼盘 棚户区', false, 'communities', 'community'],
      [
        '道路 路 街 街路 街巷 断头路 主干道 主干路 公路 路段 市政道路 路桥 大街 背街小巷 小巷 桥 桥梁 农村公路',
        false,
        'roads',
        'transport',
      ],
      ['公园 城市公园 绿地 广场 游园 口袋公园', false, 'parks', 'ecology'],
      ['景点 景区 景观 旅游景点', false, 'scenic', 'culture-tourism'],
      ['学校 中小学 小学 中学 幼儿园 高校 中小学校', false, 'schools', 'education'],
      ['医院 卫生院 医疗机构', false, 'health', 'health'],
      ['村 镇 街道 村庄', true, 'villages', 'agriculture'],
      ['乡镇 镇村 乡村 镇街 村屯', false, 'villages', 'agriculture'],
      ['河流 内河 河道 水系 河 水体 水库 湖泊 江河', false, 'scenic', 'ecology'],
      ['污水处理厂 变电站 水厂 泵站 电厂', true, 'utilities', 'municipal'],
      ['工程技术研究中心 研究中心 技术中心 实验室 研究院', true, 'science', 'science'],
      ['装置 大科学装置', true, 'science', 'science'],
      ['田园综合体', true, 'villages', 'agriculture'],
      ['基地 总部 场馆 枢纽 车站 站点 机场 港口', false, 'projects', 'municipal'],
    ] as const
  ).flatMap(([words, append, layer, sector]) =>
    words.split(' ').map((word) => [word, { append, layer, sector }] as const),
  ),
);

/** A place that takes its time as an event is none itself; what stands before the event’s kind is. */
export const EVENT =
  /(?:冰雪节|艺术节|丰收节|民宿节|文化节|美食节|音乐节|旅游节|采摘节|杏花节|桃花节|樱花节|梨花节|花节|啤酒节|音乐会|灯会|马拉松|公开赛|锦标赛|邀请赛|博览会|展销会|推介会|购物节|之夜|论坛|大会|庙会)$/;

/** What makes a name that of something on a screen, on paper or in the air. */
export const NO_PLACE: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [
    /(?:小程序|APP|热线|公众号|网站|客户端|智能体|信息系统|云平台|信息平台|管理平台|监管平台|大数据平台|数据平台|政务平台|融资平台|区块链.*平台|互联网医院|云医院|资金管理平台|公共服务平台|一体化平台|网上.*平台)$/,
    '线上系统或服务，不是场所',
    'a service or system online, no site',
  ],
  [/(?:基金|资金|贷款|债券|证券|指数)$/, '资金或金融产品，不是场所', 'money, no site'],
  [
    /(?:都市圈|经济圈|城市群|经济带|大通道|大湾区|自贸港|示范省|强县|强区|强市|强省|城乡|乡村|山区|库区|县域|省域|市域|镇域|全域|都市|国家中心城市)$/,
    '区外或泛指的范围',
    'a region beyond the district, or none in particular',
  ],
  [
    /(?:试点|称号|品牌|模式|机制|体系|行动|计划|战略|名城|名县|强镇)$/,
    '举措或称号，不是场所',
    'a measure or a title, no site',
  ],
  [/^(?:“|第)?[一二三四五六七八九十两]+(?:个|条|项|批|大|次|届)/, '数量，不是名称', 'a number of things, no name'],
];

/** Companies by the words that their short names end with. */
export const COMPANY_TAIL =
  /(?:科技|医疗|精密|机器人|眼科|农牧|牧业|农业|食品|电子|生物|制药|药业|集团|股份|公司|能源|新能源|新材料|材料|汽车|重工|化工|机械|电气|光电|半导体|智能|装备|实业|控股|酒业|乳业|纺织|服饰|家居|建材|包装|印务|钢铁|铝业|锂电|电池|光伏|通信|信息|软件|网络|数据|物流|净化|环保|水务|燃气|电力|银行|证券|保险|传媒|文旅|地产|置业)$/;
/** What companies do in such reports. */
export const COMPANY_VERB =
  /^(?:成功)?(?:上市|成为|荣登|获评|获批|获得|荣获|落户|投产|签约|建成|实现|跻身|入选|晋级|入围|追加|投资|斥资|分别被评|被评|被认定|在.{1,6}上市|挂牌上市|增资|扩产|达产|满产|竣工投产|首发上市|过会)/;

/** Nouns that such lists hold beside places: what is done, made, sold or taught. */
export const ABSTRACT =
  /(?:研制|研发|改造|治理|整治|建设|工作|活动|行动|服务|产业|产业链|技术|设备|装备|产品|系统|政策|制度|机制|模式|体系|改革|管理|监管|安全|保护|修复|提升|提质|扩容|培育|培训|就业|创业|教育|医疗|保健|养老|旅游|文化|经济|贸易|金融|投资|消费|交通|运输|生产|加工|销售|检测|维修|分拨|等级|水平|能力|质量|环境|资源|问题|领域|方面|行业|企业|人员|群体|群众|学生|农产品|果蔬|蔬菜|水果|粮食|药材|材料|能源|电池|汽车|食品|饮料|机器|软件|数据|信息|网络|通信|工程师|律师|医师|评价|指标|收入|产值|总额|增加值|生产总值|资金|基金|贷款|补贴|保险|保障|救助|改革试点|试点|示范|称号|荣誉|先进|地区|国家|规划|方案|办法|条例|意见|决议|精神|思想|理念|目标|任务|责任|措施|举措|经验|成果|成效|成绩|大会|会议|论坛|赛事|比赛|展会|节|日|周|月|年)$/;
