import { describe, expect, it } from "vitest";
import type { RunSummary } from "../../../src/report/blocks";
import type { Problem } from "../../../src/report/problem";
import { statusOf, type Situation } from "../../../src/ui/shell/status";

const format = { language: "en", decimals: 3 } as const;
const summary: RunSummary = { status: "converged", iterations: 6, n: 74, nUsed: 72, warnings: [] };
const settled: Situation = { running: false, hasData: true, hasModel: true, live: true, livePaused: undefined, problems: [], summary, milliseconds: 13.6, stale: false };
const problem = (code: Problem["code"], severity: Problem["severity"] = "error"): Problem => ({ code, severity, at: [], detail: {} });
const keys = (situation: Situation): string[] => statusOf(situation, format).parts.map((p) => p.key);

describe("statusOf", () => {
  it("says how the last run went", () => {
    const status = statusOf(settled, format);
    expect(status.tone).toBe("good");
    expect(status.parts).toEqual([
      { key: "shell:status.estimated" },
      { key: "shell:status.live" },
      { key: "shell:status.time", values: { time: "14\u00a0ms" } },
      { key: "shell:status.converged", values: { count: 6, iterations: "6" } },
      { key: "shell:status.cases", values: { n: "72" } },
    ]);
  });

  it("says which numbers are shown, and how many cases weights are worth", () => {
    const { parts } = statusOf({ ...settled, summary: { ...summary, estimator: "plsc", nEffective: 61.28 } }, format);
    expect(parts[1]).toEqual({ key: "shell:status.consistent" });
    expect(parts.at(-1)).toEqual({ key: "shell:status.effective", values: { n: "61.3" } });
    expect(keys({ ...settled, summary: { ...summary, estimator: "pls" } })).not.toContain("shell:status.consistent");
  });

  it("does not call a run live where live estimation is off", () => {
    expect(keys({ ...settled, live: false })).not.toContain("shell:status.live");
  });

  it("warns of a run that did not converge, with its iterations grouped", () => {
    const status = statusOf({ ...settled, summary: { ...summary, status: "notConverged", iterations: 3000 } }, format);
    expect(status).toMatchObject({ tone: "warn", parts: [{ key: "shell:status.notConverged", values: { iterations: "3,000" } }] });
  });

  it("says the first problem that stands in the way, and lists all", () => {
    const problems = [problem("E_NO_DATA"), problem("E_EMPTY_BLOCK"), problem("W_LOW_N", "warning")];
    const status = statusOf({ ...settled, problems }, format);
    expect(status).toMatchObject({ tone: "warn", problem: { code: "E_EMPTY_BLOCK" } });
    expect(status.problems.map((p) => p.code)).toEqual(["E_NO_DATA", "E_EMPTY_BLOCK"]);
  });

  it("stays quiet where work has not begun", () => {
    expect(statusOf({ ...settled, problems: [problem("E_NO_DATA")] }, format).tone).toBe("idle");
  });

  it("says what there is to do before the first estimate", () => {
    const fresh: Situation = { ...settled, summary: undefined };
    expect(keys({ ...fresh, hasData: false })).toEqual(["shell:status.noData"]);
    expect(keys({ ...fresh, hasModel: false })).toEqual(["shell:status.noModel"]);
    expect(keys(fresh)).toEqual(["shell:status.ready"]);
    expect(keys({ ...fresh, live: false })).toEqual(["shell:status.readyByHand"]);
  });

  it("says that an estimate is out of date, or paused by itself", () => {
    expect(keys({ ...settled, stale: true })).toEqual(["shell:status.stale"]);
    const paused = statusOf({ ...settled, stale: true, livePaused: { milliseconds: 1843 } }, { language: "fr", decimals: 3 });
    expect(paused.parts).toEqual([{ key: "shell:status.paused", values: { time: "1,8\u00a0s" } }]);
  });

  it("hides the cautions of a result that is out of date", () => {
    const warned = { ...settled, summary: { ...summary, warnings: [problem("W_LOW_N", "warning")] } };
    expect(statusOf(warned, format).problems).toHaveLength(1);
    expect(statusOf({ ...warned, stale: true }, format).problems).toEqual([]);
  });
});
