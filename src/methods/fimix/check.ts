import type { Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import type { FimixOptions } from "./options";

/** Problems of the estimate, and E_NO_CASES, E_NO_PATHS, E_SETTING (setting, value, allowed), E_N_TOO_SMALL for so many segments. */
export function check(input: Input, { pls, most, shown, starts }: FimixOptions): readonly Problem[] {
  if (input.data.matrix) return [{ code: "E_NO_CASES", severity: "error", at: [], detail: {} }];
  const wrong = (setting: string, value: number, allowed: string): Problem => ({ code: "E_SETTING", severity: "error", at: [], detail: { reason: "value", setting, value, allowed } });
  const needed = most * (2 + mostPredictors(input));
  return [
    ...checkPls(input, pls),
    ...(whole(most, 2, 12) ? [] : [wrong("most", most, "2 … 12")]),
    ...(whole(shown, 0, most) ? [] : [wrong("shown", shown, `0 … ${most}`)]),
    ...(whole(starts, 1, 10_000) ? [] : [wrong("starts", starts, "1 … 10000")]),
    ...(input.data.rows > 0 && input.data.rows < needed ? [{ code: "E_N_TOO_SMALL", severity: "error", at: [], detail: { n: input.data.rows, needed } } satisfies Problem] : []),
  ];
}

const whole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

const mostPredictors = ({ model }: Input): number => Math.max(0, ...model.constructs.map(({ id }) => model.paths.filter(({ to }) => to === id).length));
