import type { PlsResult, Value } from "../../methods/pls/result";
import { equations } from "./csem";
import { itemsCode, isComplete, type Handling } from "./itemsCode";
import { comment, rNumber } from "./language";
import { itemsOf, type ScriptNames } from "./names";
import { readFileCode } from "./readFile";
import type { TwinInput } from "./twin";

const handling = (result: PlsResult): Handling => (result.settings.missing === "em" || result.settings.missing === "pairwise" ? "raw" : "full");

/**
 * The lavaan script: the same model as common factors, by maximum likelihood. Another estimator of another model, so its numbers
 * stand beside those of PLS and consistent PLS, and only the data are asserted to be the same.
 */
export function lavaanCode(input: TwinInput, names: ScriptNames): string {
  const { result, words: { t } } = input;
  const kind = handling(result);
  const { weightColumn, missing } = result.settings;
  const empty = !isComplete(result);
  const extra = [
    'estimator = "ML"',
    ...(empty && missing === "em" ? ['missing = "ml"'] : []),
    ...(weightColumn === undefined ? [] : ['sampling.weights = "case_weight"']),
  ];
  return [
    "library(lavaan)",
    "",
    readFileCode(input),
    "",
    itemsCode(input, names, kind),
    ...(weightColumn === undefined ? [] : ["items$case_weight <- case_weight"]),
    "",
    comment(t("report:r.lavaan.model")),
    ...(hasComposite(result) ? [comment(t("report:r.lavaan.composite"))] : []),
    'syntax <- "',
    ...result.constructs.flatMap((_, j) => measurementLines(input, names, j)),
    ...equations(input, names),
    '"',
    ...(empty && missing === "pairwise" ? [comment(t("report:r.lavaan.pairwise"))] : []),
    `fit <- sem(syntax, data = items, ${extra.join(", ")})`,
    "summary(fit, fit.measures = TRUE, standardized = TRUE, rsquare = TRUE)",
    'if (!lavInspect(fit, "converged")) warning("lavaan did not converge")',
    "",
    comment(t("report:r.lavaan.compare")),
    "found <- standardizedSolution(fit)",
    "look_up <- function(lhs, op, rhs) found$est.std[match(paste(lhs, op, rhs), paste(found$lhs, found$op, found$rhs))]",
    ...pathTable(input, names),
    ...loadingTable(input, names),
    "",
  ].join("\n");
}

const hasComposite = ({ constructs }: PlsResult): boolean => constructs.some(({ direction, itemCount }) => direction === "formative" && itemCount > 1);

function measurementLines({ result }: TwinInput, names: ScriptNames, j: number): string[] {
  const items = itemsOf(result, j).map((k) => names.items[k]!);
  const name = names.constructs[j]!;
  if (items.length === 1) return [`  ${name} =~ 1*${items[0]!}`, `  ${items[0]!} ~~ 0*${items[0]!}`];
  const formative = result.constructs[j]!.direction === "formative";
  return formative ? [`  ${name} <~ 1*${items[0]!} + ${items.slice(1).join(" + ")}`] : [`  ${name} =~ ${items.join(" + ")}`];
}

const numbers = (values: readonly (Value | undefined)[]): string => `c(${values.map(rNumber).join(", ")})`;
const quoted = (texts: readonly string[]): string => `c(${texts.map((text) => `"${text}"`).join(", ")})`;

function pathTable({ result }: TwinInput, { constructs }: ScriptNames): string[] {
  if (result.paths.length === 0) return [];
  return [
    "paths <- data.frame(",
    `  from = ${quoted(result.paths.map((path) => constructs[path.from]!))},`,
    `  to = ${quoted(result.paths.map((path) => constructs[path.to]!))},`,
    `  pls = ${numbers([...result.pathCoefficients])},`,
    `  plsc = ${numbers(result.paths.map((_, k) => result.plsc?.pathCoefficients[k]))}`,
    ")",
    'paths$lavaan <- look_up(paths$to, "~", paths$from)',
    "print(paths, digits = 3)",
  ];
}

function loadingTable({ result }: TwinInput, names: ScriptNames): string[] {
  const reflective = result.items.flatMap((item, k) => (result.constructs[item.construct]!.direction === "reflective" ? [k] : []));
  if (reflective.length === 0) return [];
  return [
    "loadings <- data.frame(",
    `  construct = ${quoted(reflective.map((k) => names.constructs[result.items[k]!.construct]!))},`,
    `  item = ${quoted(reflective.map((k) => names.items[k]!))},`,
    `  pls = ${numbers(reflective.map((k) => result.outerLoadings[k]))},`,
    `  plsc = ${numbers(reflective.map((k) => result.plsc?.outerLoadings[k]))}`,
    ")",
    'loadings$lavaan <- look_up(loadings$construct, "=~", loadings$item)',
    "print(loadings, digits = 3)",
  ];
}
