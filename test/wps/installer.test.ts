import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SOURCE = join(__dirname, "../../src/wps/install/install.sh");
const OTHERS = '<jsplugins><jsplugin name="another" type="wps" url="x"/><jsplugin name="third" type="et"/></jsplugins>';

/** A home of one's own with the unpacked add-in beside the installer. */
describe("installing in WPS on Linux", () => {
  let home: string;
  const addOns = () => join(home, ".local/share/Kingsoft/wps/jsaddons");
  const list = (name: string): string => readFileSync(join(addOns(), `${name}.xml`), "utf8");
  const run = (version: string, ...given: readonly string[]): string => {
    const script = readFileSync(SOURCE, "utf8").replaceAll("{{version}}", version);
    writeFileSync(join(home, "unpacked/install.sh"), script);
    return execFileSync("sh", [join(home, "unpacked/install.sh"), ...given], {
      env: { ...process.env, HOME: home },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  };
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "wps home "));
    mkdirSync(join(home, "unpacked"));
    cpSync(join(__dirname, "../../src/wps/shell"), join(home, "unpacked/budget-disclosure-check"), { recursive: true });
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  it("puts the add-in where WPS looks for it and registers it", () => {
    expect(run("0.1.0")).toContain("已安装到");
    expect(existsSync(join(addOns(), "budget-disclosure-check_0.1.0/ribbon.xml"))).toBe(true);
    expect(list("publish")).toContain('version="0.1.0" enable="enable_dev" install="null"/>');
    expect(list("jsplugins")).toContain('<jsplugin name="budget-disclosure-check" type="et"');
    expect(list("authwebsite")).toContain('<website origin="null" name="budget-disclosure-check" status="enable"/>');
  });

  it("replaces an earlier version, and leaves other add-ins alone, also where all stand on one line", () => {
    mkdirSync(addOns(), { recursive: true });
    writeFileSync(join(addOns(), "publish.xml"), OTHERS);
    writeFileSync(join(addOns(), "jsplugins.xml"), "<jsplugins/>");
    run("0.1.0");
    run("0.2.0");
    expect(readdirSync(addOns()).filter((name) => name.startsWith("budget"))).toEqual([
      "budget-disclosure-check_0.2.0",
    ]);
    expect(list("publish").match(/budget-disclosure-check/g)).toHaveLength(1);
    expect(list("publish")).toContain(
      '<jsplugin name="another" type="wps" url="x"/><jsplugin name="third" type="et"/>',
    );
    expect(list("jsplugins")).toContain('version="0.2.0"');
    expect(run("0.2.0", "-u")).toContain("已卸载");
    expect(list("publish").trim()).toBe(OTHERS);
    expect(readdirSync(addOns()).filter((name) => name.startsWith("budget"))).toEqual([]);
  });

  it("says so where a list is not what it knows, and changes nothing at all", () => {
    mkdirSync(addOns(), { recursive: true });
    writeFileSync(join(addOns(), "publish.xml"), "<其他>");
    expect(() => run("0.1.0")).toThrow(/没有装上/);
    expect(list("publish")).toBe("<其他>");
    expect(readdirSync(addOns())).toEqual(["publish.xml"]);
  });
});
