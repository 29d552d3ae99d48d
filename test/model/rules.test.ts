import { describe, expect, it } from "vitest";
import { canAssign, canConnect, canRename, canReverse, type Verdict } from "../../src/model/rules";
import { translator } from "../../src/text/i18n";
import { construct, modelOf } from "./models";

const model = modelOf([construct("a", ["x1"], { label: "Anna" }), construct("b"), construct("c")], "a>b b>c");

function why(verdict: Verdict, language: "en" | "fr" = "en"): string {
  return verdict.ok ? "" : translator(language).t(verdict.reason.key, verdict.reason.values ?? {});
}

describe("a path", () => {
  it("is allowed forward", () => expect(canConnect(model, "a", "c")).toEqual({ ok: true }));
  it("is refused with its reason", () => {
    expect(why(canConnect(model, "a", "a"))).toBe("A path needs two constructs; Anna can’t explain itself.");
    expect(why(canConnect(model, "a", "b"))).toBe("There is already a path from Anna to B.");
    expect(why(canConnect(model, "b", "a"))).toMatch(/already a path from Anna to B/);
    expect(why(canConnect(model, "c", "a"))).toBe("This path would close a loop: Anna already leads to C. PLS needs a model without loops.");
    expect(why(canConnect(model, "a", "nobody"))).not.toBe("");
    expect(why(canConnect(model, "c", "a"), "fr")).toMatch(/^Cette relation fermerait une boucle\s: Anna mène déjà à C/);
  });
  it("turns round unless another way leads there", () => {
    expect(canReverse(model, "a", "b")).toEqual({ ok: true });
    const triangle = modelOf(model.constructs, "a>b b>c a>c");
    expect(why(canReverse(triangle, "a", "c"))).toMatch(/another way already leads from Anna to C/);
    expect(why(canReverse(model, "a", "c"))).not.toBe("");
  });
});

describe("a column", () => {
  it("serves where it holds numbers", () => {
    for (const scale of ["metric", "ordinal", "binary"]) expect(canAssign({ name: "x", scale })).toEqual({ ok: true });
    for (const scale of ["text", "nominal", "id"]) expect(why(canAssign({ name: "SECTEUR", scale }))).toMatch(/^SECTEUR /);
  });
});

describe("a name", () => {
  it("is free, or the construct's own", () => {
    for (const name of ["D", "B", "x1"]) expect(canRename(model, "b", name)).toEqual({ ok: true });
  });
  it("is refused where another shows it, whatever the blanks", () => {
    expect(why(canRename(model, "b", " Anna"))).toBe("Another construct is already called Anna.");
    expect(why(canRename(model, "b", "A"))).not.toBe("");
    expect(why(canRename(model, "b", "  "))).toBe("A construct needs a name.");
  });
  it("is the same in any Unicode form", () => {
    const accented = modelOf([construct("a", [], { name: "Qualité" }), construct("b")]);
    expect(canRename(accented, "b", "Qualite\u0301").ok).toBe(false);
  });
});
