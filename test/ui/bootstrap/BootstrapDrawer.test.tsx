// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { inferenceOverlay } from "../../../src/methods/bootstrap/inference";
import { defaultBootstrapOptions } from "../../../src/methods/bootstrap/options";
import { run } from "../../../src/methods/bootstrap/run";
import { bootstrapTables } from "../../../src/methods/bootstrap/tables";
import { bootstrapKeyNow } from "../../../src/store/bootstrapKey";
import { defaultBootstrapSettings } from "../../../src/store/bootstrapSlice";
import type { ShownBootstrap } from "../../../src/store/bootstrapState";
import { studio } from "../../../src/store/store";
import { BootstrapDrawer } from "../../../src/ui/bootstrap/BootstrapDrawer";
import { inputOf, readCase } from "../../methods/bootstrap/given";
import { mount } from "../results/mount";

const input = inputOf(readCase("expected/crm-first.json"));
const result = drain(run(input, { ...defaultBootstrapOptions, samples: 60 }));
const blank = studio.getState();

const show = (state: ShownBootstrap["state"], some: Partial<ShownBootstrap["result"]> = {}) =>
  act(() => {
    const shown = { ...result, ...some };
    studio.getState().setBootstrap({ bootstrapRun: { kind: "idle" }, bootstrap: { result: shown, tables: bootstrapTables(shown), inference: inferenceOverlay(shown), key: bootstrapKeyNow(studio.getState()), state } });
  });

beforeEach(() => {
  studio.setState({ ...blank, bootstrapSettings: defaultBootstrapSettings }, true);
  studio.getState().setData(input.data);
  studio.getState().openDocument({ title: "", model: input.model, layout: { positions: {}, sides: {} } });
});
afterEach(cleanup);

