import type { ReferenceCase } from "./referenceCase";
import type { Comparison } from "./referenceCompare";

/** What a peer says of itself, not what is to be computed. */
const describesPeers = (block: string): boolean => block === "iterations" || block === "agreement" || block.startsWith("peer");

/** Blocks that are not compared digit by digit, and why, or where they are compared. */
const OTHERWISE: Readonly<Record<string, string>> = {
  bootstrap: "random numbers of their own: within its Monte Carlo tolerances, `test/methods/bootstrap/reference.test.ts`",
  cSEMSequential: "cSEM's own way by product moments, about 1e-3 away; followed is the two-stage approach on scores",
  cSEM_2stage: "cSEM's own second stage, for information",
  cSEM_mixed: "cSEM's own mixed approach, for information",
};

export interface LeftBlock {
  readonly block: string;
  readonly cases: readonly string[];
  /** why it is not compared, or where otherwise */
  readonly where?: string;
}

/** Expected blocks without a comparison of their case, so that nothing is left out unseen. */
export function leftBlocks(cases: readonly ReferenceCase[], comparisons: readonly Comparison[]): readonly LeftBlock[] {
  const compared = new Set(comparisons.map(({ case: name, block }) => `${name} ${block.split(/[ ,:]/)[0]}`));
  const left = new Map<string, string[]>();
  for (const { case: name, expected } of cases)
    for (const block of Object.keys(expected)) if (!describesPeers(block) && !compared.has(`${name} ${block}`)) left.set(block, [...(left.get(block) ?? []), name]);
  return [...left].map(([block, names]) => ({ block, cases: names, ...(OTHERWISE[block] === undefined ? {} : { where: OTHERWISE[block] }) }));
}

/** The part of docs/parity.md that names them. */
export const leftSection = (left: readonly LeftBlock[]): string =>
  left.length === 0
    ? "Every block of every case is compared above."
    : `Blocks of the cases that are not in these tables:\n\n| block | cases | |\n|---|---|---|\n${left.map(({ block, cases, where = "not compared" }) => `| ${block} | ${cases.length > 8 ? cases.length : cases.join(", ")} | ${where} |`).join("\n")}`;
