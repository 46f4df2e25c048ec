/** 与所属单位汇总核对. */
export const unitsZh = {
  title: "与所属单位汇总核对",
  hint: "选择各所属单位的公开工作簿，逐表逐科目核对：部门数应等于各单位之和。文件只在本机读取。",
  files: "选择单位文件",
  folder: "选择文件夹",
  noFiles: "文件夹中没有Excel工作簿。",
  reading: (done: number, of: number) => `正在读取单位工作簿，${done} / ${of}…`,
  outcome: (units: number, compared: string) => `${units} 家单位，比对 ${compared} 个数`,
  equal: "全部相等。",
  differences: (count: number) => `${count} 处不一致。`,
  unread: (count: number) => `没有读取的文件 ${count} 个`,
  fileSays: (file: string, sentence: string) => `${file}：${sentence}`,
  own: (files: string) => `${files}是本部门自己的工作簿，没有计入。`,
  notCompared: (count: number) => `没有比对的表 ${count} 张`,
  notComparedTable: (table: string, units: string, count: number) => `${table}：${count} 家单位没有这张表（${units}）`,
  inFile: (file: string, address: string) => `${file} ${address}`,
  close: "收起结果",
} as const;
