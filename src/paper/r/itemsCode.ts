import type { PlsResult } from "../../methods/pls/result";
import { comment, rNumber, rString } from "./language";
import type { ScriptNames } from "./names";
import type { TwinInput } from "./twin";

/** How the empty cells of the items are met. */
export type Handling =
  /** a full table of items, as the program made it */
  | "full"
  /** the items as they stand in the file */
  | "raw"
  /** rows made so that their correlations are those that the program worked on */
  | "correlations";

const treatedAsTable = (result: PlsResult): boolean => {
  const { missing, weightColumn } = result.settings;
  return weightColumn === undefined && (missing === "none" || missing === "mean" || missing === "casewise" || isComplete(result));
};

export const isComplete = ({ items }: PlsResult): boolean => items.every((item) => item.missing === 0);

/** For estimators that take a table of data and look at its correlations only. */
export const handlingOf = (result: PlsResult): Handling => (treatedAsTable(result) ? "full" : "correlations");

/** Code that picks rows and columns of `table` into `items`, meets the empty cells, and checks that these are the data of the result. */
export function itemsCode(input: TwinInput, names: ScriptNames, handling: Handling): string {
  const { result, words: { t } } = input;
  const columns = result.items.map((item, k) => `  ${names.items[k]!} = number(table[[${rString(item.column)}]])${k < result.items.length - 1 ? "," : ""}`);
  return [
    ...filterCode(input),
    comment(t("report:r.items")),
    "items <- data.frame(",
    ...columns,
    ")",
    ...weightCode(input),
    ...treatmentCode(input, handling),
    "",
    comment(t("report:r.check")),
    `stopifnot(nrow(items) == ${result.nUsed})`,
    ...(result.settings.weightColumn === undefined ? momentsCode(result, names) : []),
    ...(handling === "correlations" ? correlationsCode(input, names) : []),
  ].join("\n");
}

function filterCode({ result: { settings: { filter } }, words: { t } }: TwinInput): string[] {
  if (filter === undefined) return [];
  const column = `table[[${rString(filter.column)}]]`;
  const text = `trimws(as.character(${column})) == ${rString(String(filter.equals).trim())}`;
  const value = typeof filter.equals === "number" ? filter.equals : filter.equals.trim() === "" ? Number.NaN : Number(filter.equals);
  const test = Number.isNaN(value) ? text : `${text} | number(${column}) == ${rNumber(value)}`;
  return [comment(t("report:r.filter")), `table <- table[which(${test}), , drop = FALSE]`, ""];
}

function weightCode({ result: { settings: { weightColumn } } }: TwinInput): string[] {
  if (weightColumn === undefined) return [];
  return [`case_weight <- number(table[[${rString(weightColumn)}]])`, "items <- items[which(case_weight > 0), , drop = FALSE]", "case_weight <- case_weight[which(case_weight > 0)]"];
}

function treatmentCode({ result, words: { t } }: TwinInput, handling: Handling): string[] {
  const { missing, weightColumn } = result.settings;
  const keep = (test: string): string[] => [`kept <- ${test}`, ...(weightColumn === undefined ? [] : ["case_weight <- case_weight[kept]"]), "items <- items[kept, , drop = FALSE]"];
  if (missing === "none") return [];
  if (missing === "casewise") return [comment(t("report:r.missing.casewise")), ...keep("complete.cases(items)")];
  const somewhere = [comment(t("report:r.missing.emptyRows")), ...keep("rowSums(!is.na(items)) > 0")];
  if (missing !== "mean" || handling === "raw") return somewhere;
  const mean = weightColumn === undefined ? "mean(x, na.rm = TRUE)" : "weighted.mean(x, case_weight * !is.na(x), na.rm = TRUE)";
  return [...somewhere, comment(t("report:r.missing.mean")), `items[] <- lapply(items, function(x) { x[is.na(x)] <- ${mean}; x })`];
}

/** Means and standard deviations are the fingerprint of the data: another file, or another treatment, stops here. */
function momentsCode(result: PlsResult, names: ScriptNames): string[] {
  if (result.settings.missing === "em" && !isComplete(result)) return [];
  const { items } = result;
  const list = (value: (item: (typeof items)[number]) => number): string => items.map((item, k) => `${names.items[k]!} = ${rNumber(value(item))}`).join(", ");
  return [
    `data_means <- c(${list((item) => item.mean)})`,
    `data_sds <- c(${list((item) => item.sd)})`,
    "stopifnot(all(abs(sapply(items, mean, na.rm = TRUE) - data_means) < 1e-8 * (1 + abs(data_means))))",
    "stopifnot(all(abs(sapply(items, sd, na.rm = TRUE) - data_sds) < 1e-8 * (1 + data_sds)))",
  ];
}

function correlationsCode({ result, words: { t } }: TwinInput, names: ScriptNames): string[] {
  const { missing, weightColumn } = result.settings;
  const repaired = result.warnings.some((warning) => warning.code === "W_NOT_PD_REPAIRED");
  const full = isComplete(result) || missing === "mean" || missing === "casewise";
  const found =
    weightColumn !== undefined && full ? [comment(t("report:r.correlations.weighted")), "S <- cov.wt(items, wt = case_weight / sum(case_weight), cor = TRUE)$cor"]
    : weightColumn === undefined && missing === "pairwise" && !repaired ? [comment(t("report:r.correlations.pairwise")), 'S <- cor(items, use = "pairwise.complete.obs")']
    : [comment(t("report:r.correlations.given")), ...givenMatrix(result, names)];
  return [
    "",
    ...found,
    comment(t("report:r.correlations.rows")),
    "rows_with <- function(S, n) {",
    "  set.seed(1)",
    "  z <- scale(matrix(rnorm(n * ncol(S)), n))",
    "  z <- z %*% solve(chol(cor(z)))",
    "  spectrum <- eigen(S, symmetric = TRUE)",
    "  x <- z %*% diag(sqrt(pmax(spectrum$values, 0))) %*% t(spectrum$vectors)",
    "  setNames(as.data.frame(x), colnames(S))",
    "}",
    `items <- rows_with(S, ${Math.max(result.nUsed, result.items.length + 2)})`,
  ];
}

function givenMatrix({ itemCorrelations, items }: PlsResult, names: ScriptNames): string[] {
  const p = items.length;
  const rows = items.map((_, k) => `  ${Array.from(itemCorrelations.subarray(k * p, (k + 1) * p), rNumber).join(", ")}${k < p - 1 ? "," : ""}`);
  return ["S <- matrix(c(", ...rows, `), ${p}, dimnames = rep(list(c(${names.items.map(rString).join(", ")})), 2))`];
}
