import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { crm, crmModel, standInFolder } from "./files";

const folder = standInFolder();
const program = join(import.meta.dirname, "..", "..", "build", "cli", "pls.js");

it("runs from the bundle that npm ci makes", () => {
  expect(existsSync(program), "run npm run prepare first").toBe(true);
  const out = execFileSync(process.execPath, [program, "estimate", "--data", crm, "--model", folder.write("m.txt", crmModel)], { encoding: "utf8" });
  expect(JSON.parse(out)).toHaveProperty("run.status", "converged");
});
