import type { Table } from "../../report/blocks";
import type { PlscResult, ResultRoute, ShownResult, Value } from "./result";

type Solved = PlscResult & { readonly pathCoefficients: readonly number[]; readonly outerLoadings: readonly number[]; readonly vifInner: readonly number[] };

const isComplete = (values: readonly Value[]): values is readonly number[] => values.every((value) => value !== null);

const isSolved = (plsc: PlscResult): plsc is Solved => isComplete(plsc.pathCoefficients) && isComplete(plsc.outerLoadings) && isComplete(plsc.vifInner);

/**
 * The result as consistent PLS has it (M2.8): loadings, reliability, correlations, paths and R² corrected for unreliability, all else
 * as it was; blocks that are not corrected keep their values. Undefined where no consistent solution exists, which a warning tells.
 */
export function consistentView<Result extends ShownResult>(result: Result): Result | undefined {
  const { plsc } = result;
  if (plsc === null || !isSolved(plsc)) return undefined;
  const { reliabilityRhoA, pathCoefficients, f2, vifInner, effects, r2, r2Adjusted } = plsc;
  const isCorrected = reliabilityRhoA.map((rho) => rho !== 1);
  const quality = (corrected: readonly Value[], plain: readonly Value[]): readonly Value[] => plain.map((value, j) => (isCorrected[j] ? (corrected[j] ?? null) : value));
  const ave = quality(plsc.ave, result.ave);
  return {
    ...result,
    outerLoadings: Float64Array.from(plsc.outerLoadings),
    crossLoadings: crossLoadings(result, plsc),
    rhoA: quality(reliabilityRhoA, result.rhoA),
    rhoC: quality(plsc.rhoC, result.rhoC),
    ave,
    sqrtAve: ave.map((value) => (value === null ? null : Math.sqrt(value))),
    constructCorrelations: Float64Array.from(plsc.constructCorrelations, (r) => r ?? Number.NaN),
    pathCoefficients, f2, vifInner, effects, r2, r2Adjusted,
    specificIndirectEffects: routes(result, pathCoefficients),
  };
}

/** Own items by their consistent loadings, others by M_kj ∕ √ρ_j. */
function crossLoadings({ crossLoadings: M, items, constructs }: ShownResult, { reliabilityRhoA, outerLoadings }: Solved): Float64Array {
  const J = constructs.length;
  return M.map((value, at) => {
    const [k, j] = [Math.floor(at / J), at % J];
    return items[k]!.construct === j ? outerLoadings[k]! : value / Math.sqrt(Math.abs(reliabilityRhoA[j] ?? 1));
  });
}

function routes({ paths, specificIndirectEffects, constructs }: ShownResult, coefficients: readonly number[]): readonly ResultRoute[] {
  const J = constructs.length;
  const byEnds = new Map(paths.map(({ from, to }, t) => [from * J + to, coefficients[t]!]));
  return specificIndirectEffects.map(({ route }) => ({ route, value: route.slice(1).reduce((product, to, i) => product * byEnds.get(route[i]! * J + to)!, 1) }));
}

/** Statistics that consistent PLS changes, and under which name docs/methods explains them then. */
const RENAMED: Readonly<Record<string, string>> = {
  loading: "plscLoading", rhoA: "plscRhoA", rhoC: "plscRhoC", ave: "plscAve", pathCoefficient: "plscPathCoefficient", totalEffect: "plscTotalEffect",
  f2: "plscF2", vifInner: "plscVifInner", r2: "plscR2", r2Adjusted: "plscR2Adjusted",
};

/** A table of a consistent view: its title says so, and its columns lead to the explanation of the corrected statistic. */
export const asConsistent = (table: Table): Table => ({
  ...table,
  title: { ...table.title, values: { ...table.title.values, context: "consistent" } },
  columns: table.columns.map((column) => (column.statistic !== undefined && RENAMED[column.statistic] !== undefined ? { ...column, statistic: RENAMED[column.statistic]! } : column)),
});
