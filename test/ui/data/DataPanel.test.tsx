// @vitest-environment happy-dom
import { act, cleanup, createEvent, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { studio } from "../../../src/store/store";
import { COLUMNS_TYPE } from "../../../src/ui/data/drag";
import { DataPanel } from "../../../src/ui/data/DataPanel";
import { mount, reset, survey } from "./mount";

const open = vi.fn();
const option = (name: string): HTMLElement => screen.getByRole("option", { name: new RegExp(`^${name}`) });
const listed = (): string[] => screen.queryAllByRole("option").map((row) => row.getAttribute("aria-label")!.split(",")[0]!);
const marked = (): readonly string[] => studio.getState().markedColumns;
const model = () => studio.getState().document.model.constructs.map(({ name, items }) => [name, ...items]);
const key = (name: string, more: object = {}): void => void fireEvent.keyDown(screen.getByRole("listbox"), { key: name, ...more });

beforeEach(() => reset(survey));
afterEach(cleanup);

describe("without data", () => {
  it("says how to bring some", () => {
    reset(undefined);
    mount(<DataPanel onOpen={open} />);
    fireEvent.click(screen.getByRole("button", { name: "Open a file" }));
    expect(open).toHaveBeenCalledOnce();
    expect(screen.queryByRole("listbox")).toBeNull();
  });
});

describe("the list", () => {
  it("names each variable with its type, its gaps and its construct", () => {
    mount(<DataPanel onOpen={open} />);
    expect(option("TR2").getAttribute("aria-label")).toBe("TR2, Rating 2–6, 33.3 % missing");
    expect(option("sector").getAttribute("aria-label")).toBe("sector, Category cat");
    act(() => studio.getState().edit("x", (d) => ({ ...d, model: { ...d.model, constructs: [{ id: "c1", name: "Trust", direction: "reflective", weighting: "modeA", items: ["TR1"] }] } })));
    expect(option("TR1").getAttribute("aria-label")).toBe("TR1, Rating 1–7, in Trust");
  });

  it("is narrowed by search, blind to accents and case, and by chips", () => {
    mount(<DataPanel onOpen={open} />);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "GENERALE" } });
    expect(listed()).toEqual(["SA1"]);
    fireEvent.keyDown(screen.getByRole("searchbox"), { key: "Escape" });
    fireEvent.click(screen.getByRole("button", { name: "Missing 1" }));
    expect(listed()).toEqual(["TR2"]);
    fireEvent.click(screen.getByRole("button", { name: "Not in model 5" }));
    expect(listed()).toHaveLength(5);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "zzz" } });
    expect(screen.getByText("No variable matches.")).toBeTruthy();
  });

  it("gives the search its focus on /", () => {
    mount(<DataPanel onOpen={open} />);
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    screen.getByRole("searchbox").blur();
    studio.setState({ letterShortcuts: false });
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).not.toBe(screen.getByRole("searchbox"));
  });

  it("marks by click, Ctrl, Shift and box", () => {
    mount(<DataPanel onOpen={open} />);
    fireEvent.click(option("TR1"));
    expect(marked()).toEqual(["TR1"]);
    fireEvent.click(option("TR3"), { shiftKey: true });
    expect(marked()).toEqual(["TR1", "TR2", "TR3"]);
    fireEvent.click(option("TR2"), { ctrlKey: true });
    expect(marked()).toEqual(["TR1", "TR3"]);
    fireEvent.click(option("SA1").querySelector(".box")!);
    expect(marked()).toEqual(["TR1", "TR3", "SA1"]);
    fireEvent.click(option("SA1"));
    expect(marked()).toEqual(["SA1"]);
    fireEvent.click(option("SA1"));
    expect(marked()).toEqual([]);
  });

  it("drags what is marked, in the order of the data and without categories", () => {
    mount(<DataPanel onOpen={open} />);
    for (const name of ["TR3", "sector", "TR1"]) fireEvent.click(option(name), { ctrlKey: true });
    const carried = new Map<string, string>();
    const start = createEvent.dragStart(option("TR3"));
    Object.defineProperty(start, "dataTransfer", { value: { setData: (type: string, text: string) => carried.set(type, text), setDragImage: () => undefined } });
    fireEvent(option("TR3"), start);
    expect(JSON.parse(carried.get(COLUMNS_TYPE)!)).toEqual(["TR1", "TR3"]);
    expect(studio.getState().dragColumns).toEqual(["TR1", "TR3"]);
    fireEvent.dragEnd(option("TR3"));
    expect(studio.getState().dragColumns).toBeUndefined();
    expect(option("sector").getAttribute("draggable")).toBe("false");
  });
});

describe("by keyboard", () => {
  it("moves, marks, extends and makes a construct named by the shared prefix", () => {
    mount(<DataPanel onOpen={open} />);
    key("ArrowDown");
    key(" ");
    key("ArrowDown", { shiftKey: true });
    key("ArrowDown", { shiftKey: true });
    expect(marked()).toEqual(["TR1", "TR2", "TR3"]);
    key("Enter");
    expect(model()).toEqual([["TR", "TR1", "TR2", "TR3"]]);
    expect(studio.getState().selection).toEqual([{ kind: "construct", id: "c1" }]);
    expect(marked()).toEqual([]);
    key("Enter");
    expect(model()).toHaveLength(1);
    act(() => studio.getState().undo());
    expect(model()).toEqual([]);
  });

  it("marks all and adds to the selected construct", () => {
    mount(<DataPanel onOpen={open} />);
    key("End");
    key("Enter");
    key("a", { ctrlKey: true });
    expect(marked()).toHaveLength(5);
    key("Enter", { ctrlKey: true });
    expect(model().map((construct) => construct.slice(1))).toEqual([["SA1", "TR1", "TR2", "TR3"]]);
  });

  it("says which row is active", () => {
    mount(<DataPanel onOpen={open} />);
    key("End");
    expect(screen.getByRole("listbox").getAttribute("aria-activedescendant")).toBe(option("SA1").id);
  });
});

describe("the bar", () => {
  it("offers a new construct, and the selected one", () => {
    mount(<DataPanel onOpen={open} />);
    fireEvent.click(option("SA1"));
    fireEvent.click(screen.getByRole("button", { name: "New construct" }));
    fireEvent.click(option("TR1"));
    fireEvent.click(screen.getByRole("button", { name: "Add to SA1" }));
    expect(model().map((construct) => construct.slice(1))).toEqual([["SA1", "TR1"]]);
    fireEvent.click(option("sector"));
    expect(screen.queryByRole("button", { name: "New construct" })).toBeNull();
    expect(screen.getByText(/None of the selected variables/)).toBeTruthy();
  });
});
