import { columnNamed, isNumeric, type DataColumn, type Dataset } from "../../data/dataset";
import type { Construct } from "../../model/types";
import type { Place, Problem } from "../../report/problem";
import type { PlsOptions } from "./options";

const error = (code: "E_MISSING_COLUMN" | "E_NON_NUMERIC" | "E_SETTING", at: Place, detail: Problem["detail"]): Problem => ({ code, severity: "error", at: [at], detail });

/** Items that the data do not have, or that hold no numbers. */
export function columnProblems(constructs: readonly Construct[], data: Dataset): Problem[] {
  return constructs.flatMap((construct) =>
    construct.items.flatMap((column) => {
      const found = columnNamed(data, column);
      // Looking for a similar name takes long beside looking for the name itself.
      return problemOfColumn(found, { kind: "item", construct: construct.id, column }, { column, ...(found ? {} : similarTo(column, data)) });
    }),
  );
}

/** Columns and items that settings name, and that are not there or cannot serve. */
export function settingProblems(constructs: readonly Construct[], data: Dataset, options: PlsOptions): Problem[] {
  const problems: Problem[] = [];
  const { filter, weightColumn, startingWeights } = options;
  if (filter && !columnNamed(data, filter.column)) problems.push(error("E_MISSING_COLUMN", atColumn(filter.column), { column: filter.column, reason: "filter" }));
  if (weightColumn !== undefined) problems.push(...problemOfColumn(columnNamed(data, weightColumn), atColumn(weightColumn), { column: weightColumn, reason: "weights" }));
  for (const { id, label, name, weighting, items, fixedWeights = {} } of constructs) {
    if (weighting !== "fixed" || items.length < 2 || items.some((item) => (fixedWeights[item] ?? 0) !== 0)) continue;
    problems.push(error("E_SETTING", { kind: "construct", id }, { setting: "fixedWeights", reason: "weightless", construct: label ?? name }));
  }
  // While drawing, items come and go; their starting weights wait for them.
  if (startingWeights !== 1 && options.isolated === "refuse") {
    const items = new Set(constructs.flatMap((c) => c.items));
    for (const item of Object.keys(startingWeights))
      if (!items.has(item)) problems.push(error("E_SETTING", atColumn(item), { setting: "startingWeights", reason: "item", item }));
  }
  return problems;
}

const atColumn = (name: string): Place => ({ kind: "column", name });

function problemOfColumn(column: DataColumn | undefined, at: Place, detail: Problem["detail"]): Problem[] {
  if (!column) return [error("E_MISSING_COLUMN", at, detail)];
  // numbers that merely identify the cases can be calculated with; categories and text cannot
  if (isNumeric(column) || (column.scale === "id" && !column.texts)) return [];
  return [error("E_NON_NUMERIC", at, { column: column.name, ...whyNotNumeric(column) })];
}

/** A name that differs only in letter case, accents, or what stands between letters and digits. */
function similarTo(name: string, data: Dataset): Problem["detail"] {
  const plain = (text: string): string => text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const similar = data.columns.find((c) => c.name !== name && plain(c.name) === plain(name));
  return similar ? { reason: "similar", similar: similar.name } : {};
}

/** A column of numbers with a few texts in it is told by its first such cell. */
function whyNotNumeric({ texts, scale }: DataColumn): Problem["detail"] {
  if (!texts) return scale === "nominal" ? { reason: "nominal" } : {};
  const filled = texts.map((text, i) => ({ text: text.trim(), row: i + 1 })).filter(({ text }) => text !== "");
  for (const isNumber of [/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i, /^[-+]?(\d+,?\d*|,\d+)(e[-+]?\d+)?$/i]) {
    const words = filled.filter(({ text }) => !isNumber.test(text));
    const first = words[0];
    if (first && words.length < filled.length / 2) return { reason: "cell", example: first.text.slice(0, 40), row: first.row };
  }
  return {};
}
