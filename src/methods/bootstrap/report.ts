import type { Report } from "../../report/blocks";
import { overlay } from "./overlay";
import type { BootstrapResult } from "./result";
import { bootstrapTables } from "./tables";

/** A bootstrap as the program shows it. */
export function report(result: BootstrapResult): Report {
  const { n, warnings } = result;
  const status = warnings.some(({ code }) => code === "E_NO_CONVERGENCE") ? "notConverged" : "converged";
  return { run: { status, iterations: result.iterations, n: result.rows, nUsed: n, warnings }, tables: bootstrapTables(result), overlay: overlay(result) };
}
