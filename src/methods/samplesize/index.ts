import { checkModel } from "../../model/check";
import { ofAnalysis, type Problem } from "../../report/problem";
import { type Analysis, runWhole, type Shared } from "../analysis";
import type { Input } from "../method";
import type { SampleSizeOptions } from "./options";
import { parseSizes, populationOf } from "./population";
import { report, simulatedNeed } from "./report";
import type { SampleSizeResult } from "./result";
import { sampleSizeShared } from "./shared";

/** No data are needed, only a model and what is supposed of it. */
function check({ model }: Input, options: SampleSizeOptions): readonly Problem[] {
  const wrong = checkModel(model, "leaveOut").filter(({ severity }) => severity === "error");
  if (wrong.length > 0) return wrong;
  const staged = (model.interactions?.length ?? 0) > 0 || model.constructs.some(({ dimensions = [] }) => dimensions.length > 0);
  if (staged) return [ofAnalysis("samplesize", "staged")];
  const found = populationOf(model, options);
  return [...("problems" in found ? found.problems : []), ...(parseSizes(options.sizes) === undefined ? [ofAnalysis("samplesize", "sizes", { detail: { text: options.sizes } })] : [])];
}

function blocks(result: SampleSizeResult): Readonly<Record<string, unknown>> {
  const { inverseSquareRoot, gammaExponential, sizes, used, paths, equations } = result;
  const finite = (n: number) => (Number.isFinite(n) ? n : null);
  const by = (value: (path: SampleSizeResult["paths"][number]) => unknown) => Object.fromEntries(paths.map((path) => [`${path.from} -> ${path.to}`, value(path)]));
  return {
    needed: { simulation: finite(simulatedNeed(result)), inverseSquareRoot, gammaExponential },
    equations: Object.fromEntries(equations.map(({ name, predictors, r2, nAll, nWeakest, tenTimes }) => [name, { predictors, r2, nAllPredictors: finite(nAll), nWeakestPredictor: finite(nWeakest), tenTimes }])),
    simulation: {
      sizes,
      repetitions: used,
      effect: by(({ effect }) => effect),
      power: by(({ at }) => at.map(({ power }) => power)),
      mean: by(({ at }) => at.map(({ mean }) => mean)),
      sd: by(({ at }) => at.map(({ sd }) => sd)),
      coverage: by(({ at }) => at.map(({ coverage }) => coverage)),
      needed: by(({ needed }) => finite(needed)),
    },
  };
}

/** How many cases a study needs (Kock & Hadaya 2018; Monte Carlo): docs/methods/samplesize.md. */
export const samplesize: Analysis<SampleSizeOptions, SampleSizeResult> = {
  menu: "planning",
  fields: [
    { id: "effect", kind: "number", initial: 0.2, min: 0.01, max: 0.95, whole: false },
    { id: "alpha", kind: "number", initial: 0.05, min: 0.0001, max: 0.3, whole: false },
    { id: "power", kind: "number", initial: 0.8, min: 0.5, max: 0.999, whole: false },
    { id: "effects", kind: "text", initial: "" },
    { id: "loading", kind: "number", initial: 0.75, min: 0.2, max: 0.99, whole: false },
    { id: "correlation", kind: "number", initial: 0.3, min: -0.9, max: 0.9, whole: false },
    { id: "sizes", kind: "text", initial: "50 100 150 200 300 400" },
    { id: "repetitions", kind: "number", initial: 500, min: 50, max: 10_000, whole: true },
    { id: "seed", kind: "seed", initial: 20240601 },
    { id: "test", kind: "choice", initial: "twoTailed", choices: ["twoTailed", "oneTailed"], advanced: true },
    { id: "population", kind: "choice", initial: "asDrawn", choices: ["asDrawn", "composites"], advanced: true },
  ],
  check,
  run: (input, options) => runWhole(sampleSizeShared, input, options),
  report,
  blocks,
  shared: sampleSizeShared as Shared<SampleSizeOptions, SampleSizeResult, unknown>,
};
