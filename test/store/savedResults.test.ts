import { describe, expect, it, vi } from "vitest";
import { arrange } from "../../src/draw/autoLayout";
import { drain } from "../../src/jobs/job";
import { bootstrap } from "../../src/methods/bootstrap";
import { inferenceOverlay } from "../../src/methods/bootstrap/inference";
import { defaultBootstrapOptions } from "../../src/methods/bootstrap/options";
import { bootstrapTables } from "../../src/methods/bootstrap/tables";
import { readData } from "../../src/cli/readData";
import { check } from "../../src/methods/pls/check";
import { bootstrapKeyNow, bootstrapNow, isBootstrapStale } from "../../src/store/bootstrapKey";
import { liveEstimation } from "../../src/store/liveEstimation";
import { openProject, projectForReaders, projectOf } from "../../src/store/project";
import { readProject, writeProject } from "../../src/store/projectFile";
import { currentReport, fingerprintNow, isCarried, isStale } from "../../src/store/selectors";
import { studioOptions } from "../../src/store/settingsSlice";
import { createStudioStore, type StudioStore } from "../../src/store/store";
import { estimated } from "../paper/given";
import { MODELS, SIMULATED, type Sample } from "../paper/r/given";

/** A study on screen with its numbers and, where asked for, its bootstrap. */
function study(sample: Sample, samples = 0): StudioStore {
  const store = createStudioStore();
  const { model, report } = estimated(sample, studioOptions);
  const { data } = readData(`${SIMULATED}/${sample}.csv`, []);
  store.getState().openDocument({ title: sample, model, layout: arrange(model) });
  store.getState().setData(data);
  store.getState().setRuns({ run: { kind: "done" }, report, reportKey: fingerprintNow(store.getState()) });
  if (samples > 0) {
    store.getState().setBootstrapSettings({ samples, seed: 7 });
    const { pls: _pls, ...settings } = { ...defaultBootstrapOptions, samples, seed: 7 };
    const result = drain(bootstrap.run({ model, data }, { ...settings, pls: studioOptions, estimator: studioOptions.estimator }));
    store.getState().setBootstrap({ bootstrap: { result, tables: bootstrapTables(result), inference: inferenceOverlay(result), key: bootstrapKeyNow(store.getState()), state: "done" } });
  }
  return store;
}

function reopened(text: string): StudioStore {
  const reading = readProject(text, "figure.svg");
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const store = createStudioStore();
  openProject(store.getState(), reading.project);
  return store;
}

const carried = (store: StudioStore, withData = false): string => writeProject(projectForReaders(store.getState()), withData);

describe("numbers that travel with a project", () => {
  it.each(Object.keys(MODELS) as Sample[])("come back to the last bit without one value of the data: %s", (sample) => {
    const before = study(sample);
    const text = carried(before);
    const { data } = JSON.parse(text) as { readonly data: object };
    expect(Object.keys(data)).toEqual(["reference"]);
    const after = reopened(text).getState();
    expect(after.data).toBeUndefined();
    expect(currentReport(after)).toEqual(JSON.parse(JSON.stringify(before.getState().report)));
    expect([isCarried(after), isStale(after)]).toEqual([true, false]);
  });

  it("bring the bootstrap: intervals, tables and seed, not the single resamples", () => {
    const before = study("crm-clusters", 200);
    const text = carried(before);
    expect(text).not.toContain('"values":{"0"');
    const after = reopened(text).getState();
    expect(isBootstrapStale(after)).toBe(false);
    expect(after.bootstrap?.inference).toEqual(before.getState().bootstrap?.inference);
    expect(JSON.stringify(bootstrapNow(after)?.tables)).toBe(JSON.stringify(bootstrapNow(before.getState())?.tables));
    expect(after.bootstrap?.result.options).toMatchObject({ samples: 200, seed: 7 });
  });

  it("are current as long as the model is theirs, and need no data to stay", async () => {
    const store = reopened(carried(study("crm-clusters")));
    const estimate = vi.fn();
    const stop = liveEstimation({ store, engine: { load: vi.fn(), estimate }, check });
    await Promise.resolve();
    expect(store.getState().run).toEqual({ kind: "done" });
    store.getState().edit("shell:title.step", (document) => ({ ...document, model: { ...document.model, paths: document.model.paths.slice(1) } }));
    await Promise.resolve();
    expect(isStale(store.getState())).toBe(true);
    expect(store.getState().run).toMatchObject({ kind: "failed" });
    store.getState().undo();
    await Promise.resolve();
    expect([isStale(store.getState()), store.getState().run]).toEqual([false, { kind: "done" }]);
    expect(estimate).not.toHaveBeenCalled();
    stop();
  });

  it("stay with a project that has no data, wherever it is kept, with the fingerprint that they came with", () => {
    const first = study("satisfaction", 50);
    const again = reopened(carried(first));
    const { results, fingerprint } = projectOf(again.getState());
    expect(projectOf(again.getState()).results).toBe(results);
    expect(fingerprint).toBe(projectForReaders(first.getState()).fingerprint);
    expect(carried(reopened(writeProject(projectOf(again.getState()))))).toBe(carried(again));
    expect(projectOf(first.getState()).results).toBeUndefined();
  });

  it("with the data they are shown only where they are of these data", () => {
    const before = study("crm-clusters", 50);
    const text = carried(before, true);
    const after = reopened(text).getState();
    expect(after.data?.rows).toBe(72);
    expect(after.bootstrap?.inference).toEqual(before.getState().bootstrap?.inference);
    const other = JSON.parse(text) as { data: { columns: { name: string; values: number[] }[] } };
    other.data.columns.find(({ name }) => name === "CC1")!.values[0]! += 1;
    const changed = reopened(JSON.stringify(other)).getState();
    expect([changed.report, changed.bootstrap]).toEqual([undefined, undefined]);
  });

  it("that are broken are left out; the model opens", () => {
    const json = JSON.parse(carried(study("crm-clusters", 50))) as { results: { report: { tables: { rows: { cells: unknown[] }[] }[]; overlay: object }; bootstrap: { result: { effectScale: number[] } } } };
    const broken = [
      () => { json.results.report.tables[0]!.rows[0]!.cells = []; },
      () => { json.results.report.overlay = {}; },
      () => { json.results.bootstrap.result.effectScale = []; },
    ];
    for (const breaking of broken) {
      const before = structuredClone(json.results);
      breaking();
      const after = reopened(JSON.stringify(json)).getState();
      expect([after.report, after.bootstrap, after.document.model.constructs.length]).toEqual([undefined, undefined, 3]);
      json.results = before;
    }
    expect(reopened(JSON.stringify(json)).getState().report).toBeDefined();
  });
});
