import type { CommonFacts } from "../../facts";
import type { Project } from "../../facts/projects";
import { gap } from "../../phrases/gap";
import { list } from "../../phrases/list";
import { asClause, asSentence } from "../../punctuation";
import { say, saying, type Sayable } from "../../say";
import { passage, type Draft, type SectionDeclaration } from "../../section";

/**
 * 项目经费情况说明, which a department tells and a unit does not, from the sheet 项目情况. As published
 * (上海市普陀区财政局, 2025):
 *
 *   一、项目概述
 *   项目前期评审：……。
 *   六、年度预算安排
 *   信息化系统日常维护费166.66万元，中介机构服务费418.80万元，财政业务费10万元。
 *   七、绩效目标
 *   详见单位的项目绩效目标表。
 */
export const projectFunds: readonly SectionDeclaration[] = [
  about("outline", "项目概述", ({ name }) => gap(`项目“${name.text}”的概述`)),
  about("basis", "立项依据", ({ basis }) => saying(basis, asSentence)),
  about("unit", "实施主体", ({ unit }) => saying(unit, asSentence)),
  about("plan", "实施方案", ({ name }) => gap(`项目“${name.text}”的实施方案`)),
  about("period", "实施周期", ({ period }) => saying(period, asSentence)),
  told("budget", "年度预算安排", ({ notedProjects }) => [
    say`${list(
      notedProjects.map(({ name, scale, allocation }) =>
        allocation.value === null ? say`${name}${scale}` : say`${name}${scale}，其中：${saying(allocation, asClause)}`,
      ),
      "；",
    )}。`,
  ]),
  told("targets", "绩效目标", () => [say`详见单位的项目绩效目标表。`]),
];

function about(key: string, heading: string, says: (project: Project) => Sayable): SectionDeclaration {
  return told(key, heading, ({ notedProjects }) =>
    notedProjects.map((project) => say`${project.name}：${says(project)}`),
  );
}

function told(key: string, heading: string, says: (facts: CommonFacts) => readonly Draft[]): SectionDeclaration {
  return {
    id: `project-${key}`,
    heading: () => say`${heading}`,
    needs: [],
    says: (facts) => (facts.notedProjects.length === 0 ? null : says(facts)),
  };
}

/** Where nobody lists the projects, one gap stands for the whole. */
export const noProjects = passage({
  id: "projects-missing",
  needs: [],
  says: ({ notedProjects }) => (notedProjects.length === 0 ? [[gap("项目经费情况")]] : []),
});
