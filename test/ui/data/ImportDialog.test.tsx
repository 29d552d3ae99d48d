// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import { studio } from "../../../src/store/store";
import { ImportDialog } from "../../../src/ui/data/ImportDialog";
import type { ParseData } from "../../../src/ui/data/useImport";
import { mount, reset, survey } from "./mount";

const parse: ParseData = ({ file, name, options }) => ({ result: Promise.resolve(parseCsv(file as Uint8Array, name, options)), cancel: () => undefined });

async function open(text: string, read: ParseData = parse): Promise<void> {
  mount(<ImportDialog parse={read} />);
  act(() => studio.getState().setView({ importing: { name: "answers.csv", file: new TextEncoder().encode(text) } }));
  await screen.findByRole("dialog", { name: "Import answers.csv" });
}
const importButton = (): HTMLButtonElement => screen.getByRole("button", { name: "Import" });

beforeEach(() => reset(undefined));
afterEach(cleanup);

describe("the import dialog", () => {
  it("shows what was detected and takes the data", async () => {
    await open("a;b\n1,5;2\n2,5;3");
    await waitFor(() => expect(importButton().disabled).toBe(false));
    expect(screen.getByLabelText("Columns separated by")).toMatchObject({ value: ";" });
    expect(screen.getByLabelText("Decimal sign")).toMatchObject({ value: "," });
    expect(screen.getByText("2 cases · 2 variables")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(importButton()));
    fireEvent.click(importButton());
    expect(studio.getState()).toMatchObject({ importing: undefined, screen: "studio", data: { name: "answers.csv", rows: 2 } });
    expect([...studio.getState().data!.columns[0]!.values]).toEqual([1.5, 2.5]);
  });

  it("reads again after a change", async () => {
    await open("a;b\n1,5;2\n2,5;3");
    await waitFor(() => expect(importButton().disabled).toBe(false));
    fireEvent.change(screen.getByLabelText("Columns separated by"), { target: { value: "|" } });
    await screen.findByText("2 cases · 1 variable");
    fireEvent.change(screen.getByLabelText("Columns separated by"), { target: { value: ";" } });
    fireEvent.click(screen.getByRole("switch", { name: "First row holds the names" }));
    await screen.findByText("3 cases · 2 variables");
  });

  it("offers a remedy beside a note", async () => {
    await open("a,b\n1,2\n-99,3\n4,x\n5,5\n3,4");
    fireEvent.click((await screen.findAllByRole("button", { name: "Read as missing" }))[0]!);
    await screen.findByText("5 cases · 2 variables · 1 missing value");
    // the keyboard goes on from there
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "What to know" }));
    fireEvent.click(await screen.findByRole("button", { name: "Read as missing" }));
    await screen.findByText("5 cases · 2 variables · 2 missing values");
    fireEvent.click(importButton());
    expect(studio.getState().data!.columns.map((column) => column.scale)).toEqual(["ordinal", "ordinal"]);
  });

  it("adds and takes away codes for missing values", async () => {
    await open("a,b\n1,2\nkeine,3\n2,4");
    fireEvent.change(await screen.findByRole("textbox", { name: "Add a code" }), { target: { value: "keine" } });
    fireEvent.submit(screen.getByRole("textbox", { name: "Add a code" }));
    await screen.findByText(/1 missing value/);
    fireEvent.click(screen.getByRole("button", { name: "No longer read keine as missing" }));
    await screen.findByText("3 cases · 2 variables");
  });

  it("refuses a file that is no table and changes nothing", async () => {
    reset(survey);
    await open("");
    await screen.findByText("The file is empty. Nothing was changed.");
    expect(importButton().disabled).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(studio.getState()).toMatchObject({ importing: undefined, data: survey });
  });

  it("says what a replacement leaves and what it would miss", async () => {
    reset(survey);
    studio.getState().edit("x", (d) => ({ ...d, model: { ...d.model, constructs: [{ id: "c1", name: "Trust", direction: "reflective", weighting: "modeA", items: ["TR1", "a"] }] } }));
    const before = studio.getState().document;
    await open("a,b\n1,2\n3,4");
    await screen.findByText(/TR1 is used and is not in this file/);
    expect(screen.getByText(/The data now open \(survey.csv\) are replaced/)).toBeTruthy();
    await waitFor(() => expect(importButton().disabled).toBe(false));
    fireEvent.click(importButton());
    expect(studio.getState().document).toBe(before);
  });

  it("shows progress, leaves a reading that is no longer wanted, and says when one fails", async () => {
    const left: string[] = [];
    let fail: (error: Error) => void = () => undefined;
    await open("a\n1", ({ onProgress }) => {
      onProgress(0.62);
      return { result: new Promise((_, reject) => (fail = reject)), cancel: () => left.push("left") };
    });
    expect(screen.getByText("Reading answers.csv, 62 %")).toBeTruthy();
    await act(async () => fail(new Error("no memory")));
    expect(screen.getByRole("alert").textContent).toContain("no memory");
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(left).toEqual(["left"]);
  });

  it("changes the type of a column", async () => {
    await open("group,x\n1,2\n2,3\n3,4");
    fireEvent.change(await screen.findByRole("combobox", { name: "Type of group" }), { target: { value: "nominal" } });
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Type of group" })).toMatchObject({ value: "nominal" }));
    await waitFor(() => expect(importButton().disabled).toBe(false));
    fireEvent.click(importButton());
    expect(studio.getState().data!.columns[0]).toMatchObject({ scale: "nominal", texts: ["1", "2", "3"] });
  });
});
