// AssemblyScript, compiled by src/build/kernel.mjs: the resampling kernel with SIMD.
// Its twin in TypeScript is crossProducts.ts; both sum in the same order and give the same bits.
// All pointers are byte offsets into the one memory; `width` (columns, padded with zeros) is a multiple of 4.

@inline function round0(c: u32): u64 { return <u64>0xd2511f53 * <u64>c; }
@inline function round1(c: u32): u64 { return <u64>0xcd9e8d57 * <u64>c; }

/** How often each of n rows is drawn in resample `index` (Philox4x32-10, as in philox.ts). */
export function drawCounts(counts: usize, n: u32, key0: u32, key1: u32, index: u32, part: u32, method: u32): void {
  memory.fill(counts, 0, <usize>n * 4);
  let drawn: u32 = 0;
  for (let block: u32 = 0; drawn < n; block++) {
    let c0 = block, c1 = index, c2 = part, c3 = method, k0 = key0, k1 = key1;
    for (let round = 0; round < 10; round++) {
      const a = round0(c0), b = round1(c2);
      c0 = <u32>(b >> 32) ^ c1 ^ k0;
      c1 = <u32>b;
      c2 = <u32>(a >> 32) ^ c3 ^ k1;
      c3 = <u32>a;
      k0 += 0x9e3779b9;
      k1 += 0xbb67ae85;
    }
    count(counts, c0, n); drawn++;
    if (drawn < n) { count(counts, c1, n); drawn++; }
    if (drawn < n) { count(counts, c2, n); drawn++; }
    if (drawn < n) { count(counts, c3, n); drawn++; }
  }
}

@inline function count(counts: usize, word: u32, n: u32): void {
  const at = counts + <usize>((<u64>word * <u64>n) >> 32) * 4;
  store<i32>(at, load<i32>(at) + 1);
}

/**
 * S = Σ cᵢ xᵢxᵢ′, and where centred − (Σ cᵢxᵢ)(Σ cᵢxᵢ)′ / Σ cᵢ, over the rows with cᵢ > 0, in row order. Rows are taken `tile` at a
 * time, so that they stay in the first-level cache while every pair of columns is multiplied; each sum goes on where it was.
 * x: n × width, row-major. picked: tile × 2 × width scratch (row, then row times count). sums: width. s: width × width.
 */
export function crossProducts(x: usize, counts: usize, n: i32, width: i32, picked: usize, tile: i32, sums: usize, s: usize, centred: bool): void {
  const stride = <usize>width * 8;
  const end = picked + <usize>tile * stride * 2;
  for (let k: usize = 0; k < stride; k += 16) v128.store(sums + k, f64x2.splat(0));
  memory.fill(s, 0, stride * <usize>width);
  let total: f64 = 0;
  let at = picked;
  for (let i = 0; i < n; i++) {
    const c = load<i32>(counts + <usize>i * 4);
    if (c == 0) continue;
    const row = x + <usize>i * stride;
    const times = f64x2.splat(<f64>c);
    total += <f64>c;
    for (let k: usize = 0; k < stride; k += 16) {
      const value = v128.load(row + k);
      const weighted = f64x2.mul(value, times);
      v128.store(at + k, value);
      v128.store(at + stride + k, weighted);
      v128.store(sums + k, f64x2.add(v128.load(sums + k), weighted));
    }
    at += stride * 2;
    if (at == end) {
      multiply(picked, at, stride, s);
      at = picked;
    }
  }
  if (at > picked) multiply(picked, at, stride, s);
  for (let i = 0; i < width; i++) {
    const meanTimes = centred ? load<f64>(sums + <usize>i * 8) / total : 0;
    for (let j = i; j < width; j++) {
      const to = s + <usize>(i * width + j) * 8;
      const value = load<f64>(to) - meanTimes * load<f64>(sums + <usize>j * 8);
      store<f64>(to, value);
      store<f64>(s + <usize>(j * width + i) * 8, value);
    }
  }
}

/** Adds the products of the picked rows to the upper triangle of s, four columns against four. */
function multiply(picked: usize, end: usize, stride: usize, s: usize): void {
  const step = stride * 2;
  for (let i: usize = 0; i < stride; i += 32) {
    for (let j: usize = i; j < stride; j += 32) {
      const row0 = s + (i >> 3) * stride + j, row1 = row0 + stride, row2 = row1 + stride, row3 = row2 + stride;
      let a0 = v128.load(row0), a1 = v128.load(row0, 16), b0 = v128.load(row1), b1 = v128.load(row1, 16);
      let c0 = v128.load(row2), c1 = v128.load(row2, 16), d0 = v128.load(row3), d1 = v128.load(row3, 16);
      for (let at = picked; at < end; at += step) {
        const u = v128.load(at + j), v = v128.load(at + j, 16);
        const w = at + stride + i;
        let t = v128.load64_splat(w);
        a0 = f64x2.add(a0, f64x2.mul(t, u)); a1 = f64x2.add(a1, f64x2.mul(t, v));
        t = v128.load64_splat(w, 8);
        b0 = f64x2.add(b0, f64x2.mul(t, u)); b1 = f64x2.add(b1, f64x2.mul(t, v));
        t = v128.load64_splat(w, 16);
        c0 = f64x2.add(c0, f64x2.mul(t, u)); c1 = f64x2.add(c1, f64x2.mul(t, v));
        t = v128.load64_splat(w, 24);
        d0 = f64x2.add(d0, f64x2.mul(t, u)); d1 = f64x2.add(d1, f64x2.mul(t, v));
      }
      v128.store(row0, a0); v128.store(row0, a1, 16);
      v128.store(row1, b0); v128.store(row1, b1, 16);
      v128.store(row2, c0); v128.store(row2, c1, 16);
      v128.store(row3, d0); v128.store(row3, d1, 16);
    }
  }
}
