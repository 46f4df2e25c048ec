import { toWorkbook, type HostConditionalFormat, type HostSheet, type HostWorkbook } from "../../../src/embedded-host";
import { parseAddress, type Rectangle } from "../../../src/workbook/address";
import type { CellValue } from "../../../src/workbook/cell";
import type { Workbook } from "../../../src/workbook/workbook";
import type {
  WpsApplication,
  WpsFormatCondition,
  WpsRange,
  WpsSheet,
  WpsSheetChange,
  WpsSheetEvent,
  WpsXmlParts,
} from "../../../src/wps/jsapi";

/** What the WPS played can be asked besides. */
export interface FakeWps {
  readonly app: WpsApplication;
  /** Files that were made and not taken away. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface FakeOptions {
  /** Makes an .xlsx file of a workbook. */
  readonly fileOf: (workbook: Workbook) => Uint8Array;
  /** Builds without events. */
  readonly hasEvents?: boolean;
  /** One row or one column of values comes as a plain list. */
  readonly givesLists?: boolean;
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": -2146826288,
  "#DIV/0!": -2146826281,
  "#VALUE!": -2146826273,
  "#REF!": -2146826265,
  "#NAME?": -2146826259,
  "#NUM!": -2146826252,
  "#N/A": -2146826246,
};
const WHOLE: Rectangle = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
const VISIBILITIES = { visible: -1, hidden: 0, veryHidden: 2 } as const;

/**
 * A WPS played over a workbook in memory, as awkward as people report the real one to be: answers at once,
 * one cell bare, errors as COM's numbers, `null` where cells differ, `Value` not to be assigned, no
 * sheet by a name that is not there, own writes told of as anyone's.
 */
