// @vitest-environment happy-dom
import { cleanup, fireEvent, renderHook, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commands } from "../../../src/store/commands";
import { provideServices } from "../../../src/store/services";
import { initialView } from "../../../src/store/viewSlice";
import { studio } from "../../../src/store/store";
import { shortcutLabel } from "../../../src/ui/shared/platform";
import { ShortcutSheet } from "../../../src/ui/shell/ShortcutSheet";
import { shortcutGroups } from "../../../src/ui/shell/shortcutGroups";
import { useShortcuts } from "../../../src/ui/shell/useShortcuts";
import { mount } from "./mount";

beforeEach(() => studio.setState({ ...initialView, screen: "studio", letterShortcuts: true, language: "en" }));
afterEach(cleanup);

const press = (key: string, more: KeyboardEventInit = {}, target: Element = document.body): boolean => fireEvent.keyDown(target, { key, ...more });

describe("useShortcuts", () => {
  it("runs a command and keeps the browser from doing its own", () => {
    renderHook(() => useShortcuts());
    expect(press("3")).toBe(false);
    expect(studio.getState().mode).toBe("results");
    press("d");
    expect(studio.getState().openPanel).toBe("display");
  });

  it("leaves letters to the field in which someone types, but not Save", () => {
    const saveProject = vi.fn();
    const takeBack = provideServices({ saveProject });
    renderHook(() => useShortcuts());
    const field = document.body.appendChild(document.createElement("input"));
    expect(press("3", {}, field)).toBe(true);
    expect(press("z", { ctrlKey: true }, field)).toBe(true);
    expect(studio.getState().mode).toBe("build");
    expect(press("s", { ctrlKey: true }, field)).toBe(false);
    expect(saveProject).toHaveBeenCalledOnce();
    field.remove();
    takeBack();
  });

  it("leaves letters to a list to choose from, but what was chosen can be undone there, and things can be found", () => {
    renderHook(() => useShortcuts());
    const list = document.body.appendChild(document.createElement("select"));
    studio.getState().edit("canvas:step.add", (before) => ({ ...before, title: "Changed" }));
    expect(press("3", {}, list)).toBe(true);
    expect(press("z", { ctrlKey: true }, list)).toBe(false);
    expect(studio.getState().document.title).toBe("");
    expect(press("f", { ctrlKey: true }, list)).toBe(false);
    expect(studio.getState()).toMatchObject({ openPanel: "find", mode: "build" });
    list.remove();
  });

  it("rests under an open dialog, on the start page, and where letters are switched off", () => {
    renderHook(() => useShortcuts());
    const dialog = document.body.appendChild(document.createElement("div"));
    dialog.setAttribute("role", "dialog");
    dialog.dataset.state = "open";
    press("3");
    dialog.remove();
    studio.setState({ screen: "welcome" });
    press("3");
    studio.setState({ screen: "studio", letterShortcuts: false });
    press("3");
    expect(studio.getState().mode).toBe("build");
  });
});

describe("the list of shortcuts", () => {
  it("names every command once, the arrows together", () => {
    const listed = shortcutGroups.flatMap((group) => group.rows.map((row) => row.labelKey));
    const wanted = commands.filter((command) => !command.id.startsWith("nudge.") && command.shortcut !== "").map((command) => command.labelKey);
    expect(wanted.filter((key) => !listed.includes(key))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it("opens and closes with the store, and switches letters off", () => {
    mount(<ShortcutSheet />);
    expect(screen.queryByRole("dialog")).toBe(null);
    cleanup();
    studio.setState({ openPanel: "shortcuts" });
    mount(<ShortcutSheet />);
    fireEvent.click(screen.getByRole("switch", { name: /Single letters/ }));
    expect(studio.getState().letterShortcuts).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(studio.getState().openPanel).toBe(undefined);
  });

  it("writes keys as they are labelled on the keyboard", () => {
    expect(shortcutLabel("Mod+Shift+Z", true)).toBe("⇧⌘Z");
    expect(shortcutLabel("Mod+Shift+Z", false)).toBe("Ctrl+Shift+Z");
    expect(shortcutLabel("R", true)).toBe("R");
    const french = (key: string): string => ({ Shift: "Maj", PageUp: "Pg préc." })[key] ?? key;
    expect(shortcutLabel("Alt+PageUp", false, french)).toBe("Alt+Pg préc.");
    expect(shortcutLabel("Shift+H", false, french)).toBe("Maj+H");
    expect(shortcutLabel("Shift+PageUp", true, french)).toBe("⇧Pg préc.");
  });
});
