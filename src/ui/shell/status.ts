import { formatNumber, type NumberFormat } from "../../report/format";
import type { Problem } from "../../report/problem";
import type { RunSummary } from "../../report/blocks";
import type { Text } from "../../report/text";

/** What the status bar has to know. */
export interface Situation {
  readonly running: boolean;
  readonly hasData: boolean;
  readonly hasModel: boolean;
  readonly live: boolean;
  readonly livePaused: { readonly milliseconds: number } | undefined;
  /** why the model cannot be estimated now; empty when it can */
  readonly problems: readonly Problem[];
  /** of the last result */
  readonly summary: RunSummary | undefined;
  readonly milliseconds: number | undefined;
  /** the last result belongs to an earlier model, data set or setting */
  readonly stale: boolean;
}

export interface Status {
  readonly tone: "good" | "busy" | "warn" | "bad" | "idle";
  /** joined by middle dots; a problem is said by its own sentence instead */
  readonly parts: readonly Text[];
  readonly problem?: Problem;
  /** everything the list shows: errors first, then the cautions of the result */
  readonly problems: readonly Problem[];
}

/** Codes that only say that the work has not begun. */
const NOT_BEGUN = new Set<string>(["E_NO_DATA", "E_NO_MODEL"]);

/** One sentence on where the estimation stands. */
export function statusOf(now: Situation, format: NumberFormat): Status {
  const errors = now.problems.filter((p) => p.severity === "error");
  const problems = errors.length > 0 ? errors : cautions(now);
  if (now.running) return { tone: "busy", parts: [{ key: "shell:status.running" }], problems };
  const first = errors.find((p) => !NOT_BEGUN.has(p.code)) ?? errors[0];
  if (first !== undefined) return { tone: NOT_BEGUN.has(first.code) ? "idle" : "warn", parts: [], problem: first, problems };
  if (now.livePaused !== undefined && now.stale) {
    return { tone: "warn", parts: [{ key: "shell:status.paused", values: { time: duration(now.livePaused.milliseconds, format) } }], problems };
  }
  if (now.summary === undefined) return { tone: "idle", parts: [{ key: waiting(now) }], problems };
  if (now.stale) return { tone: "warn", parts: [{ key: "shell:status.stale" }], problems };
  return { ...settled(now.summary, now, format), problems };
}

function settled(summary: RunSummary, now: Situation, format: NumberFormat): Pick<Status, "tone" | "parts"> {
  const iterations = integer(summary.iterations, format);
  if (summary.status === "notConverged") return { tone: "warn", parts: [{ key: "shell:status.notConverged", values: { iterations } }] };
  if (!now.hasData) return { tone: "idle", parts: [{ key: "shell:status.carried" }, { key: "shell:status.cases", values: { n: integer(summary.nUsed, format) } }] };
  const parts: Text[] = [{ key: "shell:status.estimated" }];
  if (summary.estimator === "plsc") parts.push({ key: "shell:status.consistent" });
  if (now.live) parts.push({ key: "shell:status.live" });
  if (now.milliseconds !== undefined) parts.push({ key: "shell:status.time", values: { time: duration(now.milliseconds, format) } });
  parts.push({ key: "shell:status.converged", values: { count: summary.iterations, iterations } });
  parts.push({ key: "shell:status.cases", values: { n: integer(summary.nUsed, format) } });
  if (summary.nEffective !== undefined) parts.push({ key: "shell:status.effective", values: { n: formatNumber(summary.nEffective, "plain", { ...format, decimals: 1 }) } });
  return { tone: "good", parts };
}

/** What there is to do before the first estimate. */
function waiting({ hasData, hasModel, live }: Situation): string {
  if (!hasData) return "shell:status.noData";
  if (!hasModel) return "shell:status.noModel";
  return live ? "shell:status.ready" : "shell:status.readyByHand";
}

const cautions = (now: Situation): readonly Problem[] => (now.stale || now.summary === undefined ? [] : now.summary.warnings);

const integer = (value: number, format: NumberFormat): string => formatNumber(value, "integer", format);

/** "14 ms" or "1.8 s"; below one millisecond "< 1 ms". */
function duration(milliseconds: number, format: NumberFormat): string {
  if (milliseconds < 1) return "< 1\u00a0ms";
  if (milliseconds < 1000) return `${integer(milliseconds, format)}\u00a0ms`;
  return `${formatNumber(milliseconds / 1000, "plain", { ...format, decimals: 1 })}\u00a0s`;
}
