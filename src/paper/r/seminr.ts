import type { Text } from "../../report/text";
import { isProductId } from "../../model/interactions";
import { comparisonCode, constructEntries, consistentConstructs, itemEntries, pathEntries, placesCode, type Comparison } from "./expected";
import { handlingOf, itemsCode } from "./itemsCode";
import { comment, namedStrings, rNumber, rString } from "./language";
import { itemsOf, type ScriptNames } from "./names";
import { readFileCode } from "./readFile";
import { isStaged, stagedOf, type Staged } from "./staged";
import type { TwinInput } from "./twin";

/** What seminr does not have: the centroid scheme, and weights by principal component or given. */
export function seminrLacks({ result, model }: TwinInput): readonly Text[] {
  const { settings } = result;
  // Those of the first estimate too, which in the last one may be columns of scores.
  const constructs = [...result.earlier.flatMap((stage) => stage.constructs), ...result.constructs].filter(({ id }, k, all) => !isProductId(id) && all.findIndex((one) => one.id === id) === k);
  const odd = constructs.filter(({ weighting, itemCount }) => itemCount > 1 && (weighting === "pca" || weighting === "fixed"));
  const names = odd.map(({ id, name }) => model.constructs.find((construct) => construct.id === id)?.label ?? name);
  return [
    ...(settings.innerWeights === "centroid" ? [{ key: "report:r.lacks.centroid" }] : []),
    ...(odd.length > 0 ? [{ key: "report:r.lacks.weighting", values: { names: names.join(", "), count: odd.length } }] : []),
  ];
}

/**
 * The script for a model with interactions or constructs of higher order. seminr makes products as this program does
 * (M7.2–M7.4) and says their paths per unit of the product; `two_stage` of `higher_composite` is the disjoint two-stage approach.
 */
function stagedCode(input: TwinInput): string {
  const { result, words: { t } } = input;
  const staged = stagedOf(input);
  const { base, names } = staged;
  const first: TwinInput = { ...input, result: base };
  return [
    ...opening(first, names),
    comment(t("report:r.seminr.measurement")),
    ...(staged.products.length === 0 ? [] : [comment(t("report:r.seminr.interactions"))]),
    ...(staged.higher.length === 0 ? [] : [comment(t("report:r.seminr.higherOrder"))]),
    "measurement <- constructs(",
    [
      ...base.constructs.map((_, j) => `  ${compositeCode(first, names, j)}`),
      ...staged.higher.map(({ name, dimensions, weighting }) => `  higher_composite(${rString(name)}, c(${dimensions.map(rString).join(", ")}), method = two_stage, weights = ${MODES[weighting as keyof typeof MODES]})`),
      ...staged.products.map(({ iv, moderator }) => `  interaction_term(iv = ${rString(iv)}, moderator = ${rString(moderator)}, method = ${PRODUCTS[result.settings.interactions]}, weights = mode_A)`),
    ].join(",\n"),
    ")",
    "structure <- relationships(",
    staged.paths.map(({ from, to }) => `  paths(from = ${rString(from)}, to = ${rString(to)})`).join(",\n"),
    ")",
    "",
    ...estimateCode(input),
    "",
    namedStrings("item", staged.item),
    namedStrings("construct", staged.construct),
    namedStrings("from", staged.paths.map(({ from }) => from)),
    namedStrings("to", staged.paths.map(({ to }) => to)),
    "",
    comparisonCode(input, stagedComparisons(staged)),
    "",
  ].join("\n");
}

const PRODUCTS = { twoStage: "two_stage", productIndicator: "product_indicator", orthogonalising: "orthogonal" } as const;

const stagedComparisons = ({ expected }: Staged): readonly Comparison[] => [
  { block: "paths", entries: expected.paths, found: "model$path_coef[cbind(from, to)]" },
  { block: "r2", entries: expected.r2, found: "model$rSquared[1, names(expected$r2)]" },
  { block: "loadings", entries: expected.loadings, found: "model$outer_loadings[cbind(item, construct)]" },
  { block: "weights", entries: expected.weights, found: "model$outer_weights[cbind(item, construct)]" },
];

const opening = (input: TwinInput, names: ScriptNames): readonly string[] => ["library(seminr)", "", readFileCode(input), "", itemsCode(input, names, handlingOf(input.result)), ""];

const estimateCode = ({ result: { settings }, words: { t } }: TwinInput): readonly string[] => [
  comment(t("report:r.seminr.estimate")),
  "model <- estimate_pls(",
  "  data = items, measurement_model = measurement, structural_model = structure,",
  `  inner_weights = ${settings.innerWeights === "factorial" ? "path_factorial" : "path_weighting"}, maxIt = ${settings.maxIterations}, stopCriterion = ${exponent(settings.tolerance)}`,
  ")",
];

/** The seminr script. `composite` is plain PLS; `reflective` would be consistent PLS, whatever its name suggests. */
export function seminrCode(input: TwinInput, names: ScriptNames): string {
  if (isStaged(input)) return stagedCode(input);
  const { result, words: { t } } = input;
  return [
    ...opening(input, names),
    comment(t("report:r.seminr.measurement")),
    "measurement <- constructs(",
    result.constructs.map((_, j) => `  ${compositeCode(input, names, j)}`).join(",\n"),
    ")",
    "structure <- relationships(",
    result.paths.map(({ from, to }) => `  paths(from = ${rString(names.constructs[from]!)}, to = ${rString(names.constructs[to]!)})`).join(",\n"),
    ")",
    "",
    ...estimateCode(input),
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
