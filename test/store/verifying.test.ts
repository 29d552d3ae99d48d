import { describe, expect, it, vi } from "vitest";
import type { Engine } from "../../src/jobs/client";
import { compareFingerprints } from "../../src/store/fingerprint";
import { projectForFile } from "../../src/store/project";
import { readProject, writeProject } from "../../src/store/projectFile";
import { openProject } from "../../src/store/project";
import { fingerprintNow } from "../../src/store/selectors";
import { createStudioStore } from "../../src/store/store";
import { provideVerification, verifyNow } from "../../src/store/verifying";
import { construct, documentOf, modelOf } from "../model/models";
import { dataset, estimate } from "./report";

const study = documentOf(modelOf([construct("a", ["x1"]), construct("b", ["y1"])], "a>b"));
const loadingOf = (loading: number) => {
  const { report, ...rest } = estimate(1);
  return { ...rest, report: { ...report, overlay: { constructs: {}, items: { x1: { loading, weight: 1 } }, paths: {} } } };
};

/** A study on screen, and an engine that finds `again` when it is asked anew. */
function given(shown: number, again: number, fileFingerprint?: string) {
  const store = createStudioStore();
  store.getState().openDocument(study);
  store.getState().setData(dataset());
  store.getState().setIdentity({ fileFingerprint });
  store.getState().setRuns({ run: { kind: "done" }, report: loadingOf(shown).report, reportKey: fingerprintNow(store.getState()) });
  const run = vi.fn<Engine["run"]>().mockResolvedValue(loadingOf(again));
  const start = vi.fn();
  const stop = provideVerification(store, { run }, start);
  return { store, start, run, stop, verify: () => verifyNow(new AbortController().signal) };
}

describe("verifying", () => {
  it("finds the same numbers, or the smallest difference", async () => {
    expect(await given(0.7, 0.7).verify()).toMatchObject({ estimate: true });
    expect(await given(0.7, 0.7 + 2 ** -53).verify()).toMatchObject({ estimate: false });
  });

  it("holds them against the file that the study came from", async () => {
    const { store, verify } = given(0.7, 0.7);
    const file = readProject(writeProject(projectForFile(store.getState())), "p.json");
    if (!file.ok) throw new Error("not read");
    const { fingerprint } = file.project;
    expect(fingerprint).toBe((await verify())?.fingerprint);
    expect(await given(0.7, 0.7, fingerprint).verify()).toMatchObject({ file: "same" });
    expect(await given(0.7, 0.6, fingerprint).verify()).toMatchObject({ file: "otherNumbers" });
    const changed = given(0.7, 0.7, fingerprint);
    changed.store.getState().setData(dataset({ x1: [1, 2, 4], y1: [2, 1, 5] }));
    changed.store.getState().setRuns({ reportKey: fingerprintNow(changed.store.getState()) });
    expect(await changed.verify()).toMatchObject({ file: "otherStudy" });
    openProject(store.getState(), file.project);
    expect(store.getState().fileFingerprint).toBe(fingerprint);
  });

  it("has nothing to say without a current result", async () => {
    const { store, verify, run } = given(0.7, 0.7);
    store.getState().edit("shell:title.step", (document) => ({ ...document, model: { ...document.model, paths: [] } }));
    expect(await verify()).toBeUndefined();
    expect(run).not.toHaveBeenCalled();
  });

  it("repeats a finished bootstrap with its own seed, and no other", async () => {
    const { store, start, verify } = given(0.7, 0.7);
    expect(await verify()).not.toHaveProperty("bootstrap");
    expect(start).not.toHaveBeenCalled();
    const { bootstrapKeyNow } = await import("../../src/store/bootstrapKey");
    const shown = { result: { drawn: 500, options: { seed: 7 } }, tables: [], inference: { paths: { a: 1 } }, key: bootstrapKeyNow(store.getState()), state: "done" };
    store.setState({ bootstrap: shown as never });
    start.mockReturnValue({ promise: Promise.resolve({ ...shown }), stop: () => undefined });
    expect(await verify()).toMatchObject({ bootstrap: { same: true, samples: 500, seed: 7 } });
    start.mockReturnValue({ promise: Promise.resolve({ ...shown, inference: { paths: { a: 2 } } }), stop: () => undefined });
    expect(await verify()).toMatchObject({ bootstrap: { same: false } });
    expect(start.mock.calls[0]![0]).toMatchObject({ options: { seed: 7 }, live: false });
  });

  it("is taken back", async () => {
    const { stop, verify } = given(0.7, 0.7);
    stop();
    expect(await verify()).toBeUndefined();
  });
});

describe("comparing fingerprints", () => {
  it("tells the numbers from what they were made of", () => {
    expect(["aa-bb", "aa-cc", "dd-bb"].map((printed) => compareFingerprints(printed, "aa-bb"))).toEqual(["same", "otherNumbers", "otherStudy"]);
  });
});
