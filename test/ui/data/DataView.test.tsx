// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { studio } from "../../../src/store/store";
import { DataView } from "../../../src/ui/data/DataView";
import { mount, reset, survey } from "./mount";

const view = <DataView onOpen={() => undefined} />;
const card = (name: string): HTMLElement => screen.getByRole("complementary", { name: `Statistics of ${name}` });

beforeEach(() => reset(survey));
afterEach(cleanup);

describe("the data view", () => {
  it("shows each case, missing cells marked", () => {
    mount(view);
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows).toHaveLength(4);
    expect(within(rows[2]!).getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["b", "5", "missing", "4", "2"]);
  });

  it("shows the statistics of the chosen column", () => {
    mount(view);
    fireEvent.click(screen.getByRole("button", { name: "TR2" }));
    expect(within(card("TR2")).getByText("1 (33.3 %)")).toBeTruthy();
    expect(within(card("TR2")).getAllByText("4.000")).toHaveLength(1);
    fireEvent.keyDown(screen.getByRole("region", { name: "Table of the data" }), { key: "ArrowRight" });
    expect(within(card("TR3")).getByText("3.667")).toBeTruthy();
  });

  it("lists every variable with its statistics", () => {
    mount(view);
    fireEvent.click(screen.getByRole("button", { name: "Variables" }));
    const row = within(screen.getByRole("table")).getAllByRole("row")[2]!;
    expect(row.textContent).toContain("TR1Rating");
    expect(within(row).getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["", "Rating", "", "3", "0", "1", "7", "4.333", "5", "3.055", "−0.935", "", "", ""]);
  });

  it("changes the type of a variable", () => {
    mount(view);
    fireEvent.click(screen.getByRole("button", { name: "TR1" }));
    fireEvent.change(within(card("TR1")).getByRole("combobox", { name: "Type" }), { target: { value: "nominal" } });
    expect(studio.getState().data!.columns[1]).toMatchObject({ scale: "nominal", texts: ["1", "5", "7"] });
  });

  it("speaks French with decimal commas", () => {
    studio.getState().setLanguage("fr");
    mount(view, "fr");
    fireEvent.click(screen.getByRole("button", { name: "TR3" }));
    expect(screen.getByText("3,667")).toBeTruthy();
    expect(screen.getByText("Écart-type")).toBeTruthy();
  });
});
