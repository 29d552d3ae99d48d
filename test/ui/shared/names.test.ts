import { describe, expect, it } from "vitest";
import { shortened, tellingNames } from "../../../src/ui/shared/names";

describe("names in narrow places", () => {
  it("keep the part that tells constructs apart", () => {
    expect(tellingNames(["GRC Analytique", "GRC Opérationnelle", "Performance"])).toEqual(["Analytique", "Opérationnelle", "Performance"]);
    expect(tellingNames(["Image", "Value of use"])).toEqual(["Image", "Value of use"]);
  });
  it("name every construct of a product, as beside it", () => {
    expect(tellingNames(["X", "Mood", "X × Mood"])).toEqual(["X", "Mood", "X × Mood"]);
    expect(tellingNames(["GRC Analytique", "GRC Opérationnelle", "GRC Analytique × GRC Opérationnelle"])).toEqual(["Analytique", "Opérationnelle", "Analytique × Opérationnelle"]);
  });
  it("do not tell a construct apart from its own square", () => {
    expect(tellingNames(["Client satisfait", "Client satisfait²"])).toEqual(["Client satisfait", "Client satisfait²"]);
    expect(tellingNames(["GRC Analytique", "GRC Opérationnelle", "GRC Analytique²"])).toEqual(["Analytique", "Opérationnelle", "Analytique²"]);
  });
  it("are cut after a word or within one, those of a product each", () => {
    expect(shortened("Perceived value", 12)).toBe("Perceived");
    expect(shortened("Opérationnelle", 12)).toBe("Opérationne…");
    expect(shortened("Expectations × Value", 16)).toBe("Expecta… × Value");
  });
});
