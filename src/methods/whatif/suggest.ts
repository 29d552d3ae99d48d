import type { Cell, Report, Table } from "../../report/blocks";
import type { Job } from "../../report/job";
import { itemKey } from "../../report/overlay";
import type { Text } from "../../report/text";
import type { Input, Method } from "../method";
import { check as checkPls } from "../pls/check";
import { defaultPlsOptions, type PlsOptions } from "../pls/options";
import { number, text } from "../pls/reportCells";
import type { ResultConstruct } from "../pls/result";
import { constructsOf } from "../pls/run";
import { estimatorFor } from "./estimator";
import { shortfalls, type Goal } from "./goal";
import { halves, type HalvesResult } from "./halves";
import { itemsLeft, planOf } from "./plan";
import { smallest, type Search } from "./search";
import type { Overlay } from "../../report/overlay";

export interface SuggestOptions {
  readonly pls: PlsOptions;
  /** columns taken out already */
  readonly ghosted: readonly string[];
  readonly goal: Goal;
  /** loadings below this count as weak in the split halves */
  readonly weak: number;
  readonly splits: number;
  readonly seed: number;
  /** estimates beyond which the search is content with the greedy set */
  readonly most: number;
}

export const defaultSuggestOptions: SuggestOptions = {
  pls: defaultPlsOptions,
  ghosted: [],
  goal: { ave: 0.5, rhoC: 0.7 },
  weak: 0.7,
  splits: 100,
  seed: 20240601,
  most: 20_000,
};

/** A search through estimates that go the whole way is content with so many times fewer. */
const WHOLE = 10;

/** A set of removals that reaches the goal, and how far the sample's halves agree about its items. */
export interface SuggestResult {
  readonly options: SuggestOptions;
  readonly columns: readonly string[];
  readonly constructs: readonly ResultConstruct[];
  readonly constructOf: Int32Array;
  /** constructs that miss the goal now */
  readonly failing: readonly number[];
  readonly search: Search;
  readonly halves: HalvesResult;
  /** p: loadings in the present model, NaN for ghosts */
  readonly loadings: Float64Array;
  /** of the model without the ghosts */
  readonly overlay: Overlay;
  readonly run: Report["run"];
}

/** Searches, then splits (issue E11; M4.11): docs/pruning.md. @throws EstimationError where the present model has no estimate */
export function* run(input: Input, options: SuggestOptions): Job<SuggestResult> {
  const { pls, ghosted, goal, weak, splits, seed, most } = options;
  const estimator = estimatorFor(input, pls);
  const { model, source } = estimator;
  const out = planOf(model, ghosted, false).ghosted;
  const kept = itemsLeft(model, out);
  const base = estimator.estimate(kept);
  const { loadings } = base.measured();
  const weakest = Array.from(kept).toSorted((a, b) => loadings[a] - loadings[b]);
  const search = yield* smallest({ estimator, goal, out }, weakest, estimator.isWhole ? Math.ceil(most / WHOLE) : most);
  const compared = yield* halves(input, estimator, kept, { pls, weak, splits, seed });
  return {
    options,
    columns: model.columns,
    constructs: constructsOf(model),
    constructOf: model.constructOf,
    failing: Array.from(shortfalls(model, base, goal)).flatMap((short, j) => (short > 0 ? [j] : [])),
    search,
    halves: compared,
    loadings,
    overlay: base.overlay(),
    run: { status: base.converged ? "converged" : "notConverged", iterations: base.iterations, n: input.data.rows, nUsed: base.n, warnings: source.treated.warnings },
  };
}

const say = (key: string): Text => ({ key: `prune:suggest.table.${key}` });

function table({ columns, constructs, constructOf, loadings, halves: found, search }: SuggestResult): Table {
  const share = (count: number): Cell => number(found.splits === 0 ? null : count / found.splits);
  return {
    id: "suggestion",
    section: "measurement",
    form: "list",
    title: say("title"),
    columns: [
      { id: "item", header: say("item"), align: "start" },
      ...(["loading", "both", "lowest", "highest"] as const).map((id) => ({ id, header: say(id), align: "end" as const })),
      { id: "suggested", header: say("suggested"), align: "start" },
    ],
    rows: columns.flatMap((column, item) => {
      if (Number.isNaN(loadings[item])) return [];
      const key = itemKey(constructs[constructOf[item]].id, column);
      const suggested: Cell = { kind: "label", label: say(search.items.includes(item) ? "yes" : "no") };
      return [{ id: key, target: { kind: "item", key }, cells: [text(column), number(loadings[item]), share(found.both[item]), number(found.lowest[item]), number(found.highest[item]), suggested] }];
    }),
    reading: [],
  };
}

const report = (result: SuggestResult): Report => ({ run: result.run, overlay: result.overlay, tables: [table(result)] });

/** The smallest set of removals that reaches a goal, with the guard of split halves. */
export const suggestRemovals: Method<SuggestOptions, SuggestResult> = { check: (input, options) => checkPls(input, options.pls), run, report };
