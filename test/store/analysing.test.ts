import { describe, expect, it } from "vitest";
import { Cancelled } from "../../src/jobs/job";
import type { AnyAnalysis } from "../../src/methods/registry";
import { renameConstruct, setWeighting } from "../../src/model/edit";
import { EstimationError } from "../../src/report/problem";
import { analysing } from "../../src/store/analysing";
import { analysisKeyNow, analysisNow, type AnalysisRequest, isAnalysisStale, overlayShown } from "../../src/store/analysisKey";
import { openProject, projectOf } from "../../src/store/project";
import { readProject, writeProject } from "../../src/store/projectFile";
import { createStudioStore } from "../../src/store/store";
import { testAnalysis } from "../jobs/testAnalysis";
import { construct, documentOf, modelOf } from "../model/models";
import { dataset, settle } from "./report";

/** A store with a small model and the test's analysis open, whose answers the test gives. */
function setUp() {
  const store = createStudioStore();
  const calls: { readonly request: AnalysisRequest; readonly resolve: () => void; readonly reject: (error: Error) => void; readonly signal: AbortSignal }[] = [];
  const stop = analysing(store, (request, { signal }) => new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Cancelled()));
    const overlay = { constructs: {}, items: {}, paths: {}, own: { constructs: { a: { value: calls.length, style: "plain" as const } } } };
    const report = { ...testAnalysis.report({ sums: [calls.length], rows: 4 }, request.input), overlay };
    calls.push({ request, signal, reject, resolve: () => resolve({ report, milliseconds: 1 }) });
  }));
  const state = () => store.getState();
  state().setAnalysis({ analyses: { test: testAnalysis as unknown as AnyAnalysis } });
  state().setData(dataset());
  state().openDocument(documentOf(modelOf([construct("a", ["x1"]), construct("b", ["y1"])], "a>b")));
  state().openAnalysis("test");
  state().chooseInAnalysis("test", { by: "x1" });
  const answer = async (i: number) => {
    calls[i]!.resolve();
    await settle();
  };
  const run = async () => {
    state().askAnalysis("run");
    await answer(calls.length - 1);
  };
  return { store, state, calls, stop, answer, run };
}

describe("an analysis that was asked for", () => {
  it("runs with what was chosen and what its form begins with, and shows its result", async () => {
    const { state, calls, answer } = setUp();
    state().askAnalysis("run");
    expect(state().analysisRun).toMatchObject({ kind: "running", id: "test" });
    expect(calls[0]!.request).toMatchObject({ id: "test", options: { draws: 100, seed: 1, by: "x1", pls: state().options }, input: { model: state().document.model } });
    await answer(0);
    expect(state().analysisRun).toEqual({ kind: "idle" });
    expect(analysisNow(state())).toMatchObject({ id: "test", choices: { draws: 100, by: "x1" } });
    expect(isAnalysisStale(state())).toBe(false);
  });

  it("is stale once model, names, settings or data have changed; undo brings the result back", async () => {
    const { state, run } = setUp();
    await run();
    const fresh = analysisNow(state())!;
    state().edit("weigh", (document) => setWeighting(document, "a", "sum"));
    expect(isAnalysisStale(state())).toBe(true);
    await run();
    expect(isAnalysisStale(state())).toBe(false);
    expect(state().analysisResults).toHaveLength(2);
    state().undo();
    expect(analysisNow(state())).toBe(fresh);
    expect(isAnalysisStale(state())).toBe(false);
    for (const change of [() => state().edit("name", (document) => renameConstruct(document, "a", "Other")), () => state().chooseInAnalysis("test", { draws: 50 }), () => state().setOptions({ innerWeights: "centroid" })]) {
      const key = analysisKeyNow(state());
      change();
      expect(analysisKeyNow(state())).not.toBe(key);
      expect(analysisNow(state())).toBe(fresh);
      expect(isAnalysisStale(state())).toBe(true);
    }
  });

  it("writes its numbers on the diagram only while it is looked at and holds", async () => {
    const { state, run } = setUp();
    expect(overlayShown(state())?.own).toBeUndefined();
    await run();
    expect(overlayShown(state())).toMatchObject({ own: { constructs: { a: { value: 0 } } } });
    expect(overlayShown(state())).toBe(overlayShown(state()));
    state().setView({ mode: "results" });
    expect(overlayShown(state())?.own).toBeUndefined();
  });

  it("leaves at once when cancelled, and says what failed", async () => {
    const { state, calls } = setUp();
    state().askAnalysis("run");
    state().askAnalysis("cancel");
    expect(state().analysisRun).toEqual({ kind: "idle" });
    expect(calls[0]!.signal.aborted).toBe(true);
    await settle();
    state().askAnalysis("run");
    calls[1]!.reject(new EstimationError([{ code: "E_NOT_PD", severity: "error", at: [], detail: {} }]));
    await settle();
    expect(state().analysisRun).toMatchObject({ kind: "failed", id: "test", problems: [{ code: "E_NOT_PD" }] });
    expect(analysisNow(state())).toBeUndefined();
  });

  it("can be looked at again with the settings that it came of", async () => {
    const { state, run } = setUp();
    await run();
    const [first] = state().analysisResults;
    state().chooseInAnalysis("test", { draws: 7 });
    await run();
    state().recallAnalysis(first!.key);
    expect(analysisNow(state())).toBe(first);
    expect(isAnalysisStale(state())).toBe(false);
    state().chooseInAnalysis("test", undefined);
    expect(state().analysisChoices).toEqual({});
  });

  it("keeps what was chosen with the project, and forgets results of another one", async () => {
    const { state, run } = setUp();
    state().chooseInAnalysis("test", { draws: 7, by: "y1" });
    await run();
    const read = readProject(writeProject(projectOf(state())), "p.json");
    if (!read.ok) throw new Error("not read");
    expect(read.project.analyses).toEqual({ test: { by: "y1", draws: 7 } });
    openProject(state(), { ...read.project, id: "another" });
    expect(state().analysisChoices).toEqual({ test: { by: "y1", draws: 7 } });
    expect(state().analysisResults).toEqual([]);
  });
});
