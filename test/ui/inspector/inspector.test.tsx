// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { Tooltip } from "radix-ui";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Document } from "../../../src/model/document";
import type { Construct } from "../../../src/model/types";
import type { Target } from "../../../src/store/state";
import { fingerprintNow } from "../../../src/store/selectors";
import { studio } from "../../../src/store/store";
import { translator } from "../../../src/text/i18n";
import { Inspector } from "../../../src/ui/inspector/Inspector";

const construct = (id: string, name: string, items: readonly string[]): Construct => ({ id, name, direction: "reflective", weighting: "modeA", items });
const start: Document = {
  title: "",
  model: { constructs: [construct("c1", "Quality", ["Q1", "Q2", "Q3"]), construct("c2", "Trust", ["T1"]), construct("c3", "Loyalty", [])], paths: [{ from: "c1", to: "c2" }] },
  layout: { positions: { c1: { x: 0, y: 0 }, c2: { x: 300, y: 0 }, c3: { x: 600, y: 0 } }, sides: {} },
};
const model = () => studio.getState().document.model;
const itemsOf = (id: string) => model().constructs.find((one) => one.id === id)?.items;

function show(...selection: readonly Target[]): void {
  studio.getState().openDocument(start);
  studio.getState().setView({ selection, markedColumns: [] });
  render(
    <I18nextProvider i18n={translator("en").i18n}>
      <Tooltip.Provider>
        <Inspector />
      </Tooltip.Provider>
    </I18nextProvider>,
  );
}

beforeEach(() => studio.getState().setData(undefined));
afterEach(cleanup);

describe("a construct", () => {
  beforeEach(() => show({ kind: "construct", id: "c1" }));
  const name = () => screen.getByRole("textbox", { name: "Name" });

  it("is renamed by Enter, in one step", () => {
    fireEvent.change(name(), { target: { value: "Service quality" } });
    expect(model().constructs[0]!.name).toBe("Quality");
    fireEvent.keyDown(name(), { key: "Enter" });
    fireEvent.blur(name());
    expect(model().constructs[0]!.name).toBe("Service quality");
    expect(studio.getState().past.map(({ label }) => label)).toEqual(["canvas:step.rename"]);
  });

  it("says why a name is refused, and keeps the old one", () => {
    fireEvent.change(name(), { target: { value: "Trust" } });
    expect(screen.getByText("Another construct is already called Trust.")).toBeTruthy();
    fireEvent.blur(name());
    expect(model().constructs[0]!.name).toBe("Quality");
    expect(studio.getState().past).toHaveLength(0);
  });

  it("changes direction and weighting apart from each other", () => {
    fireEvent.click(screen.getByRole("radio", { name: /Formative/ }));
    expect(model().constructs[0]).toMatchObject({ direction: "formative", weighting: "modeB" });
    fireEvent.change(screen.getByRole("combobox", { name: "Weighting" }), { target: { value: "sum" } });
    expect(model().constructs[0]).toMatchObject({ direction: "formative", weighting: "sum" });
  });

  it("reorders and removes indicators by keys and buttons", () => {
    fireEvent.keyDown(screen.getByRole("button", { name: "Q1" }), { key: "ArrowDown", altKey: true });
    expect(itemsOf("c1")).toEqual(["Q2", "Q1", "Q3"]);
    fireEvent.click(screen.getByRole("button", { name: "Move Q3 up" }));
    expect(itemsOf("c1")).toEqual(["Q2", "Q3", "Q1"]);
    fireEvent.click(screen.getByRole("button", { name: "Remove Q2 from the model" }));
    expect(itemsOf("c1")).toEqual(["Q3", "Q1"]);
  });

  it("offers paths only where the rules allow them, and deletes them", () => {
    const paths = screen.getByRole("combobox", { name: "New path to…" });
    expect(within(paths).getAllByRole("option").map((option) => option.textContent)).toEqual(["New path to…", "Loyalty"]);
    fireEvent.change(paths, { target: { value: "c3" } });
    expect(model().paths).toContainEqual({ from: "c1", to: "c3" });
    fireEvent.click(screen.getByRole("button", { name: "Delete the path to Trust" }));
    expect(model().paths).toEqual([{ from: "c1", to: "c3" }]);
  });

  it("takes the variables marked in the data panel, but no text", () => {
    const column = (one: string, scale: "ordinal" | "text") => ({ name: one, scale, values: new Float64Array(1) });
    act(() => {
      studio.getState().setData({ name: "d.csv", rows: 1, columns: [column("N1", "ordinal"), column("TOWN", "text"), column("Q1", "ordinal")] });
      studio.getState().setView({ markedColumns: ["N1", "TOWN", "Q1"] });
    });
    fireEvent.click(screen.getByRole("button", { name: "Add 1 marked variable" }));
    expect(itemsOf("c1")).toEqual(["Q1", "Q2", "Q3", "N1"]);
  });

  it("is left for the model when it is deleted", () => {
    fireEvent.click(screen.getByRole("button", { name: "Delete the construct" }));
    expect(model().constructs.map(({ id }) => id)).toEqual(["c2", "c3"]);
    expect(screen.getByRole("heading", { name: "Model" })).toBeTruthy();
  });
});

