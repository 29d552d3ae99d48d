import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { importData } from "../../src/data/import/importData";
import { summarise } from "../../src/data/summary";
import { createEngine } from "../../src/jobs/client";
import { channelPort } from "../../src/jobs/ports";
import { serve } from "../../src/jobs/serve";
import { registry } from "../../src/methods/registry";
import type { Document } from "../../src/model/document";
import { removeItems } from "../../src/model/editItems";
import type { Report } from "../../src/report/blocks";
import { studioOptions } from "../../src/store/settingsSlice";

const samples = join(import.meta.dirname, "..", "..", "public", "samples");
const study = JSON.parse(readFileSync(join(samples, "crm-clusters.model.json"), "utf8")) as Document;

/** The real engine, at the other end of a message channel: everything that crosses is copied as between threads. */
const engine = createEngine(() => {
  const { port1, port2 } = new MessageChannel();
  serve(channelPort(port2), { methods: registry, importData, summarise });
  return { ...channelPort(port1), close: () => port1.close() };
});
afterAll(() => engine.close());

const weak = ({ overlay }: Report): readonly string[] =>
  Object.entries(overlay.items)
    .filter(([, { loading }]) => loading < 0.7)
    .map(([key]) => key.split("/")[1]!)
    .sort();

describe("the engine behind the worker", () => {
  it("reads the CRM sample, estimates it, and finds the items to prune", async () => {
    const { dataset } = await engine.parse({ name: "crm-clusters.csv", file: new Uint8Array(readFileSync(join(samples, "crm-clusters.csv"))) });
    engine.load(dataset!);
    const { report } = await engine.estimate(study.model, studioOptions);
    expect(report.run).toMatchObject({ status: "converged", n: 72 });
    expect(weak(report)).toEqual(["CC2", "OI2", "PC1", "PRO1", "PRO2"]);

    const pruned = removeItems(study, weak(report));
    expect(weak((await engine.estimate(pruned.model, studioOptions)).report)).toEqual([]);
  });
});
