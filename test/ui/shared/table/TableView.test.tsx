// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { TableView } from "../../../../src/ui/shared/table/TableView";
import type { TableLook } from "../../../../src/ui/shared/table/look";
import { htmt, loadingList, measurement, number, scores } from "../../results/fixture";
import { mount } from "../../results/mount";

afterEach(cleanup);

const look: TableLook = { thresholds: { act: 0.4, watch: 0.7 }, selected: new Set() };
const rowNames = () => screen.getAllByRole("rowheader").map((cell) => cell.textContent);

describe("a list", () => {
  it("is a table with a caption, column heads and row heads", () => {
    mount(<TableView table={measurement} look={look} />);
    expect(screen.getByRole("table", { name: "Reliability and convergent validity" })).toBeTruthy();
    expect(screen.getAllByRole("columnheader")).toHaveLength(7);
    expect(rowNames()).toEqual(["GRC Analytique", "GRC Opérationnelle", "Performance organisationnelle", "Taille"]);
    expect(screen.getByText("Six loadings sit below .70, two of them below .40.")).toBeTruthy();
  });

  it("says a level by sign and word, not by colour alone", () => {
    mount(<TableView table={measurement} look={look} />);
    const row = screen.getByRole("row", { name: /GRC Analytique/ });
    expect(within(row).getByText("▼", { selector: ".gauge .cue" })).toBeTruthy();
    expect(row.textContent).toContain(".400▼, too weak or too high");
    expect(screen.getByRole("row", { name: /Opérationnelle/ }).textContent).not.toContain("▼");
    expect(screen.getByText("Sound").className).toContain("good");
  });

  it("gives the reason where there is no number", () => {
    mount(<TableView table={measurement} look={look} />);
    expect(screen.getAllByRole("button", { name: "n/a: A single indicator has no reliability." })).toHaveLength(4);
  });

  it("names every loading of a strip to a screen reader", () => {
    mount(<TableView table={measurement} look={look} />);
    expect(screen.getByRole("img", { name: /^Loadings of GRC Opérationnelle: OGG1 .830, OGG2 .835, .*PCO2 .288$/ })).toBeTruthy();
  });

  it("is sorted up, down and back to the order of the model", () => {
    mount(<TableView table={measurement} look={look} />);
    const head = screen.getByRole("columnheader", { name: /AVE/ });
    const press = () => fireEvent.click(within(head).getByRole("button", { name: "AVE" }));
    press();
    expect(head.getAttribute("aria-sort")).toBe("ascending");
    expect(rowNames()).toEqual(["GRC Analytique", "Performance organisationnelle", "GRC Opérationnelle", "Taille"]);
    press();
    expect(rowNames()).toEqual(["GRC Opérationnelle", "Performance organisationnelle", "GRC Analytique", "Taille"]);
    press();
    expect(head.getAttribute("aria-sort")).toBe("none");
    expect(rowNames()[0]).toBe("GRC Analytique");
  });

  it("is searched whatever the accents", () => {
    mount(<TableView table={loadingList} look={look} />);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "operationnelle" } });
    expect(rowNames()).toEqual(["OGG1", "OGG2", "OGG3", "PCO1", "PCO2"]);
    expect(screen.getByRole("status").textContent).toBe("5 rows of 19");
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "nowhere" } });
    expect(screen.getByText("No row contains “nowhere”.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Clear the filter" }));
    expect(rowNames()).toHaveLength(19);
  });

  it("selects on the canvas what is pressed, and marks what is selected there", () => {
    const onSelect = vi.fn();
    mount(<TableView table={loadingList} look={{ ...look, selected: new Set(["item c1/PC1"]), onSelect }} />);
    fireEvent.click(screen.getByRole("button", { name: "OI2" }));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith({ kind: "item", construct: "c1", column: "OI2" });
    expect(screen.getByRole("button", { name: "PC1" }).getAttribute("aria-current")).toBe("true");
    expect(screen.getByRole("button", { name: "OI2" }).getAttribute("aria-current")).toBe(null);
  });

  it("does not select when another button of the row is pressed", () => {
    const onSelect = vi.fn();
    mount(<TableView table={measurement} look={{ ...look, onSelect }} />);
    fireEvent.click(screen.getAllByRole("button", { name: /^n\/a/ })[0]!);
    expect(onSelect).not.toHaveBeenCalled();
  });

  it("is walked with the arrow keys", () => {
    mount(<TableView table={loadingList} look={look} />);
    const first = screen.getByRole("button", { name: "CC1" });
    first.focus();
    fireEvent.keyDown(first, { key: "ArrowDown" });
    expect(document.activeElement?.textContent).toBe("CC2");
    fireEvent.keyDown(document.activeElement!, { key: "End" });
    expect(document.activeElement?.textContent).toBe("VPC2");
    fireEvent.keyDown(document.activeElement!, { key: "ArrowDown" });
    expect(document.activeElement?.textContent).toBe("VPC2");
  });

  it("draws only what is seen of a long table, and counts all of it", () => {
    mount(<TableView table={scores} look={look} />);
    expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("501");
    expect(screen.getAllByRole("rowheader").length).toBeLessThan(60);
  });

  it("writes French numbers", () => {
    mount(<TableView table={measurement} look={look} />, "fr");
    expect(screen.getByRole("row", { name: /GRC Analytique/ }).textContent).toContain("0,766");
    expect(screen.getAllByRole("button", { name: /^s\.o\./ })).toHaveLength(4);
  });
});

describe("a matrix", () => {
  it("leaves out what is wholly empty, shades by size and borders what is flagged", () => {
    mount(<TableView table={htmt} look={look} />);
    expect(rowNames()).toEqual(["GRC Opérationnelle", "Performance organisationnelle"]);
    const flagged = screen.getByRole("cell", { name: /\.860/ });
    expect(flagged.className).toBe("hot warn");
    expect(flagged.textContent).toBe("▽.860, look at this");
    expect(screen.getByRole("cell", { name: ".616" }).className).toBe("h3");
    expect(screen.getByRole("cell", { name: ".670" }).className).toBe("h4");
    expect(screen.getByText(/above .85/, { selector: ".scale span" })).toBeTruthy();
  });

  it("keeps a zero apart from an absent value", () => {
    const rows = [{ id: "r", cells: [{ kind: "text" as const, text: "R" }, number(0), { kind: "empty" as const }, number(null, undefined, "Why not.")] }];
    mount(<TableView table={{ ...htmt, rows: [...rows, { ...rows[0]!, id: "q", cells: [{ kind: "text", text: "Q" }, number(1), number(-0.9), { kind: "empty" }] }] }} look={look} />);
    expect(screen.getByRole("cell", { name: ".000" }).className).toBe("h1");
    expect(screen.getByRole("cell", { name: "−.900" }).className).toBe("h5");
    expect(screen.getByRole("button", { name: "n/a: Why not." })).toBeTruthy();
  });
});
