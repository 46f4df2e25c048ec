import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../src/checks";

const CHECKS = join(__dirname, "../../src/checks");
const folders = readdirSync(CHECKS).filter((name) => statSync(join(CHECKS, name)).isDirectory());

const isRule = (value: unknown): value is { readonly id: string } =>
  typeof value === "object" && value !== null && "id" in value && "holds" in value && "remedy" in value;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** Where the rules of a principle stand together, as data. */
const LISTS = ["balances/adds-up-rules.ts", "balances/stated-twice-rules.ts", "balances/other-kinds.ts"];

test("规则目录里的每条规则都登记在案，按编号各成一个文件，同一原理的列在一处", () => {
  const files = folders
    .flatMap((folder) => filesUnder(join(CHECKS, folder)))
    .filter((file) => file.endsWith(".ts") && !file.endsWith("index.ts"));
  const found = files.flatMap((file) =>
    Object.values(jest.requireActual<Record<string, unknown>>(file))
      .flat()
      .filter(isRule)
      .map(({ id }) => ({ id, file })),
  );
  for (const { id, file } of found)
    if (!LISTS.some((list) => file.endsWith(list))) expect(file).toMatch(new RegExp(`/${id}\\.ts$`));
  expect(found.map(({ id }) => id).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test("每条规则都有测试提到它", () => {
  const tests = filesUnder(join(__dirname, ".."))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  expect(RULES.filter(({ id }) => !tests.includes(`"${id}"`)).map(({ id }) => id)).toEqual([]);
});
