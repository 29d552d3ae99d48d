import { constructById } from "../../model/query";
import { displayName } from "../../model/types";
import { mean, quantile, standardDeviation } from "../../math/quantile";
import { ordered } from "../../math/ordered";
import type { Input } from "../method";
import { columnCases, scoreCases, type Cases, type Variable } from "../variables/variables";
import { equations, hasMediator, hasModerator, type TermName } from "./equations";
import type { ProcessOptions } from "./options";

export type Role = "X" | "M" | "W" | "Y";

/** The variables of a model, each once, in the order X, M, W, Y. */
export function rolesOf({ model, x, m, w, y }: Pick<ProcessOptions, "model" | "x" | "m" | "w" | "y">): readonly { readonly role: Role; readonly id: string | null }[] {
  const all = [{ role: "X" as const, id: x }, { role: "M" as const, id: m }, { role: "W" as const, id: w }, { role: "Y" as const, id: y }];
  return all.filter(({ role }) => (role === "M" ? hasMediator(model) : role === "W" ? hasModerator(model) : true));
}

export interface Study {
  readonly cases: Omit<Cases, "variables">;
  readonly variables: Readonly<Partial<Record<Role, Variable>>>;
  readonly covariates: readonly Variable[];
  /** columns of each equation, in the order of its terms, then the covariates */
  readonly columns: { readonly M: readonly Float64Array[]; readonly Y: readonly Float64Array[] };
  /** values of W at which effects are shown, in the units in which it enters */
  readonly probes: readonly number[];
  /** values of W along its whole range */
  readonly grid: readonly number[];
  /** what was taken from W before products were formed */
  readonly centre: number;
}

/** Points of W between its ends at which the curve is drawn. */
const GRID = 25;

export function studyOf(input: Input, options: ProcessOptions): Study {
  const roles = rolesOf(options);
  const ids = [...roles.map(({ id }) => id!), ...options.covariates];
  const { variables: found, ...cases } = options.scores === "pls" ? scoreCases(input, options.pls, ids) : meanCases(input, options, ids);
  const covariates = found.slice(roles.length);
  const centred = (role: Role, values: Float64Array): Float64Array => {
    if (!options.centre || role === "Y") return values;
    const middle = mean(values);
    return values.map((value) => value - middle);
  };
  const variables = Object.fromEntries(roles.map(({ role }, k) => [role, { ...found[k]!, values: centred(role, found[k]!.values) }])) as Study["variables"];
  const column = (name: TermName): Float64Array => {
    const [first, second] = name.split(":") as [Role, Role | undefined];
    const values = variables[first]!.values;
    return second === undefined ? values : values.map((value, i) => value * variables[second]!.values[i]!);
  };
  const { M = [], Y } = equations[options.model];
  const columnsOf = (terms: readonly TermName[]): readonly Float64Array[] => [...terms.map(column), ...covariates.map(({ values }) => values)];
  const w = variables.W?.values;
  const at = roles.findIndex(({ role }) => role === "W");
  return {
    cases, variables, covariates,
    columns: { M: columnsOf(M), Y: columnsOf(Y) },
    probes: w === undefined ? [0] : probesOf(w, options.probes),
    grid: w === undefined ? [] : gridOf(w),
    centre: w !== undefined && options.centre ? mean(found[at]!.values) : 0,
  };
}

/** Means of the items of constructs, their empty cells treated as columns are. */
function meanCases(input: Input, { pls }: ProcessOptions, ids: readonly string[]): Cases {
  const constructs = ids.map((id) => constructById(input.model, id)!);
  const names = [...new Set(constructs.flatMap(({ items }) => items))];
  const { variables, ...cases } = columnCases(input, pls, names);
  return {
    ...cases,
    variables: constructs.map((construct): Variable => {
      const items = construct.items.map((item) => variables[names.indexOf(item)]!.values);
      return { key: construct.name, name: displayName(construct), target: { kind: "construct", key: construct.id }, values: Float64Array.from({ length: cases.rows.length }, (_, i) => items.reduce((sum, values) => sum + values[i]!, 0) / items.length) };
    }),
  };
}

function probesOf(w: Float64Array, how: ProcessOptions["probes"]): readonly number[] {
  if (new Set(w).size === 2) return [Math.min(...w), Math.max(...w)];
  if (how === "percentiles") {
    const sorted = ordered(w);
    return [0.16, 0.5, 0.84].map((share) => quantile(sorted, share));
  }
  const [middle, sd] = [mean(w), standardDeviation(w)];
  return [middle - sd, middle, middle + sd];
}

function gridOf(w: Float64Array): readonly number[] {
  const [least, most] = [w.reduce((a, b) => Math.min(a, b)), w.reduce((a, b) => Math.max(a, b))];
  return Array.from({ length: GRID }, (_, k) => least + (k / (GRID - 1)) * (most - least));
}
