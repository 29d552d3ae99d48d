import { cpus, loadavg } from "node:os";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { createThreadPool } from "../../src/cli/threads";
import { createBootstrapRun } from "../../src/jobs/bootstrapRun";
import { drain } from "../../src/jobs/job";
import { drawShare } from "../../src/methods/bootstrap/draws";
import { defaultBootstrapOptions } from "../../src/methods/bootstrap/options";
import type { Input } from "../../src/methods/method";
import { buildBenchPage, inChromium } from "./chromium";
import { satisfaction, survey } from "./given";
import { rendererMemory } from "./memory";
import { nativeTime } from "./native";
import type { PageRun } from "./page/main";
import { textbookInput, textbookResample } from "./textbook";
import { cpuTime, median, ms, ratio, type Row } from "./time";

const SAMPLES = 10_000;
const RUNS = 9;

/** Issue C, item 7: the same 10,000 resamples of the satisfaction model, everywhere. */
export async function bench(): Promise<readonly Row[]> {
  const input = satisfaction();
  const script = await buildThread();
  const native = nativeTime(input, SAMPLES);
  const textbook = textbookTime(input);
  const against = (time: number): string => `${ms(time)}; ${native === undefined ? "no C compiler" : `${ratio(time / native)} of C`}; ${ratio(textbook / time)} the textbook`;
  const rows: Row[] = [
    { what: `load of the machine over the last minute, ${cpus().length} processors; wall times are the best of ${RUNS} runs`, figure: loadavg()[0]!.toFixed(1) },
    { what: `C, cc -O3 -march=native, ${SAMPLES} resamples, one thread`, figure: native === undefined ? "no compiler" : ms(native) },
    { what: "textbook with ml-matrix (12 resamples, scaled up)", figure: ms(textbook) },
  ];
  const bits: (readonly number[])[] = [];
  for (const workers of [1, 2]) {
    const { times, bits: own } = await inNode(input, { workers, script, live: false, samples: SAMPLES });
    bits.push(own);
    rows.push({ what: `Node, ${workers} worker(s), summaries, BCa and jackknife included`, figure: against(best(times)) });
  }
  const live = await inNode(input, { workers: 2, script, live: true, samples: 1000 });
  rows.push({ what: "Node, live: 1,000 resamples, 2 workers", figure: ms(best(live.times)) });
  rows.push(...(await chromiumRows(input, against, bits)));
  return [...rows, ...growth()];
}

async function buildThread(): Promise<string> {
  const outDir = `${process.cwd()}/build/bench/thread`;
  await build({ configFile: false, logLevel: "error", publicDir: false, build: { ssr: "src/cli/thread.ts", outDir, target: "node20", minify: false, rollupOptions: { output: { entryFileNames: "thread.js" } } }, ssr: { noExternal: true } });
  return `${outDir}/thread.js`;
}

interface NodeRun {
  readonly workers: number;
  readonly script: string;
  readonly live: boolean;
  readonly samples: number;
}

async function inNode(input: Input, { workers, script, live, samples }: NodeRun): Promise<{ times: number[]; bits: readonly number[] }> {
  const pool = createThreadPool(workers, script);
  const times: number[] = [];
  let bits: readonly number[] = [];
  for (let i = 0; i <= RUNS; i++) {
    const { result, milliseconds } = await createBootstrapRun({ input, options: { ...defaultBootstrapOptions, samples }, pool, live }).promise;
    times.push(milliseconds);
    bits = result.summaries.flatMap(({ mean, se, intervals }) => [mean ?? 0, se ?? 0, ...(intervals.percentile ?? []), ...(intervals.bca ?? [])]);
  }
  pool.close();
  return { times, bits };
}

