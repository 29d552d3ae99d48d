// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyDocument, type Document } from "../../src/model/document";
import { emptyProject, newProject, replaceProject } from "../../src/app/replaceProject";
import { knowLanguage } from "../../src/app/language";
import { tablesAsCsv } from "../../src/app/tablesFile";
import { openProjectFile, saveProject } from "../../src/app/projectFiles";
import { writeProject } from "../../src/store/projectFile";
import { projectOf } from "../../src/store/project";
import { initialView } from "../../src/store/viewSlice";
import { studio } from "../../src/store/store";
import { translator } from "../../src/text/i18n";
import type { Translate } from "../../src/report/write/words";
import type { Report } from "../../src/report/blocks";

const fileSave = vi.hoisted(() => vi.fn());
const toast = vi.hoisted(() => Object.assign(vi.fn(), { error: vi.fn(), success: vi.fn() }));
vi.mock("browser-fs-access", () => ({ fileSave, fileOpen: vi.fn() }));
vi.mock("sonner", () => ({ toast }));

const trust: Document = {
  ...emptyDocument,
  title: "Trust",
  model: { constructs: [{ id: "c1", name: "Trust", direction: "reflective", weighting: "modeA", items: ["T1"] }], paths: [] },
  layout: { positions: { c1: { x: 0, y: 0 } }, sides: {} },
};

beforeAll(() => knowLanguage("en"));
beforeEach(() => studio.setState({ ...initialView, document: trust, past: [], future: [], data: undefined, report: undefined }));
afterEach(() => void [fileSave, toast, toast.error, toast.success].forEach((mock) => mock.mockReset()));

describe("replacing a project", () => {
  it("offers the one before, with its history", () => {
    const edited = { ...trust, title: "Trust 2" };
    studio.getState().edit("shell:title.step", () => edited);
    newProject();
    expect(studio.getState().document).toEqual(emptyDocument);
    expect(studio.getState()).toMatchObject({ screen: "studio", mode: "build", past: [] });
    const [, { action }] = toast.mock.calls[0] as unknown as [string, { readonly action: { onClick(): void } }];
    action.onClick();
    expect(studio.getState().document).toBe(edited);
    studio.getState().undo();
    expect(studio.getState().document).toBe(trust);
  });

  it("says nothing where nothing was open", () => {
    studio.setState({ document: emptyDocument });
    replaceProject({ ...emptyProject(), document: trust }, {});
    expect(toast).not.toHaveBeenCalled();
    expect(studio.getState().document).toBe(trust);
  });
});

describe("project files", () => {
  const written = (): File => new File([writeProject(projectOf(studio.getState()))], "trust.sentier.json");

  it("come back as they were saved", async () => {
    const file = written();
    studio.setState({ document: emptyDocument });
    await openProjectFile(file);
    expect(studio.getState().document).toEqual(trust);
    expect(studio.getState().screen).toBe("studio");
  });

  it("change nothing where they are broken, and say so", async () => {
    for (const text of ["{", "[]", '{"format":"sentier-project","version":99}']) await openProjectFile(new File([text], "broken.json"));
    expect(studio.getState().document).toBe(trust);
    const said = toast.error.mock.calls as unknown as readonly (readonly [string, { readonly description: string }])[];
    expect(said.map(([happened]) => happened)).toEqual([expect.stringContaining("broken.json"), "broken.json is not a Sentier project.", "broken.json was saved by a newer version of Sentier."]);
    expect(said[0]![1].description).toContain("Nothing was changed");
  });

  it("are written under the project's title, and again into the same file", async () => {
    const handle = { name: "Trust.sentier.json" };
    fileSave.mockResolvedValue(handle);
    await saveProject();
    await saveProject();
    expect(fileSave.mock.calls.map(([, options, given]) => [(options as { fileName: string }).fileName, given])).toEqual([["Trust.sentier.json", null], ["Trust.sentier.json", handle]]);
    expect(toast.success).toHaveBeenLastCalledWith("Saved Trust.sentier.json.");
  });

  it("say where the disk refuses, and are silent where the choice was called off", async () => {
    fileSave.mockRejectedValueOnce(new DOMException("no", "AbortError"));
    await saveProject();
    expect(toast.error).not.toHaveBeenCalled();
    fileSave.mockRejectedValueOnce(new Error("disk full"));
    await saveProject();
    expect(toast.error).toHaveBeenCalledOnce();
  });
});

it("writes every table under its title, numbers with all digits", () => {
  const column = (id: string, header: string) => ({ id, header, align: "start" as const });
  const table = (id: string, value: number) => ({ id, section: "fit" as const, title: { key: "results:title" }, form: "list" as const, reading: [], columns: [column("a", "Name"), column("b", "Value")], rows: [{ id: "r", cells: [{ kind: "text" as const, text: "x, y" }, { kind: "number" as const, value, style: "plain" as const }] }] });
  const report = { tables: [table("one", 1 / 3), table("two", -2)] } as unknown as Report;
  const csv = tablesAsCsv(report, { t: translator("en").t as Translate, format: { language: "en", decimals: 3 } });
  expect(csv).toBe('\uFEFFResults\r\nName,Value\r\n"x, y",0.3333333333333333\r\n\r\nResults\r\nName,Value\r\n"x, y",-2\r\n');
});
