import type { Cell, Level, Row, Table } from "../../report/blocks";
import { label, number } from "../pls/reportCells";
import type { CbsemResult } from "./result";
import { say } from "./words";

/** Good at or beyond the first limit, act beyond the second (Hu & Bentler 1999; Browne & Cudeck 1993; M13). */
const atLeast = (value: number | null, good: number, watch: number): Level | undefined => (value === null ? undefined : value >= good ? "good" : value >= watch ? "watch" : "act");
const atMost = (value: number | null, good: number, watch: number): Level | undefined => (value === null ? undefined : value <= good ? "good" : value <= watch ? "watch" : "act");

/** Every index of fit with what is usually asked of it. */
export function fitTable({ fit, options }: CbsemResult): Table {
  const none = fit.df === 0 ? say("reasons.saturated") : undefined;
  const bounded = (value: number | null, level?: Level): Cell => number(value, { level, reason: value === null ? none : undefined });
  const plain = (value: number | null, level?: Level): Cell => number(value, { style: "plain", level, reason: value === null ? none : undefined });
  const ratio = fit.df > 0 ? fit.chiSquare / fit.df : null;
  const asked = (relation: "atLeast" | "atMost", limit: number): Cell => label(say(`asked.${relation}`, { limit }));
  const row = (id: string, value: Cell, limit: Cell = { kind: "empty" }): Row => ({ id, cells: [label(say(`fit.${id}`)), value, limit] });
  return {
    id: "cbsemFit",
    section: "analysis",
    form: "list",
    title: say("titles.fit"),
    columns: [
      { id: "index", header: say("heads.index"), align: "start" },
      { id: "value", header: say("heads.value"), align: "end", statistic: "cbsemFit" },
      { id: "asked", header: say("heads.asked"), align: "start" },
    ],
    rows: [
      row("chiSquare", plain(fit.chiSquare)),
      row("df", number(fit.df, { style: "integer" })),
      row("p", number(fit.p, { style: "p", reason: none, level: fit.p === null ? undefined : fit.p >= 0.05 ? "good" : "watch" }), asked("atLeast", 0.05)),
      row("ratio", plain(ratio, atMost(ratio, 3, 5)), label(say("asked.ratio"))),
      row("CFI", bounded(fit.CFI, atLeast(fit.CFI, 0.95, 0.9)), asked("atLeast", 0.95)),
      row("TLI", bounded(fit.TLI, atLeast(fit.TLI, 0.95, 0.9)), asked("atLeast", 0.95)),
      row("RMSEA", bounded(fit.RMSEA, atMost(fit.RMSEA, 0.06, 0.08)), asked("atMost", 0.06)),
      row("interval", { kind: "interval", value: fit.RMSEAInterval, style: "bounded" }),
      row("closeP", number(fit.closeP, { style: "p", reason: none }), asked("atLeast", 0.05)),
      row("SRMR", bounded(fit.SRMR, atMost(fit.SRMR, 0.08, 0.1)), asked("atMost", 0.08)),
      row("NFI", bounded(fit.NFI, atLeast(fit.NFI, 0.9, 0.8)), asked("atLeast", 0.90)),
      row("IFI", bounded(fit.IFI, atLeast(fit.IFI, 0.9, 0.8)), asked("atLeast", 0.90)),
      row("GFI", bounded(fit.GFI, atLeast(fit.GFI, 0.9, 0.8)), asked("atLeast", 0.90)),
      row("AGFI", bounded(fit.AGFI, atLeast(fit.AGFI, 0.9, 0.8)), asked("atLeast", 0.90)),
      row("AIC", plain(fit.AIC)),
      row("BIC", plain(fit.BIC)),
      row("adjustedBIC", plain(fit.adjustedBIC)),
      row("lnL", plain(fit.lnL)),
      row("parameters", number(fit.parameters, { style: "integer" })),
      row("baseline", plain(fit.baselineChiSquare)),
      row("baselineDf", number(fit.baselineDf, { style: "integer" })),
    ],
    reading: [
      fit.df === 0 ? say("readings.saturated") : say(`readings.fit.${verdict(fit)}`, { cfi: fit.CFI ?? 0, rmsea: fit.RMSEA ?? 0, srmr: fit.SRMR }),
      ...(fit.p === null ? [] : [say(fit.p >= 0.05 ? "readings.exact" : "readings.notExact")]),
      say(`readings.${options.likelihood}`),
    ],
  };
}

/** CFI, RMSEA and SRMR together: all good, some in between, one bad. */
function verdict({ CFI, RMSEA, SRMR }: CbsemResult["fit"]): "good" | "watch" | "act" {
  const levels = [atLeast(CFI, 0.95, 0.9), atMost(RMSEA, 0.06, 0.08), atMost(SRMR, 0.08, 0.1)];
  return levels.includes("act") ? "act" : levels.includes("watch") ? "watch" : "good";
}
