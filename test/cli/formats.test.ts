import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { patchWorkbook } from "../../src/xlsx/patch";
import { PUBLISHED } from "../audit/support/audited";
import { tablesBytes } from "../support/file-of";
import { SAMPLE_FILE } from "../xlsx/files";
import { inFolder, run } from "./run";

jest.setTimeout(120_000);

const ROOT = join(__dirname, "../..");
const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), "utf8"));

/** The schema with nothing allowed that it does not name: so the published one names everything that is printed. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return "properties" in inner && inner["type"] === "object" ? { ...inner, unevaluatedProperties: false } : inner;
}

/** What is wrong with data by a schema that is ours. */
function faults(schema: string, data: unknown): unknown {
  const own = json(schema);
  const wide = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
    own as object,
  );
  wide(data);
  // An explanation alone is open to what a diagnosis adds to it.
  const narrowed = structuredClone(closed(own)) as { $defs: Record<string, Record<string, unknown>> };
  delete narrowed.$defs["explanation"]?.["unevaluatedProperties"];
  const narrow = new Ajv2020({ strict: false, allErrors: true }).compile(narrowed as object);
  narrow(data);
  return [...(wide.errors ?? []), ...(narrow.errors ?? [])];
}

/** 财政业务费 of 201 06 02 in 表3 says 0.10 too much. */
const broken = (): Uint8Array =>
  patchWorkbook(tablesBytes(), [
    { cell: { sheet: "表3", row: 11, column: 4 }, before: { content: 2204 }, after: { content: 2204.1 } },
  ]);

function withFiles(test: (folder: string) => void): void {
  inFolder((folder) => {
    writeFileSync(join(folder, "1 好.xlsx"), tablesBytes());
    writeFileSync(join(folder, "2 错 #.xlsx"), broken());
    writeFileSync(join(folder, "3 坏.xlsx"), "没有内容");
    test(folder);
  });
}

test("what check --json prints is as its schema says, read, wrong and unreadable files, and nothing beside it", () =>
  withFiles((folder) => {
    const data: unknown = JSON.parse(run("check", [".", "--json"], folder).out);
    expect(faults("docs/check.schema.json", data)).toEqual([]);
    expect(faults("docs/check.schema.json", { version: 1, files: [{ file: "a.xlsx" }] })).not.toEqual([]);
  }));

test("what audit --json prints is as its schema says, and nothing beside it", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "说明.txt"), PUBLISHED.join("\n").replace("17,690.90", "17,960.90"));
    writeFileSync(join(folder, "坏.docx"), "没有内容");
    const { out } = run("audit", ["说明.txt", "坏.docx", "--workbook", SAMPLE_FILE, "--json"], folder);
    const data: unknown = JSON.parse(out);
    expect(faults("docs/audit.schema.json", data)).toEqual([]);
    expect(faults("docs/audit.schema.json", { version: 2, texts: [] })).not.toEqual([]);
  }));

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
      }[];
    }[];
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly unknown[] }[];
  }[];
}

/** The schema as published by OASIS; of its draft our validator knows all but the name of its `id`. */
function sarifFaults(data: unknown): unknown {
  const { $schema, id, ...schema } = json(
    "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
  ) as Readonly<Record<string, unknown>>;
  expect([$schema, typeof id]).toEqual(["http://json-schema.org/draft-04/schema#", "string"]);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const isValid = ajv.compile(schema);
  isValid(data);
  return isValid.errors ?? [];
}

test("what check --sarif prints is valid by the published schema and names rule, file and cells", () =>
  withFiles((folder) => {
    const { out, code } = run("check", [".", "--sarif", "--lang", "en"], folder);
    expect(code).toBe(2);
    const data = JSON.parse(out) as Sarif;
    expect(sarifFaults(data)).toEqual([]);
    expect(sarifFaults({ version: "2.1.0" })).not.toEqual([]);
    const [log] = data.runs;
    const results = log?.results ?? [];
    for (const { ruleId, ruleIndex } of results) expect(log?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const wrong = results.filter(({ locations }) =>
      locations[0]?.logicalLocations?.some(({ fullyQualifiedName }) => fullyQualifiedName === "表3!E12"),
    );
    expect(wrong.map(({ level }) => level)).toContain("error");
    expect(wrong.map(({ message }) => message.text).join("\n")).toContain("2,204.10");
    expect(wrong.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)).toContain(
      "2%20%E9%94%99%20%23.xlsx",
    );
    expect(log?.invocations[0]?.toolExecutionNotifications).toHaveLength(1);
  }));

test("SARIF of nothing to check is a log without results", () =>
  inFolder((folder) => {
    const { out, code } = run("check", [".", "--sarif"], folder);
    expect(code).toBe(2);
    expect(sarifFaults(JSON.parse(out))).toEqual([]);
  }));
