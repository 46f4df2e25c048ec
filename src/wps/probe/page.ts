import { probe, reportOf } from "./probe";
import { STEPS, type ProbedApplication } from "./steps";

const app = (window as { readonly Application?: ProbedApplication }).Application;
const button = document.querySelector("button");
const output = document.querySelector("textarea");
const status = document.querySelector<HTMLElement>("[role=status]");

button?.addEventListener("click", () => {
  if (!output || !status) return;
  if (!app) {
    status.textContent = "这里不是WPS加载项的窗口，请从WPS的“预算公开”选项卡打开。";
    return;
  }
  try {
    output.value = reportOf(probe(app));
    output.select();
    status.textContent = `${STEPS.length}项已试完。请复制下面的文字（Ctrl+C）发给维护人员。`;
  } catch (failure) {
    status.textContent = failure instanceof Error ? failure.message : String(failure);
  }
});
