import { createRoot } from "react-dom/client";
import type { Premises } from "./premises";
import { languageOf, textsIn } from "./text";
import { Workbench } from "./workbench";
import "./workbench.css";

/** Draws the workbench into its page. `?lang=en` is English, `?simulate` shows switches for Excel's awkward moments. */
export function startWorkbench(premises: Premises): void {
  const language = languageOf(location.search);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = textsIn(language).product;
  const root = document.getElementById("workbench");
  if (!root) return;
  const simulates = new URLSearchParams(location.search).has("simulate");
  createRoot(root).render(<Workbench premises={premises} language={language} simulates={simulates} />);
}
