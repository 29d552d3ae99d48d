import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceTo } from "../../src/data/identity";
import { defaultDisplay } from "../../src/draw/scene";
import { emptyDocument } from "../../src/model/document";
import type { Problem } from "../../src/report/problem";
import { defaultBootstrapSettings } from "../../src/store/bootstrapSlice";
import { isEmpty, openProject, projectOf, type Project } from "../../src/store/project";
import { PROJECT_VERSION, readProject, writeProject } from "../../src/store/projectFile";
import { migrate } from "../../src/store/projectVersions";
import { studioOptions } from "../../src/store/settingsSlice";
import { createStudioStore } from "../../src/store/store";
import { anyEdit } from "../model/anyEdit";
import { construct, documentOf, modelOf } from "../model/models";
import { anyData } from "./anyData";
import { dataset } from "./report";

const project: Project = {
  id: "study",
  document: documentOf(modelOf([construct("a", ["x1"], { label: "Ânna" }), construct("b", ["y1"], { weighting: "fixed", fixedWeights: { y1: 2 } })], "a>b")),
  options: { ...studioOptions, filter: { column: "x1", equals: 3 }, startingWeights: { x1: 0.5 } },
  display: { ...defaultDisplay, decimals: 2 },
  data: dataset(),
};

function reread(written: string): Project {
  const reading = readProject(written, "study.json");
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.project;
}

function reason(text: string): Problem["detail"][string] | undefined {
  const reading = readProject(text, "study.json");
  expect(reading.ok).toBe(false);
  return reading.ok ? undefined : reading.problems[0]?.detail["reason"];
}

/** The written project with something else in it. */
function altered(change: (json: Record<string, never>) => unknown): string {
  const json = JSON.parse(writeProject(project)) as Record<string, never>;
  return JSON.stringify(change(json) ?? json);
}

describe("a project file", () => {
  it("gives back whatever was written", () =>
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), fc.option(anyData, { nil: undefined }), (edits, data) => {
        const document = edits.reduce((d, edit) => edit(d), emptyDocument);
        expect(reread(writeProject({ ...project, document, data }))).toEqual({ ...project, document, data });
      }),
    ));

  it("may leave the data out, and then says which they are", () => {
    const read = reread(writeProject(project, false));
    expect(read.data).toBeUndefined();
    expect(read.reference).toEqual(referenceTo(dataset()));
    expect(writeProject(project, false)).not.toContain('"values"');
    expect(reread(writeProject(read))).toEqual(read);
  });

  it("fills settings that an older program did not know", () => {
    const read = reread(altered((json) => ({ ...json, options: { missing: "casewise" }, display: {} })));
    expect(read.options).toEqual({ ...studioOptions, missing: "casewise" });
    expect(read.display).toEqual(defaultDisplay);
  });

  it("finds a place for what has none, and forgets places of nothing", () => {
    const read = reread(altered(({ document, ...json }) => ({ ...json, document: { ...(document as object), layout: { positions: { b: { x: 1, y: 2 }, gone: { x: 0, y: 0 } }, sides: { gone: "top" } } } })));
    expect(read.document.layout).toEqual({ positions: { a: { x: 200, y: 200 }, b: { x: 1, y: 2 } }, sides: {} });
  });

  it("is brought from its version to the present one step by step", () => {
    const steps = { 1: (json: object) => ({ ...json, a: 1 }), 2: ({ a, ...json }: { readonly a?: unknown }) => ({ ...json, b: a }) };
    expect(migrate({ version: 1, name: "n" }, 1, 3, steps)).toEqual({ version: 3, name: "n", b: 1 });
    expect(() => migrate({}, 1, 4, steps)).toThrow("version 3");
  });

  it("says what is wrong with a file that it cannot read", () => {
    expect(reason("")).toBe("notJson");
    expect(reason(writeProject(project).slice(0, -9))).toBe("notJson");
    for (const foreign of ["null", "[]", "3", "{}", '{"format":"other","version":1}']) expect(reason(foreign)).toBe("notProject");
    expect(reason(altered((json) => ({ ...json, version: PROJECT_VERSION + 1 })))).toBe("newerProject");
    expect(reason(altered((json) => ({ ...json, version: "1" })))).toBe("invalidProject");
    expect(reason(altered((json) => ({ ...json, version: 0 })))).toBe("invalidProject");
  });

  it("names the place of the damage", () => {
    const damaged = altered((json) => ({ ...json, document: { ...project.document, model: modelOf(project.document.model.constructs, "a>nobody") } }));
    const reading = readProject(damaged, "study.json");
    expect(reading).toEqual({
      ok: false,
      problems: [{ code: "E_FILE", severity: "error", at: [], detail: { file: "study.json", reason: "invalidProject", cause: "document.model: a path leads to or from a construct that does not exist" } }],
    });
    const rows = { name: "d", rows: 2, columns: [{ name: "x", scale: "metric", values: [1] }] };
    expect(reason(altered((json) => ({ ...json, data: rows })))).toBe("invalidProject");
    expect(reason(altered((json) => ({ ...json, data: { ...rows, rows: 1, columns: [...rows.columns, ...rows.columns] } })))).toBe("invalidProject");
    expect(reason(altered((json) => ({ ...json, data: { ...rows, rows: 1, columns: [{ name: "x", scale: "metric", values: ["1"] }] } })))).toBe("invalidProject");
  });

  it("survives a byte order mark", () => expect(reread(`\uFEFF${writeProject(project)}`)).toEqual(project));
});

describe("opening a project", () => {
  it("puts everything in place and starts history anew", () => {
    const store = createStudioStore();
    expect(isEmpty(projectOf(store.getState()))).toBe(true);
    store.getState().setOptions({ weightColumn: "w" });
    openProject(store.getState(), project);
    expect(store.getState()).toMatchObject({ past: [], display: { decimals: 2 } });
    expect(projectOf(store.getState())).toEqual({ ...project, id: expect.any(String), options: { ...project.options, weightColumn: undefined }, bootstrap: defaultBootstrapSettings });
  });
});