export function fakeWps(model: HostWorkbook, options: FakeOptions): FakeWps {
  const files = new Map<string, Uint8Array>();
  const storage = new Map<string, string>();
  let parts: string[] = [];
  const hears: Readonly<Record<WpsSheetEvent, Set<WpsSheetChange>>> = {
    SheetChange: new Set(),
    SheetSelectionChange: new Set(),
  };
  model.listen((event) => {
    if (event.kind === "changed")
      for (const hear of hears.SheetChange) hear(sheetOf(event.sheet), rangeOf(event.sheet, [event.area]));
    if (event.kind === "selected")
      for (const hear of hears.SheetSelectionChange) hear(sheetOf(event.sheet), rangeOf(event.sheet, event.areas));
  });
  const act = <T>(work: () => T): T => {
    try {
      return model.perform("add-in", work);
    } catch (error) {
      throw new Error(`WPS: ${String(error)}`);
    }
  };

  function valuesOf(sheet: HostSheet, area: Rectangle, read: (row: number, column: number) => unknown): unknown {
    const rows = sheet.matrix(area, (_, row, column) => read(row, column));
    if (area.rows === 1 && area.columns === 1) return rows[0]?.[0];
    if (options.givesLists && area.rows === 1) return rows[0];
    if (options.givesLists && area.columns === 1) return rows.map(([only]) => only);
    return rows;
  }

  function rangeOf(sheet: HostSheet, areas: readonly Rectangle[]): WpsRange {
    const [area = WHOLE] = areas;
    const common = (read: (row: number, column: number) => unknown): unknown => {
      const all = new Set(sheet.matrix(area, (_, row, column) => read(row, column)).flat());
      return all.size === 1 ? [...all][0] : null;
    };
    const enter = (content: unknown): void => {
      act(() => {
        model.enter(sheet, area, () => content as CellValue, "Range.Value2");
      });
    };
    const shown = (row: number, column: number): unknown => {
      const value = sheet.isHiddenByMerge(row, column) ? undefined : sheet.cell(row, column)?.value;
      return typeof value === "string" ? (ERROR_NUMBERS[value] ?? value) : value;
    };
    const range = {
      Row: area.row + 1,
      Column: area.column + 1,
      Rows: { Count: area.rows },
      Columns: { Count: area.columns },
      get Value2() {
        return valuesOf(sheet, area, shown);
      },
      set Value2(content: unknown) {
        enter(content);
      },
      get Formula() {
        return valuesOf(sheet, area, (row, column) => {
          const cell = sheet.cell(row, column);
          return cell?.formula ?? String(cell?.value ?? "");
        });
      },
      set Formula(content: unknown) {
        enter(content);
      },
      get HasFormula() {
        return common((row, column) => sheet.cell(row, column)?.formula !== undefined);
      },
      get NumberFormat() {
        return common((row, column) => sheet.cell(row, column)?.numberFormat ?? "General");
      },
      set NumberFormat(format: unknown) {
        act(() => {
          model.requireChangeable(sheet, "Range.NumberFormat");
          model.reformat(sheet, area, ({ numberFormat: _before, ...cell }) =>
            format === "General" ? cell : { ...cell, numberFormat: String(format) },
          );
        });
      },
      Font: fontOf(sheet, area),
      WrapText: null as unknown,
      HorizontalAlignment: null as unknown,
      ColumnWidth: null as unknown,
      FormatConditions: conditionsOf(sheet, areas),
      Select: () => {
        if (sheet.state.visibility !== "visible" || model.active !== sheet) throw new Error("Select 方法无效");
        model.select(sheet, areas);
        return true;
      },
      ClearContents: () => {
        act(() => {
          model.requireChangeable(sheet, "Range.ClearContents");
          model.clear(sheet, area, "contents");
        });
        return true;
      },
    };
    return Object.defineProperty(range, "Value", {
      get: () => range.Value2,
      set: () => {
        throw new TypeError("Cannot redefine property: Value");
      },
    });
  }

  function fontOf(sheet: HostSheet, area: Rectangle): WpsRange["Font"] {
    const change = (part: object): void => {
      act(() => {
        model.requireChangeable(sheet, "Font");
        model.reformat(sheet, area, (cell) => ({ ...cell, font: { ...cell.font, ...part } }));
      });
    };
    return Object.defineProperties({} as WpsRange["Font"], {
      Size: {
        set: (size: number) => {
          change({ size });
        },
      },
      Bold: {
        set: (bold: boolean) => {
          change({ bold });
        },
      },
    });
  }

  function conditionsOf(sheet: HostSheet, areas: readonly Rectangle[]): WpsRange["FormatConditions"] {
    return {
      get Count() {
        return sheet.state.conditionalFormats.length;
      },
      Item: (index) => {
        const format = sheet.state.conditionalFormats[index - 1];
        if (!format) throw new Error("参数无效");
        return conditionOf(sheet, format.id);
      },
      Add: (_type, _operator, formula) => {
        const id = model.newId();
        const added: HostConditionalFormat = { id, type: "Custom", areas, formula: String(formula), stopsIfTrue: true };
        changeConditions(sheet, (present) => [...present, added]);
        return conditionOf(sheet, id);
      },
    };
  }

  function changeConditions(
    sheet: HostSheet,
    change: (present: readonly HostConditionalFormat[]) => readonly HostConditionalFormat[],
  ): void {
    act(() => {
      model.requireChangeable(sheet, "FormatConditions");
      model.setConditionalFormats(sheet, change(sheet.state.conditionalFormats));
    });
  }

  function conditionOf(sheet: HostSheet, id: string): WpsFormatCondition {
    const now = (): HostConditionalFormat => {
      const format = sheet.state.conditionalFormats.find((one) => one.id === id);
      if (!format) throw new Error("对象已被删除");
      return format;
    };
    const change = (part: Partial<HostConditionalFormat>): void => {
      const changed = { ...now(), ...part };
      changeConditions(sheet, (present) => present.map((one) => (one.id === id ? changed : one)));
    };
    return {
      get Type() {
        return now().type === "Custom" ? 2 : now().type === "CellValue" ? 1 : 3;
      },
      get Formula1() {
        const { type, formula } = now();
        if (type === "ColorScale") throw new Error("没有这个成员");
        return formula;
      },
      Interior: Object.defineProperty({} as { Color: unknown }, "Color", {
        set: (color: number) => {
          change({ fill: hexOf(color) });
        },
      }),
      Font: Object.defineProperties({} as WpsRange["Font"], {
        Color: {
          set: (color: number) => {
            change({ fontColor: hexOf(color) });
          },
        },
        Bold: {
          set: (bold: boolean) => {
            change({ bold });
          },
        },
      }),
      get StopIfTrue() {
        return now().stopsIfTrue;
      },
      set StopIfTrue(stopsIfTrue: boolean) {
        change({ stopsIfTrue });
      },
      SetFirstPriority: () => {
        const first = now();
        changeConditions(sheet, (present) => [first, ...present.filter((one) => one.id !== id)]);
      },
      Delete: () => {
        now();
        changeConditions(sheet, (present) => present.filter((one) => one.id !== id));
      },
    };
  }

  function sheetOf(sheet: HostSheet): WpsSheet {
    return {
      get Name() {
        return sheet.name;
      },
      set Name(name: string) {
        act(() => {
          model.changeSheet(sheet, { name });
        });
      },
      get Visible() {
        return VISIBILITIES[sheet.state.visibility];
      },
      set Visible(visible: number) {
        const visibility = visible === -1 ? "visible" : visible === 0 ? "hidden" : "veryHidden";
        act(() => {
          model.changeSheet(sheet, { visibility });
        });
      },
      get ProtectContents() {
        return sheet.state.isProtected;
      },
      get UsedRange() {
        // An empty sheet answers A1; formats count.
        return rangeOf(sheet, [sheet.usedArea(false) ?? { row: 0, column: 0, rows: 1, columns: 1 }]);
      },
      get Cells() {
        return rangeOf(sheet, [WHOLE]);
      },
      Range: (address) => {
        const areas = address.split(",").map((part) => parseAddress(part));
        if (address.length > 2000 || areas.includes(null)) throw new Error("Range 方法无效");
        return rangeOf(
          sheet,
          areas.flatMap((area) => area ?? []),
        );
      },
      Activate: () => {
        if (sheet.state.visibility !== "visible") throw new Error("Activate 方法无效");
        model.activate(sheet);
      },
      Delete: () => {
        act(() => {
          model.removeSheet(sheet);
        });
      },
    };
  }

  const partsWith = (list: () => readonly string[]): WpsXmlParts => ({
    get Count() {
      return list().length;
    },
    Item: (index) => {
      const xml = list()[index - 1];
      if (xml === undefined) throw new Error("参数无效");
      return {
        XML: `<?xml version="1.0"?>\n${xml}`,
        Delete: () => {
          parts = parts.filter((part) => part !== xml);
        },
      };
    },
    Add: (xml) => parts.push(xml),
    SelectByNamespace: (namespace) => partsWith(() => list().filter((xml) => xml.includes(`xmlns="${namespace}"`))),
  });

  const book: NonNullable<WpsApplication["ActiveWorkbook"]> = {
    Name: model.name,
    get ReadOnly() {
      return model.isReadOnly;
    },
    Worksheets: {
      get Count() {
        return model.sheets.length;
      },
      Item: (index) => {
        const sheet = model.sheets[index - 1];
        if (!sheet) throw new Error("下标越界");
        return sheetOf(sheet);
      },
      Add: () => {
        const sheet = act(() => {
          model.requireChangeableStructure("Worksheets.Add");
          return model.addSheet({ name: `Sheet${model.sheets.length + 1}` });
        });
        model.activate(sheet);
        return sheetOf(sheet);
      },
    },
    CustomXMLParts: partsWith(() => parts),
    SaveCopyAs: (path) => {
      files.set(path, options.fileOf(toWorkbook(model)));
    },
  };
  const app: WpsApplication = {
    ActiveWorkbook: book,
    get ActiveCell() {
      const { sheet, areas } = model.selection;
      const [first] = areas;
      return first ? { Row: first.row + 1, Column: first.column + 1, Worksheet: { Name: sheet.name } } : null;
    },
    Version: "12.1.0.26885",
    LanguageSettings: { LanguageID: () => 2052 },
    Env: { GetTempPath: () => "/tmp/" },
    FileSystem: {
      ReadFileAsArrayBuffer: (path) => {
        const file = files.get(path);
        if (!file) throw new Error("文件不存在");
        return file.slice().buffer;
      },
      Remove: (path) => files.delete(path),
    },
    ApiEvent: {
      AddApiEventListener: (event, hear) => hears[event].add(hear),
      RemoveApiEventListener: (event, hear) => hears[event].delete(hear),
    },
    PluginStorage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => storage.set(key, value),
    },
  };
  const { ApiEvent: _events, ...without } = app;
  return { app: options.hasEvents === false ? (without as WpsApplication) : app, files };
}

function hexOf(color: number): string {
  const channels = [color & 255, (color >> 8) & 255, (color >> 16) & 255];
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
