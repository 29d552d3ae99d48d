import { describe, expect, it } from "vitest";
import { consequencesOf, type Consequence } from "../../../src/methods/whatif/consequence";
import type { ItemSignificance, Verdict } from "../../../src/methods/whatif/judging";
import { readingOf } from "../../../src/methods/whatif/reading";
import type { WhatIfResult } from "../../../src/methods/whatif/result";
import { presets, withThreshold, type PruneRule } from "../../../src/methods/whatif/rule";
import { verdictOf } from "../../../src/methods/whatif/verdict";
import { cautionsOf } from "../../../src/methods/whatif/cautions";
import type { Text } from "../../../src/report/text";
import { translator } from "../../../src/text/i18n";
import { crm, dataOf, modelOf } from "../pls/given";
import { weakItems, whatIf } from "./given";

const format = { language: "en", decimals: 3 } as const;
const say = ({ key, values }: Text, language: "en" | "fr" = "en"): string => translator(language).t(key, { ...values });

const verdicts = (result: WhatIfResult, rule: PruneRule, significance?: ReadonlyMap<string, ItemSignificance>) =>
  consequencesOf(result).map((consequence) => ({ consequence, verdict: verdictOf(result, consequence, { rule, format, significance }) }));
const proposed = (result: WhatIfResult, rule: PruneRule): string[] => verdicts(result, rule).filter(({ verdict }) => verdict.action === "remove").map(({ consequence }) => consequence.column);

describe("rules on the CRM sample", () => {
  const result = whatIf(crm());
  const of = (rule: PruneRule, column: string): Verdict => verdicts(result, rule).find(({ consequence }) => consequence.column === column)!.verdict;

  it("strict .70 proposes exactly the five items of the study", () => {
    expect(proposed(result, presets.strict70)).toEqual([...weakItems]);
    expect(say(of(presets.strict70, "CC2").reason)).toMatch(/^CC2 loads \.601, below \.70\. Without it the AVE of GRC Analytique goes from \.550 to \.\d{3} and ρc from \.906 to \.\d{3}\.$/);
  });

  it.each(["hair2022", "smartPls", "exploratory"] as const)("%s keeps them all, and says why", (name) => {
    expect(proposed(result, presets[name])).toEqual([]);
    if (name === "exploratory") return;
    for (const item of weakItems) {
      const verdict = of(presets[name], item);
      expect(verdict.action).toBe("keep");
      expect(verdict.label.key).toBe("prune:verdict.fine.label");
    }
    expect(say(of(presets[name], "PRO1").reason)).toContain(`PRO1 loads .615, between .40 and ${name === "hair2022" ? ".708" : ".70"}, but the AVE of Performance (.605, threshold .50)`);
  });

  it("reads the whole in a sentence, with the 20 % caution under either rule", () => {
    const sentences = (rule: PruneRule) => readingOf(result, verdicts(result, rule), { rule, format }).map((text) => say(text));
    expect(sentences(presets.strict70)).toEqual(["This rule proposes 5 items for removal: CC2, PC1, OI2, PRO1, PRO2.", "That makes 5 of 19 items, 26 %: more than 20 %."]);
    expect(sentences(presets.hair2022)).toEqual(["5 loadings are below .708, but this rule keeps the items: CC2, PC1, OI2, PRO1, PRO2.", "Removing them all would make 5 of 19 items, 26 %: more than 20 %."]);
  });

  it("is done once they are gone", () => {
    const after = whatIf(crm(), { ghosted: weakItems });
    const open = verdicts(after, presets.strict70).filter(({ consequence }) => !consequence.ghosted);
    expect(open.every(({ verdict }) => verdict.action === "keep")).toBe(true);
    expect(readingOf(after, verdicts(after, presets.strict70), { rule: presets.strict70, format }).map((text) => say(text))).toEqual(["Nothing to prune: every loading is .70 or above."]);
    expect(cautionsOf(after, [0, after.base], after.ghosted, { format }).map(({ text }) => say(text))).toEqual(["5 of 19 items are gone, 26 %: more than 20 % rest on these data alone."]);
  });

  it("speaks French with a comma", () => {
    const [one] = verdicts(result, presets.hair2022);
    const french = verdictOf(result, one.consequence, { rule: presets.hair2022, format: { language: "fr", decimals: 3 } });
    expect(say(french.reason, "fr")).toBe("CC1 a une saturation de 0,817, au moins 0,708.");
  });
});

