/**
 * Checks disclosure workbooks, single files or whole folders.
 *
 *   budget-disclosure check FILE_OR_FOLDER… [--ignore PATTERN…] [--codes FILE…] [--units FOLDER] [--json | --sarif] [--ignore-settings]
 *     [--report OUT.xlsx|OUT.html…] [--previous OUT.xlsx] [--force] [--max-seconds N] [--max-memory MB]
 *
 * The result goes to standard output, remarks go to standard error, nothing is written but the reports asked for.
 * Exit code: 2 some file could not be checked, nothing was found to check, or the result could not be printed or
 * written; else 1 some workbook has findings of severity error; else 0.
 */
import type { CodeList } from "../disclosure/codes/code-list";
import type { Bilingual } from "../disclosure/bilingual";
import { checkFiles } from "./check-files";
import { CHECK_USAGE } from "./check-usage";
import type { CheckedFile, CheckOptions } from "./checked-file";
import { printedList } from "./checked-list";
import { print, refuseOutputInto, remark } from "./command";
import { readIdentity } from "./file-identity";
import type { EarlierUnit } from "../report/rounds/replies";
import { refuseReportPaths } from "./inspection/report-paths";
import { language, said } from "./language";
import { refuseOutputs, type OutputRules } from "./output-files";
import { Progress } from "./progress";
import { bilingualFor, Refusal } from "./system-errors";
import { BOUND_OPTIONS, boundsFrom } from "./work/bound-options";
import type { Bounds } from "./work/job";
import { bounded, oneFile } from "./work/one-file";
import { helpOf, misused, understood, type Options, type Words } from "./words";
import { unitFiles, workbookFiles, type Walk } from "./workbook-files";

const OPTIONS = {
  ignore: { type: "string", multiple: true, value: { zh: "通配符", en: "a pattern" } },
  units: { type: "string", value: { zh: "文件夹", en: "a folder" } },
  codes: { type: "string", multiple: true, value: { zh: "科目表文件", en: "a list of codes" } },
  json: { type: "boolean" },
  sarif: { type: "boolean" },
  "ignore-settings": { type: "boolean" },
  report: { type: "string", multiple: true, value: { zh: "检查底稿文件名", en: "the name of the report" } },
  previous: { type: "string", value: { zh: "上轮检查底稿", en: "the report of the round before" } },
  force: { type: "boolean" },
  ...BOUND_OPTIONS,
} as const satisfies Options;

interface Arguments {
  readonly paths: readonly string[];
  readonly ignore: readonly string[];
  readonly reports: readonly string[];
  readonly previous: string | null;
  /** The folder with the workbooks of the department's units. */
  readonly units: string | null;
  /** Files of the office's lists of codes. */
  readonly codes: readonly string[];
  readonly mayReplace: boolean;
  readonly options: CheckOptions;
  readonly bounds: Bounds;
}

/** The command, told its words. @returns its exit code */
export async function check(typed: readonly string[]): Promise<number> {
  const words = understood(typed, OPTIONS, CHECK_USAGE);
  if (words === null) {
    await print(helpOf(CHECK_USAGE));
    return 0;
  }
  return checkAll(argumentsOf(words));
}

function argumentsOf(words: Words): Arguments {
  if (words.positionals.length === 0)
    throw misused({ zh: "没有指定工作簿或文件夹。", en: "No workbook or folder is named." }, CHECK_USAGE);
  const [asJson, asSarif] = [words.has("json"), words.has("sarif")];
  if (asJson && asSarif)
    throw misused({ zh: "--json和--sarif只能写一个。", en: "Give --json or --sarif, not both." }, CHECK_USAGE);
  const reports = words.texts("report");
  const units = words.text("units");
  if (units !== null && asSarif)
    throw misused(
      {
        zh: "--units的结果在文字、--json和--report中给出，不能与--sarif一起写。",
        en: "What --units finds is told as text, by --json and by --report; it does not go with --sarif.",
      },
      CHECK_USAGE,
    );
  const previous = words.text("previous");
  if (previous !== null && reports.length === 0)
    throw misused({ zh: "--previous要和--report一起写。", en: "--previous goes with --report." }, CHECK_USAGE);
  refuseReportPaths(reports);
  const forReport = reports.length > 0;
  return {
    paths: words.positionals,
    ignore: words.texts("ignore"),
    reports,
    previous,
    units,
    codes: words.texts("codes"),
    mayReplace: words.has("force"),
    options: {
      shape: asJson ? "json" : asSarif ? "sarif" : forReport ? "none" : "text",
      forReport,
      ignoreSettings: words.has("ignore-settings"),
      codes: [],
      units: null,
      language: language(),
    },
    bounds: boundsFrom(words),
  };
}

/**
 * The lists of codes in files, each read in a process with the bounds of a file.
 * @throws Refusal where one cannot be used: then nothing is checked by another list than was asked for
 */
