import { drain } from "../../src/jobs/job";
import { cbsem } from "../../src/methods/cbsem";
import { defaultCbsemOptions } from "../../src/methods/cbsem/options";
import { satisfaction, survey } from "./given";
import { medianTime, ms, type Row } from "./time";

/** Covariance-based SEM with everything that is reported of it, modification indices included. */
export async function bench(): Promise<readonly Row[]> {
  const ecsi = satisfaction();
  const large = survey({ constructs: 12, items: 5, rows: 800 });
  return [
    { what: "CB-SEM: satisfaction model, 24 items, n = 250", figure: `${ms(medianTime(() => drain(cbsem.run(ecsi, defaultCbsemOptions))))} (goal 300 ms)` },
    { what: "CB-SEM: 12 factors, 60 items, n = 800", figure: ms(medianTime(() => drain(cbsem.run(large, defaultCbsemOptions)), { rounds: 3 })) },
  ];
}
