import type { ProcessModel } from "./options";

/** What stands in an equation: X, M, W, or a product of W with one of them. */
export type TermName = "X" | "M" | "W" | "X:W" | "M:W";

/** Right-hand sides (M18.11; Hayes 2022). */
export interface Equations {
  /** absent: there is no mediator */
  readonly M?: readonly TermName[];
  readonly Y: readonly TermName[];
}

export const equations: Readonly<Record<ProcessModel, Equations>> = {
  1: { Y: ["X", "W", "X:W"] },
  4: { M: ["X"], Y: ["X", "M"] },
  5: { M: ["X"], Y: ["X", "M", "W", "X:W"] },
  7: { M: ["X", "W", "X:W"], Y: ["X", "M"] },
  8: { M: ["X", "W", "X:W"], Y: ["X", "M", "W", "X:W"] },
  14: { M: ["X"], Y: ["X", "M", "W", "M:W"] },
  15: { M: ["X"], Y: ["X", "M", "W", "X:W", "M:W"] },
  58: { M: ["X", "W", "X:W"], Y: ["X", "M", "W", "M:W"] },
  59: { M: ["X", "W", "X:W"], Y: ["X", "M", "W", "X:W", "M:W"] },
};

export const hasMediator = (model: ProcessModel): boolean => equations[model].M !== undefined;
export const hasModerator = (model: ProcessModel): boolean => model !== "4";

/** Slopes of one estimate; the constant is left out. */
export type Slopes = { readonly [Which in "M" | "Y"]?: readonly number[] };

const slope = (model: ProcessModel, which: "M" | "Y", slopes: Slopes, name: TermName): number => {
  const at = equations[model][which]?.indexOf(name) ?? -1;
  return at < 0 ? 0 : slopes[which]![at]!;
};

/** The effect of X on Y that does not go through M, at a value of W. */
export const directAt = (model: ProcessModel, slopes: Slopes, w: number): number => slope(model, "Y", slopes, "X") + slope(model, "Y", slopes, "X:W") * w;

/** The effect through M at a value of W: (a₁ + a₃W)(b₁ + b₃W). */
export const indirectAt = (model: ProcessModel, slopes: Slopes, w: number): number =>
  (slope(model, "M", slopes, "X") + slope(model, "M", slopes, "X:W") * w) * (slope(model, "Y", slopes, "M") + slope(model, "Y", slopes, "M:W") * w);

/** What one unit more of W adds to the indirect effect (Hayes 2015): a₃b or ab₃; undefined where that depends on W, or W plays no part. */
export function indexOf(model: ProcessModel, slopes: Slopes): number | undefined {
  const { M = [], Y } = equations[model];
  const [first, second] = [M.includes("X:W"), Y.includes("M:W")];
  if (first === second) return undefined;
  return first ? slope(model, "M", slopes, "X:W") * slope(model, "Y", slopes, "M") : slope(model, "M", slopes, "X") * slope(model, "Y", slopes, "M:W");
}
