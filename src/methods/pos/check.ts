import type { Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import type { PosOptions } from "./options";

/** Problems of the estimate, and E_NO_CASES, E_SETTING (setting, value, allowed), E_N_TOO_SMALL for so many segments. */
export function check(input: Input, { pls, segments, starts, smallest }: PosOptions): readonly Problem[] {
  if (input.data.matrix) return [{ code: "E_NO_CASES", severity: "error", at: [], detail: {} }];
  const wrong = (setting: string, value: number, allowed: string): Problem => ({ code: "E_SETTING", severity: "error", at: [], detail: { reason: "value", setting, value, allowed } });
  const needed = segments * Math.max(smallest, 10);
  return [
    ...checkPls(input, pls),
    ...(whole(segments, 2, 12) ? [] : [wrong("segments", segments, "2 … 12")]),
    ...(whole(starts, 1, 10_000) ? [] : [wrong("starts", starts, "1 … 10000")]),
    ...(smallest === 0 || whole(smallest, 3, 1_000_000) ? [] : [wrong("smallest", smallest, "0, 3, 4 …")]),
    ...(input.data.rows > 0 && input.data.rows < needed ? [{ code: "E_N_TOO_SMALL", severity: "error", at: [], detail: { n: input.data.rows, needed } } satisfies Problem] : []),
  ];
}

const whole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
