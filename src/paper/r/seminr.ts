import type { Text } from "../../report/text";
import { comparisonCode, constructEntries, consistentConstructs, itemEntries, pathEntries, placesCode, type Comparison } from "./expected";
import { handlingOf, itemsCode } from "./itemsCode";
import { comment, rNumber, rString } from "./language";
import { itemsOf, type ScriptNames } from "./names";
import { readFileCode } from "./readFile";
import type { TwinInput } from "./twin";

/** What seminr does not have: the centroid scheme, and weights by principal component or given. */
export function seminrLacks({ result, model }: TwinInput): readonly Text[] {
  const { constructs, settings } = result;
  const odd = constructs.filter(({ weighting, itemCount }) => itemCount > 1 && (weighting === "pca" || weighting === "fixed"));
  const names = odd.map(({ id, name }) => model.constructs.find((construct) => construct.id === id)?.label ?? name);
  return [
    ...(settings.innerWeights === "centroid" ? [{ key: "report:r.lacks.centroid" }] : []),
    ...(odd.length > 0 ? [{ key: "report:r.lacks.weighting", values: { names: names.join(", "), count: odd.length } }] : []),
  ];
}

/** The seminr script. `composite` is plain PLS; `reflective` would be consistent PLS, whatever its name suggests. */
export function seminrCode(input: TwinInput, names: ScriptNames): string {
  const { result, words: { t } } = input;
  const { settings } = result;
  return [
    "library(seminr)",
    "",
    readFileCode(input),
    "",
    itemsCode(input, names, handlingOf(result)),
    "",
    comment(t("report:r.seminr.measurement")),
    "measurement <- constructs(",
    result.constructs.map((_, j) => `  ${compositeCode(input, names, j)}`).join(",\n"),
    ")",
    "structure <- relationships(",
    result.paths.map(({ from, to }) => `  paths(from = ${rString(names.constructs[from]!)}, to = ${rString(names.constructs[to]!)})`).join(",\n"),
    ")",
    "",
    comment(t("report:r.seminr.estimate")),
    "model <- estimate_pls(",
    "  data = items, measurement_model = measurement, structural_model = structure,",
    `  inner_weights = ${settings.innerWeights === "factorial" ? "path_factorial" : "path_weighting"}, maxIt = ${settings.maxIterations}, stopCriterion = ${exponent(settings.tolerance)}`,
    ")",
    "quality <- summary(model)$reliability",
    "",
    placesCode(input, names),
    "",
    comparisonCode(input, comparisons(input, names)),
    "",
  ].join("\n");
}

const MODES = { modeA: "mode_A", modeB: "mode_B", sum: "unit_weights", pca: "mode_A", fixed: "mode_A" } as const;

function compositeCode({ result }: TwinInput, names: ScriptNames, j: number): string {
  const items = itemsOf(result, j).map((k) => rString(names.items[k]!));
  const name = rString(names.constructs[j]!);
  if (items.length === 1) return `composite(${name}, single_item(${items[0]!}))`;
  return `composite(${name}, c(${items.join(", ")}), weights = ${MODES[result.constructs[j]!.weighting]})`;
}

/** The stop criterion is the exponent of the tolerance. */
function exponent(tolerance: number): string {
  const digits = -Math.log10(tolerance);
  return Math.abs(digits - Math.round(digits)) < 1e-9 ? String(Math.round(digits)) : rNumber(digits);
}

function comparisons(input: TwinInput, names: ScriptNames): readonly Comparison[] {
  const { result } = input;
  const quality = (block: "alpha" | "rhoC" | "AVE" | "rhoA", values: typeof result.ave): Comparison => ({
    block,
    entries: constructEntries(input, names, values, consistentConstructs(result)),
    found: `quality[names(expected$${block}), "${block}"]`,
  });
  return [
    { block: "paths", entries: pathEntries(input, names), found: "model$path_coef[cbind(from, to)]" },
    { block: "r2", entries: constructEntries(input, names, result.r2), found: "model$rSquared[1, names(expected$r2)]" },
    { block: "loadings", entries: itemEntries(input, names, result.outerLoadings), found: "model$outer_loadings[cbind(item, construct)]" },
    { block: "weights", entries: itemEntries(input, names, result.outerWeights), found: "model$outer_weights[cbind(item, construct)]" },
    quality("alpha", result.cronbachAlpha),
    quality("rhoA", result.rhoA),
    quality("rhoC", result.rhoC),
    quality("AVE", result.ave),
  ];
}