async function codeLists(paths: readonly string[], bounds: Bounds): Promise<readonly CodeList[]> {
  const lists: CodeList[] = [];
  for (const path of paths) {
    try {
      lists.push(await bounded({ kind: "codes", path, options: { language: language() } }, bounds));
    } catch (error) {
      const why = bilingualFor(error);
      throw new Refusal({
        zh: `科目表${path}不能使用，没有校验。${why.zh}`,
        en: `The list of codes ${path} cannot be used; nothing was checked. ${why.en}`,
      });
    }
  }
  return lists;
}

async function checkAll(wanted: Arguments): Promise<number> {
  const { paths, ignore, reports, previous, mayReplace } = wanted;
  const options = { ...wanted.options, codes: await codeLists(wanted.codes, wanted.bounds) };
  const walk = workbookFiles(paths, ignore);
  const earlierReports = await reportsAmong(walk, reports, previous, wanted);
  const units = wanted.units === null ? null : unitFiles(wanted.units, walk);
  const files = walk.files.filter(({ path }) => !earlierReports.has(readIdentity(path)));
  const inputs = [
    ...files.map(({ path }) => path),
    ...(previous === null ? [] : [previous]),
    ...wanted.codes,
    ...(units ?? []),
  ];
  refuseOutputInto(inputs);
  const rules: OutputRules = { inputs, mayReplace };
  refuseOutputs(reports, rules);
  const earlier = previous === null ? null : await earlierRound(previous, options, wanted.bounds);
  const scope = paths.join("、");
  const written =
    reports.length === 0
      ? null
      : new (await import("./inspection/write-reports")).ReportFiles({
          paths: reports,
          rules,
          files: files.length,
          earlier,
          scope,
        });
  const tally: Record<CheckedFile["status"], number> = { clean: 0, wrong: 0, unchecked: 0 };
  const list = await printedList(options, files.length, tally);
  const progress = new Progress(files.length, options.shape === "none");
  try {
    await checkFiles(
      files,
      { ...options, units: units && { paths: units, refused: [] } },
      wanted.bounds,
      async (checked) => {
        tally[checked.status] += 1;
        if (checked.unit !== null) written?.add(checked.unit);
        await list.show(checked);
        progress.step();
      },
    );
    progress.clear();
    await list.end();
    const sentence = written?.finish();
    if (sentence !== undefined) remark(said(sentence));
  } finally {
    progress.clear();
    written?.discard();
  }
  for (const line of remarks(walk)) remark(said(line));
  return tally.unchecked > 0 || walk.empty.length > 0 ? 2 : tally.wrong > 0 ? 1 : 0;
}

/**
 * The reports that lie among the files to check: the one of the round before, and those to be replaced where they
 * are reports indeed. A workbook that was named as the report stays a file to check, which is never written.
 */
async function reportsAmong(
  { files }: Walk,
  reports: readonly string[],
  previous: string | null,
  { options, bounds }: Arguments,
): Promise<ReadonlySet<string | null>> {
  const among = new Set(files.map(({ path }) => readIdentity(path)));
  const found = new Set<string | null>(previous === null ? [] : [readIdentity(previous)]);
  for (const path of reports) {
    const identity = readIdentity(path);
    if (identity === null || !among.has(identity) || found.has(identity)) continue;
    try {
      await earlierRound(path, options, bounds);
      found.add(identity);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  found.delete(null);
  return found;
}

/** @throws Refusal where it is no report, or cannot be read */
async function earlierRound(path: string, { language }: CheckOptions, bounds: Bounds): Promise<readonly EarlierUnit[]> {
  try {
    return await oneFile({ kind: "replies", path, options: { language } }, bounds);
  } catch (error) {
    const why = bilingualFor(error);
    if (why.zh.startsWith(path)) throw error;
    throw new Refusal({
      zh: `检查底稿${path}不能使用，没有校验。${why.zh}`,
      en: `The report ${path} cannot be used; nothing was checked. ${why.en}`,
    });
  }
}

function remarks({ empty, passedOver, leadingOut }: Walk): Bilingual[] {
  return [
    ...empty.map((path) =>
      /[*?[\]{}]/u.test(path)
        ? { zh: `没有文件符合${path}。请检查路径。`, en: `Nothing matches ${path}. Check the path.` }
        : {
            zh: `文件夹${path}中没有Excel工作簿（.xlsx、.xlsm、.xls、.et等）。请检查路径。`,
            en: `The folder ${path} has no Excel workbook (.xlsx, .xlsm, .xls, .et and so on). Check the path.`,
          },
    ),
    ...(passedOver.length === 0
      ? []
      : [
          {
            zh: `另有${passedOver.length}个其他格式的工作簿没有校验：${passedOver.join("、")}。请另存为.xlsx后再校验。`,
            en: `${passedOver.length} workbooks of other formats were not checked: ${passedOver.join(", ")}. Save them as .xlsx first.`,
          },
        ]),
    ...(leadingOut.length === 0
      ? []
      : [
          {
            zh: `${leadingOut.length}个链接指向所给文件夹之外，没有校验：${leadingOut.join("、")}。要校验时请直接给出其路径。`,
            en: `${leadingOut.length} links lead out of the folder named and were not followed: ${leadingOut.join(", ")}. To check what lies there, name its path.`,
          },
        ]),
  ];
}
