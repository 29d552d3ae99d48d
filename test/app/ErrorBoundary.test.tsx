// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ErrorBoundary } from "../../src/app/ErrorBoundary";
import { translator } from "../../src/text/i18n";

let broken = true;
function Part() {
  if (broken) throw new Error("the part broke");
  return <p>whole again</p>;
}

beforeEach(() => {
  broken = true;
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it("owns up, offers to save, gives a report without data, and tries again", () => {
  const onSave = vi.fn();
  render(<I18nextProvider i18n={translator("en").i18n}><ErrorBoundary onSave={onSave}><Part /></ErrorBoundary></I18nextProvider>);
  expect(screen.getByRole("heading", { name: "This is our mistake" })).toBeTruthy();
  expect(screen.getByText(/Error: the part broke/).textContent).toContain("Sentier 0.1.0");
  fireEvent.click(screen.getByRole("button", { name: "Save project" }));
  expect(onSave).toHaveBeenCalledOnce();
  broken = false;
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByText("whole again")).toBeTruthy();
});
