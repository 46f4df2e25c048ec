import { served } from "./served";
import { startWorkbench } from "./start";

startWorkbench(served);
