import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { analysisComparisons } from "../referenceAnalyses";
import { hasOutsideCases, referenceCases } from "./referenceCase";
import { compareCase, isEqual, type Comparison } from "./referenceCompare";
import { leftBlocks } from "./referenceLeft";
import { parityLines, parityPage, type KnownDifference } from "./referenceTable";

/** Cases on published data, which stay outside this repository. */
const OUTSIDE_CASES = 24;
const KNOWN_DIFFERENCES: readonly KnownDifference[] = [];

const all = referenceCases();
const cases = all.filter(({ model }) => model.lavaan !== undefined);
const comparisons: Comparison[] = [];
const PAGE = join(import.meta.dirname, "..", "..", "..", "docs", "parity.md");
const page = (): string => parityPage(comparisons, KNOWN_DIFFERENCES, leftBlocks(all, comparisons));
/** Differences may round up to another power of ten on another machine. */
const withoutBounds = (text: string): string => text.replace(/≤ 1e-\d+/g, "≤");
const isWriting = process.env["PLS_WRITE_PARITY"] !== undefined;

describe("PLS against its peers", () => {
  it.each(cases.map((c) => [c.case, c] as const))("%s", (_, reference) => {
    const compared = compareCase(reference);
    comparisons.push(...compared);
    const isKnown = (c: Comparison): boolean => KNOWN_DIFFERENCES.some((k) => k.case === c.case && k.block === c.block);
    const wrong = compared.filter((c) => !isEqual(c) && !isKnown(c)).map((c) => `${c.block}: ${c.difference.toExponential(1)} at ${c.where}`);
    expect(compared.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it.each(analysisComparisons())("%s", (_, compare) => {
    const compared = compare();
    comparisons.push(compared);
    expect(compared.values).toBeGreaterThan(0);
    expect(isEqual(compared) ? "" : `${compared.difference.toExponential(1)} at ${compared.where}`).toBe("");
  }, 60_000);

  // Only where all cases are at hand: the page names every one.
  it.runIf(hasOutsideCases() && !isWriting)("is what docs/parity.md says; else write it anew with PLS_WRITE_PARITY=1", () => {
    expect(withoutBounds(page())).toBe(withoutBounds(readFileSync(PAGE, "utf8")));
  });

  afterAll(() => {
    const outside = hasOutsideCases() ? "" : `; ${OUTSIDE_CASES} cases on published data skipped (PLS_REFERENCE_DIR is not set)`;
    const table = `${parityLines(comparisons, KNOWN_DIFFERENCES)}\n${cases.length} cases${outside}\n`;
    process.stdout.write(table);
    // for the last lines of npm test
    if (process.env["PLS_PARITY_TABLE"] !== undefined) writeFileSync(process.env["PLS_PARITY_TABLE"], table);
    // written on demand, and only from all cases: PLS_REFERENCE_DIR=… PLS_WRITE_PARITY=1 npx vitest run test/methods/pls/reference.test.ts
    if (isWriting && hasOutsideCases()) writeFileSync(PAGE, page());
  });
});
