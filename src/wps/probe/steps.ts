import type { WpsApplication, WpsFormatCondition, WpsRange, WpsSheet } from "../jsapi";

/** WPS as the probe asks it: also what the ports do not use. */
export interface ProbedApplication extends WpsApplication {
  readonly Workbooks: { Add(): unknown };
}

/** One question to WPS: asks it on a sheet of its own and gives back what it answered, as it came. */
export interface Step {
  readonly name: string;
  /** What it finds out, for the person who reads along. */
  readonly asks: string;
  run(app: ProbedApplication, sheet: WpsSheet): unknown;
}

/** Members that the narrow interface leaves out. */
const member = (of: unknown, name: string): unknown => (of as Readonly<Record<string, unknown>>)[name];
const act = (of: unknown, name: string, ...given: readonly unknown[]): unknown =>
  (of as Readonly<Record<string, (...all: readonly unknown[]) => unknown>>)[name]?.(...given);

function filled(sheet: WpsSheet, address: string, content: unknown): WpsRange {
  const range = sheet.Range(address);
  range.Formula = content;
  return range;
}

/** The open questions about a real WPS, each on its own: one that fails leaves the others. */
export const STEPS: readonly Step[] = [
  {
    name: "version",
    asks: "版本与浏览器内核",
    run: (app) => ({ version: app.Version, build: member(app, "Build"), engine: navigator.userAgent }),
  },
  { name: "language", asks: "界面语言", run: (app) => app.LanguageSettings.LanguageID(2) },
  { name: "one-cell", asks: "一格的值", run: (_app, sheet) => filled(sheet, "A1", 1.5).Value2 },
  {
    name: "one-row",
    asks: "一行的值",
    run: (_app, sheet) => {
      for (const [at, address] of ["A1", "B1", "C1"].entries()) filled(sheet, address, at + 1);
      return sheet.Range("A1:C1").Value2;
    },
  },
  {
    name: "one-column",
    asks: "一列的值",
    run: (_app, sheet) => {
      for (const [at, address] of ["A1", "A2", "A3"].entries()) filled(sheet, address, at + 1);
      return sheet.Range("A1:A3").Value2;
    },
  },
  {
    name: "block",
    asks: "多行多列的值与公式",
    run: (_app, sheet) => [sheet.Range("A1:B2").Value2, sheet.Range("A1:B2").Formula],
  },
  {
    name: "empty",
    asks: "空格与空表",
    run: (_app, sheet) => [sheet.Range("Z99").Value2, sheet.Range("Z98:Z99").Value2],
  },
  {
    name: "error",
    asks: "错误值与逻辑值",
    run: (_app, sheet) => [
      filled(sheet, "D1", "=1/0").Value2,
      filled(sheet, "D2", "=NA()").Value2,
      filled(sheet, "D3", true).Value2,
    ],
  },
  {
    name: "formula",
    asks: "公式",
    run: (_app, sheet) => {
      const range = filled(sheet, "E1", "=sum(A1:A3)");
      return [
        range.Formula,
        range.Value2,
        range.HasFormula,
        sheet.Range("A1").Formula,
        sheet.Range("A1:E1").HasFormula,
      ];
    },
  },
  {
    name: "text",
    asks: "像数字的文本",
    run: (_app, sheet) => {
      const [typed, quoted, cell] = [sheet.Range("F1"), sheet.Range("F2"), sheet.Range("F3")];
      typed.Value2 = "1,234";
      quoted.Value2 = "'1,234";
      cell.NumberFormat = "@";
      cell.Value2 = "=1+1";
      return [typed, quoted, cell].map((range) => [range.Value2, range.Formula, range.NumberFormat]);
    },
  },
  {
    name: "mixed",
    asks: "格式不同的几格、合并单元格",
    run: (_app, sheet) => {
      sheet.Range("G1").NumberFormat = "0.00";
      act(sheet.Range("G3:H3"), "Merge");
      const merged = sheet.Range("G3");
      return [
        sheet.Range("G1:G2").NumberFormat,
        member(sheet.Range("G1:H3"), "MergeCells"),
        member(merged, "MergeCells"),
        String(member(sheet.Range("G1"), "MergeArea")),
      ];
    },
  },
  {
    name: "conditions",
    asks: "分散区域的条件格式",
    run: (_app, sheet) => {
      const scattered = Array.from({ length: 150 }, (_, at) => `A${at * 2 + 1}`).join(",");
      const conditions = sheet.Range(scattered).FormatConditions;
      const added = conditions.Add(2, undefined, '=LEN("预算公开校验标记：探测")>0') as WpsFormatCondition;
      added.Interior.Color = 0xc0;
      added.SetFirstPriority();
      return [added.Type, added.Formula1, sheet.Cells.FormatConditions.Count, member(added, "Priority")];
    },
  },
  {
    name: "conditions-deleted",
    asks: "删除条件格式",
    run: (_app, sheet) => {
      const conditions = sheet.Cells.FormatConditions;
      const before = conditions.Count;
      (conditions.Item(1) as WpsFormatCondition).Delete();
      return [before, sheet.Cells.FormatConditions.Count];
    },
  },
  {
    name: "copy",
    asks: "保存副本并读取",
    run: (app) => {
      const book = app.ActiveWorkbook;
      const path = `${app.Env.GetTempPath().replace(/[\\/]+$/, "")}/预算公开检测-${Date.now()}.xlsx`;
      const begun = Date.now();
      const wasSaved = member(book, "Saved");
      book?.SaveCopyAs(path);
      try {
        const bytes = new Uint8Array(app.FileSystem.ReadFileAsArrayBuffer(path));
        const head = [...bytes.slice(0, 4)];
        return {
          bytes: bytes.length,
          head,
          milliseconds: Date.now() - begun,
          wasSaved,
          isSaved: member(book, "Saved"),
        };
      } finally {
        app.FileSystem.Remove(path);
      }
    },
  },
  {
    name: "events",
    asks: "修改单元格的通知",
    run: (app, sheet) => {
      const heard: unknown[] = [];
      const hear = (...given: readonly unknown[]): void => {
        heard.push(given.map((one) => member(one, "Name") ?? (act(one, "Address") as unknown) ?? typeof one));
      };
      app.ApiEvent.AddApiEventListener("SheetChange", hear);
      try {
        sheet.Range("J1").Value2 = 5;
        return heard;
      } finally {
        app.ApiEvent.RemoveApiEventListener("SheetChange", hear);
      }
    },
  },
  {
    name: "undo",
    asks: "撤销加载项的写入",
    run: (app, sheet) => {
      sheet.Range("K1").Value2 = 1;
      sheet.Range("K1").Value2 = 2;
      const answer = act(app, "Undo");
      return [answer, sheet.Range("K1").Value2];
    },
  },
  {
    name: "protected",
    asks: "受保护的工作表",
    run: (_app, sheet) => {
      act(sheet, "Protect");
      try {
        sheet.Range("L1").Value2 = 1;
        return ["written", sheet.Range("L1").Value2];
      } finally {
        act(sheet, "Unprotect");
      }
    },
  },
  {
    name: "settings",
    asks: "随文件保存的文字",
    run: (app) => {
      const parts = app.ActiveWorkbook?.CustomXMLParts;
      parts?.Add(`<setting xmlns="urn:budget-disclosure-check:probe"><text>${"字".repeat(5000)}</text></setting>`);
      const ours = parts?.SelectByNamespace("urn:budget-disclosure-check:probe");
      return [ours?.Count, ours?.Item(1).XML.length];
    },
  },
  {
    name: "selection",
    asks: "选中分散的单元格",
    run: (_app, sheet) => {
      sheet.Activate();
      return sheet.Range("A1,C3:D4").Select();
    },
  },
  {
    name: "page",
    asks: "窗格页面的存储与剪贴板",
    run: (app) => {
      app.PluginStorage.setItem("budget-disclosure.probe", "1");
      return {
        address: location.protocol,
        pluginStorage: app.PluginStorage.getItem("budget-disclosure.probe"),
        localStorage: typeof localStorage,
        clipboard: typeof navigator.clipboard,
        width: [innerWidth, screen.width],
      };
    },
  },
];
