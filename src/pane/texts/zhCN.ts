import { summaryToolsZhCN } from "./summaryToolsZhCN";

/** A finding that was decided on: what it says, in Chinese and shortened, and its rule. */
interface NamedFinding {
  readonly finding: string;
  readonly rule: string;
}

/** Every text the pane and the ribbon's functions show, in Chinese. Its type is the shape all other languages must fill. */
export const zhCN = {
  language: "zh-CN",
  title: "5G 全连接工厂申报核验",
  review: "一键核验",
  clearMarks: "清除标记",
  cancel: "取消",
  cancelling: "正在取消…",

  places: { label: "功能", review: "核验", summary: "汇总表", rules: "规则", settings: "设置" },
  loading: "正在加载…",

  firstRun: {
    sample: "打开示例",
    skip: "知道了，不再显示",
    skipped: "点“一键核验”，核对整个工作簿。",
    heading: "点“一键核验”，核对整个工作簿",
    lines: [
      "逐家核对申报表和汇总表，给出建议等级、结论和问题清单。全部在本机完成，数据不离开这个工作簿。",
      "有问题的单元格用条件格式突出显示，不改动您自己的填充颜色和内容。",
      "结果写入汇总表右侧和“核验结果”“问题清单”“统计”三张表；标记可随时用“清除标记”去掉。",
    ],
  },

  running: {
    review: "正在核验",
    clear: "正在清除标记",
    undo: "正在撤销",
    steps: { reading: "读取", checking: "核对", marking: "标记", writing: "写入结果" },
    step: (step: string, sheet: string) => `${step}：${sheet}`,
    count: (done: number, total: number) => `${done}/${total}`,
    starting: "正在准备…",
    progressLabel: "核验进度",
  },

  glance: {
    heading: (applications: number) => `已读 ${applications} 家申报书，官方门槛初步判断：`,
    passed: "全部通过",
    failed: "有不达标",
    unknown: "有待判定",
  },

  cancelled: {
    heading: "已取消",
    again: "需要时再点“一键核验”，会从头核对，不会重复标记。",
  },

  failed: {
    review: "核验没有完成",
    clear: "清除标记没有完成",
    undo: "撤销没有完成",
    place: "这一页没有加载出来，其他页照常可用。请检查网络，然后关闭并重新打开此窗格。",
    goTo: "没有定位到单元格",
    unexpected: (name: string) => `程序内部出错（${name}），已经停下。请再试一次；仍然出现时，请把这句话告诉技术支持。已有的标记可用“清除标记”去掉。`,
    notLoaded: "加载项有一部分没有加载出来，已经停下，这一步没有改动工作簿。请检查网络后再点一次；仍不行，请关闭并重新打开此窗格。",
    results: "结果列表没有显示出来。核验结果已写入工作簿的“核验结果”和“问题清单”；请再点一次“一键核验”，仍不行请关闭并重新打开此窗格。",
  },

  unavailable: {
    noOffice: "没有连上 Excel：office.js 没有加载。请检查网络后重新打开此窗格；内网环境请联系管理员，改用随加载项部署的 office.js。",
    notExcel: "此页面要在 Excel 的任务窗格中使用。请在 Excel 的“开始”选项卡点“打开核验面板”。",
  },

  cleared: {
    some: (cells: number, sheets: number) => `已清除 ${cells} 个单元格的标记（${sheets} 张表）。单元格原有的格式和内容没有改动。`,
    none: "没有需要清除的标记。",
  },

  outcome: {
    heading: "核验结果",
    met: "达标",
    unmet: "未达标",
    pending: "待更正",
    enterprises: (count: number) => `${count} 家`,
    sentence: (met: number, unmet: number, pending: number) => `核验完成：达标 ${met} 家，未达标 ${unmet} 家，待更正 ${pending} 家。`,
    marked: (cells: number, sheets: number) => `已在 ${sheets} 张表上标记 ${cells} 个单元格。`,
    noApplication: "没有找到申报表。请打开申报表所在的工作簿，再点“一键核验”；企业交回的是单独的文件时，先在“汇总表”页导入申报书。",
    noFinding: "没有发现问题。",
    onlyManual: (left: number) => `填报内容没有发现问题。还有 ${left} 项要由人核对，如签字、盖章、原件。`,
    allChecked: "填报内容没有发现问题，要由人核对的也都核对过了。",
    basis: (policy: string, asOf: string) => `评审规则 ${policy} · 判定日期 ${asOf}`,
    changedPolicy: (count: number) => `有 ${count} 项与出厂规则不同`,
  },

  live: {
    stale: (sheets: string) => `${sheets} 有改动，下面还是改动前的结果。`,
    staleNext: "点“一键核验”更新。",
    rechecked: (sheets: string) => `已随修改重新核对 ${sheets}，标记和下面的列表已更新。`,
    written: "汇总表右侧的结果和结果表也已更新。",
    writtenLater: (sheets: string) => `${sheets} 在下次“一键核验”时更新。`,
    failed: "修改后没能自动核对",
    more: (names: string, count: number) => `${names} 等 ${count} 张表`,
    separator: "、",
  },

  undo: {
    button: (what: string) => `撤销：${what}`,
    marks: (cells: number) => `标记 ${cells} 个单元格`,
    results: "写入核验结果",
    cleared: (cells: number) => `清除 ${cells} 个单元格的标记`,
    decisions: {
      waived: ({ finding }: NamedFinding) => `放行“${finding}”`,
      withdrawn: ({ finding }: NamedFinding) => `收回对“${finding}”的处理`,
      passed: ({ finding }: NamedFinding) => `已核“${finding}”`,
      refuted: ({ finding }: NamedFinding) => `不符“${finding}”`,
    },
    sheet: (name: string) => `“${name}”`,
    added: (sheets: string) => `新增${sheets}`,
    rewritten: (sheets: string) => `重写${sheets}`,
    imported: (added: number, updated: number) => `导入申报书（新增 ${added} 家，更新 ${updated} 家）`,
    merged: (files: number) => `合并 ${files} 个文件`,
    tidied: (sheet: string) => `整理“${sheet}”`,
    done: (what: string) => `已撤销：${what}。工作簿回到这一步之前。`,
    notDone: (what: string) => `没有撤销：${what}。原因如下，处理后可以再撤销。`,
  },

  summaryPlace: {
    heading: "汇总表",
    none: "核验之后，这里显示汇总表与申报书的对照。请先在“核验”中点“一键核验”。",
    missing: "工作簿中没有找到推荐汇总表。有汇总表时，核验结果会写在它的右侧。",
    rows: (rows: number, sheet: string) => `“${sheet}”列有 ${rows} 家企业`,
    recommender: (name: string) => `推荐单位：${name}`,
    goTo: "打开汇总表",
    clean: "汇总表没有发现问题。",
    findings: (count: number) => `汇总表有 ${count} 个问题`,
    tiers: "建议等级",
    tierCount: (count: number) => `${count} 家`,
    ranked: "评分最高在前；点企业名称定位到申报书。",
  },

  rulesPlace: {
    heading: "规则",
    pages: "规则页面",
    catalogue: "核验规则",
    judged: "如何判定",
    search: "按编号、内容或依据查找",
    part: "所属部分",
    allParts: "全部部分",
    shown: (count: number) => `共 ${count} 条规则`,
    what: "核查内容",
    messages: "会提示",
    clause: "依据",
    remedy: "处理建议",
    policy: "可调项",
    scopes: { application: "逐家核查", summary: "核查汇总表", batch: "跨企业核查" },
    failed: "规则没有加载出来。请检查网络后再打开这一页。",
  },

  judged: {
    intro: "本页说明核验怎样得出结论，可以给申报企业看。",
    printed: "条件和依据照录申报文件原文。",
    gates: "一、门槛",
    gatesIntro: "门槛是申报书明文规定的条件，逐项判断：通过、不达标或无法判定。空白或读不出的内容一律“无法判定”，不会算作通过。比率按台数重新计算，不四舍五入。",
    required: (required: string) => `要求：${required}`,
    tiers: "二、建议等级",
    tierSteps: [
      "联网率、边缘计算、标识、信用承诺任一门槛不通过，或不足 3 个环节、8 个场景：未达标，并列出每一项差多少。",
      "涉及的单元格有错误或读不出：数据待更正，更正后再判，不猜测。",
      "覆盖 5 个环节、不少于 10 个场景：工厂级。",
      "其余达标的，申报书没有给出产线级与车间级的分界，按可调整的参考值（互通系统、5G 联网台数、环节数）建议。",
      "条件高于申报方向时只作引导，由企业自行选择；条件低于申报方向时建议改报，并写明原因。",
    ],
    score: "三、辅助评分（非官方评价标准）",
    scoreIntro: "申报文件没有评分标准。评分只供比较和排序，不影响门槛，也不作为评价结论；各项分值可在“评审规则”中调整。下列为出厂分值。",
    points: (points: string) => `${points} 分`,
    total: "合计",
    severities: "四、问题的四个级别",
    severityMeanings: {
      unmet: "没有达到申报书规定的条件。",
      error: "填写有误或前后矛盾，须更正。",
      warning: "值得人工看一眼，可能有正当原因。",
      manual: "只能由人核对，如签字、盖章、原件。",
    },
  },

  settingsPlace: {
    heading: "设置",
    language: "语言",
    languages: { auto: "随 Excel 的显示语言", "zh-CN": "中文", "en-US": "English" },
    live: "修改后自动核对",
    liveHint: "改动已核验的表后，一秒内只重新核对这张表，并更新标记和列表。关闭后只提示结果已过时。",
    notes: "在单元格上写批注",
    notesHint: "标记的同时用批注写明问题，下次核验起生效。已有批注的单元格不动。",
    notesUnsupported: "当前 Excel 没有批注接口，标记和问题清单不受影响。",
    version: (version: string) => `版本 ${version}`,
    local: "设置只保存在这台电脑的浏览器中。核验结果都在工作簿里，不在这里。",
  },

  summaryTools: summaryToolsZhCN,

  newForm: {
    heading: "填报表",
    intro: "在工作簿末尾新建空白的汇总表和申报书，用于下发填报；每家企业复制一份申报书。已有的表不动。",
    year: "申报年度",
    create: "新建填报表",
    creating: "正在新建…",
    done: (sheets: string) => `已新建：${sheets}。`,
    separator: "、",
    failed: "没有新建填报表",
  },

  problems: {
    heading: (count: number) => `${count} 处没有处理完，其余已完成`,
    item: (sheet: string, reason: string) => `${sheet}：${reason}`,
  },

  severities: { unmet: "不达标", error: "错误", warning: "提醒", manual: "人工" },

  filter: {
    verdicts: "按结论筛选",
    severities: "按问题类别筛选",
    hint: "点一下只看这一类，再点一下恢复",
    search: "查找企业或问题",
    options: "查看方式",
    view: "分组",
    byEnterprise: "按企业",
    byRule: "按规则",
    tier: "建议等级",
    allTiers: "全部等级",
    city: "设区市",
    allCities: "全部设区市",
    industry: "行业",
    allIndustries: "全部行业",
    notStated: "未写明",
    gate: (id: string) => `${id} 未通过`,
    rule: "规则",
    allRules: "全部规则",
    sort: "排序",
    sorts: { workbook: "工作簿顺序", scoreDown: "评分从高到低", scoreUp: "评分从低到高" },
    more: (rest: number) => `再显示一些（还有 ${rest} 项）`,
    nothing: "没有符合条件的内容。",
    reset: "显示全部",
    shown: (count: number) => `列出 ${count} 项`,
    shownOf: (count: number, names: string) => `列出 ${count} 项：${names}`,
    state: "处理情况",
    allStates: "全部",
    states: { open: "尚未处理", waived: "已放行", unchecked: "待人工核对", added: "本次新增" },
  },

  pictures: {
    show: "图表",
    hide: "返回清单",
    hint: "点一行，列出其中的企业。",
    scores: "评分分布",
    bands: { "90 分及以上": "90 分及以上", "80 至 90 分": "80 至 90 分", "70 至 80 分": "70 至 80 分", "60 至 70 分": "60 至 70 分", "60 分以下": "60 分以下" },
    mean: (points: string) => `平均 ${points} 分`,
    unscored: (count: number) => `${count} 家没有评分`,
    gates: "门槛未通过",
    cities: "按设区市",
    industries: "按行业",
    several: "涉及多个行业的企业，在每个行业各计一次。",
    failed: "图表没有加载出来，清单照常可用。请检查网络，然后关闭并重新打开此窗格。",
  },

  groups: {
    policy: "评审规则",
    ruleHint: (enterprises: number) => `涉及 ${enterprises} 家企业`,
    summary: "汇总表",
    batch: "跨企业",
    batchHint: "企业之间重复或矛盾的内容",
    unnamed: (sheet: string) => `未填企业名称（${sheet}）`,
    clean: "没有问题",
    findings: (count: number) => `${count} 条`,
  },

  tiers: {
    产线级: "产线级",
    车间级: "车间级",
    工厂级: "工厂级",
    未达标: "未达标",
    数据待更正: "数据待更正",
  },
  suggested: "建议等级",
  declared: (tier: string) => `申报：${tier}`,
  notDeclared: "未选申报方向",

  score: {
    auto: (points: string, max: string) => `自动分 ${points}/${max}`,
    manual: (points: string, max: string) => `人工分 ${points}/${max}`,
    notManual: (max: string) => `人工分待评（满分 ${max}）`,
    disclaimer: "辅助评分（非官方评价标准）",
    lines: "评分明细",
    line: (points: string, max: string) => `${points}/${max}`,
    unread: "未能读出",
    next: (step: string) => `提高：${step}`,
  },

  gates: {
    heading: "门槛",
    passed: (passed: number, all: number) => `通过 ${passed} 项，共 ${all} 项`,
    status: { pass: "通过", fail: "不达标", unknown: "无法判定" },
    soft: "（不影响定级）",
    glance: "门槛一览",
    one: (id: string, title: string, status: string) => `${id} ${title}：${status}`,
  },

  cursor: {
    label: "逐条查看问题",
    start: "从第一个问题开始",
    next: "下一个问题",
    startManual: "开始人工核对",
    nextManual: "下一项",
    previous: "上一个问题",
    position: (at: number, all: number) => `第 ${at} 个，共 ${all} 个`,
    keys: "Alt+↓ 下一个，Alt+↑ 上一个",
    selected: (address: string) => `选中的 ${address}`,
    close: "收起",
    done: "问题都已看过，再点回到第一个。",
  },

  finding: {
    found: "发现",
    required: "要求",
    line: (name: string, value: string) => `${name}：${value}`,
    copy: "复制",
    copied: "已复制",
    notCopied: "没能复制，请手动选取文字。",
    clause: "条款",
    remedy: "处理建议",
    fix: "建议改为",
    goTo: "定位",
    goToCell: (address: string) => `定位到 ${address}`,
    cells: "相关单元格",
  },

  decide: {
    decision: "处理这个问题",
    manualItem: "核对这一项",
    waive: "放行",
    withdraw: "撤回放行",
    waived: (by: string, on: string, reason: string) => `已放行：${by} ${on}，${reason}`,
    notLifted: "（按评审规则仍计入结论）",
    waiveHint: "放行表示这个问题可以保留，仍会列出。门槛只看填报内容，不会因放行而通过。",
    passed: "已核",
    refuted: "不符",
    clear: "清除",
    checkPassed: (who: string, note: string) => `已核：${[who, note].filter(Boolean).join("，")}`,
    checkRefuted: (who: string, note: string) => `不符：${[who, note].filter(Boolean).join("，")}`,
    checkHints: {
      passed: "与材料相符。处理人记一次，之后点“已核”直接记下。",
      refuted: "与材料不符，将按规则计为错误或不达标。",
    },
    note: "说明（必填）",
    noteOptional: "说明（可不填）",
    by: "处理人（必填）",
    noteMissing: "请写明说明。",
    byMissing: "请写明处理人。",
    cancel: "取消",
    working: "正在记入问题清单…",
    busy: "正在核验，没有记下。请等核验完成后再处理。",
    failed: "没有记下：",
    manualCount: (checked: number, all: number) => `人工 ${checked}/${all} 已核`,
    manualRefuted: (refuted: number) => `其中不符 ${refuted}`,
  },

  changes: {
    heading: "与上次核验相比",
    counts: (added: number, corrected: number, same: number) => `新增 ${added} · 已改 ${corrected} · 未改 ${same}`,
    badges: { added: "新增", same: "未改" },
    corrected: (count: number) => `已改的 ${count} 个问题`,
  },

  whyTier: {
    heading: (tier: string) => `为什么是“${tier}”`,
    tiers: (declared: string, suggested: string) => `申报 ${declared} → 建议 ${suggested}`,
    notDeclared: "未选",
    because: {
      met: "决定等级的门槛都通过，等级按覆盖的环节和场景判断。",
      unmet: "有决定等级的门槛不通过，见下面的门槛。",
      pending: "结论所依据的内容有误或读不出，更正后再判，不猜测。",
    },
  },

  policyProblems: {
    heading: (count: number) => `评审规则有 ${count} 处问题，更正前不评分`,
  },

  writeSheets: {
    heading: "写入工作簿",
    policy: "写入评审规则表",
    policyHint: "把现行的规则值写成一张表，改动表中的值，下次核验按新值判断。",
    policyDone: "已写入“评审规则”表，表中已有的值照旧。改动后请重新核验。",
    rules: "写入规则目录",
    rulesHint: "把全部规则的编号、依据和内容写成一张表。",
    rulesDone: "已写入“规则目录”表。",
    working: "正在写入…",
    failed: "没有写入",
  },

  ribbon: {
    timedOut: "功能区按钮一次最多运行 5 分钟，已在此之前停下。",
    nextStep: "请点“打开核验面板”，在面板中核验：那里没有时间限制，并能看到进度和详情。",
  },
};

export type Texts = typeof zhCN;
