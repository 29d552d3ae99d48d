import { drain } from "../../src/jobs/job";
import { cbsem } from "../../src/methods/cbsem";
import { defaultCbsemOptions } from "../../src/methods/cbsem/options";
import { gsca } from "../../src/methods/gsca";
import { defaultGscaOptions } from "../../src/methods/gsca/options";
import { ordinal } from "../../src/methods/ordinal";
import { defaultOrdinalOptions } from "../../src/methods/ordinal/options";
import { satisfaction, survey } from "./given";
import { medianTime, ms, type Row } from "./time";

/** GSCA, ordinal PLS; covariance-based SEM with everything that is reported of it, modification indices included. */
export async function bench(): Promise<readonly Row[]> {
  const ecsi = satisfaction();
  const large = survey({ constructs: 12, items: 5, rows: 800 });
  return [
    { what: "CB-SEM: satisfaction model, 24 items, n = 250", figure: `${ms(medianTime(() => drain(cbsem.run(ecsi, defaultCbsemOptions))))} (goal 300 ms)` },
    { what: "CB-SEM: 12 factors, 60 items, n = 800", figure: ms(medianTime(() => drain(cbsem.run(large, defaultCbsemOptions)), { rounds: 3 })) },
    { what: "GSCA: satisfaction model with 1,000 resamples, one thread", figure: ms(medianTime(() => drain(gsca.run(ecsi, defaultGscaOptions)), { rounds: 3 })) },
    { what: "OrdPLSc: satisfaction model, 276 latent correlations", figure: ms(medianTime(() => drain(ordinal.run(ecsi, { ...defaultOrdinalOptions, samples: 0 })), { rounds: 3 })) },
  ];
}
