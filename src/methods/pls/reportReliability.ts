import type { Cell, Table } from "../../report/blocks";
import { reliabilityLevel } from "../../report/criteria";
import { column, constructRow, head, notApplicable, number, outsideConsistency, say } from "./reportCells";
import { impossible } from "./reportLevels";
import type { PlsResult, Value } from "./result";

/** Every measure of reliability, and the eigenvalues of the block's correlations; undefined where no block has any. */
export function reliabilityTable(result: PlsResult): Table | undefined {
  if (result.constructs.every(outsideConsistency)) return undefined;
  const several = result.constructs.map(({ itemCount }) => itemCount > 1);
  return {
    id: "reliability",
    section: "measurement",
    form: "list",
    title: say("titles.reliability"),
    columns: [
      head("construct"), column("cronbachAlpha", { relation: "≥", value: 0.7 }), column("cronbachAlphaRaw", { relation: "≥", value: 0.7 }), column("rhoA"), column("rhoC"),
      column("dillonGoldsteinRhoPca"), column("eigenvalue1"), column("eigenvalue2"),
    ],
    rows: result.constructs.map((construct, j) => {
      const outside = outsideConsistency(construct);
      const quality = (value: Value | undefined): Cell => (outside ? notApplicable(outside) : number(value, { level: reliabilityLevel(value ?? null), ...impossible(value ?? null) }));
      const eigenvalue = (value: number | undefined): Cell => (several[j] ? number(value, { style: "plain" }) : notApplicable(say("reasons.singleItem"), "plain"));
      return constructRow(result, j, [
        quality(result.cronbachAlpha[j]), quality(result.cronbachAlphaRaw[j]), quality(result.rhoA[j]), quality(result.rhoC[j]), quality(result.dillonGoldsteinRhoPca[j]),
        eigenvalue(result.eigenvalue1[j]), eigenvalue(result.eigenvalue2[j]),
      ]);
    }),
    reading: [say("readings.reliability"), ...(result.eigenvalue2.some((value) => value > 1) ? [say("readings.secondDimension")] : [])],
  };
}
