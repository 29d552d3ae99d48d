import type { Problem } from "../../report/problem";

/** More lost resamples than this share leave a selection behind. */
const BEARABLE = 0.05;

/** W_UNSTABLE (count, total, percent) where more than 5 % of the resamples could not be used (M0.6). */
export function lostResamples(used: number, total: number): readonly Problem[] {
  const count = total - used;
  return total > 0 && count > BEARABLE * total ? [{ code: "W_UNSTABLE", severity: "warning", at: [], detail: { count, total, percent: Math.round((100 * count) / total) } }] : [];
}
