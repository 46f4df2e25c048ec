import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PANE_COMMANDS } from "../../src/workbook/ports";

const ROOT = join(__dirname, "../..");
const xml = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1] ?? "");

/** Width and height as the PNG itself states them. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the manifest", () => {
  it("is read by Microsoft's own reader as an Excel task pane in Chinese", () => {
    // In a process of its own: the reader's dependencies are modules that jest's sandbox cannot load.
    const read =
      'require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml").then((info) => console.log(JSON.stringify(info)))';
    const info = JSON.parse(execFileSync(process.execPath, ["-e", read], { cwd: ROOT, encoding: "utf8" })) as Record<
      string,
      unknown
    >;
    expect(info.displayName).toBe("部门预算公开校验");
    expect(info.defaultLocale).toBe("zh-CN");
    expect(info.hosts).toEqual(["Workbook"]);
    expect(info.permissions).toBe("ReadWriteDocument");
    expect(info.version).toBe(
      `${(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version}.0`,
    );
  });

  it("asks of Excel only what reading and marking need; the ribbon tab alone asks for a shared runtime", () => {
    const [base = "", overrides = ""] = xml.split("<VersionOverrides");
    expect(
      [...base.matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)].map(([, name, version]) => `${name} ${version}`),
    ).toEqual(["ExcelApi 1.6"]);
    expect([...overrides.matchAll(/<bt:Set Name="([^"]+)"/g)].map(([, name]) => name)).toEqual(["SharedRuntime"]);
  });

  it("defines every resource it refers to, and refers to every one it defines", () => {
    const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    const used = all(/resid="([^"]+)"/g);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  it("has every icon in the size it names", () => {
    const icons = all(/DefaultValue="https:\/\/localhost:3000\/([^"]+\.png)"/g);
    expect(icons.length).toBeGreaterThanOrEqual(18);
    for (const icon of icons) {
      const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
      expect(pngSize(join(ROOT, icon))).toEqual([size, size]);
    }
    for (const group of xml.split("<Icon>").slice(1)) {
      expect([...(group.split("</Icon>")[0] ?? "").matchAll(/size="(\d+)"/g)].map((match) => match[1])).toEqual([
        "16",
        "32",
        "64",
        "80",
      ]);
    }
  });

  it("loads everything over https from the one address that the build rewrites", () => {
    const addresses = all(/DefaultValue="(https?:[^"]*)"/g);
    expect(addresses.every((address) => address.startsWith("https://localhost:3000/"))).toBe(true);
  });

  it("says everything that Chinese users read in English as well", () => {
    const strings = xml.split("<bt:String ").slice(1);
    expect(
      strings.every((text) => /<bt:Override Locale="en-US" Value="[^"]+"\/>/.test(text.split("</bt:String>")[0] ?? "")),
    ).toBe(true);
    expect(all(/<Override Locale="(en-US)"/g)).toHaveLength(2);
  });

  it("names a function the pane associates for every button of the tab 预算公开", () => {
    const functions = all(/<FunctionName>([^<]+)</g);
    expect(functions).toEqual(["validate", "narrate", "clearMarks"]);
    expect([...PANE_COMMANDS]).toEqual(functions);
    expect(all(/<bt:String id="(?:Tab|Validate|Narrative|Clear)\.Label" DefaultValue="([^"]+)"/g)).toEqual([
      "预算公开",
      "校验",
      "情况说明",
      "清除标记",
    ]);
  });
});

describe("the build's manifest", () => {
  interface CopyPattern {
    readonly from: string;
    readonly transform?: (content: Buffer) => string;
  }
  interface Configuration {
    readonly plugins: readonly {
      readonly constructor: { readonly name: string };
      readonly patterns?: readonly CopyPattern[];
    }[];
  }

  it("points to the production address, path included, and nowhere else", async () => {
    const configure =
      jest.requireActual<(env: Record<string, string>) => Promise<Configuration>>("../../webpack.config.js");
    const { plugins } = await configure({ address: "https://ysgk.example.gov.cn/addin/" });
    const copy = plugins
      .find(({ constructor }) => constructor.name === "CopyPlugin")
      ?.patterns?.find(({ from }) => from === "manifest.xml");
    const built = copy?.transform?.(Buffer.from(xml)) ?? "";
    expect(built).not.toContain("localhost");
    expect(built).toContain('<SourceLocation DefaultValue="https://ysgk.example.gov.cn/addin/taskpane.html"/>');
    expect(built).toContain("<AppDomain>https://ysgk.example.gov.cn</AppDomain>");
  });
});
