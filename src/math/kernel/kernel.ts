import { drawCounts, keyOf, type Counter } from "../philox";
import { crossProducts, paddedWidth, scratchFor, tileRows } from "./crossProducts";
import { wasm } from "./wasm";

/** Draws resamples of one data set and gives their cross-products. */
export interface Kernel {
  /** columns, padded to a multiple of 4; row length of S */
  readonly width: number;
  readonly n: number;
  /** the rows, n × width, row-major; may be overwritten */
  readonly x: Float64Array;
  /** counts of the resample last drawn or given, length n */
  readonly counts: Int32Array;
  /** cross-products of the resample, width × width, row-major; overwritten by `sum` */
  readonly S: Float64Array;
  /** sets `counts` to bootstrap resample `at.index` of `seed` */
  draw(seed: number, at: Counter): void;
  /** fills S from `counts` */
  sum(): void;
}

export interface KernelOptions {
  /** "plain" forces TypeScript, for tests and comparison */
  readonly kind?: "best" | "plain";
  /** whether the means of the resample are taken off; true by default */
  readonly centred?: boolean;
}

/**
 * A kernel for one data set, with WebAssembly SIMD where the machine has it; both kinds give the same bits.
 * @param columns indicators, each of length n; standardised beforehand, so that centring loses no digits
 */
export function kernelFor(columns: readonly Float64Array[], { kind = "best", centred = true }: KernelOptions = {}): Kernel {
  const n = columns[0]!.length;
  const width = paddedWidth(columns.length);
  const fast = kind === "best" ? compiled() : undefined;
  return fast ? simdKernel(fast, columns, { n, width, centred }) : plainKernel(columns, { n, width, centred });
}

interface Shape {
  readonly n: number;
  readonly width: number;
  readonly centred: boolean;
}

function fillRows(x: Float64Array, columns: readonly Float64Array[], width: number): void {
  for (const [k, column] of columns.entries()) for (let i = 0; i < column.length; i++) x[i * width + k] = column[i]!;
}

function plainKernel(columns: readonly Float64Array[], { n, width, centred }: Shape): Kernel {
  const x = new Float64Array(n * width);
  fillRows(x, columns, width);
  const counts = new Int32Array(n);
  const S = new Float64Array(width * width);
  const scratch = scratchFor(width, centred);
  return {
    n,
    width,
    x,
    counts,
    S,
    draw: (seed, at) => drawCounts(counts, seed, at),
    sum: () => crossProducts(x, counts, scratch, S),
  };
}

const PAGE = 65536;

function simdKernel(module: WebAssembly.Module, columns: readonly Float64Array[], { n, width, centred }: Shape): Kernel {
  const tile = tileRows(width);
  const at = { x: 64, counts: 0, picked: 0, sums: 0, s: 0 };
  at.counts = at.x + n * width * 8;
  at.picked = (at.counts + n * 4 + 15) & ~15;
  at.sums = at.picked + tile * width * 16;
  at.s = at.sums + width * 8;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((at.s + width * width * 8) / PAGE) });
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  const exported = instance.exports as unknown as Exports;
  const x = new Float64Array(memory.buffer, at.x, n * width);
  fillRows(x, columns, width);
  return {
    n,
    width,
    x,
    counts: new Int32Array(memory.buffer, at.counts, n),
    S: new Float64Array(memory.buffer, at.s, width * width),
    draw: (seed, { method, index, part }) => exported.drawCounts(at.counts, n, ...keyOf(seed), index, part, method),
    sum: () => exported.crossProducts(at.x, at.counts, n, width, at.picked, tile, at.sums, at.s, centred ? 1 : 0),
  };
}

interface Exports {
  drawCounts(counts: number, n: number, key0: number, key1: number, index: number, part: number, method: number): void;
  crossProducts(x: number, counts: number, n: number, width: number, picked: number, tile: number, sums: number, s: number, centred: number): void;
}

let module: WebAssembly.Module | null | undefined;

/** The compiled module, or undefined where the machine lacks WebAssembly or its SIMD. */
function compiled(): WebAssembly.Module | undefined {
  if (module === undefined) {
    const bytes = Uint8Array.from(atob(wasm), (c) => c.charCodeAt(0));
    module = typeof WebAssembly !== "undefined" && WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
  }
  return module ?? undefined;
}
