// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyDocument, type Document } from "../../../src/model/document";
import type { Problem } from "../../../src/report/problem";
import { initialView } from "../../../src/store/viewSlice";
import { studio } from "../../../src/store/store";
import { StatusBar } from "../../../src/ui/shell/StatusBar";
import { TopBar } from "../../../src/ui/shell/TopBar";
import { mount } from "./mount";

const document: Document = {
  ...emptyDocument,
  title: "Pilot",
  model: { constructs: [{ id: "c1", name: "Trust", direction: "reflective", weighting: "modeA", items: ["T1", "T2"] }], paths: [] },
};

beforeEach(() => studio.setState({ ...initialView, document, past: [], future: [], data: undefined, report: undefined, run: { kind: "idle" }, livePaused: undefined, live: true, language: "en" }));
afterEach(cleanup);

describe("the top bar", () => {
  const bar = <TopBar menu={null} onExport={() => undefined} />;

  it("counts the items and changes the mode", () => {
    mount(bar);
    expect(screen.getByText("2 items")).toBeTruthy();
    act(() => studio.getState().toggleGhosts(["T2"]));
    expect(screen.getByText("1 of 2 items")).toBeTruthy();
    act(() => studio.getState().clearGhosts());
    fireEvent.click(screen.getByRole("button", { name: "Results" }));
    expect(studio.getState().mode).toBe("results");
    expect(screen.getByRole("button", { name: "Results" }).getAttribute("aria-current")).toBe("page");
  });

  it("takes a title as one undo step for one visit", () => {
    mount(bar);
    const field = screen.getByRole("textbox", { name: "Project title" });
    fireEvent.focus(field);
    for (const value of ["Pilot 1", "Pilot 12"]) fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: "Main study" } });
    expect(studio.getState().past.map((step) => step.document.title)).toEqual(["Pilot", "Pilot 12"]);
    act(() => studio.getState().undo());
    expect((field as HTMLInputElement).value).toBe("Pilot 12");
  });

  it("switches live estimation, language and theme", () => {
    mount(bar);
    fireEvent.click(screen.getByRole("switch", { name: "Live estimation" }));
    expect(studio.getState().live).toBe(false);
    fireEvent.click(screen.getByRole("radio", { name: "Français" }));
    expect(studio.getState().language).toBe("fr");
    fireEvent.click(screen.getByRole("button", { name: "Dark theme" }));
    expect(studio.getState().theme).toBe("dark");
  });

  it("goes back to the start page, and asks for the export", () => {
    const onExport = vi.fn();
    mount(<TopBar menu={null} onExport={onExport} />);
    fireEvent.click(screen.getByRole("button", { name: "Export figure" }));
    expect(onExport).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole("button", { name: /start page/ }));
    expect(studio.getState().screen).toBe("welcome");
  });
});

describe("the status bar", () => {
  const problems: readonly Problem[] = [
    { code: "E_EMPTY_BLOCK", severity: "error", at: [{ kind: "construct", id: "c1" }], detail: { construct: "Trust" } },
    { code: "E_NO_DATA", severity: "error", at: [], detail: {} },
  ];

  it("says the first problem, and leads to where it is", () => {
    studio.setState({ run: { kind: "failed", problems } });
    mount(<StatusBar />);
    const state = screen.getByRole("button", { name: /Trust.*2 problems/ });
    fireEvent.click(state);
    expect(screen.getByRole("heading", { name: "2 things to look at" })).toBeTruthy();
    fireEvent.click(screen.getAllByRole("button", { name: /Trust/ }).at(-1)!);
    expect(studio.getState().selection).toEqual([{ kind: "construct", id: "c1" }]);
    expect(screen.queryByRole("heading", { name: "2 things to look at" })).toBe(null);
  });

  it("counts what the model holds, and says when it was saved or that it was not", () => {
    studio.setState({ saved: { at: new Date(2026, 1, 3, 9, 5).getTime() } });
    mount(<StatusBar />);
    expect(screen.getByText("1 construct")).toBeTruthy();
    expect(screen.getByText("0 paths")).toBeTruthy();
    expect(screen.getByText("Saved on this machine at 09:05")).toBeTruthy();
    act(() => studio.setState({ saved: { failure: "locked" } }));
    expect(screen.getByText(/^Not saved/)).toBeTruthy();
    act(() => studio.setState({ saved: { failure: "quota" } }));
    expect(screen.getByText(/^No room left/)).toBeTruthy();
  });

  it("says it in French", () => {
    studio.setState({ language: "fr", saved: { at: new Date(2026, 1, 3, 9, 5).getTime() } });
    mount(<StatusBar />, "fr");
    expect(screen.getByText("Enregistré sur cet ordinateur à 9 h 05")).toBeTruthy();
    expect(screen.getByText("Les données restent sur cet ordinateur")).toBeTruthy();
  });
});
