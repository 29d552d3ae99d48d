import { describe, expect, it } from "vitest";
import { readProject } from "../../src/store/projectFile";

/** As versions 1 to 3 of this program wrote projects; never to be changed. */
const older = (version: 1 | 2 | 3, data: unknown): string => JSON.stringify({
  format: "sentier-project", version,
  document: {
    title: "CRM in industrial clusters",
    model: {
      constructs: [
        { id: "c1", name: "CRM", label: "CRM capability", direction: "reflective", weighting: "modeA", items: ["CC1", "CC2"] },
        { id: "c2", name: "Performance", direction: "reflective", weighting: "modeA", items: ["P1"] },
      ],
      paths: [{ from: "c1", to: "c2" }],
    },
    layout: { positions: { c1: { x: 200, y: 160 }, c2: { x: 480, y: 160 } }, sides: { c1: "left" } },
  },
  options: { missing: "mean", innerWeights: "path", tolerance: 1e-7, filter: { column: "sector", equals: "steel" } },
  display: { measurement: "loadings", decimals: 3 },
  data,
});

function opened(text: string) {
  const reading = readProject(text, "old.json");
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.project;
}

describe.each([1, 2, 3] as const)("a project of version %i", (version) => {
  it("opens with its data, its model and its settings", () => {
    const project = opened(older(version, { name: "survey.csv", rows: 3, columns: [{ name: "CC1", scale: "ordinal", values: [5, null, 7] }, { name: "sector", scale: "nominal", texts: ["steel", "", "glass"] }] }));
    expect(project.data).toEqual({ name: "survey.csv", rows: 3, columns: [{ name: "CC1", scale: "ordinal", values: Float64Array.of(5, NaN, 7) }, { name: "sector", scale: "nominal", values: new Float64Array(3).fill(NaN), texts: ["steel", "", "glass"] }] });
    expect(project).toMatchObject({ document: { title: "CRM in industrial clusters" }, options: { filter: { column: "sector", equals: "steel" } }, display: { decimals: 3 } });
    expect([project.steps, project.groupings, project.reference]).toEqual([undefined, undefined, undefined]);
  });

  it("says which data it was saved without, by their names", () => {
    // from version 3 on, columns are described and not only named
    const columns = ["CC1", "CC2", "P1"].map((name) => (version < 3 ? name : { name }));
    const project = opened(older(version, { reference: { name: "survey.csv", rows: 72, columns } }));
    expect(project.data).toBeUndefined();
    expect(project.reference).toEqual({ name: "survey.csv", rows: 72, columns: [{ name: "CC1" }, { name: "CC2" }, { name: "P1" }] });
  });

  it("opens without any data", () => expect(opened(older(version, null)).data).toBeUndefined());
});
