import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { crm, crmModel, reference, refused, standInFolder } from "./files";

const folder = standInFolder();
const edge = (name: string): string => join(reference, "simulated", "edge", name);

describe("how the command is written", () => {
  it.each([
    [[], "No command given."],
    [["predict"], "There is no command “predict”."],
    [["estimate"], "--data FILE is missing."],
    [["estimate", "--data", "d.csv"], "--model FILE is missing."],
    [["estimate", "--data", "--model", "m"], "--data needs the name of a file."],
    [["estimate", "--data="], "--data needs the name of a file."],
    [["estimate", "--sead", "1"], "There is no flag --sead."],
    [["estimate", "--seed", "1"], "pls estimate has no use for --seed."],
    [["estimate", "-x"], "There is no flag -x."],
    [["estimate", "--data", "a", "--data", "b"], "--data is given twice."],
    [["estimate", "--help=yes"], "--help takes no value."],
    [["estimate", "d.csv"], "“d.csv” is not expected here."],
  ])("%j", (words, message) => {
    expect(refused(...words)).toContain(message);
  });
});

describe("files", () => {
  it("must exist, be files, and be writable", () => {
    const model = folder.write("m.txt", crmModel);
    expect(refused("estimate", "--data", "nowhere.csv", "--model", model)).toBe("There is no file nowhere.csv. Check the name and the folder.");
    expect(refused("estimate", "--data", crm, "--model", ".")).toContain(". is a folder.");
    expect(refused("estimate", "--data", crm, "--model", model, "--output", "no/such/folder.json")).toContain("can’t be written (ENOENT)");
  });

  it("give data, or a reason", () => {
    const model = folder.write("m.txt", crmModel);
    expect(refused("estimate", "--data", edge("empty.csv"), "--model", model)).toContain("empty");
    expect(refused("estimate", "--data", edge("header-only.csv"), "--model", model)).toContain("no rows");
  });
});

describe("settings", () => {
  it.each([
    ['{"seed": 1}', "There is no setting “seed”. Allowed: missing, missingCodes,"],
    ['{"filter": {"column": "a", "equals": 1, "not": 2}}', "There is no setting “filter.not”."],
    ['{"filter": {"column": "a"}}', "The setting “filter” lacks “equals”."],
    ['{"missing": "some"}', "The setting “missing” cannot be \"some\". Allowed: none, mean, casewise, pairwise, em."],
    ['{"tolerance": 0}', "The setting “tolerance” cannot be 0."],
    ['{"maxIterations": 2.5}', "The setting “maxIterations” cannot be 2.5."],
    ['{"startingWeights": "x"}', "The setting “startingWeights” cannot be \"x\"."],
    ['{"startingWeights": {"x9": 1}}', "The setting “startingWeights” names x9, which is no item of the model."],
    ['{"blocks": ["r2", "p"]}', "The setting “blocks” cannot be \"p\"."],
    ['{"filter": {"column": "nope", "equals": 1}}', "The filter asks for the column nope"],
    ['{"filter": {"column": "CC1", "equals": 77}}', "No case passes the filter CC1 = 77."],
    ['{"weightColumn": "nope"}', "The case weights should come from the column nope"],
    ["[]", "The settings are not a JSON object."],
    ["7", "The settings are not a JSON object."],
    ["{missing: 1}", "s.json is not JSON:"],
  ])("%s", (text, message) => {
    expect(refused("estimate", "--data", crm, "--model", folder.write("m.txt", crmModel), "--settings", folder.write("s.json", text))).toContain(message);
  });
});

describe("models", () => {
  it.each([
    ["GRC =~ CC1\nCC1 ~~ CC2", "m.txt:2:5: A covariance (~~) is not part of a PLS path model."],
    ["GRC =~ 1*CC1 + CC2", "m.txt:1:8: The fixed value 1*CC1 is not possible"],
    ["GRC =~ CC1 +", "m.txt:1:13: Something is missing here"],
    ["", "No two constructs are connected yet."],
    ["GRC =~ CC1 + CC2\nPerf =~ VA1\nGRC ~ Perf\nPerf ~ GRC", "The paths GRC → Perf → GRC form a loop."],
    ["GRC =~ CC1 + CC2\nPerf =~ VA1", "GRC is not connected. Perf is not connected."],
    ["GRC =~ CC1 + CC2\nPerf ~ GRC", "Perf has no indicators yet."],
    ["GRC =~ CC1 + CC2\nPerf =~ CC2 + VA1\nPerf ~ GRC", "CC2 is used more than once (GRC, Perf)."],
    ["GRC =~ CC1 + cc_2\nPerf =~ VA1\nPerf ~ GRC", "The data have no column cc_2; is CC2 meant?"],
    ["GRC =~ q1+q2+q3+q4+q5+q6+q7\nPerf =~ VA1\nPerf ~ GRC", "And 2 more."],
  ])("%j", (text, message) => {
    expect(refused("estimate", "--data", crm, "--model", folder.write("m.txt", text))).toContain(message);
  });
});

describe("data that cannot be estimated", () => {
  const model = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nB ~ A";
  it.each([
    ["constant-column.csv", model, {}, "a2 has the same value in all 30 cases"],
    ["one-row.csv", model, {}, "Too few cases: 1; this model needs at least 3."],
    ["text-in-numeric.csv", model, {}, "a3 contains text, such as “about five” in row 7."],
    ["odd-numbers.csv", model, {}, "b2 contains text, such as “0x1F” in row 31."],
    ["missing-mixed-codes.csv", model, { missing: "none" }, "empty cell, in row"],
    ["collinear.csv", "A <~ a1 + a2 + a4\nB =~ b1\nB ~ A", {}, "of A carry the same information."],
  ] as const)("%s", (file, text, settings, message) => {
    expect(refused("estimate", "--data", edge(file), "--model", folder.write("m.txt", text), "--settings", folder.write("s.json", JSON.stringify(settings)))).toContain(message);
  });
});
