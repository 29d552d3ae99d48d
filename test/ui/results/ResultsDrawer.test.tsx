// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultDisplay } from "../../../src/draw/scene";
import { fingerprintNow } from "../../../src/store/selectors";
import { studioOptions } from "../../../src/store/settingsSlice";
import { studio } from "../../../src/store/store";
import { ResultsDrawer } from "../../../src/ui/results/ResultsDrawer";
import { report } from "./fixture";
import { mount } from "./mount";

beforeEach(() => {
  studio.setState({ report, run: { kind: "done" }, display: defaultDisplay, language: "en", selection: [], drawerTab: "measurement", drawerOpen: true, data: undefined, options: studioOptions });
  studio.setState({ reportKey: fingerprintNow(studio.getState()) });
});
afterEach(cleanup);

describe("the results drawer", () => {
  it("counts in every tab what is to be looked at", () => {
    mount(<ResultsDrawer />);
    expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual([
      "Measurement2, 2 values to look at", "Loadings6, 6 values to look at", "Discriminant validity1, 1 value to look at", "Scores",
    ]);
  });

  it("pins HTMT beside the measurement table, and goes to it", () => {
    mount(<ResultsDrawer />);
    const pinned = screen.getByRole("complementary");
    expect(within(pinned).getByRole("table", { name: "HTMT ratio" })).toBeTruthy();
    fireEvent.click(within(pinned).getByRole("button", { name: "pinned from Discriminant validity" }));
    expect(studio.getState().drawerTab).toBe("validity");
    expect(screen.queryByRole("complementary")).toBe(null);
  });

  it("selects on the canvas and shows what is selected there", () => {
    mount(<ResultsDrawer />);
    fireEvent.click(screen.getAllByRole("button", { name: "Performance organisationnelle" })[0]!);
    expect(studio.getState().selection).toEqual([{ kind: "construct", id: "c3" }]);
    expect(screen.getAllByRole("button", { name: "Performance organisationnelle", current: true })).toHaveLength(1);
    expect(screen.getByRole("complementary", { name: /^Sheet of/ }).textContent).toContain("Quality");
  });

  it("judges loadings by the thresholds of the display", () => {
    studio.setState({ display: { ...defaultDisplay, thresholds: { act: 0.2, watch: 0.5 } } });
    mount(<ResultsDrawer />);
    expect(screen.getByRole("tab", { name: /Loadings/ }).textContent).toContain("4 values");
  });

  it("shows the first section where the report has none of the one asked for", () => {
    studio.setState({ drawerTab: "fit" });
    mount(<ResultsDrawer />);
    expect(screen.getByRole("tab", { selected: true }).textContent).toContain("Measurement");
  });

  it("greys results of another setting, and asks for new ones", () => {
    studio.getState().setOptions({ innerWeights: "centroid" });
    mount(<ResultsDrawer />);
    expect(screen.getByRole("region", { name: "Results" }).className).toContain("stale");
    const before = studio.getState().estimateRequests;
    fireEvent.click(screen.getByRole("button", { name: "Estimate now" }));
    expect(studio.getState().estimateRequests).toBe(before + 1);
  });

  it("keeps the last results, greyed and with a note, when the model cannot be estimated", () => {
    studio.setState({ reportKey: "another", run: { kind: "failed", problems: [{ code: "E_CYCLE", severity: "error", at: [], detail: {} }] } });
    mount(<ResultsDrawer />);
    expect(screen.getByRole("region", { name: "Results" }).className).toContain("stale");
    expect(screen.getByText(/cannot be estimated as it stands/)).toBeTruthy();
    expect(screen.getByRole("table", { name: "Reliability and convergent validity" })).toBeTruthy();
  });

  it("says that a result has not settled", () => {
    studio.setState({ report: { ...report, run: { ...report.run, status: "notConverged", iterations: 3000 } } });
    mount(<ResultsDrawer />);
    expect(screen.getByText("Not converged after 3,000 iterations: read these numbers with care.")).toBeTruthy();
  });

  it("says what is missing where there are no results", () => {
    studio.setState({ report: undefined, run: { kind: "failed", problems: [{ code: "E_NO_DATA", severity: "error", at: [], detail: {} }] } });
    mount(<ResultsDrawer />);
    expect(screen.getByText("What is still missing")).toBeTruthy();
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Copy table" })).toBe(null);
  });

  it("says what to do next where nothing was tried", () => {
    studio.setState({ report: undefined, run: { kind: "idle" } });
    mount(<ResultsDrawer />);
    expect(screen.getByText("Drop a CSV, Excel or SPSS file anywhere to begin.")).toBeTruthy();
  });
});
