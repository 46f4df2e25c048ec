import { createRoot } from "react-dom/client";
import { languageOf, textsIn } from "./text";
import { Workbench } from "./workbench";
import "./workbench.css";

const language = languageOf(location.search);
document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
document.title = textsIn(language).product;

const root = document.getElementById("workbench");
if (root)
  createRoot(root).render(
    <Workbench language={language} simulates={new URLSearchParams(location.search).has("simulate")} />,
  );
