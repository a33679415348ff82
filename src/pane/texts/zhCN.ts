/** Every text the pane and the ribbon's functions show, in Chinese. Its type is the shape all other languages must fill. */
export const zhCN = {
  language: "zh-CN",
  title: "5G 全连接工厂申报核验",
  review: "一键核验",
  clearMarks: "清除标记",
  cancel: "取消",
  cancelling: "正在取消…",

  firstRun: {
    heading: "点“一键核验”，核对整个工作簿",
    lines: [
      "逐家核对申报表和汇总表，给出建议等级、结论和问题清单。全部在本机完成，数据不离开这个工作簿。",
      "有问题的单元格用条件格式突出显示，不改动您自己的填充颜色和内容。",
      "结果写入汇总表右侧和“核验结果”“问题清单”两张表；标记可随时用“清除标记”去掉。",
    ],
  },

  running: {
    review: "正在核验",
    clear: "正在清除标记",
    steps: { reading: "读取", checking: "核对", marking: "标记", writing: "写入结果" },
    step: (step: string, sheet: string) => `${step}：${sheet}`,
    count: (done: number, total: number) => `${done}/${total}`,
    starting: "正在准备…",
    progressLabel: "核验进度",
  },

  cancelled: {
    heading: "已取消",
    again: "需要时再点“一键核验”，会从头核对，不会重复标记。",
  },

  failed: {
    review: "核验没有完成",
    clear: "清除标记没有完成",
    goTo: "没有定位到单元格",
    unexpected: (name: string) => `程序内部出错（${name}），已经停下。请再试一次；仍然出现时，请把这句话告诉技术支持。已有的标记可用“清除标记”去掉。`,
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
    noApplication: "没有找到申报表。请打开企业申报表所在的工作簿，确认其中有申报书的表格后再核验。",
    noFinding: "没有发现问题。",
    basis: (policy: string, asOf: string) => `评审规则 ${policy} · 判定日期 ${asOf}`,
    changedPolicy: (count: number) => `有 ${count} 项与出厂规则不同`,
  },

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
    search: "按企业名称查找",
    more: (rest: number) => `再显示一些（还有 ${rest} 项）`,
    nothing: "没有符合条件的内容。",
    reset: "显示全部",
    shown: (count: number) => `列出 ${count} 项`,
  },

  groups: {
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
  },

  finding: {
    clause: "条款",
    remedy: "处理建议",
    fix: "建议改为",
    goTo: "定位",
    goToCell: (address: string) => `定位到 ${address}`,
    cells: "相关单元格",
    waiver: "已认可",
    waived: (by: string, on: string, reason: string) => `${by} ${on}：${reason}`,
  },

  ribbon: {
    timedOut: "功能区按钮一次最多运行 5 分钟，已在此之前停下。",
    nextStep: "请点“打开核验面板”，在面板中核验：那里没有时间限制，并能看到进度和详情。",
  },
};

export type Texts = typeof zhCN;