describe("before a run", () => {
  it("shows the settings, each with its explanation, and starts", () => {
    mount(<BootstrapDrawer />);
    expect(screen.getByText(/Start draws 10,000 samples/)).toBeTruthy();
    for (const name of ["Interval", "Test", "Sign changes", "Failed resamples", "Missing values", "Standard error", "d_G among the measures of fit"]) {
      const field = screen.getByRole("combobox", { name });
      expect(document.getElementById(field.getAttribute("aria-describedby")!)?.textContent).not.toBe("");
    }
    fireEvent.change(screen.getByRole("combobox", { name: "Interval" }), { target: { value: "bca" } });
    expect(studio.getState().bootstrapSettings.interval).toBe("bca");
    expect(screen.getByText(/spread that changes with the effect/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Start" }));
    expect(studio.getState().bootstrapAsked).toEqual({ action: "start", times: 1 });
  });

  it("keeps a number that cannot be used out of the settings, and says why", () => {
    mount(<BootstrapDrawer />);
    const field = screen.getByRole("textbox", { name: "Other number" });
    fireEvent.change(field, { target: { value: "2,500" } });
    expect(studio.getState().bootstrapSettings.samples).toBe(2500);
    fireEvent.change(field, { target: { value: "1000000" } });
    expect(studio.getState().bootstrapSettings.samples).toBe(2500);
    expect(screen.getByRole("alert").textContent).toBe("Enter a whole number from 10 to 100,000.");
  });

  it("takes any confidence level, and refuses what is none", () => {
    mount(<BootstrapDrawer />);
    const field = screen.getByRole("textbox", { name: "Other level, %" });
    for (const [typed, level] of [["97.5", 0.975], ["99,9 %", 0.999], ["80", 0.8]] as const) {
      fireEvent.change(field, { target: { value: typed } });
      expect(studio.getState().bootstrapSettings.level).toBe(level);
    }
    fireEvent.change(field, { target: { value: "0.95" } });
    expect(studio.getState().bootstrapSettings.level).toBe(0.8);
    expect(screen.getByRole("alert").textContent).toBe("Enter a percentage from 50 to 99.99.");
    fireEvent.click(screen.getByRole("radio", { name: /^99/ }));
    expect(studio.getState().bootstrapSettings.level).toBe(0.99);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("offers the divisor, d_G and, for the studentised interval, the resamples within each", () => {
    mount(<BootstrapDrawer />);
    expect(screen.queryByRole("textbox", { name: "Resamples within each" })).toBeNull();
    fireEvent.change(screen.getByRole("combobox", { name: "Interval" }), { target: { value: "studentised" } });
    fireEvent.change(screen.getByRole("textbox", { name: "Resamples within each" }), { target: { value: "100" } });
    fireEvent.change(screen.getByRole("combobox", { name: "Standard error" }), { target: { value: "n" } });
    fireEvent.change(screen.getByRole("combobox", { name: "d_G among the measures of fit" }), { target: { value: "true" } });
    expect(studio.getState().bootstrapSettings).toMatchObject({ interval: "studentised", innerSamples: 100, seDivisor: "n", geodesicDistance: true });
    expect(screen.getByText(/100 times the work/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Back to the defaults" }));
    expect(studio.getState().bootstrapSettings).toEqual(defaultBootstrapSettings);
  });

  it("asks for what is missing first", () => {
    studio.getState().setData(undefined);
    mount(<BootstrapDrawer />);
    expect(screen.getByText("Import data first: cases are resampled.")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Start" }).disabled).toBe(true);
  });
});

describe("after a run", () => {
  it("adds the jackknife's columns when asked, and explains each", () => {
    mount(<BootstrapDrawer />);
    show("done");
    expect(screen.queryByText("SE, jackknife")).toBe(null);
    fireEvent.click(screen.getByRole("button", { name: "Jackknife" }));
    expect(screen.getByText("SE, jackknife")).toBeTruthy();
    expect(screen.getAllByRole("button", { name: /computed/ }).length).toBeGreaterThan(5);
    fireEvent.click(screen.getByRole("button", { name: "Jackknife" }));
    expect(screen.queryByText("SE, jackknife")).toBe(null);
  });
});

describe("while it runs", () => {
  it("says how far, how fast and how long, and offers both ends", () => {
    mount(<BootstrapDrawer />);
    act(() => studio.getState().setBootstrap({ bootstrapRun: { kind: "running", count: { done: 6412, total: 10_000, rate: 2140, remainingMs: 1700, failed: 2 } } }));
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("6412");
    expect(screen.getByText(/2,140 per second · 1\.7 s left/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Stop, keep 6,412" }));
    expect(studio.getState().bootstrapAsked.action).toBe("stop");
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(studio.getState().bootstrapAsked.action).toBe("cancel");
  });

  it("is read out when it starts and at each quarter, not at each step", () => {
    const { container } = mount(<BootstrapDrawer />);
    const heard = () => container.querySelector("[aria-live]")!.textContent;
    const at = (done: number) => act(() => studio.getState().setBootstrap({ bootstrapRun: { kind: "running", count: { done, total: 1000, rate: 1, remainingMs: 1, failed: 0 } } }));
    at(10);
    expect(heard()).toBe("Bootstrap started.");
    at(260);
    expect(heard()).toBe("25 per cent of the resamples done.");
    at(300);
    expect(heard()).toBe("25 per cent of the resamples done.");
    show("done");
    expect(heard()).toBe("Bootstrap finished: 60 resamples.");
  });
});

describe("afterwards", () => {
  it("shows the tables by group, and selects on the canvas what a row stands for", () => {
    mount(<BootstrapDrawer />);
    show("done");
    const rows = screen.getAllByRole("row");
    expect(rows).toHaveLength(3);
    fireEvent.click(within(rows[1]!).getByRole("button"));
    expect(studio.getState().selection).toMatchObject([{ kind: "path" }]);
    fireEvent.click(screen.getByRole("radio", { name: "Loadings" }));
    expect(screen.getAllByRole("row")).toHaveLength(20);
    expect(screen.getByRole("searchbox")).toBeTruthy();
  });

  it("says that it was stopped, what failed and why, and that constructs turned round", () => {
    mount(<BootstrapDrawer />);
    show("stopped", { turned: 5, rejected: { notConverged: 2, singular: 1, noVariance: 0, heywood: 0 } });
    expect(screen.getByRole("status").textContent).toContain("Stopped at 60 resamples.");
    expect(screen.getByRole("status").textContent).toContain("In 5 resamples a construct came out turned round");
    fireEvent.click(screen.getByRole("button", { name: "3 failed" }));
    expect(screen.getByText("Not converged")).toBeTruthy();
    expect(screen.queryByText(/same value in every case/)).toBeNull();
  });

  it("says when the model has changed, and offers to run again", () => {
    mount(<BootstrapDrawer />);
    show("done");
    act(() => studio.getState().setOptions({ innerWeights: "factorial" }));
    expect(screen.getByText("The model changed since this bootstrap. Run it again for t, p and intervals.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Run again" }));
    expect(studio.getState().bootstrapAsked.action).toBe("start");
  });
});
