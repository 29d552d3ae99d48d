import type { Table } from "../../report/blocks";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { column, constructRow, head, itemRow, nameOf, notApplicable, number, outsideConsistency, pathRow, say, text } from "./reportCells";
import { impossible } from "./reportLevels";
import type { PlscResult, PlsResult } from "./result";
import { effectFactor } from "./units";

/**
 * Tables of consistent PLS beside the uncorrected numbers; none where nothing is corrected.
 * @param isShown the other tables already hold the consistent values, so that only the comparison is left to show
 */
export function plscTables(result: PlsResult, isShown: boolean): Table[] {
  const { plsc } = result;
  if (!plsc || plsc.reliabilityRhoA.every((r) => r === 1)) return [];
  return [...(isShown ? [] : [constructTable(result, plsc)]), itemTable(result, plsc), ...(result.paths.length > 0 ? [pathTable(result, plsc)] : [])];
}

function constructTable(result: PlsResult, plsc: PlscResult): Table {
  return {
    id: "plscConstructs",
    section: "measurement",
    form: "list",
    title: say("titles.plscConstructs"),
    columns: [head("construct"), column("plscRhoA"), column("plscRhoC"), column("plscAve"), column("plscR2"), column("plscR2Adjusted")],
    rows: result.constructs.map((construct, j) => {
      const outside = outsideConsistency(construct);
      const [rhoA, rhoC, ave, r2] = [plsc.reliabilityRhoA[j] ?? null, plsc.rhoC[j] ?? null, plsc.ave[j] ?? null, plsc.r2[j] ?? null];
      const exogenous = result.r2[j] === null || result.r2[j] === undefined;
      const cells = [
        outside ? notApplicable(outside) : number(rhoA, impossible(rhoA)),
        outside ? notApplicable(outside) : number(rhoC, impossible(rhoC)),
        outside ? notApplicable(outside) : number(ave, impossible(ave)),
        exogenous ? notApplicable(say("reasons.exogenous")) : number(r2, impossible(r2)),
        exogenous ? notApplicable(say("reasons.exogenous")) : number(plsc.r2Adjusted[j]),
      ];
      return constructRow(result, j, cells);
    }),
    reading: admissibility(plsc),
  };
}

function itemTable(result: PlsResult, plsc: PlscResult): Table {
  const heywood = result.items.filter((_, i) => Math.abs(plsc.outerLoadings[i] ?? 0) > 1);
  return {
    id: "plscItems",
    section: "loadings",
    form: "list",
    title: say("titles.plscItems"),
    columns: [head("item"), head("construct"), { ...column("loading"), header: say("names.uncorrectedLoading") }, column("plscLoading")],
    rows: result.items.map((item, i) => {
      const consistent = plsc.outerLoadings[i] ?? null;
      return itemRow(result, i, [text(nameOf(result.constructs[item.construct]!)), number(result.outerLoadings[i]), number(consistent, impossible(consistent))]);
    }),
    reading: [say("readings.plscLoadings"), ...(heywood.length > 0 ? [say("readings.plscHeywood", { count: heywood.length, names: listed(heywood.map((i) => i.column)) })] : [])],
  };
}

function pathTable(result: PlsResult, plsc: PlscResult): Table {
  return {
    id: "plscPaths",
    section: "structural",
    form: "list",
    title: say("titles.plscPaths"),
    columns: [head("path"), { ...column("pathCoefficient"), header: say("names.uncorrectedPath") }, column("plscPathCoefficient"), column("plscF2"), column("plscVifInner"), column("plscTotalEffect")],
    rows: result.paths.map((path, i) => {
      const [beta, f2, vif] = [plsc.pathCoefficients[i] ?? null, plsc.f2[i] ?? null, plsc.vifInner[i] ?? null];
      const factor = effectFactor(result, path.from, path.to);
      const total = plsc.effects.find((e) => e.from === path.from && e.to === path.to)?.total ?? beta;
      return pathRow(result, path, [
        number(result.pathCoefficients[i]! * factor),
        number(beta === null ? null : beta * factor),
        number(f2, { style: "plain", reason: f2 === null ? say("reasons.f2") : undefined }),
        number(vif, { style: "plain" }),
        number(total === null ? null : total * factor),
      ]);
    }),
    reading: [say("readings.plscPaths"), ...admissibility(plsc)],
  };
}

/** Whether the consistent solution can be, and if not, by which checks. */
export function admissibility({ admissibility: checks }: PlscResult): Text[] {
  const failed = Object.entries(checks).flatMap(([check, fails]) => (fails ? [say(`readings.inadmissible.${check}`)] : []));
  return failed.length > 0 ? [say("readings.plscProblem"), ...failed] : [say("readings.plscAdmissible")];
}
