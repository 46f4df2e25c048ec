import { EmbeddedHost, reopened, snapshotOf, type HostWorkbook } from "../../src/embedded-host";
import { loadOffice } from "../../src/embedded-host/seams/load-office";
import { createExcelHost, officeConnection } from "../../src/excel";
import type { MarkPort } from "../../src/workbook/ports";
import { fillMarks } from "./support/fill-marks";
import { one } from "./support/opened";
import { officersWorkbook, SOME_MARKS } from "./support/traps";

type Way = "conditional formats" | "fills";

/** A pane on the workbook: the first, or that of someone who opens it later. */
function marker(way: Way, model: HostWorkbook, excelApi: string): MarkPort {
  const host = new EmbeddedHost(model, { excelApi });
  const { excel, office } = loadOffice(host);
  return way === "fills"
    ? fillMarks(excel, host.supports("ExcelApi", "1.9"))
    : createExcelHost(officeConnection(excel, office));
}

interface Trap {
  readonly what: string;
  readonly excelApi?: string;
  /** What happens between marking and clearing. */
  readonly between: (model: HostWorkbook) => HostWorkbook;
  /** Which ways leave nothing but what the officer did. */
  readonly survivedBy: readonly Way[];
}

const both: readonly Way[] = ["conditional formats", "fills"];
const on = (model: HostWorkbook, name: string) => {
  const sheet = model.sheet(name);
  if (!sheet) throw new Error(name);
  return sheet;
};
const doing =
  (act: (model: HostWorkbook) => void) =>
  (model: HostWorkbook): HostWorkbook => {
    act(model);
    return model;
  };

const TRAPS: readonly Trap[] = [
  { what: "nothing in between", between: (model) => model, survivedBy: both },
  { what: "saved, sent on and reopened", between: (model) => reopened(snapshotOf(model)), survivedBy: both },
  {
    what: "an Excel that cannot tell white from no fill",
    excelApi: "1.8",
    between: (model) => model,
    survivedBy: ["conditional formats"],
  },
  {
    what: "rows inserted",
    between: doing((model) => {
      model.insertRows(on(model, "表1"), 0, 2);
    }),
    survivedBy: ["conditional formats"],
  },
  {
    what: "rows deleted",
    between: doing((model) => {
      model.deleteRows(on(model, "表1"), 1, 2);
    }),
    survivedBy: ["conditional formats"],
  },
  {
    what: "a marked cell filled by the officer",
    between: doing((model) => {
      model.format(on(model, "表1"), one(6, 2), { fill: "#00FFFF" });
    }),
    survivedBy: ["conditional formats"],
  },
  {
    what: "a sheet renamed",
    between: doing((model) => {
      model.changeSheet(on(model, "表1"), { name: "收支总表" });
    }),
    survivedBy: ["conditional formats"],
  },
  {
    what: "a sheet removed",
    between: doing((model) => {
      model.removeSheet(on(model, "表2"));
    }),
    survivedBy: ["conditional formats"],
  },
  {
    what: "two rules of the officer on a marked cell",
    between: doing((model) => {
      model.addConditionalFormat(on(model, "表2"), {
        type: "CellValue",
        areas: [one(1, 1)],
        formula: ">1",
        stopsIfTrue: false,
      });
    }),
    survivedBy: both,
  },
];

describe.each(both)("marking with %s", (way) => {
  test.each(TRAPS)("$what", async ({ excelApi = "1.19", between, survivedBy }) => {
    const { model } = officersWorkbook();
    await marker(way, model, excelApi).mark(SOME_MARKS);
    const later = between(model);
    await marker(way, later, excelApi)
      .clear()
      .catch(() => null);
    const unmarked = between(officersWorkbook().model);
    expect(JSON.stringify(snapshotOf(later)) === JSON.stringify(snapshotOf(unmarked))).toBe(survivedBy.includes(way));
  });

  test("copies of marked cells", async () => {
    const { model } = officersWorkbook();
    await marker(way, model, "1.19").mark(SOME_MARKS);
    model.copy(on(model, "表1"), one(6, 2), on(model, "表1"), 9, 4);
    await marker(way, model, "1.19").clear();
    const leftOver = [on(model, "表1").cell(9, 4)?.fill, ...on(model, "表1").state.conditionalFormats].filter(Boolean);
    expect(leftOver).toHaveLength(way === "fills" ? 1 : 0);
  });

  test("seen where the officer has a conditional format with a fill", async () => {
    const { model } = officersWorkbook();
    await marker(way, model, "1.19").mark([{ cell: { sheet: "表2", row: 7, column: 1 }, level: "logical" }]);
    const [top] = on(model, "表2").state.conditionalFormats.filter(({ areas }) =>
      areas.some((area) => area.column === 1),
    );
    expect(top?.fill === "#00FF00").toBe(way === "fills");
  });
});
