import type { unitsZh } from "./zh-units";
import type { Widened } from "./texts";

/** 与所属单位汇总核对, in English. */
export const unitsEn: Widened<typeof unitsZh> = {
  title: "Compare with the units",
  hint: "Pick the workbooks of the units: by table and code, what the department states is their sum. The files are read on this computer only.",
  files: "Pick files of units",
  folder: "Pick a folder",
  noFiles: "The folder has no Excel workbook.",
  reading: (done, of) => `Reading the units' workbooks, ${done} / ${of}…`,
  outcome: (units, compared) => `${units} units, ${compared} amounts compared`,
  equal: "All agree.",
  differences: (count) => `${count} differences.`,
  unread: (count) => `${count} files were not read`,
  fileSays: (file, sentence) => `${file}: ${sentence}`,
  own: (files) => `${files} is the department's own workbook and not counted.`,
  notCompared: (count) => `${count} tables were not compared`,
  notComparedTable: (table, units, count) => `${table}: ${count} units have no such table (${units})`,
  inFile: (file, address) => `${file} ${address}`,
  close: "Close the results",
};
