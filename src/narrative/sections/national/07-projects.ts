import { say } from "../../say";
import { numbered, section } from "../../section";

/** 一般公共预算项目支出, where a form prints the projects one by one. */
export const projects = section({
  id: "projects",
  heading: ({ department, year }) => say`关于${department}${year}年一般公共预算项目支出情况的说明`,
  needs: ["projects"],
  says: ({ department, year, projects: { projects: listed } }) =>
    listed.length === 0
      ? [say`${department}${year}年没有使用一般公共预算拨款安排的项目支出。`]
      : [
          say`${department}${year}年使用一般公共预算拨款安排的项目有：`,
          numbered(listed, ({ name, scale }) => say`${name}${scale}。`),
        ],
});
