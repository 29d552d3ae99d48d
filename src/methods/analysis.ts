import type { Job } from "../report/job";
import type { Input, Method } from "./method";

/** Where an analysis stands in the menu. */
export type AnalysisMenu = "structure" | "prediction" | "groups" | "importance" | "measurement" | "heterogeneity" | "planning" | "regression" | "covariance";

/** Which constructs, columns or paths can be chosen. */
export type ConstructKind = "any" | "endogenous" | "exogenous" | "formative" | "multiItem";

/**
 * One setting of an analysis as data: the studio draws a form from it, the command line checks a settings file by it. The value is
 * kept in the options under the field's id. Words: `<analysis>:fields.<id>`, `<analysis>:help.<id>` and `<analysis>:choices.<id>.<choice>`.
 */
export type Field = { readonly id: string; /** shown only under "more settings" */ readonly advanced?: boolean } & (
  | { readonly kind: "number"; readonly initial: number; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly kind: "choice"; readonly initial: string; readonly choices: readonly [string, ...string[]] }
  | { readonly kind: "switch"; readonly initial: boolean }
  | { readonly kind: "seed"; readonly initial: number }
  /** id of a construct; `null` where nothing is chosen: the first that fits, or none where `optional` */
  | { readonly kind: "construct"; readonly of: ConstructKind; readonly optional?: boolean }
  /** ids of constructs; the empty list stands for all that fit */
  | { readonly kind: "constructs"; readonly of: ConstructKind }
  /** name of a column of the data, `null` for none */
  | { readonly kind: "column"; readonly optional?: boolean; readonly scale?: "any" | "metric" | "binary" }
  /** names of columns */
  | { readonly kind: "columns"; readonly scale?: "any" | "metric" | "binary" }
  /** a column and those of its values that make the groups (at least two); `null` until chosen */
  | { readonly kind: "groups" }
  /** `{from, to}` by construct ids, `null` until chosen */
  | { readonly kind: "path" }
  /** text; where it holds a model, of the project or written, it is the text of that model or only of its paths */
  | { readonly kind: "text"; readonly initial: string; readonly holds?: "model" }
);

/** Value of a "groups" field. */
export interface ChosenGroups {
  readonly column: string;
  /** as written in the column */
  readonly groups: readonly string[];
}

/** Consecutive independent pieces of the work: resamples, permutations, folds, starts. */
export interface Share {
  readonly first: number;
  readonly count: number;
}

/** An analysis whose work can be shared among workers; which worker does what changes no bit of the result. */
export interface Shared<Options, Result, Part> {
  /** how many pieces there are */
  pieces(input: Input, options: Options): number;
  /** some of them; what is random is keyed by (seed, stream, number of the piece) */
  part(input: Input, options: Options, share: Share): Job<Part>;
  /** @param parts in the order of their pieces, each as `part` made it; structured-cloneable */
  join(input: Input, options: Options, parts: readonly Part[]): Job<Result>;
}

/**
 * An analysis that is asked for from the menu: one folder, and one line in the registry. `check`, `run` and `report` are those of every
 * method; the rest lets menu, form and command line be drawn without knowing it. Its words stand in `text/<language>/<id>.ts`, with
 * `title` and `explanation` at the top; its method in `docs/methods/<id>.md`.
 */
export interface Analysis<Options, Result> extends Method<Options, Result> {
  readonly menu: AnalysisMenu;
  /** besides these, the options hold `pls`: how the model is estimated */
  readonly fields: readonly Field[];
  /** what the command line prints, as named blocks keyed by names of constructs, items and paths */
  blocks(result: Result, input: Input): Readonly<Record<string, unknown>>;
  readonly shared?: Shared<Options, Result, unknown>;
}

/** The work of a shared analysis in one thread: `run` of most of them. */
export function* runWhole<Options, Result, Part>({ pieces, part, join }: Shared<Options, Result, Part>, input: Input, options: Options): Job<Result> {
  return yield* join(input, options, [yield* part(input, options, { first: 0, count: pieces(input, options) })]);
}
