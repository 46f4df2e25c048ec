import { sample } from "../test/support/sample";
import { benchDiagnosis } from "./diagnosis";
import { benchGrowth } from "./growth";

benchGrowth(sample());
benchDiagnosis(sample());
