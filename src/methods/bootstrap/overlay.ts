import { itemKey, pathKey, type ConstructOverlay, type Overlay } from "../../report/overlay";
import type { ParameterKind } from "../../sem/parameters";
import type { Value } from "../pls/result";
import { shownSummary } from "./inference";
import { columnOf, type BootstrapResult } from "./result";

/** The estimates themselves on the diagram; `inferenceOverlay` says how sure they are. */
export function overlay(result: BootstrapResult): Overlay {
  const found = new Map<string, Value>(result.summaries.map((summary) => [keyOf(summary.parameter.kind, summary.parameter), shownSummary(summary, result).estimate]));
  const at = (kind: ParameterKind, constructs: readonly number[], item?: number): Value => found.get(keyOf(kind, { constructs, item })) ?? null;
  const { constructs, items } = result;
  const quality = (j: number): ConstructOverlay => ({
    r2: at("r2", [j]), r2Adjusted: at("r2Adjusted", [j]), ave: at("ave", [j]), cronbachAlpha: at("cronbachAlpha", [j]), rhoA: at("rhoA", [j]), rhoC: at("rhoC", [j]),
  });
  const blocks = constructs.flatMap(({ id, firstItem, itemCount }, j) =>
    items.slice(firstItem, firstItem + itemCount).map((_, k) => [itemKey(id, columnOf(result, firstItem + k)), { loading: at("outerLoading", [j], firstItem + k) ?? 0, weight: at("outerWeight", [j], firstItem + k) ?? 0 }] as const),
  );
  const paths = constructs.flatMap(({ id, predecessors }, j) =>
    predecessors.map((i) => {
      const coefficient = at("path", [i, j]) ?? 0;
      return [pathKey(constructs[i]!.id, id), { coefficient, f2: at("f2", [i, j]), totalEffect: at("totalEffect", [i, j]) ?? coefficient }] as const;
    }),
  );
  return { constructs: Object.fromEntries(constructs.map(({ id }, j) => [id, quality(j)])), items: Object.fromEntries(blocks), paths: Object.fromEntries(paths) };
}

const keyOf = (kind: ParameterKind, { constructs, item }: { readonly constructs: readonly number[]; readonly item?: number | undefined }): string => `${kind} ${constructs.join()} ${item ?? ""}`;
