import { dimensionColumn } from "../../model/hierarchy";
import type { Problem } from "../../report/problem";
import type { Parameter, ParameterKind } from "../../sem/parameters";
import type { LowerBlock } from "../../sem/lowerBlocks";
import type { consistentPls } from "../../sem/plsc";
import type { Input } from "../method";
import type { ResultConstruct } from "../pls/result";
import type { PointEstimate } from "../pls/point";
import { constructsOf, effectScales } from "../pls/run";
import { heywoodWarnings, notConverged } from "../pls/warnings";
import type { BootstrapOptions } from "./options";

/** What summaries need to know besides the resamples; small, so that it travels to wherever they are made. */
export interface Frame {
  readonly parameters: readonly Parameter[];
  /** kinds of parameters of which there are too many to follow */
  readonly leftOut: readonly ParameterKind[];
  /** the parameters of the data themselves */
  readonly original: Float64Array;
  /** rows of the data, and cases used */
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly string[];
  /** under which the diagram knows them, and how they are shown; absent where both are the names of columns */
  readonly itemColumns?: readonly string[];
  readonly itemLabels?: readonly string[];
  readonly effectScale: readonly number[];
  /** of the estimate itself */
  readonly warnings: readonly Problem[];
}

interface Also {
  /** of the data, where resamples are estimated consistently */
  readonly consistent: ReturnType<typeof consistentPls> | undefined;
  readonly blocks: readonly LowerBlock[];
}

/** Index of the construct of each block of an earlier stage: its own where the last stage has it, else behind those of the last stage. */
export function lowerConstructs({ model, staged }: PointEstimate, blocks: readonly LowerBlock[]): readonly number[] {
  let next = model.constructs.length;
  return blocks.map(({ stage, construct }) => {
    const { id } = staged.rooms[stage]!.stage.model.constructs[construct]!;
    const known = model.constructs.findIndex((c) => c.id === id);
    return known >= 0 ? known : next++;
  });
}

/** Constructs that only earlier stages have; their items stand behind all others. */
function lowerOnly({ model, staged }: PointEstimate, blocks: readonly LowerBlock[]): { readonly constructs: readonly ResultConstruct[]; readonly items: readonly string[] } {
  const constructs: ResultConstruct[] = [];
  const items: string[] = [];
  for (const { stage, construct } of blocks) {
    const { model: own } = staged.rooms[stage]!.stage;
    const described = constructsOf(own)[construct]!;
    const firstItem = model.columns.length + items.length;
    items.push(...own.columns.slice(described.firstItem, described.firstItem + described.itemCount));
    if (model.constructs.every((c) => c.id !== described.id)) constructs.push({ ...described, firstItem, predecessors: [] });
  }
  return { constructs, items };
}

const namesOf = ({ model, origins }: PointEstimate, lower: readonly string[]): Pick<Frame, "itemColumns" | "itemLabels"> => ({
  itemColumns: [...model.columns.map((column, k) => (origins[k]!.of === undefined ? column : dimensionColumn(origins[k]!.of!))), ...lower],
  itemLabels: [...model.columns.map((column, k) => origins[k]!.label ?? column), ...lower],
});

export function describe(point: PointEstimate, input: Input, { pls }: BootstrapOptions, { consistent, blocks }: Also): Omit<Frame, "parameters" | "leftOut" | "original"> {
  const { model, treated, outcome, origins } = point;
  const lower = lowerOnly(point, blocks);
  return {
    rows: input.data.rows,
    n: treated.n,
    iterations: outcome.iterations,
    constructs: [...constructsOf(model), ...lower.constructs],
    items: [...model.columns, ...lower.items],
    ...(origins.every(({ kind, label }) => kind === "item" && label === undefined) ? {} : namesOf(point, lower.items)),
    effectScale: [...effectScales(model, input, treated, pls), ...lower.constructs.map(() => 1)],
    warnings: [
      ...(outcome.converged ? [] : [notConverged(outcome.iterations)]),
      ...treated.warnings,
      ...(consistent && "value" in consistent ? heywoodWarnings(model, consistent.value) : []),
    ],
  };
}

export const frameOf = ({ parameters, leftOut, original, rows, n, iterations, constructs, items, itemColumns, itemLabels, effectScale, warnings }: Frame): Frame =>
  ({ parameters, leftOut, original, rows, n, iterations, constructs, items, ...(itemColumns === undefined ? {} : { itemColumns }), ...(itemLabels === undefined ? {} : { itemLabels }), effectScale, warnings });
