/** What the views say about the cell selected, a list read back, gaps filled in and the first run, in Chinese. */
export const dayZh = {
  aboutSelected: "选中格的问题与勾稽",
  atCell: (address: string, equations: number, broken: number) =>
    `${address}${equations === 0 ? "" : `：${equations} 条勾稽${broken === 0 ? "成立" : `，${broken} 条不平`}`}`,
  equationsAt: (count: number) => `所在的勾稽（${count}）`,
  findingsAt: (count: number) => `问题（${count}）`,
  holds: "成立",
  fails: "不平",
  showInList: "在列表中打开",
  moves: (address: string, cells: number) => `若改动 ${address}，有 ${cells} 格须随之变动：`,
  movesNothing: (address: string) => `若改动 ${address}，没有别的格必须随之变动。`,
  movesPart: (address: string, parts: string) => `若改动 ${address}，其明细中须有一格同变：${parts}。`,
  opposite: "（反向）",
  movesOneOf: (equations: number, total: string, parts: string) =>
    `${equations} 条勾稽的明细中还须有一格同变，如 ${total} 的 ${parts}。`,

  cancelled: "已取消，没有改动；看到的仍是取消之前的结果。",
  toFirstCard: "到第一处更正",
  toFirstFinding: "到第一个问题",

  readBack: "读回清单",
  readBackHint: "读回填好的Excel问题清单：“处理情况”成为理由，并标明已整改、已说明、未处理、新增。",
  listRead: (file: string, taken: number, kept: number) =>
    `已读回“${file}”${taken > 0 ? `，${taken}项回复记为理由` : "，没有新的理由"}${kept > 0 ? `；${kept}项的回复与工作簿中的理由不同，保留工作簿中的` : ""}。`,
  standing: (file: string) => `对照“${file}”`,
  standingOf: {
    mended: (count: number) => `已整改 ${count} 项`,
    explained: (count: number) => `已说明 ${count} 项`,
    open: (count: number) => `未处理 ${count} 项`,
    new: (count: number) => `新增 ${count} 项`,
  },
  repliedWith: (reply: string) => `回复：${reply}`,
  putListAway: "不再对照",

  filledIn: (count: number) => `填写 ${count} 格`,
  filledInSaid: (count: number) => `已填入 ${count} 格，文字随之更新。`,
  toFillIn: (count: number) => `在这里填写（${count} 格）`,
  fieldsOf: (sheet: string, count: number) => `${sheet}（${count}）`,
  write: "写入",
  useDraft: "用草稿",
  draftHint: "草稿，写入后标有【请核实】",
  inUnit: (name: string, unit: string) => `${name}（${unit}）`,

  firstRun: "三步完成",
  firstStep: "打开放有各公开表的工作簿（要写情况说明的，连同填报表）。",
  secondStep: "点“校验”，从上往下逐条处理：采纳、修复，或说明理由，直到没有要处理的问题。",
  thirdStep: "到“情况说明”补齐待填处，写入工作表或导出Word；回到“校验”导出问题清单和检查单。",
  sample: "示例工作簿",
  template: "空白模板",
  sampleFile: "示例-部门预算公开.xlsx",
  templateFile: "模板-部门预算公开.xlsx",
  help: (version: string) => `使用帮助 · 版本 ${version}`,
  goodToKnow: "须知",
  knowings:
    "校验只读取，不改动工作簿；标记可随时清除，不留痕迹。\n点单元格地址，就选中那一格；选中一格，窗格下方列出它的问题和所在的勾稽。\n每次修改都记在“修改记录”中，可以逐项撤销。\n数据只在本机处理，不上传。",
  keysTitle: "快捷键（光标在窗格中时）",
  keys: {
    validate: "校验",
    next: "下一个问题",
    previous: "上一个问题",
    close: "收起打开的问题",
    areas: "在表格、功能区和窗格之间切换",
  },
} as const;
