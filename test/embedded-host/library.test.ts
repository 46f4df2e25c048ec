import { EmbeddedHost, fromWorkbook, session, snapshotOf, type HostOptions } from "../../src/embedded-host";
import { loadOffice } from "../../src/embedded-host/seams/load-office";
import type { Cell, CellValue } from "../../src/workbook/cell";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { plainSheet } from "../support/grid-draft";
import { aMoment, waitUntil } from "../support/wait";

const cell = (value: CellValue, numberFormat = "General"): Cell => ({ value, text: "", numberFormat, formula: null });
const sheet = (name: string, rows: CellValue[][], more: Partial<Sheet> = {}): Sheet =>
  plainSheet(
    name,
    rows.map((row) => row.map((value) => cell(value))),
    more,
  );
const budget: Workbook = {
  name: "预算公开.xlsx",
  sheets: [
    sheet(
      "表1",
      [
        ["表1", null],
        ["项目", "预算数"],
        ["总计", 17690.9],
        ["基本支出", 9000.4],
      ],
      { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] },
    ),
    sheet("表2", [
      ["科目", "金额"],
      ["201", 1],
    ]),
    sheet("空", [], { visibility: "hidden" }),
  ],
};

function opened(options: HostOptions = {}) {
  const model = fromWorkbook(budget);
  const host = new EmbeddedHost(model, options);
  const { excel } = loadOffice(host);
  const at = (name: string) => {
    const found = model.sheet(name);
    if (!found) throw new Error(name);
    return found;
  };
  return { model, host, excel, at };
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("Microsoft's library over the embedded host", () => {
  test("reads all sheets in two round trips and lets go of every object", async () => {
    const { host, excel } = opened();
    const read = await excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/visibility");
      await context.sync();
      const used = sheets.items.map((item) => item.getUsedRangeOrNullObject(true));
      for (const range of used) range.load("values,address");
      await context.sync();
      return sheets.items.map((item, index) => [
        item.name,
        item.visibility,
        used[index]?.isNullObject ? null : plain(used[index]?.values),
      ]);
    });
    expect(read).toEqual([
      [
        "表1",
        "Visible",
        [
          ["表1", ""],
          ["项目", "预算数"],
          ["总计", 17690.9],
          ["基本支出", 9000.4],
        ],
      ],
      [
        "表2",
        "Visible",
        [
          ["科目", "金额"],
          ["201", 1],
        ],
      ],
      ["空", "Hidden", null],
    ]);
    expect([host.roundTrips, host.trips.length, host.keptReferences]).toEqual([2, 3, 0]);
  });

  test("a property that was not loaded throws, as it does in Excel", async () => {
    const { excel } = opened();
    const reading = excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表1").getRange("A1");
      range.load("values");
      await context.sync();
      return range.text;
    });
    await expect(reading).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  test("a missing sheet is an error, or a null object where asked", async () => {
    const { excel } = opened();
    await expect(
      excel.run(async (context) => {
        context.workbook.worksheets.getItem("没有").load("name");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
    const isNull = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItemOrNullObject("没有").getRange("A1");
      range.load("values");
      await context.sync();
      return range.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test("what came before a failing action stays done, what comes after is not", async () => {
    const { excel, at } = opened();
    await expect(
      excel.run(async (context) => {
        const two = context.workbook.worksheets.getItem("表2");
        two.getRange("A2").values = [["202x"]];
        context.workbook.worksheets.getItem("没有").getRange("A1").values = [[1]];
        two.getRange("B2").values = [[2]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
    expect([at("表2").cell(1, 0)?.value, at("表2").cell(1, 1)?.value]).toEqual(["202x", 1]);
  });

  test("a member the host lacks fails by its name", async () => {
    const { excel, host } = opened();
    await expect(
      excel.run(async (context) => {
        context.workbook.worksheets.getItem("表1").charts.load("items/name");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Worksheet.Charts") });
    expect([...host.lackingMembers]).toEqual(["Worksheet.Charts"]);
  });

  test("an older Excel refuses members newer than itself", async () => {
    const { excel } = opened({ excelApi: "1.5" });
    await expect(
      excel.run(async (context) => {
        context.workbook.worksheets.getItem("表2").getRange("A1").conditionalFormats.add("Custom");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("ExcelApi 1.6") });
  });

  test("every batch fails while a cell is being edited, and waits where it may", async () => {
    const { excel, model } = opened();
    model.beginCellEdit();
    await expect(
      excel.run(async (context) => {
        context.workbook.worksheets.load("items/name");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const waiting = excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
      return context.workbook.worksheets.items.length;
    });
    await aMoment();
    model.endCellEdit();
    await expect(waiting).resolves.toBe(3);
  });

  test("protected sheets deny contents, formats and conditional formats", async () => {
    const { excel, model, at } = opened();
    model.changeSheet(at("表1"), { isProtected: true });
    const before = snapshotOf(model);
    const tries: ((range: Excel.Range) => void)[] = [
      (range) => {
        range.values = [[1]];
      },
      (range) => {
        range.format.fill.color = "#FF0000";
      },
      (range) => {
        range.conditionalFormats.add("Custom");
      },
    ];
    for (const act of tries) {
      await expect(
        excel.run(async (context) => {
          act(context.workbook.worksheets.getItem("表1").getRange("B3"));
          await context.sync();
        }),
      ).rejects.toMatchObject({ code: "AccessDenied" });
    }
    expect(snapshotOf(model)).toEqual(before);
  });

  test("white and no fill look the same, but for their tint", async () => {
    const { excel, model, at } = opened();
    model.format(at("表2"), { row: 0, column: 0, rows: 1, columns: 1 }, { fill: "#FFFFFF" });
    const fills = await excel.run(async (context) => {
      const ranges = ["A1", "B1"].map(
        (address) => context.workbook.worksheets.getItem("表2").getRange(address).format.fill,
      );
      for (const fill of ranges) fill.load("color,tintAndShade");
      await context.sync();
      return ranges.map(({ color, tintAndShade }) => [color, tintAndShade]);
    });
    expect(fills).toEqual([
      ["#FFFFFF", 0],
      ["#FFFFFF", null],
    ]);
  });

  test("the used range counts formats unless values are asked for", async () => {
    const { excel, model, at } = opened();
    model.changeSheet(at("表2"), { formattedAreas: [{ row: 0, column: 0, rows: 1_048_576, columns: 8 }] });
    const addresses = await excel.run(async (context) => {
      const ranges = [false, true].map((valuesOnly) =>
        context.workbook.worksheets.getItem("表2").getUsedRangeOrNullObject(valuesOnly),
      );
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map((range) => range.address);
    });
    expect(addresses).toEqual(["表2!A:H", "表2!A1:B2"]);
  });

  test("values are null, without an error, beyond the limit of cells", async () => {
    const { excel } = opened({ cellsPerRead: 3 });
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表2").getRange("A1:B2");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toBeNull();
  });

  test("a message too large fails, either way", async () => {
    const { excel } = opened({ bytesPerMessage: 2000 });
    const long = "预".repeat(1000);
    await expect(
      excel.run(async (context) => {
        context.workbook.worksheets.getItem("表2").getRange("A1").values = [[long]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    await expect(
      excel.run(async (context) => {
        context.workbook.worksheets.getItem("表2").getRange("A1:Z99").load("values");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  test("selecting works only on the sheet that is already in front", async () => {
    const { excel, model } = opened();
    const select = () =>
      excel.run(async (context) => {
        const two = context.workbook.worksheets.getItem("表2");
        two.activate();
        two.getRange("B2").select();
        await context.sync();
      });
    await select();
    expect([model.active.name, model.selection.areas[0]]).toEqual(["表2", { row: 0, column: 0, rows: 1, columns: 1 }]);
    await select();
    expect(model.selection.areas[0]).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  });

  test("a person's edit raises onChanged with details, an edit of many cells without, a formula's result not at all", async () => {
    const { excel, model, at } = opened();
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((args) => {
        seen.push(args);
        return Promise.resolve();
      });
      await context.sync();
    });
    model.type(at("表1"), 2, 1, 17690.91);
    model.copy(at("表1"), { row: 2, column: 0, rows: 2, columns: 2 }, at("表2"), 5, 0);
    model.calculated(at("表2"), 1, 1, 5);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("表2").getRange("B2").values = [[7]];
      await context.sync();
    });
    await waitUntil(() => seen.length >= 3);
    await aMoment();
    expect(seen.map((args) => [args.address, args.details?.valueAfter, args.triggerSource])).toEqual([
      ["B3", 17690.91, "Unknown"],
      ["A6:B7", undefined, "Unknown"],
      ["B2", 7, "ThisLocalAddin"],
    ]);
  });

  test("a round trip fails on request: before, halfway, or with its answer lost", async () => {
    const { excel, host, at } = opened();
    const write = () =>
      excel.run(async (context) => {
        const two = context.workbook.worksheets.getItem("表2");
        two.getRange("A2").values = [["甲"]];
        two.getRange("B2").values = [[9]];
        await context.sync();
      });
    host.failRoundTrip(1);
    await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
    expect(at("表2").cell(1, 0)?.value).toBe("201");
    host.failRoundTrip(1, "answer-lost");
    await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
    expect(at("表2").cell(1, 1)?.value).toBe(9);
    await write();
  });

  test("what is written is understood as Excel understands it", async () => {
    const { excel, model, at } = opened();
    model.format(at("表2"), { row: 1, column: 0, rows: 1, columns: 1 }, { numberFormat: "@" });
    await excel.run(async (context) => {
      const one = context.workbook.worksheets.getItem("表1");
      one.getRange("B3:B4").values = [["1,234.50"], ["'0201"]];
      one.getRange("B1").values = [["在合并单元格里"]];
      context.workbook.worksheets.getItem("表2").getRange("A2").values = [[5.5]];
      await context.sync();
    });
    expect([
      at("表1").cell(2, 1)?.value,
      at("表1").cell(3, 1)?.value,
      at("表1").cell(0, 1)?.value,
      at("表2").cell(1, 0)?.value,
    ]).toEqual([1234.5, "0201", undefined, "5.5"]);
  });

  test("the displayed text is rounded in decimals, and ### where the column is too narrow", async () => {
    const { excel, model, at } = opened();
    model.type(at("表2"), 0, 0, 1.005);
    model.type(at("表2"), 1, 1, 17690.9);
    model.format(at("表2"), { row: 0, column: 0, rows: 2, columns: 2 }, { numberFormat: "#,##0.00" });
    model.changeSheet(at("表2"), { columnWidths: [[1, 30]] });
    const text = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表2").getRange("A1:B2");
      range.load("text");
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([
      ["1.01", "金额"],
      ["201", "#####"],
    ]);
  });

  test("2,000 values go through the library's own way of splitting them", async () => {
    const { excel, host, at } = opened();
    const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 5 }, () => row));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("空").getRange("A1:E400").values = values;
      await context.sync();
    });
    expect(at("空").cell(399, 4)?.value).toBe(399);
    expect([...host.lackingMembers]).toEqual([]);
  });

  test("requests of one call go through a session without any global", async () => {
    const { excel, host } = opened();
    const name = await excel.run(
      { session: session(host) } as unknown as OfficeExtension.RunOptions<OfficeExtension.EmbeddedSession>,
      async (context) => {
        (context as Excel.RequestContext).workbook.load("name");
        await context.sync();
        return (context as Excel.RequestContext).workbook.name;
      },
    );
    expect(name).toBe("预算公开.xlsx");
  });
});
