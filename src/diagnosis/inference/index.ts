export { inferFrom } from "./infer";
export type { Inference } from "./inference";
export { explainInference, inferredAmount } from "./explain";