async function chromiumRows(input: Input, against: (time: number) => string, node: readonly (readonly number[])[]): Promise<Row[]> {
  const folder = await buildBenchPage();
  // NaN does not survive JSON; the page puts it back.
  const plain = JSON.parse(JSON.stringify(input, (_, value: unknown) => (value instanceof Float64Array ? Array.from(value) : value))) as Input;
  const rows: Row[] = [];
  for (const workers of [1, 2]) {
    const run = await inChromium(folder, (page) => page.evaluate((wanted) => globalThis.bootstrapIn(wanted), { input: plain, workers, samples: SAMPLES, runs: RUNS + 1, live: false })) as PageRun;
    const same = run.bits.length === node[0]!.length && run.bits.every((bit, i) => Object.is(bit, node[0]![i]));
    rows.push({ what: `Chromium, ${workers} worker(s)`, figure: `${against(best(run.milliseconds))}; same bits as Node: ${same ? "yes" : "NO"}; main-thread tasks over 50 ms: ${run.longTasks.length}` });
  }
  for (const runs of [1, 5]) rows.push({ what: `Chromium, memory above the idle page, 2 workers, ${runs} run(s)`, figure: await inChromium(folder, memoryOf(plain, runs)) });
  const live = await inChromium(folder, (page) => page.evaluate((wanted) => globalThis.bootstrapIn(wanted), { input: plain, workers: 2, samples: 1000, runs: RUNS + 1, live: true })) as PageRun;
  rows.push({ what: "Chromium, live: 1,000 resamples, 2 workers", figure: ms(best(live.milliseconds)) });
  return rows;
}

/** Resident memory of all renderer processes, before and at the peak of a run. */
const memoryOf = (input: Input, runs: number) => async (page: Page): Promise<string> => {
  const idle = rendererMemory();
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, rendererMemory())), 20);
  await page.evaluate((wanted) => globalThis.bootstrapIn(wanted), { input, workers: 2, samples: SAMPLES, runs, live: false });
  clearInterval(timer);
  return idle === 0 ? "not measured (no /proc)" : `${Math.round((peak - idle) / 1e6)} MB at the peak, over ${Math.round(idle / 1e6)} MB`;
};

/** The least of all runs but the first, which starts the workers: other programs can only add to it. */
const best = (times: readonly number[]): number => Math.min(...times.slice(1));

const growth = (): Row[] => {
  const measure = (input: Input, samples: number): number => {
    const options = { ...defaultBootstrapOptions, samples };
    drain(drawShare(input, options, { first: 0, count: Math.min(300, samples) }));
    const times = [1, 2, 3].map(() => cpuTime(() => drain(drawShare(input, options, { first: 0, count: samples }))));
    return (1000 * median(times)) / samples;
  };
  const base = satisfaction();
  return [
    ...[100, 1000, 10_000].map((rows): Row => ({ what: `one thread, 7 constructs × 3 items, n = ${rows}`, figure: `${measure(survey({ constructs: 7, items: 3, rows }), rows > 1000 ? 100 : 1000).toPrecision(3)} µs of CPU a resample` })),
    ...[[8, 3], [20, 5], [60, 5]].map(([constructs, items]): Row => ({ what: `one thread, ${constructs! * items!} items, n = 250`, figure: `${measure(survey({ constructs: constructs!, items: items!, rows: 250 }), 50).toPrecision(3)} µs of CPU a resample` })),
    ...[100, 1000, 10_000].map((samples): Row => ({ what: `one thread, satisfaction model, ${samples} resamples`, figure: `${measure(base, samples).toPrecision(3)} µs of CPU a resample` })),
  ];
};

function textbookTime(input: Input): number {
  const { X, structure } = textbookInput(input);
  let state = 1;
  const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const rows = (): number[] => Array.from({ length: X.rows }, () => Math.floor(random() * X.rows));
  for (let i = 0; i < 5; i++) textbookResample(X, rows(), structure);
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    for (let i = 0; i < 12; i++) textbookResample(X, rows(), structure);
    return (performance.now() - start) / 12;
  });
  return Math.min(...times) * SAMPLES;
}
