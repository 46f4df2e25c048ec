import { validate, validateWorkbook } from "../../src/actions/validate";
import { fromWorkbook, snapshotOf, type HostWorkbook } from "../../src/embedded-host";
import { createWpsHost, createWpsPane, type WpsApplication } from "../../src/wps";
import { colorOf } from "../../src/wps/marks";
import { COMMAND_KEY } from "../../src/wps/pane";
import { matrixOf, valueFrom } from "../../src/wps/values";
import { storeSettings } from "../../src/xlsx/patch";
import { sheetOf, workbookOf } from "../excel/support/opened";
import { mark } from "../excel/support/traps";
import { workbookFile } from "../hosts/workbook-file";
import { wholeSample } from "../support/sample";
import { fakeWps, type FakeOptions } from "./support/fake-wps";

const small = (): HostWorkbook =>
  fromWorkbook(
    workbookOf(
      sheetOf("表1", [
        ["甲", 1, 2],
        ["乙", 3, "=B1+C1"],
      ]),
      sheetOf("一列", [[1], [2], ["=A1+A2"]]),
      sheetOf("一行", [[1, 2, "=A1+B1"]]),
      sheetOf("空", []),
    ),
  );
const open = (model = small(), options: Partial<FakeOptions> = {}) => {
  const wps = fakeWps(model, { fileOf: workbookFile, ...options });
  return { ...wps, model, port: createWpsHost(wps.app) };
};

/** Counts how often the bridge is crossed: each member read, set or called. */
function counted<T extends object>(of: T, count: { crossings: number }): T {
  const wrap = (value: unknown): unknown =>
    typeof value === "function"
      ? (...given: readonly unknown[]): unknown => wrap((value as (...all: readonly unknown[]) => unknown)(...given))
      : typeof value === "object" && value !== null && !(value instanceof ArrayBuffer) && !Array.isArray(value)
        ? counted(value, count)
        : value;
  return new Proxy(of, {
    get: (target, member) => {
      count.crossings += 1;
      return wrap(Reflect.get(target, member));
    },
  });
}

describe("reading in WPS", () => {
  it("finds in the sample what is found in its file", async () => {
    const { port } = open(fromWorkbook(wholeSample()));
    const { validation } = await validate(port);
    const expected = validateWorkbook(wholeSample());
    expect(validation.result.findings.map(({ message }) => message.zh)).toEqual(
      expected.result.findings.map(({ message }) => message.zh),
    );
    expect(validation.result.verdicts).toHaveLength(expected.result.verdicts.length);
  }, 30_000);

  it("crosses the bridge a dozen times for a whole workbook, however many cells it has", async () => {
    const count = { crossings: 0 };
    const { app } = fakeWps(fromWorkbook(wholeSample()), { fileOf: workbookFile });
    await createWpsHost(counted(app, count)).read();
    expect(count.crossings).toBeLessThan(15);
  }, 30_000);

  it("leaves no copy behind, not even where it could not be read", async () => {
    const { port, files } = open();
    await port.read();
    expect(files.size).toBe(0);
    const broken = open(small(), { fileOf: () => new Uint8Array([1, 2, 3]) });
    await expect(broken.port.read()).rejects.toMatchObject({ name: "HostRefusal", reason: "host-failed" });
    expect(broken.files.size).toBe(0);
  });

  it("says so where no workbook is open", async () => {
    const { app } = open();
    await expect(createWpsHost({ ...app, ActiveWorkbook: null }).read()).rejects.toMatchObject({ reason: "not-found" });
  });

  it.each([false, true])("understands one row and one column, as lists: %s", async (givesLists) => {
    const { port, model } = open(small(), { givesLists });
    let read = await port.reread(await port.read(), []);
    const column = model.sheet("一列");
    if (!column) throw new Error("no sheet");
    model.type(column, 0, 0, 10);
    read = await port.reread(read, ["一列"]);
    expect([0, 1, 2].map((row) => read.sheets[1]?.grid.cell(row, 0).value)).toEqual([10, 2, 0]);
    expect(read.sheets[2]?.grid.cell(0, 2).formula).toBe("=A1+B1");
  });

  it("knows error values by COM's numbers", () => {
    expect([-2146826281, -2146826246, -2146826259].map(valueFrom)).toEqual(["#DIV/0!", "#N/A", "#NAME?"]);
    expect([0, "", null, undefined, false, "x"].map(valueFrom)).toEqual([0, null, null, null, false, "x"]);
  });

  it("takes no shape for another", () => {
    expect(matrixOf(5, 1, 1)).toEqual([[5]]);
    expect(matrixOf([1, 2], 1, 2)).toEqual([[1, 2]]);
    expect(matrixOf([1, 2], 2, 1)).toEqual([[1], [2]]);
    expect(matrixOf([[1, 2]], 2, 1)).toBeNull();
    expect(matrixOf([1, 2, 3], 2, 1)).toBeNull();
    expect(matrixOf(5, 2, 1)).toBeNull();
  });
});

