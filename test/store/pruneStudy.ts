import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../../src/jobs/client";
import { Cancelled, drain } from "../../src/jobs/job";
import { registry, type MethodId } from "../../src/methods/registry";
import type { Method } from "../../src/methods/method";
import type { Document } from "../../src/model/document";
import { studioOptions } from "../../src/store/settingsSlice";
import { studio, type StudioStore } from "../../src/store/store";
import { dataOf } from "../methods/pls/given";
import { settle } from "./report";

/** An engine without a worker: answers a turn later, and counts what it was asked. */
export function directEngine(data = dataOf({ file: "simulated/crm-clusters.csv" })): Pick<Engine, "run"> & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    run: async ({ method, model, options }, { signal } = {}) => {
      asked.push(method);
      await settle();
      if (signal?.aborted === true) throw new Cancelled();
      // Each entry takes its own options; the caller pairs them.
      const found = registry[method as MethodId] as unknown as Method<unknown, unknown>;
      const input = { model, data };
      const result = drain(found.run(input, options));
      return { report: found.report(result, input), result, milliseconds: 1 };
    },
  };
}

const sample = join(import.meta.dirname, "..", "..", "public", "samples", "crm-clusters.model.json");
export const study = (): Document => JSON.parse(readFileSync(sample, "utf8")) as Document;

/** The study, opened and about to be pruned. */
export function openStudy(store: StudioStore = studio): void {
  store.getState().openDocument(study());
  store.getState().setData(dataOf({ file: "simulated/crm-clusters.csv" }));
  store.getState().setOptions(studioOptions);
  store.getState().setView({ mode: "prune", screen: "studio" });
}

/** Long enough for an estimate to be asked for, made and shown. */
export async function estimated(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await settle();
}
