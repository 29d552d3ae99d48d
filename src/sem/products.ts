import { factorise, solveFactored } from "../math/cholesky";
import { columnOnTable, compositeOnTable, type StageRoom } from "./stageRooms";
import type { StagePlan } from "./stageTypes";

/** The cases whose scores are multiplied. */
export interface Cases {
  /** columns of the table, standardised over all cases; NaN: empty, stands at the mean of the cases taken */
  readonly columns: readonly Float64Array[];
  readonly weights: Float64Array | null;
  /** how often each case is taken */
  readonly counts: Int32Array;
  /** by construct of the stage before: a column of two values, multiplied in its own units above the lower value (M1.6) */
  readonly raw: ReadonlyMap<number, RawFactor>;
}

/** A column as it was before it was standardised: scale · z + shift. */
export interface RawFactor {
  readonly column: number;
  readonly scale: number;
  readonly shift: number;
}

/** Room for the products of one model; allocated once, as the workspace is. */
export interface ProductRoom {
  readonly plan: StagePlan;
  readonly cases: Cases;
  /** values of the products, case by case */
  readonly values: readonly Float64Array[];
  /** mean and SD of each product before anything is taken out of it, and SD after */
  readonly means: Float64Array;
  readonly sds: Float64Array;
  /** products × columns of the stage before: what is taken out (M7.4), per unit of the standardised column */
  readonly explained: Float64Array;

  /** mean and SD of the columns of the table over the cases taken */
  readonly tableMeans: Float64Array;
  readonly tableSds: Float64Array;
  /** distinct factors: their values, and which each product has */
  readonly factors: readonly Float64Array[];
  readonly factorOf: readonly Int32Array[];
  readonly factorKeys: readonly { readonly construct: number; readonly column?: number }[];
  readonly vector: Float64Array;
  /** products × columns of the table */
  readonly withTable: Float64Array;
  /** (columns of the stage before + products)² covariances */
  readonly covariances: Float64Array;
  readonly gram: Float64Array;
  readonly beta: Float64Array;
}

export function productRoom(plan: StagePlan, cases: Cases): ProductRoom {
  const n = cases.counts.length;
  const B = plan.columns.length;
  const d = plan.products.length;
  const before = plan.stages.at(-2)!.model.columns.length;
  const keyOf = ({ construct, column }: { readonly construct: number; readonly column?: number }): string => (cases.raw.has(construct) ? `r${construct}` : column === undefined ? `s${construct}` : `c${column}`);
  const distinct = new Map(plan.products.flatMap(({ factors }) => factors.map((factor) => [keyOf(factor), factor] as const)));
  const keys = [...distinct.keys()];
  const largest = Math.max(1, ...plan.products.map(({ freeOf }) => freeOf.length));
  return {
    plan,
    cases,
    values: plan.products.map(() => new Float64Array(n)),
    means: new Float64Array(d),
    sds: new Float64Array(d),
    explained: new Float64Array(d * before),
    tableMeans: new Float64Array(B),
    tableSds: new Float64Array(B),
    factors: keys.map(() => new Float64Array(n)),
    factorOf: plan.products.map(({ factors }) => Int32Array.from(factors, (factor) => keys.indexOf(keyOf(factor)))),
    factorKeys: [...distinct.values()],
    vector: new Float64Array(B),
    withTable: new Float64Array(d * B),
    covariances: new Float64Array((before + d) ** 2),
    gram: new Float64Array(largest * largest),
    beta: new Float64Array(largest),
  };
}

/**
 * Correlations of the columns of a stage and the products that join them (M7.2, M18.2): p = Π of the scores of the cases taken,
 * standardised over them; their moments take one pass over the cases for each product.
 *
 * @param rooms those of all stages before, estimated and projected
 * @param S     (p + d)² correlations of the stage with products; overwritten
 * @returns     false where a product does not vary, or what it is freed of is linearly dependent
 */
export function correlateProducts(room: ProductRoom, rooms: readonly StageRoom[], S: Float64Array): boolean {
  if (!tableMoments(room)) return false;
  for (let f = 0; f < room.factors.length; f++) factorValues(room, rooms, f);
  const d = room.values.length;
  for (let q = 0; q < d; q++) multiply(room, q);
  const before = rooms.at(-1)!;
  const p = before.stage.model.columns.length;
  const width = p + d;
  const { covariances: V } = room;
  for (let a = 0; a < p; a++) for (let b = 0; b < p; b++) V[a * width + b] = before.S[a * p + b]!;
  fillProducts(room, rooms, { p, width });
  for (let q = 0; q < d; q++) if (!freed(room, q, { p, width })) return false;
  for (let q = 0; q < d; q++) {
    const variance = V[(p + q) * width + p + q]!;
    if (!(variance > VANISHED)) return false;
    room.sds[q] = Math.sqrt(variance);
  }
  for (let a = 0; a < width; a++)
    for (let b = 0; b < width; b++) {
      const scale = (a < p ? 1 : room.sds[a - p]!) * (b < p ? 1 : room.sds[b - p]!);
      S[a * width + b] = a === b ? 1 : V[a * width + b]! / scale;
    }
  return true;
}

/** A product of standardised scores whose variance is below this does not vary. */
const VANISHED = 1e-12;

/** Sum of the weights of the cases taken, and what sums of squares are divided by. */
function taken({ counts, weights }: Cases): { readonly total: number; readonly divisor: number } {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]! * (weights ? weights[i]! : 1);
  return { total, divisor: weights ? total : total - 1 };
}

