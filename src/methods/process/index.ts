import { displayName } from "../../model/types";
import { constructById } from "../../model/query";
import { columnProblems } from "../../data/used";
import { ofAnalysis, type Problem } from "../../report/problem";
import { runWhole, type Analysis } from "../analysis";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import { blocks } from "./blocks";
import { models, type ProcessOptions } from "./options";
import { report } from "./report";
import type { ProcessResult } from "./result";
import { shared } from "./run";
import { rolesOf } from "./study";

function check(input: Input, options: ProcessOptions): readonly Problem[] {
  if (input.data.matrix !== undefined) return [ofAnalysis("analysis", "matrix")];
  const roles = rolesOf(options);
  const absent = roles.filter(({ id }) => id === null);
  const chosen = [...roles.flatMap(({ id }) => (id === null ? [] : [id])), ...options.covariates];
  const twice = chosen.find((id, k) => chosen.indexOf(id) < k);
  const problems = [
    ...(absent.length > 0 ? [ofAnalysis("process", "absent", { detail: { roles: absent.map(({ role }) => role).join(", "), model: options.model } })] : []),
    ...(twice === undefined ? [] : [ofAnalysis("process", "twice", { detail: { name: displayName(constructById(input.model, twice)!) } })]),
  ];
  const items = chosen.flatMap((id) => constructById(input.model, id)?.items ?? []);
  return [...problems, ...(options.scores === "pls" ? checkPls(input, options.pls) : items.length === 0 ? [] : columnProblems(input.data, items, { ...options.pls, weightColumn: undefined }))];
}

/** Path analysis by regressions: conditional process models of Hayes (2022): docs/methods/process.md. */
export const process: Analysis<ProcessOptions, ProcessResult> = {
  menu: "regression",
  fields: [
    { id: "model", kind: "choice", initial: "4", choices: models },
    { id: "x", kind: "construct", of: "any" },
    { id: "m", kind: "construct", of: "any", optional: true },
    { id: "w", kind: "construct", of: "any", optional: true },
    { id: "y", kind: "construct", of: "endogenous" },
    { id: "covariates", kind: "constructs", of: "any", advanced: true },
    { id: "scores", kind: "choice", initial: "means", choices: ["means", "pls"] },
    { id: "samples", kind: "number", initial: 5000, min: 100, max: 50_000, whole: true },
    { id: "seed", kind: "seed", initial: 20240601 },
    { id: "centre", kind: "switch", initial: false, advanced: true },
    { id: "errors", kind: "choice", initial: "classic", choices: ["classic", "hc3"], advanced: true },
    { id: "probes", kind: "choice", initial: "percentiles", choices: ["percentiles", "meanSd"], advanced: true },
    { id: "coverage", kind: "number", initial: 95, min: 50, max: 99.9, whole: false, advanced: true },
  ],
  check,
  run: (input, options) => runWhole(shared, input, options),
  report,
  blocks,
  shared,
};
