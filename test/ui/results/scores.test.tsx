// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pls } from "../../../src/methods/pls";
import { drain } from "../../../src/jobs/job";
import { provideFullResult } from "../../../src/store/fullResult";
import { fingerprintNow } from "../../../src/store/selectors";
import { studioOptions } from "../../../src/store/settingsSlice";
import { studio } from "../../../src/store/store";
import { translator } from "../../../src/text/i18n";
import type { Translate } from "../../../src/report/write/words";
import { asDataColumns, asDataset, caseTable } from "../../../src/ui/results/scores/caseTable";
import { ResultsDrawer } from "../../../src/ui/results/ResultsDrawer";
import { crm } from "../../methods/pls/given";
import { mount } from "./mount";

const input = crm();
const result = drain(pls.run(input, studioOptions));
const t = translator("en").t as Translate;
let withdraw: () => void;

beforeEach(() => {
  const { openDocument, setData, setView, setRuns } = studio.getState();
  openDocument({ title: "CRM", model: input.model, layout: { positions: {}, sides: {} } });
  setData(input.data);
  studio.setState({ options: studioOptions, language: "en" });
  setRuns({ run: { kind: "done" }, report: pls.report(result, input), reportKey: fingerprintNow(studio.getState()) });
  setView({ drawerTab: "scores", drawerOpen: true });
  withdraw = provideFullResult(studio, { run: async () => ({ report: pls.report(result, input), result, milliseconds: 1 }) });
});
afterEach(() => {
  cleanup();
  withdraw();
});

async function open(): Promise<HTMLElement> {
  mount(<ResultsDrawer />);
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
  return screen.getByRole("table", { name: "Standardised" });
}

describe("the scores", () => {
  it("stand in a table, one row a case, drawn only as far as it is seen", async () => {
    const table = await open();
    expect(within(table).getAllByRole("columnheader").map((head) => head.textContent)).toEqual(["Row", "GRC Analytique", "GRC_Operationnelle", "Performance"]);
    expect(table.getAttribute("aria-rowcount")).toBe("73");
    const rows = within(table).getAllByRole("row");
    expect(rows.length).toBeLessThan(50);
    expect(rows[1]!.querySelector("td")!.textContent).toContain(Math.abs(result.scores.values[0]![0]!).toFixed(3));
  });

  it("are sorted by a press on a head", async () => {
    const table = await open();
    fireEvent.click(within(table).getByRole("button", { name: "Performance" }));
    const lowest = Math.min(...result.scores.values[2]!);
    expect(within(table).getAllByRole("row")[1]!.lastElementChild!.textContent).toContain(Math.abs(lowest).toFixed(3));
  });

  it("become columns of the data, under names of their own", async () => {
    await open();
    const add = () => fireEvent.click(screen.getByRole("button", { name: "Add as data columns" }));
    act(add);
    const added = studio.getState().data!.columns.slice(input.data.columns.length);
    expect(added.map(({ name }) => name)).toEqual(["LV_GRC_Analytique", "LV_GRC_Operationnelle", "LV_Performance"]);
    expect(added[0]).toMatchObject({ label: "GRC Analytique, scores (standardised)", scale: "metric" });
    expect([...added[2]!.values]).toEqual([...result.scores.values[2]!]);
    act(add);
    expect(studio.getState().data!.columns.slice(-3).map(({ name }) => name)).toEqual(["LV_GRC_Analytique_2", "LV_GRC_Operationnelle_2", "LV_Performance_2"]);
    expect(studio.getState().data!.columns.slice(0, input.data.columns.length)).toEqual(input.data.columns);
  });

  it("give way to residuals", async () => {
    await open();
    fireEvent.click(screen.getByRole("radio", { name: "Construct residuals" }));
    expect(within(screen.getByRole("table", { name: "Construct residuals" })).getAllByRole("columnheader").map((head) => head.textContent)).toEqual(["Row", "Performance"]);
  });
});

describe("a table of cases", () => {
  const sparse = { result: { ...result, scores: { rows: Int32Array.of(2, 5), values: result.scores.values.map((values) => values.slice(0, 2)) } }, data: input.data };
  const table = caseTable(sparse, "meanCentred", t);

  it("leaves cases that were not used empty in the data", () => {
    const [column] = asDataColumns(table, input.data);
    expect(column!.name).toBe("LV_GRC_Analytique_centred");
    expect(column!.values).toHaveLength(input.data.rows);
    expect(Array.from(column!.values.keys()).filter((row) => !Number.isNaN(column!.values[row]!))).toEqual([1, 4]);
  });

  it("goes to a file with its row numbers", () => {
    const data = asDataset(table, "x", "Row");
    expect([data.rows, data.columns.map(({ name }) => name)[0], [...data.columns[0]!.values]]).toEqual([2, "Row", [2, 5]]);
  });
});
