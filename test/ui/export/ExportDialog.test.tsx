// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { arrange } from "../../../src/draw/autoLayout";
import { fingerprint } from "../../../src/store/fingerprint";
import { studio } from "../../../src/store/store";
import type { ExportActions, FigureRequest } from "../../../src/ui/export/actions";
import { ExportDialog } from "../../../src/ui/export/ExportDialog";
import { estimated } from "../../paper/given";
import { mount } from "../shell/mount";

const actions = {
  saveFigure: vi.fn<(request: FigureRequest) => Promise<void>>(async () => undefined),
  copyFigure: vi.fn(async () => undefined),
  saveTables: vi.fn(async () => undefined),
  saveReport: vi.fn(async () => undefined),
  script: vi.fn(async () => ({ kind: "script", text: "library(seminr)" }) as const),
  saveScript: vi.fn(async () => undefined),
  copyText: vi.fn(async () => undefined),
  saveDataCopy: vi.fn(async () => undefined),
} satisfies ExportActions;
const { model, report, options } = estimated("crm-clusters");

beforeEach(() => studio.setState({ document: { title: "CRM", model, layout: arrange(model) }, options, data: undefined, report, reportKey: fingerprint({ model, data: undefined, options }), run: { kind: "done" }, language: "en" }));
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});
const open = (pane: "figure" | "tables" | "report" | "script", language: "en" | "fr" = "en") => mount(<ExportDialog pane={pane} actions={actions} onClose={() => undefined} />, language);
const pick = (group: string, option: string) => fireEvent.click(within(screen.getByRole("radiogroup", { name: group })).getByRole("radio", { name: option }));

describe("the figure", () => {
  it("is shown as it will be saved, for a journal unless told otherwise", () => {
    open("figure");
    expect(document.querySelector(".export-preview svg")?.textContent).toContain(".652");
    expect(screen.getByRole("status").textContent).toMatch(/^Prints 180 × \d+ mm/);
    fireEvent.click(screen.getByRole("button", { name: "Save as SVG" }));
    const request = actions.saveFigure.mock.calls[0]![0];
    expect(request).toMatchObject({ format: "svg", width: 180, carried: "model" });
    expect(request.draw({ project: "{}" })).toContain("<metadata");
  });

  it("warns of letters that print too small", () => {
    open("figure");
    fireEvent.change(screen.getByRole("combobox", { name: "Width" }), { target: { value: "one" } });
    expect(screen.getByRole("status").textContent).toContain("Journals ask for 8 pt or more");
  });

  it("follows preset, language, format and resolution", () => {
    open("figure");
    fireEvent.change(screen.getByRole("combobox", { name: "Made for" }), { target: { value: "structural" } });
    expect(document.querySelector(".export-preview svg")?.textContent).not.toContain("CC1");
    pick("Language", "Français");
    expect(document.querySelector(".export-preview svg")?.textContent).toContain("0,652");
    pick("Format", "PNG");
    pick("Dots per inch", "600");
    fireEvent.click(screen.getByRole("button", { name: "Save as PNG" }));
    expect(actions.saveFigure.mock.calls[0]![0]).toMatchObject({ format: "png", dotsPerInch: 600 });
    pick("Format", "PDF");
    fireEvent.click(screen.getByRole("button", { name: "Save as PDF" }));
    expect(actions.saveFigure.mock.calls[1]![0]).toMatchObject({ format: "pdf", carried: "nothing" });
  });
});

describe("tables, report and script", () => {
  it("are saved in the format and language chosen", async () => {
    open("tables");
    pick("Format", "Excel");
    pick("Language", "Français");
    fireEvent.click(screen.getByRole("button", { name: "Save as Excel" }));
    await waitFor(() => expect(actions.saveTables).toHaveBeenCalledWith("xlsx", "fr"));
    cleanup();
    open("report");
    fireEvent.click(screen.getByRole("button", { name: "Save as HTML" }));
    await waitFor(() => expect(actions.saveReport).toHaveBeenCalledWith("html", "en"));
  });

  it("shows the script, and asks for another where a choice changes", async () => {
    open("script", "fr");
    await screen.findByText("library(seminr)");
    pick("Extension", "cSEM");
    await waitFor(() => expect(actions.script).toHaveBeenLastCalledWith({ engine: "csem", data: "original", language: "en" }));
    pick("Données", "Copie simple");
    fireEvent.click(await screen.findByRole("button", { name: "Enregistrer les données" }));
    expect(actions.saveDataCopy).toHaveBeenCalledOnce();
  });

  it("says why a package cannot do it", async () => {
    actions.script.mockResolvedValueOnce({ kind: "impossible", reasons: [{ key: "report:r.lacks.centroid" }] } as never);
    open("script");
    expect((await screen.findByRole("status")).textContent).toBe("seminr has no centroid scheme. cSEM has.");
    expect(screen.getByRole("button", { name: "Save script" })).toHaveProperty("disabled", true);
  });

  it("wait for a result", () => {
    studio.setState({ report: undefined });
    open("figure");
    expect(screen.getByRole("tab", { name: "Report" })).toHaveProperty("disabled", true);
    expect(document.querySelector(".export-preview svg")?.textContent).not.toMatch(/\.\d{3}/);
  });
});
