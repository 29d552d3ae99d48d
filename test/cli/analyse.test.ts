import { describe, expect, it } from "vitest";
import { run, runInThreads } from "../../src/cli/run";
import { crm, crmModel, printed, refused, standInFolder } from "./files";

const folder = standInFolder();
const words = (...more: readonly string[]): string[] => ["analyse", "--method", "collinearity", "--data", crm, "--model", folder.write("m.txt", crmModel), ...more];

describe("pls analyse", () => {
  it("prints the run with its options and the named blocks", () => {
    const { json } = printed(...words("--options", folder.write("o.json", '{"limit": 2.5}')));
    expect(json).toMatchObject({ run: { status: "converged", n: 72, nUsed: 72, options: { limit: 2.5 }, settings: { missing: "mean" } }, collinearity: { fullCollinearityVif: {} } });
    expect(Object.keys(json as object)).toEqual(["run", "collinearity"]);
  });

  it("prints the tables in either language", () => {
    expect(run(words("--format", "tables")).stdout).toMatch(/^Full collinearity\n\nConstruct +VIF/);
    expect(run(words("--format", "tables", "--language", "fr")).stdout).toMatch(/^Colinéarité complète\n\nConstruit +VIF/);
  });

  it("gives the same bits from threads", async () => {
    expect((await runInThreads(words())).stdout).toBe(run(words()).stdout);
  });

  it.each([
    [["--options", '{"limt": 3}'], "There is no setting “limt”. Allowed: limit."],
    [["--options", '{"limit": 0}'], "The setting “limit” cannot be 0. Allowed: 1 … 20."],
    [["--options", "[1]"], "The settings are not a JSON object."],
    [["--options", "{"], "is not JSON"],
    [["--seed", "3"], "There is no setting “seed”."],
    [["--format", "xml"], "--format cannot be “xml”. Allowed: json, tables."],
  ])("refuses %j", (flags, said) => {
    const written = flags.map((flag, place) => (flags[place - 1] === "--options" ? folder.write("bad.json", flag) : flag));
    expect(refused(...words(...written))).toContain(said);
  });

  it("names the methods that there are", () => {
    expect(refused("analyse", "--method", "magic", "--data", crm, "--model", folder.write("m.txt", crmModel))).toMatch(/--method cannot be “magic”. Allowed: .*collinearity/);
    expect(run(["--help"]).stdout).toContain("collinearity");
  });
});
