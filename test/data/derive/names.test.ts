import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/data/dataset";
import { quotedName, renamedExpression, renamedStep, renamesBetween } from "../../../src/data/derive/renamed";
import { evaluate } from "../../../src/data/derive/evaluate";
import type { DeriveStep, ListedStep } from "../../../src/data/derive/steps";
import { mayExchange, readsOf, writesOf } from "../../../src/data/derive/touches";

const data: Dataset = { name: "d", rows: 2, columns: ["a", "b", "or", "my var", "x]y"].map((name, i) => ({ name, scale: "metric", values: Float64Array.of(i, i + 10) })) };
const rename = (id: string, column: string, name: string): ListedStep => ({ step: { kind: "rename", id, column, name } });
const compute = (id: string, name: string, expression: string): ListedStep => ({ step: { kind: "compute", id, name, expression } });

describe("names in expressions", () => {
  it("are quoted where they are no plain word", () => {
    expect(data.columns.map(({ name }) => quotedName(name))).toEqual(["a", "b", "[or]", "[my var]", "`x]y`"]);
    for (const [i, { name }] of data.columns.entries()) expect([...evaluate(quotedName(name), data)]).toEqual([i, i + 10]);
  });

  it("change where the column is meant, and nowhere else", () => {
    const renames = new Map([["a", "first one"], ["mean", "m"], ["my var", "v"], ["and", "et"]]);
    expect(renamedExpression('mean(a, [my var]) + `a` > 1 and mean = "a"', renames)).toBe('mean([first one], v) + [first one] > 1 and m = "a"');
    expect(renamedExpression("a + $", renames)).toBe("a + $");
  });

  it("change in every kind of step, and what it makes keeps its name", () => {
    const renames = new Map([["a", "z"]]);
    expect(renamedStep({ kind: "combine", id: "1", columns: ["a", "b"], name: "a", by: "sum", atLeast: 1 }, renames)).toMatchObject({ columns: ["z", "b"], name: "a" });
    expect(renamedStep({ kind: "filter", id: "1", name: "g", expression: "a > 1", inside: "in", outside: "" }, renames)).toMatchObject({ expression: "z > 1" });
    expect(renamedStep({ kind: "recode", id: "1", column: "a", name: "a", rules: [] }, renames)).toMatchObject({ column: "z", name: "z" });
    expect(renamedStep({ kind: "recode", id: "1", column: "a", name: "n", rules: [] }, renames)).toMatchObject({ column: "z", name: "n" });
  });

  it("are followed through chains of renaming", () => {
    const between = (before: readonly ListedStep[], after: readonly ListedStep[]) => [...renamesBetween(before, after)];
    expect(between([], [rename("1", "a", "b2"), rename("2", "b2", "c2")])).toEqual([["a", "c2"]]);
    expect(between([rename("1", "a", "x")], [rename("1", "a", "y")])).toEqual([["x", "y"]]);
    expect(between([rename("1", "a", "x")], [{ ...rename("1", "a", "x"), off: true }])).toEqual([["x", "a"]]);
    expect(between([rename("1", "a", "x"), rename("2", "b", "a")], [])).toEqual([["x", "a"], ["a", "b"]]);
    expect(between([rename("1", "a", "x")], [rename("1", "a", "x"), compute("2", "q", "x")])).toEqual([]);
  });
});

describe("what steps touch", () => {
  it("is read from them", () => {
    const steps: DeriveStep[] = [{ kind: "dummy", id: "1", column: "a", reference: "1" }, { kind: "compute", id: "2", name: "n", expression: "a + mean(b)" }, { kind: "compute", id: "3", name: "n", expression: "a +" }, { kind: "drop", id: "4", columns: ["b"] }];
    expect(steps.map(readsOf)).toEqual([["a"], ["a", "b"], [], ["b"]]);
  });

  it("says which may change places", () => {
    const listed = [compute("1", "s", "a + b"), compute("2", "t", "a * 2"), compute("3", "u", "s + 1"), rename("4", "b", "B"), { ...compute("5", "w", "u"), off: true as const }];
    const writes = writesOf(data, listed);
    expect(writes).toEqual([["s"], ["t"], ["u"], ["B", "b"], []]);
    expect(listed.map((_, place) => mayExchange(listed, writes, place))).toEqual([true, true, true, true, false]);
    const tied = [compute("1", "s", "a + b"), compute("2", "t", "s"), rename("3", "a", "A")];
    expect(tied.map((_, place) => mayExchange(tied, writesOf(data, tied), place))).toEqual([false, true, false]);
    const moved = [compute("1", "s", "a + b"), rename("3", "a", "A")];
    expect(mayExchange(moved, writesOf(data, moved), 0)).toBe(false);
  });
});
