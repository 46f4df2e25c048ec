import type { Bilingual } from "../disclosure/bilingual";
import { BOUND_USAGE } from "./work/bound-options";
import { COMMON_USAGE } from "./words";

/** How `check` is used. */
export const CHECK_USAGE: Bilingual = {
  zh: `用法：budget-disclosure check 工作簿或文件夹… [--report 底稿.xlsx] [--json | --sarif] [--ignore 通配符]

校验部门预算公开工作簿（.xlsx、.xlsm、.xltx、.xls、.et）的勾稽关系和格式。文件夹连同下级文件夹中的
工作簿都会校验；可用通配符（*.xlsx、2024/**/*.xlsx）；工作簿不会被修改。

  --ignore 通配符    不校验符合的文件和文件夹（如“~备份*”“归档/**”），可写多次
  --codes 文件       按这份科目表核对编码和名称（.xlsx、.csv、.tsv、.txt，编码和名称各一列）；
                     也可以是本部门上年的公开工作簿，其中用过的编码视为已知；可给出多份
  --units 文件夹     再与这个文件夹中所属单位的工作簿汇总核对：部门各表各科目等于各单位之和；
                     只校验一个部门的工作簿时可用，不与--sarif同用
  --ignore-settings  不理会工作簿中停用的规则和已作的说明
  --report 文件      写成检查底稿：.xlsx（每个单位一张表，可填“处理情况”）或.html（可查找、打印），可写多次
  --previous 文件    上一轮的检查底稿（.xlsx）：读回“处理情况”，标明已整改、已说明、新增、未处理
  --force            检查底稿已存在时覆盖
  --json             输出机器可读的结果（JSON，第1版，见docs/check.schema.json）
  --sarif            输出SARIF 2.1.0，供代码检查平台使用
${BOUND_USAGE.zh}
${COMMON_USAGE.zh}

退出码：0 没有错误；1 有错误；2 有文件未能校验，没有找到可校验的文件，或结果没有全部输出、写出。`,
  en: `Usage: budget-disclosure check FILE_OR_FOLDER… [--report OUT.xlsx] [--json | --sarif] [--ignore PATTERN]

Checks the balances and the form of disclosure workbooks (.xlsx, .xlsm, .xltx, .xls, .et). Folders are checked with
all below them; patterns (*.xlsx, 2024/**/*.xlsx) too; no workbook is changed.

  --ignore PATTERN   leaves out files and folders that match ("draft*", "archive/**"); several times too
  --codes FILE       checks codes and names by this list (.xlsx, .csv, .tsv, .txt: a column of codes, one of names);
                     or last year's disclosure, whose codes count as known; several times too
  --units FOLDER     compares the department with the workbooks of its units in this folder: each line is the sum of
                     the units'; with one department's workbook, not with --sarif
  --ignore-settings  as if no rule were switched off and nothing explained in the workbooks
  --report FILE      writes a report of the inspection: .xlsx (a sheet a unit, with a column for replies) or
                     .html (to be searched and printed); several times too
  --previous FILE    the report of the round before (.xlsx): reads the replies, tells mended, explained, new and open
  --force            replaces reports that are there already
  --json             prints data (JSON, version 1, see docs/check.schema.json)
  --sarif            prints SARIF 2.1.0
${BOUND_USAGE.en}
${COMMON_USAGE.en}

Exit code: 0 no errors; 1 errors; 2 some file could not be checked, nothing was found to check, or not all could be
printed or written.`,
};