describe("other things", () => {
  it("moves an indicator to another construct and stays with it", () => {
    show({ kind: "item", construct: "c1", column: "Q2" });
    fireEvent.change(screen.getByRole("combobox", { name: "Belongs to" }), { target: { value: "c2" } });
    expect(itemsOf("c1")).toEqual(["Q1", "Q3"]);
    expect(itemsOf("c2")).toEqual(["T1", "Q2"]);
    expect(studio.getState().selection).toEqual([{ kind: "item", construct: "c2", column: "Q2" }]);
  });

  it("reverses a path and stays with it", () => {
    show({ kind: "path", from: "c1", to: "c2" });
    fireEvent.click(screen.getByRole("button", { name: "Reverse the path" }));
    expect(model().paths).toEqual([{ from: "c2", to: "c1" }]);
    expect(studio.getState().selection).toEqual([{ kind: "path", from: "c2", to: "c1" }]);
  });

  it("gathers selected indicators in a new construct", () => {
    show({ kind: "item", construct: "c1", column: "Q1" }, { kind: "item", construct: "c1", column: "Q3" });
    fireEvent.click(screen.getByRole("button", { name: "New construct of these 2 indicators" }));
    expect(itemsOf("c1")).toEqual(["Q2"]);
    expect(model().constructs[3]).toMatchObject({ items: ["Q1", "Q3"] });
  });

  it("lists what stands in the way, and goes there", () => {
    show();
    act(() => studio.setState({ run: { kind: "failed", problems: [{ code: "E_EMPTY_BLOCK", severity: "error", at: [{ kind: "construct", id: "c3" }], detail: { construct: "Loyalty" } }] } }));
    fireEvent.click(screen.getByRole("button", { name: /Loyalty has no indicators yet/ }));
    expect(studio.getState().selection).toEqual([{ kind: "construct", id: "c3" }]);
    act(() => studio.setState({ run: { kind: "idle" } }));
  });
});

describe("given weights", () => {
  beforeEach(() => show({ kind: "construct", id: "c1" }));
  const choose = (weighting: string) => fireEvent.change(screen.getByRole("combobox", { name: "Weighting" }), { target: { value: weighting } });

  it("are entered by item, one step an item, and kept while another weighting is tried", () => {
    choose("fixed");
    expect(model().constructs[0]).toMatchObject({ weighting: "fixed", fixedWeights: { Q1: 1, Q2: 1, Q3: 1 } });
    const second = screen.getByRole("textbox", { name: "Weight of Q2" });
    for (const value of ["0", "0,", "0,5"]) fireEvent.change(second, { target: { value } });
    expect(model().constructs[0]!.fixedWeights).toEqual({ Q1: 1, Q2: 0.5, Q3: 1 });
    expect(studio.getState().past.map(({ label }) => label)).toEqual(["canvas:step.weighting", "canvas:step.weights"]);
    choose("modeA");
    choose("fixed");
    expect(model().constructs[0]!.fixedWeights).toEqual({ Q1: 1, Q2: 0.5, Q3: 1 });
    fireEvent.click(screen.getByRole("button", { name: "All alike" }));
    expect(model().constructs[0]!.fixedWeights).toEqual({ Q1: 1, Q2: 1, Q3: 1 });
  });

  it("mark what is no number and keep the last that was", () => {
    choose("fixed");
    const first = screen.getByRole("textbox", { name: "Weight of Q1" });
    fireEvent.change(first, { target: { value: "1/2" } });
    expect(first.getAttribute("aria-invalid")).toBe("true");
    expect(model().constructs[0]!.fixedWeights!["Q1"]).toBe(1);
  });
});

describe("the weighting of all constructs", () => {
  it("changes in one step, and says when constructs differ", () => {
    show();
    const all = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "Weighting of all constructs" });
    expect(all().value).toBe("byDirection");
    fireEvent.change(all(), { target: { value: "pca" } });
    expect(model().constructs.map(({ weighting }) => weighting)).toEqual(["pca", "pca", "pca"]);
    act(() => studio.getState().undo());
    expect(model()).toEqual(start.model);
    act(() => studio.getState().edit("x", (document) => ({ ...document, model: { ...document.model, constructs: document.model.constructs.map((c, j) => (j === 0 ? { ...c, weighting: "sum" as const } : c)) } })));
    expect(all().selectedOptions[0]!.textContent).toBe("Differs between constructs");
  });
});

describe("how a number was computed", () => {
  const column = (id: string, statistic: string) => ({ id, header: id, align: "end" as const, statistic });
  const report = (statistics: Readonly<Record<string, string>>) => ({
    run: { status: "converged" as const, iterations: 5, n: 10, nUsed: 10, warnings: [] },
    tables: [{ id: "paths", section: "structural" as const, title: { key: "statistics:titles.paths" }, form: "list" as const, rows: [], reading: [], columns: Object.entries(statistics).map(([id, statistic]) => column(id, statistic)) }],
    overlay: { constructs: {}, items: { "c1/Q1": { loading: 0.8, weight: 0.4 } }, paths: { "c1->c2": { coefficient: 0.5, f2: 0.3, totalEffect: 0.5 } } },
  });
  const showWith = (statistics: Readonly<Record<string, string>>, target: Target) => {
    show(target);
    act(() => studio.getState().setRuns({ run: { kind: "done" }, report: report(statistics), reportKey: fingerprintNow(studio.getState()) }));
  };
  afterEach(() => studio.getState().setRuns({ report: undefined, reportKey: undefined, run: { kind: "idle" } }));

  it("is a press away beside every statistic of a path", () => {
    showWith({ pathCoefficient: "pathCoefficient", f2: "f2", totalEffect: "totalEffect" }, { kind: "path", from: "c1", to: "c2" });
    expect(screen.getAllByRole("button", { name: /^How is .* computed\?$/ }).map((button) => button.getAttribute("aria-label"))).toEqual(["How is Coefficient β computed?", "How is Effect size f² computed?", "How is Total effect computed?"]);
  });

  it("follows the estimator of the result", async () => {
    showWith({ loading: "plscLoading", weight: "weight" }, { kind: "item", construct: "c1", column: "Q1" });
    fireEvent.click(screen.getByRole("button", { name: "How is Loading computed?" }));
    expect(await screen.findByText(/Loading of an item on its common factor/)).toBeTruthy();
  });
});
