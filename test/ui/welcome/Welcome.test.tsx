// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Welcome } from "../../../src/ui/welcome/Welcome";
import { mount } from "./mount";

const handlers = () => ({ onOpenData: vi.fn(), onOpenProject: vi.fn(), onEmpty: vi.fn(), onSample: vi.fn(() => Promise.resolve()) });

beforeEach(() => void vi.stubGlobal("fetch", () => Promise.reject(new Error("no network in this test"))));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the start page", () => {
  it("offers data, a project and an empty canvas", () => {
    const on = handlers();
    mount(<Welcome version="0.1.0" resume={undefined} {...on} />);
    fireEvent.click(screen.getByRole("button", { name: /Choose a file/ }));
    fireEvent.click(screen.getByRole("button", { name: "Open a project" }));
    fireEvent.click(screen.getByRole("button", { name: "Start with an empty canvas" }));
    expect([on.onOpenData, on.onOpenProject, on.onEmpty].map((f) => f.mock.calls.length)).toEqual([1, 1, 1]);
    expect(screen.queryByRole("button", { name: /Continue/ })).toBe(null);
  });

  it("opens one sample at a time", async () => {
    let finish = (): void => undefined;
    const onSample = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    mount(<Welcome version="0.1.0" resume={undefined} {...handlers()} onSample={onSample} />);
    const [first, second] = screen.getAllByRole("button", { name: /constructs/ }) as HTMLButtonElement[];
    fireEvent.click(first!);
    expect(onSample).toHaveBeenCalledWith("crm-clusters");
    expect(second!.disabled).toBe(true);
    finish();
    await waitFor(() => expect(second!.disabled).toBe(false));
  });

  it("goes on where the researcher left off", () => {
    const open = vi.fn();
    mount(<Welcome version="0.1.0" {...handlers()} resume={{ title: " ", about: "3 constructs · 72 cases", open }} />);
    fireEvent.click(screen.getByRole("button", { name: "Continue where you left off Untitled project · 3 constructs · 72 cases" }));
    expect(open).toHaveBeenCalledOnce();
  });

  it("says in French that data stay here", () => {
    mount(<Welcome version="0.1.0" resume={undefined} {...handlers()} />, "fr");
    expect(screen.getByText(/ne quittent jamais cet ordinateur/)).toBeTruthy();
  });
});
