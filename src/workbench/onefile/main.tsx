import { startWorkbench } from "../start";
import { oneFile } from "./premises";

startWorkbench(oneFile);
