import type { Problem } from "../../report/problem";
import type { BootstrapOptions } from "./options";
import type { Rejected } from "./result";

/** Shares of unusable resamples above which to warn, and above which nothing is inferred (M6.6). */
const WARN = 0.05;
const REFUSE = 0.5;

interface Counted {
  readonly drawn: number;
  readonly used: number;
  readonly rejected: Rejected;
  readonly turned: number;
}

export const rejectedCount = ({ notConverged, singular, noVariance, heywood }: Rejected): number => notConverged + singular + noVariance + heywood;

const rejectedShare = ({ drawn, rejected }: Counted): number => (drawn === 0 ? 0 : rejectedCount(rejected) / drawn);

/** Whether too few resamples can be used for standard errors and intervals; never where unusable ones are kept. */
export const withheld = (counted: Counted, { inadmissible }: BootstrapOptions): boolean => inadmissible !== "keep" && rejectedShare(counted) > REFUSE;

/** W_UNSTABLE (count, total, percent; reason "withheld" where nothing is inferred) · W_TURNED (count). */
export function rejectionWarnings(counted: Counted, options: BootstrapOptions): readonly Problem[] {
  const { drawn, rejected, turned } = counted;
  const share = rejectedShare(counted);
  const detail = { count: rejectedCount(rejected), total: drawn, percent: (100 * share).toFixed(share < 0.1 ? 1 : 0) };
  return [
    ...(share > WARN ? [warning("W_UNSTABLE", withheld(counted, options) ? { ...detail, reason: "withheld" } : detail)] : []),
    ...(turned > 0 && options.signs === "none" ? [warning("W_TURNED", { count: turned })] : []),
  ];
}

const warning = (code: "W_UNSTABLE" | "W_TURNED", detail: Problem["detail"]): Problem => ({ code, severity: "warning", at: [], detail });
