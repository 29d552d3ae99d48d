import fc from "fast-check";
import { expect, it } from "vitest";
import { printJson } from "../../src/cli/printJson";

it("prints JSON that reads back the same, whatever the value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(printJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it("keeps lists of numbers on one line and leaves out what is undefined", () => {
  expect(printJson({ a: [1, null, "x"], b: undefined, c: { d: [] }, e: [[1, 2], { f: 3 }] })).toBe(
    '{\n  "a": [1, null, "x"],\n  "c": {\n    "d": []\n  },\n  "e": [\n    [1, 2],\n    {\n      "f": 3\n    }\n  ]\n}',
  );
});
