import { strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset";
import { defaultDisplay } from "../../src/draw/scene";
import { drain } from "../../src/jobs/job";
import type { Problem } from "../../src/report/problem";
import type { Project } from "../../src/store/project";
import { readProjectBytes, writeArchive } from "../../src/store/projectArchive";
import { writeProject } from "../../src/store/projectFile";
import { studioOptions } from "../../src/store/settingsSlice";
import { construct, documentOf, modelOf } from "../model/models";
import { anyData } from "./anyData";
import { dataset } from "./report";

const project = (data: Dataset): Project & { readonly data: Dataset } => ({
  document: documentOf(modelOf([construct("a", ["x1"]), construct("b", ["y1"])], "a>b")),
  options: studioOptions,
  display: defaultDisplay,
  steps: [{ step: { kind: "compute", id: "d1", name: "twice", expression: "x1 * 2" } }, { step: { kind: "drop", id: "d2", columns: ["y1"] }, off: true }],
  groupings: [{ id: "g1", name: "Region", column: "region", groups: [{ label: "North", equals: "N" }] }],
  data,
});
const packed = async (data: Dataset): Promise<Uint8Array> => new Uint8Array(await drain(writeArchive(project(data))).arrayBuffer());
const read = (bytes: Uint8Array) => drain(readProjectBytes(bytes, "study.sentier"));
const reason = (bytes: Uint8Array): Problem["detail"][string] | undefined => {
  const reading = read(bytes);
  expect(reading.ok).toBe(false);
  return reading.ok ? undefined : reading.problems[0]?.detail["reason"];
};

describe("a project as an archive", () => {
  it("gives back whatever was written, to the last bit", () =>
    fc.assert(fc.asyncProperty(anyData, async (data) => {
      expect(read(await packed(data))).toEqual({ ok: true, project: project(data) });
    })));

  it("is a zip of a readable text and plain numbers", async () => {
    const files = unzipSync(await packed(dataset({ x1: [1.5, NaN, -3] })));
    expect(Object.keys(files)).toEqual(["project.json", "data/1.f64"]);
    expect(JSON.parse(new TextDecoder().decode(files["project.json"])).data.packed.columns).toEqual([{ name: "x1", scale: "metric", values: "data/1.f64" }]);
    expect([...new Float64Array(files["data/1.f64"]!.slice().buffer)]).toEqual([1.5, NaN, -3]);
    expect(await packed(dataset())).toEqual(await packed(dataset()));
  });

  it("is known by its content: text is read as text, and a text may be packed alone", () => {
    const plain = { ...project(dataset()), data: undefined };
    expect(read(strToU8(writeProject(plain)))).toEqual({ ok: true, project: plain });
    expect(read(zipSync({ "project.json": strToU8(writeProject(project(dataset()))) }))).toEqual({ ok: true, project: project(dataset()) });
  });

  it("is refused where it is cut, foreign, lacks cells, or unpacks to more than it says", async () => {
    const whole = await packed(dataset());
    const files = unzipSync(whole);
    expect(reason(whole.slice(0, whole.length / 2))).toBe("damagedArchive");
    expect(reason(zipSync({ "letter.txt": strToU8("Dear all") }))).toBe("notProject");
    expect(reason(zipSync({ "project.json": files["project.json"]! }))).toBe("damagedArchive");
    expect(reason(zipSync({ ...files, "data/1.f64": new Uint8Array(8) }))).toBe("damagedArchive");
    expect(reason(zipSync({ ...files, "data/1.f64": new Uint8Array(50_000_000) }))).toBe("damagedArchive");
    for (let at = 0; at < whole.length; at += 7) {
      const flipped = whole.slice();
      flipped[at]! ^= 0x55;
      expect(typeof read(flipped).ok).toBe("boolean");
    }
  });
});
