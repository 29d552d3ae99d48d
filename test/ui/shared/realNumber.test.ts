import { expect, it } from "vitest";
import { realNumber } from "../../../src/ui/shared/realNumber";

it.each([["1", 1], [" −0,5 ", -0.5], [".25", 0.25], ["-3.", -3], ["+2", 2], ["1e-3", 0.001]])("reads %s", (text, value) => expect(realNumber(text)).toBe(value));

it.each(["", " ", "-", "1/2", "1 2", "1,2,3", "abc", "0x10", "Infinity", "NaN"])("does not take “%s” for a number", (text) => expect(realNumber(text)).toBeUndefined());
