import { comparisonCode, constructEntries, itemEntries, pathEntries, placesCode, type Comparison } from "./expected";
import { handlingOf, itemsCode } from "./itemsCode";
import { comment, rNumber } from "./language";
import { itemsOf, type ScriptNames } from "./names";
import { readFileCode } from "./readFile";
import type { TwinInput } from "./twin";

/** The cSEM script: without correction for attenuation, and with the mode of every construct said. */
export function csemCode(input: TwinInput, names: ScriptNames): string {
  const { result, words: { t } } = input;
  const { settings } = result;
  return [
    "library(cSEM)",
    "",
    readFileCode(input),
    "",
    itemsCode(input, names, handlingOf(result)),
    "",
    'syntax <- "',
    ...result.constructs.map(({ direction }, j) => `  ${names.constructs[j]!} ${direction === "formative" ? "<~" : "=~"} ${itemsOf(result, j).map((k) => names.items[k]!).join(" + ")}`),
    ...equations(input, names),
    '"',
    comment(t("report:r.csem.modes")),
    "modes <- list(",
    result.constructs.map((_, j) => `  ${names.constructs[j]!} = ${mode(input, j)}`).join(",\n"),
    ")",
    "",
    comment(t("report:r.csem.estimate", { count: result.items.length })),
    "model <- csem(",
    "  .data = items, .model = syntax, .disattenuate = FALSE, .PLS_modes = modes,",
    `  .PLS_weight_scheme_inner = "${settings.innerWeights}", .iter_max = ${settings.maxIterations}, .tolerance = ${rNumber(settings.tolerance)} / ${result.items.length}`,
    ")",
    "estimates <- model$Estimates",
    "",
    placesCode(input, names),
    "",
    comparisonCode(input, comparisons(input, names)),
    "",
  ].join("\n");
}

/** One line an endogenous construct. */
export function equations({ result }: TwinInput, names: ScriptNames): string[] {
  return result.constructs.flatMap(({ predecessors }, j) => (predecessors.length === 0 ? [] : [`  ${names.constructs[j]!} ~ ${predecessors.map((from) => names.constructs[from]!).join(" + ")}`]));
}

function mode({ result, model }: TwinInput, j: number): string {
  const { id, weighting, itemCount } = result.constructs[j]!;
  if (itemCount === 1) return '"modeA"';
  switch (weighting) {
    case "modeA":
    case "modeB":
      return `"${weighting}"`;
    case "sum":
      return '"unit"';
    case "pca":
      return '"PCA"';
    case "fixed": {
      const given = model.constructs.find((construct) => construct.id === id)?.fixedWeights ?? {};
      return `c(${itemsOf(result, j).map((k) => rNumber(given[result.items[k]!.column] ?? 0)).join(", ")})`;
    }
  }
}

function comparisons(input: TwinInput, names: ScriptNames): readonly Comparison[] {
  const { result } = input;
  return [
    { block: "paths", entries: pathEntries(input, names), found: "estimates$Path_estimates[cbind(to, from)]" },
    { block: "r2", entries: constructEntries(input, names, result.r2), found: "estimates$R2[names(expected$r2)]" },
    { block: "loadings", entries: itemEntries(input, names, result.outerLoadings), found: "estimates$Loading_estimates[cbind(construct, item)]" },
    { block: "weights", entries: itemEntries(input, names, result.outerWeights), found: "estimates$Weight_estimates[cbind(construct, item)]" },
  ];
}
