import { expect, it, vi } from "vitest";
import { run } from "../../src/cli/run";

vi.mock("../../src/cli/estimate", () => ({
  estimate: () => {
    throw new TypeError("x is\nnot a function");
  },
}));

it("calls a fault of its own by that name, in one line, with exit code 1 and without a stack trace", () => {
  const outcome = run(["estimate", "--data", "d", "--model", "m"]);
  expect(outcome).toMatchObject({ exitCode: 1, stdout: "" });
  expect(outcome.stderr).toMatch(/^pls: This is a fault of the program, not of your files \(TypeError: x is not a function; version 0\.1\.0\)\. Please report it [^\n]+\n$/);
});