describe("marking in WPS", () => {
  it("gives colours with blue first", () => {
    expect([colorOf("#C00000"), colorOf("#F4A582")]).toEqual([0x0000c0, 0x82a5f4]);
  });

  it("keeps the old marks where a new one fails, and says why", async () => {
    const { port, model, app } = open();
    await port.mark([mark("表1", 0, 0)]);
    const before = snapshotOf(model);
    const failing = failingAt(app, 2);
    await expect(
      createWpsHost(failing).mark([mark("表1", 0, 1, "formal"), mark("表1", 0, 2, "logical")]),
    ).resolves.toMatchObject({ marked: 0, refused: [{ sheet: "表1", reason: "host-failed" }] });
    expect(snapshotOf(model)).toEqual(before);
  });
});

/** The same WPS, in which the n-th condition cannot be added. */
function failingAt(app: WpsApplication, n: number): WpsApplication {
  let times = 0;
  const failing = (of: object): object =>
    new Proxy(of, {
      get: (target, member) => {
        const value: unknown = Reflect.get(target, member);
        if (typeof value === "function")
          return (...given: readonly unknown[]): unknown => {
            if (member === "Add" && (times += 1) >= n) throw new Error("内存不足");
            const answer = (value as (...all: readonly unknown[]) => unknown)(...given);
            return typeof answer === "object" && answer !== null ? failing(answer) : answer;
          };
        return typeof value === "object" && value !== null ? failing(value) : value;
      },
    });
  return failing(app) as WpsApplication;
}

describe("settings in WPS", () => {
  it("find what Excel's add-in stored, until WPS stores its own", async () => {
    const addIn = { id: "7d1f3c52-5b0e-4c0a-9a57-3f2f6f0f2024", version: "0.1.0.0" };
    const { port } = open(small(), {
      fileOf: (workbook) => storeSettings(workbookFile(workbook), addIn, new Map([["规则", "Excel写的"]])),
    });
    await expect(port.readSetting("规则")).resolves.toBeNull();
    await port.read();
    await expect(port.readSetting("规则")).resolves.toBe("Excel写的");
    await port.writeSetting("规则", null);
    await expect(port.readSetting("规则")).resolves.toBeNull();
  });
});

describe("a WPS without events", () => {
  it("is not asked for them", async () => {
    const { port } = open(small(), { hasEvents: false });
    expect(port.abilities).toEqual({ recordsUndo: false, canWatch: false, tellsOfSelection: false });
    await expect(port.watch(() => undefined)).rejects.toMatchObject({ reason: "not-supported" });
  });
});

describe("WPS around the pane", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("runs what the ribbon's page left for it, once", () => {
    const { app } = open();
    const run: string[] = [];
    createWpsPane(app).onCommand((command) => {
      run.push(command);
      return Promise.resolve();
    });
    app.PluginStorage.setItem(COMMAND_KEY, "validate");
    jest.advanceTimersByTime(1000);
    app.PluginStorage.setItem(COMMAND_KEY, "something else");
    jest.advanceTimersByTime(1000);
    expect(run).toEqual(["validate"]);
  });

  it("speaks the language of the menus, Chinese where it cannot be told", () => {
    const { app } = open();
    const speaking = (LanguageID: () => number): string =>
      createWpsPane({ ...app, LanguageSettings: { LanguageID } }).language;
    expect([
      speaking(() => 2052),
      speaking(() => 1033),
      speaking(() => 1041),
      speaking(() => {
        throw new Error("没有这个成员");
      }),
    ]).toEqual(["zh-CN", "en-US", "zh-CN", "zh-CN"]);
  });
});
