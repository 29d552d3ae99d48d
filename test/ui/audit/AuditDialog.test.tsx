// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { arrange } from "../../../src/draw/autoLayout";
import { fingerprint } from "../../../src/store/fingerprint";
import { studio } from "../../../src/store/store";
import { AuditDialog } from "../../../src/ui/audit/AuditDialog";
import { estimated } from "../../paper/given";
import { mount } from "../shell/mount";

const { model, report, options } = estimated("crm-clusters");
beforeEach(() => studio.setState({ document: { title: "CRM", model, layout: arrange(model) }, options, data: undefined, report, reportKey: fingerprint({ model, data: undefined, options }), run: { kind: "done" }, language: "en", selection: [] }));
afterEach(cleanup);

describe("the reviewer's checklist", () => {
  it("goes stage by stage, each finding with its source and a sentence", () => {
    mount(<AuditDialog onClose={() => undefined} />);
    const measurement = within(screen.getByRole("region", { name: "Reflective measurement" }));
    expect(measurement.getByRole("heading", { name: /Indicator loadings\s*To defend/ })).toBeDefined();
    expect(measurement.getByText(/Asked for: ≥ \.70.*\(Hair et al\., 2022\)/)).toBeDefined();
    expect(screen.getByText(/\d+ pass · \d+ to defend · 0 likely objections · 3 not done yet/)).toBeDefined();
  });

  it("leads to items and paths on the diagram, and steps aside", () => {
    const close = vi.fn();
    mount(<AuditDialog onClose={close} />);
    fireEvent.click(screen.getByRole("button", { name: "Show OI2 on the diagram" }));
    expect(studio.getState().selection).toEqual([{ kind: "item", construct: "c1", column: "OI2" }]);
    expect(close).toHaveBeenCalledOnce();
    fireEvent.click(screen.getAllByRole("button", { name: /Show GRC_Operationnelle → Performance/ })[0]!);
    expect(studio.getState().selection).toEqual([{ kind: "path", from: "c2", to: "c3" }]);
  });

  it("says so where there is nothing to look at, in French too", () => {
    studio.setState({ report: undefined });
    mount(<AuditDialog onClose={() => undefined} />, "fr");
    expect(screen.getByText(/Il n’y a pas de résultat à jour/)).toBeDefined();
  });
});