function tableMoments({ cases, tableMeans, tableSds }: ProductRoom): boolean {
  const { columns, counts, weights } = cases;
  const { divisor } = taken(cases);
  for (let b = 0; b < columns.length; b++) {
    const column = columns[b]!;
    let [sum, total] = [0, 0];
    for (let i = 0; i < counts.length; i++) {
      const z = column[i]!;
      if (counts[i] === 0 || z !== z) continue;
      const c = counts[i]! * (weights ? weights[i]! : 1);
      sum += c * z;
      total += c;
    }
    const mean = sum / total;
    let squares = 0;
    for (let i = 0; i < counts.length; i++) {
      const z = column[i]!;
      if (counts[i] === 0 || z !== z) continue;
      squares += counts[i]! * (weights ? weights[i]! : 1) * (z - mean) * (z - mean);
    }
    if (!(squares > 0)) return false;
    tableMeans[b] = mean;
    tableSds[b] = Math.sqrt(squares / divisor);
  }
  return true;
}

/** Values of one factor, of all cases: a raw column, a standardised column of the stage before, or a composite. */
function factorValues(room: ProductRoom, rooms: readonly StageRoom[], f: number): void {
  const { cases, factors, factorKeys, vector, tableMeans, tableSds } = room;
  const out = factors[f]!;
  const { construct, column } = factorKeys[f]!;
  const raw = cases.raw.get(construct);
  if (raw !== undefined) {
    const z = cases.columns[raw.column]!;
    for (let i = 0; i < out.length; i++) out[i] = raw.scale * (z[i] === z[i] ? z[i]! : tableMeans[raw.column]!) + raw.shift;
    return;
  }
  vector.fill(0);
  if (column === undefined) compositeOnTable(rooms, { stage: rooms.length - 1, construct, scale: 1 }, vector);
  else columnOnTable(rooms, { stage: rooms.length - 1, column, scale: 1 }, vector);
  out.fill(0);
  for (let b = 0; b < vector.length; b++) {
    if (vector[b] === 0) continue;
    const z = cases.columns[b]!;
    const weight = vector[b]! / tableSds[b]!;
    const mean = tableMeans[b]!;
    for (let i = 0; i < out.length; i++) if (z[i] === z[i]) out[i] += weight * (z[i]! - mean);
  }
}

function multiply({ factors, factorOf, values, cases, means }: ProductRoom, q: number): void {
  const out = values[q]!;
  const own = factorOf[q]!;
  out.set(factors[own[0]!]!);
  for (let f = 1; f < own.length; f++) {
    const factor = factors[own[f]!]!;
    for (let i = 0; i < out.length; i++) out[i] *= factor[i]!;
  }
  const { counts, weights } = cases;
  const { total } = taken(cases);
  let sum = 0;
  for (let i = 0; i < out.length; i++) if (counts[i] !== 0) sum += counts[i]! * (weights ? weights[i]! : 1) * out[i]!;
  means[q] = sum / total;
}

interface Size {
  readonly p: number;
  readonly width: number;
}

/** Covariances of products with the columns of the stage before, and with each other. */
function fillProducts(room: ProductRoom, rooms: readonly StageRoom[], { p, width }: Size): void {
  const { cases, values, means, withTable, covariances: V, vector, tableMeans, tableSds } = room;
  const { columns, counts, weights } = cases;
  const { divisor } = taken(cases);
  const B = columns.length;
  for (let q = 0; q < values.length; q++) {
    const out = values[q]!;
    for (let b = 0; b < B; b++) {
      const z = columns[b]!;
      let sum = 0;
      for (let i = 0; i < out.length; i++) if (counts[i] !== 0 && z[i] === z[i]) sum += counts[i]! * (weights ? weights[i]! : 1) * (out[i]! - means[q]!) * (z[i]! - tableMeans[b]!);
      withTable[q * B + b] = sum / (divisor * tableSds[b]!);
    }
    for (let r = 0; r <= q; r++) {
      let sum = 0;
      const other = values[r]!;
      for (let i = 0; i < out.length; i++) if (counts[i] !== 0) sum += counts[i]! * (weights ? weights[i]! : 1) * (out[i]! - means[q]!) * (other[i]! - means[r]!);
      V[(p + q) * width + p + r] = V[(p + r) * width + p + q] = sum / divisor;
    }
  }
  for (let a = 0; a < p; a++) {
    vector.fill(0);
    columnOnTable(rooms, { stage: rooms.length - 1, column: a, scale: 1 }, vector);
    for (let q = 0; q < values.length; q++) {
      let covariance = 0;
      for (let b = 0; b < B; b++) covariance += vector[b]! * withTable[q * B + b]!;
      V[a * width + p + q] = V[(p + q) * width + a] = covariance;
    }
  }
}

/** Takes out of a product what a regression on the columns that it is to be free of explains (M7.4). */
function freed({ plan, covariances: V, gram, beta, explained }: ProductRoom, q: number, { p, width }: Size): boolean {
  const { freeOf } = plan.products[q]!;
  const k = freeOf.length;
  if (k === 0) return true;
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) gram[a * k + b] = V[freeOf[a]! * width + freeOf[b]!]!;
    beta[a] = V[freeOf[a]! * width + p + q]!;
  }
  if (factorise(gram, k) >= 0) return false;
  solveFactored(gram, k, beta);
  for (let a = 0; a < k; a++) explained[q * p + freeOf[a]!] = beta[a]!;
  for (let c = 0; c < width; c++) for (let a = 0; a < k; a++) V[(p + q) * width + c] -= beta[a]! * V[freeOf[a]! * width + c]!;
  for (let c = 0; c < width; c++) for (let a = 0; a < k; a++) V[c * width + p + q] -= beta[a]! * V[c * width + freeOf[a]!]!;
  return true;
}
