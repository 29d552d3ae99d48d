import type { Table } from "../../report/blocks";
import type { Text } from "../../report/text";
import { column, constructRow, head, itemRow, listed, nameOf, notApplicable, number, outsideConsistency, pathRow, say, text } from "./reportCells";
import type { PlscResult, PlsResult } from "./result";

/** Tables of consistent PLS beside the uncorrected numbers; none where nothing is corrected. */
export function plscTables(result: PlsResult): Table[] {
  const { plsc } = result;
  if (!plsc || plsc.reliabilityRhoA.every((r) => r === 1)) return [];
  return [constructTable(result, plsc), itemTable(result, plsc), ...(result.paths.length > 0 ? [pathTable(result, plsc)] : [])];
}

/**
 * A value that cannot be, such as a reliability above one, is shown and marked, never clipped (M2.8). Nothing else is marked here:
 * the verdicts of a model rest on one reading, and these tables are the other.
 */
const impossible = (value: number | null): "act" | undefined => (value !== null && Math.abs(value) > 1 ? "act" : undefined);

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
        outside ? notApplicable(outside) : number(rhoA, { level: impossible(rhoA) }),
        outside ? notApplicable(outside) : number(rhoC, { level: impossible(rhoC) }),
        outside ? notApplicable(outside) : number(ave, { level: impossible(ave) }),
        exogenous ? notApplicable(say("reasons.exogenous")) : number(r2, { level: impossible(r2) }),
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
      return itemRow(result, i, [text(nameOf(result.constructs[item.construct]!)), number(result.outerLoadings[i]), number(consistent, { level: impossible(consistent) })]);
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
      const total = plsc.effects.find((e) => e.from === path.from && e.to === path.to)?.total ?? beta;
      return pathRow(result, path, [
        number(result.pathCoefficients[i]),
        number(beta, { level: impossible(beta) }),
        number(f2, { style: "plain", reason: f2 === null ? say("reasons.f2") : undefined }),
        number(vif, { style: "plain" }),
        number(total),
      ]);
    }),
    reading: [say("readings.plscPaths"), ...admissibility(plsc)],
  };
}

function admissibility({ admissibility: a }: PlscResult): Text[] {
  const failing = Object.values(a).some(Boolean);
  return [failing ? say("readings.plscProblem") : say("readings.plscAdmissible")];
}
