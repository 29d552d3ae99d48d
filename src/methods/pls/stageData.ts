import type { Treated } from "../../data/missing";
import { columnsByName } from "../../data/used";
import type { Cases, RawFactor } from "../../sem/products";
import type { StageRoom } from "../../sem/stageRooms";
import type { Staged } from "../../sem/staged";
import type { StagePlan } from "../../sem/stageTypes";
import type { Input } from "../method";
import type { PlsOptions } from "./options";
import { scoresOf } from "./scores";

/** Standardised values of the rows used, column by column; NaN where empty. */
export function standardisedColumns({ sample, moments }: Treated): Float64Array[] {
  return sample.columns.map((column, k) => Float64Array.from(sample.rows, (row) => (column[row]! - moments.means[k]!) / moments.sds[k]!));
}

/** Cases for the products of a plan; undefined where it has none. @param counts how often each is taken, all once by default */
export function casesOf(plan: StagePlan, { data }: Input, options: PlsOptions, { treated, counts = onceEach(treated) }: { readonly treated: Treated; readonly counts?: Int32Array }): Cases | undefined {
  if (plan.products.length === 0) return undefined;
  return { columns: standardisedColumns(treated), weights: treated.sample.weights, counts, raw: rawFactors(plan, data, treated, options) };
}

const onceEach = ({ sample }: Treated): Int32Array => new Int32Array(sample.rows.length).fill(1);

/** Factors on a column of two values that is to be read in its own units: 0 at the lower value (M1.6). */
function rawFactors(plan: StagePlan, data: Input["data"], { sample, moments }: Treated, { binaryIndicators }: PlsOptions): ReadonlyMap<number, RawFactor> {
  const found = new Map<number, RawFactor>();
  if (binaryIndicators !== "raw") return found;
  const main = plan.stages.at(-2)!.model;
  const byName = columnsByName(data);
  for (const { factors } of plan.products)
    for (const { construct } of factors) {
      const k = main.offsets[construct]!;
      const name = main.columns[k]!;
      const column = plan.columns.indexOf(name);
      if (main.offsets[construct + 1]! - k !== 1 || column < 0 || byName.get(name)?.scale !== "binary") continue;
      const lower = sample.rows.reduce((least, row) => Math.min(least, Number.isNaN(sample.columns[column]![row]!) ? Infinity : sample.columns[column]![row]!), Infinity);
      found.set(construct, { column, scale: moments.sds[column]!, shift: moments.means[column]! - lower });
    }
  return found;
}

/**
 * The data of every stage, as if its composites and products were columns of the table: composites of mean 0 and SD 1, products as
 * they are. Call once all stages are estimated.
 */
export function stageData({ rooms, products }: Staged, table: Treated, overAvailable: boolean): readonly Treated[] {
  const all: Treated[] = [];
  for (const [s, { stage, S }] of rooms.entries()) {
    const before = all[s - 1];
    if (before === undefined && S === table.moments.correlations) {
      all.push(table);
      continue;
    }
    const from = before ?? table;
    const scores = before === undefined ? [] : scoresOf(rooms[s - 1]!.stage.model, rooms[s - 1]!.ws.weights, before, overAvailable);
    const columns = stage.columns.map((source) => {
      if (source.kind === "kept") return { values: from.sample.columns[source.column]!, given: from.given.columns[source.column]!, mean: from.moments.means[source.column]!, sd: from.moments.sds[source.column]!, missing: from.missing[source.column]! };
      const isScore = source.kind === "score";
      const values = spread(isScore ? scores[source.construct]! : productValues(rooms, products!, { product: source.product, before: from }), table);
      return { values, given: values, mean: isScore ? 0 : meanOf(products!, source.product), sd: isScore ? 1 : products!.sds[source.product]!, missing: 0 };
    });
    all.push({
      ...table,
      sample: { ...table.sample, columns: columns.map((c) => c.values) },
      given: { ...table.given, columns: columns.map((c) => c.given) },
      moments: { means: Float64Array.from(columns, (c) => c.mean), sds: Float64Array.from(columns, (c) => c.sd), correlations: S },
      missing: Int32Array.from(columns, (c) => c.missing),
    });
  }
  return all;
}

type Products = NonNullable<Staged["products"]>;

/** What is free of its factors has mean 0, because the regression has a constant. */
const meanOf = ({ plan, means }: Products, product: number): number => (plan.products[product]!.freeOf.length > 0 ? 0 : means[product]!);

function productValues(rooms: readonly StageRoom[], { plan, values, means, explained }: Products, { product, before }: { product: number; before: Treated }): Float64Array {
  const out = values[product]!.slice();
  const { freeOf } = plan.products[product]!;
  if (freeOf.length === 0) return out;
  const p = rooms.at(-2)!.stage.model.columns.length;
  const { sample, moments } = before;
  for (let i = 0; i < out.length; i++) {
    out[i] -= means[product]!;
    for (const k of freeOf) {
      const x = sample.columns[k]![sample.rows[i]!]!;
      if (x === x) out[i] -= (explained[product * p + k]! * (x - moments.means[k]!)) / moments.sds[k]!;
    }
  }
  return out;
}

/** Values of the rows used, in their rows. */
function spread(values: Float64Array, { sample }: Treated): Float64Array {
  const length = Math.max(sample.columns[0]?.length ?? 0, ...sample.rows.subarray(-1).map((row) => row + 1));
  const column = new Float64Array(length).fill(Number.NaN);
  for (let i = 0; i < sample.rows.length; i++) column[sample.rows[i]!] = values[i]!;
  return column;
}