describe("the rule between its thresholds", () => {
  const result = whatIf(crm());
  const [some] = consequencesOf(result);
  const change = (before: number | null, after: number | null) => ({ before, after });
  const made = (more: Partial<Consequence>): Consequence => ({ ...some, loading: 0.55, left: 4, ave: change(0.55, 0.6), rhoC: change(0.8, 0.8), htmt: change(0.5, 0.5), ...more });
  const judged = (more: Partial<Consequence>, rule: PruneRule = presets.hair2022) => verdictOf(result, made(more), { rule, format });

  it.each<readonly [string, Partial<Consequence>, Verdict["action"], string]>([
    ["AVE passes", { ave: change(0.48, 0.5) }, "remove", "verdict.lifts.ave"],
    ["AVE stays below", { ave: change(0.4, 0.49) }, "keep", "verdict.short.ave"],
    ["ρc passes", { rhoC: change(0.69, 0.7) }, "remove", "verdict.lifts.rhoC"],
    ["ρc stays below", { rhoC: change(0.6, 0.65) }, "keep", "verdict.short.rhoC"],
    ["HTMT falls to its limit", { htmt: change(0.91, 0.9) }, "remove", "verdict.lifts.htmt"],
    ["HTMT stays above", { htmt: change(0.95, 0.92) }, "keep", "verdict.fine.label"],
    ["everything is fine", {}, "keep", "verdict.fine.label"],
    ["just below the lower bound", { loading: 0.3999 }, "remove", "verdict.low.label"],
    ["at the lower bound", { loading: 0.4 }, "keep", "verdict.fine.label"],
    ["just below the upper bound", { loading: 0.7079 }, "keep", "verdict.fine.label"],
    ["at the upper bound", { loading: 0.708 }, "keep", "verdict.high.label"],
    ["a negative loading", { loading: -0.6 }, "consider", "verdict.reversed.label"],
    ["two items, never one", { loading: 0.1, left: 1 }, "keep", "verdict.last.label"],
    ["no estimate", { known: false }, "keep", "verdict.unknown.label"],
  ])("%s", (_, more, action, key) => {
    const verdict = judged(more);
    expect(verdict.action).toBe(action);
    expect(verdict.label.key).toBe(`prune:${key}`);
    expect(say(verdict.reason)).not.toContain("{{");
    expect(say(verdict.label)).not.toContain("prune:");
  });

  it("follows moved thresholds, and knows a ready-made rule when it sees one", () => {
    expect(judged({ loading: 0.65 }, withThreshold(presets.hair2022, "keep", 0.6)).label.key).toBe("prune:verdict.high.label");
    expect(withThreshold(presets.smartPls, "keep", 0.708).preset).toBe("hair2022");
    expect(withThreshold(presets.smartPls, "remove", 0.7).preset).toBe("strict70");
    expect(withThreshold(presets.smartPls, "ave", 0.6).preset).toBe("own");
    expect(withThreshold(presets.smartPls, "keep", 0.3)).toMatchObject({ keep: 0.3, remove: 0.3 });
    expect(withThreshold(presets.smartPls, "remove", 0.8)).toMatchObject({ keep: 0.8, remove: 0.8 });
  });
});

describe("formative blocks", () => {
  const result = whatIf({ model: modelOf("QUAL <~ qual_1 + qual_2 + qual_3\nLIKE =~ like_1 + like_2 + like_3\nLIKE ~ QUAL"), data: dataOf({ file: "simulated/reputation.csv" }) });
  const [some] = consequencesOf(result);
  const judged = (loading: number, p?: ItemSignificance) =>
    verdictOf(result, { ...some, loading }, { rule: presets.strict70, format, significance: p === undefined ? undefined : new Map([[some.column, p]]) });

  it.each<readonly [string, number, ItemSignificance | undefined, readonly [Verdict["action"], string]]>([
    ["a significant weight", 0.1, { weight: 0.01, loading: 0.9 }, ["keep", "weight"]],
    ["a loading of .50", 0.5, { weight: 0.4, loading: 0.9 }, ["keep", "important"]],
    ["a significant loading", 0.4, { weight: 0.4, loading: 0.01 }, ["consider", "weak"]],
    ["neither", 0.4, { weight: 0.4, loading: 0.3 }, ["remove", "neither"]],
    ["no bootstrap, strong", 0.6, undefined, ["keep", "important"]],
    ["no bootstrap, weak", 0.3, undefined, ["consider", "untested"]],
  ])("%s", (_, loading, p, [action, key]) => {
    const verdict = judged(loading, p);
    expect([verdict.action, verdict.label.key]).toEqual([action, `prune:formative.${key}.label`]);
    expect(say(verdict.reason)).not.toContain("{{");
  });

  it("are judged by VIF first", () => {
    const collinear = { ...result, vif: result.vif.map(() => 6) };
    expect(verdictOf(collinear, { ...some, loading: 0.1 }, { rule: presets.hair2022, format }).label.key).toBe("prune:formative.collinear.label");
  });

  it("are not called strong or weak by their loadings where the whole is read", () => {
    const sentences = (of: WhatIfResult) => readingOf(of, verdicts(of, presets.strict70), { rule: presets.strict70, format }).map((text) => say(text));
    const open = verdicts(result, presets.strict70).filter(({ verdict }) => verdict.action === "consider").map(({ consequence }) => consequence.column);
    expect(sentences(result)[0]).toBe("Nothing to prune by loadings: every loading of a reflective construct is .70 or above. Formative items follow their weights.");
    expect(sentences(result).slice(1)).toEqual(open.length === 0 ? [] : [expect.stringContaining(open.join(", "))]);
    const collinear = { ...result, vif: result.vif.map(() => 6) };
    expect(sentences(collinear)[1]).toBe("3 formative items are to be weighed up: qual_1, qual_2, qual_3.");
  });
});
