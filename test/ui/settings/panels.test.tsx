// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultDisplay } from "../../../src/draw/scene";
import type { Dataset } from "../../../src/data/dataset";
import { studioOptions } from "../../../src/store/settingsSlice";
import { studio } from "../../../src/store/store";
import { DisplayPopover } from "../../../src/ui/settings/DisplayPopover";
import { SettingsDialog } from "../../../src/ui/settings/SettingsDialog";
import { mount } from "../results/mount";

const data: Dataset = {
  name: "survey.csv",
  rows: 4,
  columns: [
    { name: "SECTOR", scale: "nominal", values: new Float64Array(4).fill(NaN), texts: ["b", "a", "a", ""] },
    { name: "SEX", scale: "binary", values: Float64Array.of(1, 0, 1, NaN) },
    { name: "CONST", scale: "metric", values: Float64Array.of(1, 1, 1, 1) },
  ],
};

beforeEach(() => studio.setState({ display: defaultDisplay, options: studioOptions, data, language: "en", openPanel: undefined }));
afterEach(cleanup);

describe("the display popover", () => {
  it("is there only when it is asked for, and closes on Escape", () => {
    mount(<DisplayPopover />);
    expect(screen.queryByRole("region", { name: "Display" })).toBe(null);
    cleanup();
    studio.getState().setView({ openPanel: "display" });
    mount(<DisplayPopover />);
    fireEvent.keyDown(screen.getByRole("region", { name: "Display" }), { key: "Escape" });
    expect(studio.getState().openPanel).toBeUndefined();
  });

  it("chooses what is written where", () => {
    studio.getState().setView({ openPanel: "display" });
    mount(<DisplayPopover />);
    fireEvent.click(screen.getByRole("radio", { name: "Weights" }));
    fireEvent.click(screen.getByRole("radio", { name: "f²" }));
    fireEvent.click(screen.getByRole("radio", { name: "AVE" }));
    fireEvent.click(screen.getByRole("switch", { name: "R² as a ring" }));
    fireEvent.click(screen.getByRole("button", { name: "Fewer decimals" }));
    expect(studio.getState().display).toEqual({ ...defaultDisplay, measurement: "weights", structural: "f2", circles: "ave", ring: false, decimals: 2 });
  });

  it("moves the thresholds of weak loadings, and back", () => {
    studio.getState().setView({ openPanel: "display" });
    mount(<DisplayPopover />);
    const [act, watch] = screen.getAllByRole("slider");
    fireEvent.focus(watch!);
    fireEvent.keyDown(watch!, { key: "ArrowRight" });
    expect(studio.getState().display.thresholds).toEqual({ act: 0.4, watch: 0.71 });
    expect(act!.getAttribute("aria-valuetext")).toBe(".40");
    fireEvent.click(screen.getByRole("button", { name: "Back to .40 · .70" }));
    expect(studio.getState().display.thresholds).toEqual(defaultDisplay.thresholds);
  });
});

describe("the settings dialog", () => {
  const open = () => {
    studio.getState().setView({ openPanel: "settings" });
    mount(<SettingsDialog />);
  };
  const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

  it("applies each choice at once and marks the default", () => {
    open();
    type(/Inner weighting/, "centroid");
    type(/Missing values/, "em");
    type(/Stop criterion/, "5");
    type(/Missing value codes/, "−99 999");
    type(/Case weights/, "SEX");
    expect(studio.getState().options).toEqual({ ...studioOptions, innerWeights: "centroid", missing: "em", tolerance: 1e-5, missingCodes: [-99, 999], weightColumn: "SEX" });
    expect(screen.getByRole("option", { name: "Path (default)" })).toBeTruthy();
  });

  it("says what is wrong with a number and keeps the last good one", () => {
    open();
    type(/Most iterations/, "500");
    type(/Most iterations/, "many");
    expect(studio.getState().options.maxIterations).toBe(500);
    expect(screen.getByRole("alert").textContent).toContain("Enter a whole number from 1 to 100,000.");
    expect(screen.getByLabelText(/Most iterations/).getAttribute("aria-invalid")).toBe("true");
  });

  it("filters by a column that makes groups", () => {
    open();
    const columns = [...(screen.getByLabelText(/Only cases where/) as HTMLSelectElement).options].map((option) => option.value);
    expect(columns).toEqual(["", "SECTOR", "SEX"]);
    type(/Only cases where/, "SECTOR");
    expect(studio.getState().options.filter).toEqual({ column: "SECTOR", equals: "a" });
    cleanup();
    open();
    type(/^Value$/, "1");
    expect(studio.getState().options.filter).toEqual({ column: "SECTOR", equals: "b" });
    type(/Only cases where/, "");
    expect(studio.getState().options.filter).toBeUndefined();
  });

  it("chooses the estimator, the units, and what becomes of contradictions", () => {
    open();
    type(/Estimator/, "plsc");
    type(/Units of the results/, "unstandardised");
    expect(screen.queryByLabelText(/Contradictory correlations/)).toBe(null);
    type(/Missing values/, "pairwise");
    type(/Contradictory correlations/, "refuse");
    expect(studio.getState().options).toEqual({ ...studioOptions, estimator: "plsc", results: "unstandardised", missing: "pairwise", notPositiveDefinite: "refuse" });
  });

  it("takes a starting weight for each indicator, and Lohmöller's start", () => {
    const construct = (id: string, items: readonly string[]) => ({ id, name: id, direction: "reflective" as const, weighting: "modeA" as const, items });
    studio.setState({ document: { ...studio.getState().document, model: { constructs: [construct("c1", ["A", "B"]), construct("c2", ["C"])], paths: [{ from: "c1", to: "c2" }] } } });
    open();
    type(/Starting weights/, "own");
    fireEvent.change(screen.getByLabelText("Starting weight of B"), { target: { value: "−0,5" } });
    expect(studio.getState().options.startingWeights).toEqual({ B: -0.5 });
    fireEvent.change(screen.getByLabelText("Starting weight of A"), { target: { value: "x" } });
    expect(screen.getByLabelText("Starting weight of A").getAttribute("aria-invalid")).toBe("true");
    expect(studio.getState().options.startingWeights).toEqual({ B: -0.5 });
    fireEvent.click(screen.getByRole("button", { name: /Lohmöller/ }));
    expect(studio.getState().options.startingWeights).toEqual({ A: 1, B: -1, C: 1 });
    type(/Starting weights/, "equal");
    expect(studio.getState().options.startingWeights).toBe(1);
  });

  it("goes back to the defaults, typing mistakes included", () => {
    studio.getState().setOptions({ missing: "casewise", weightColumn: "SEX", filter: { column: "SEX", equals: 1 } });
    open();
    type(/Stop criterion/, "99");
    fireEvent.click(screen.getByRole("button", { name: "Back to the defaults" }));
    expect(studio.getState().options).toEqual(studioOptions);
    expect(screen.queryByRole("alert")).toBe(null);
  });
});
