import type { Cell, Row, Table } from "../../report/blocks";
import type { Text } from "../../report/text";
import { criteria } from "./blocks";
import { column, constructRow, empty, head, label, number, say } from "./reportCells";
import { srmrLevel } from "./reportLevels";
import type { FitMeasures, FitReading, PlsResult, Value } from "./result";

/** How far the correlations that each reading of the model implies lie from those observed (M5.9). */
export function fitTable({ fit }: PlsResult): Table {
  return {
    id: "fit",
    section: "fit",
    form: "list",
    title: say("titles.fit"),
    columns: [head("model"), column("SRMR", { relation: "≤", value: 0.08 }), column("dULS"), column("dG"), column("chiSquare"), column("df"), column("NFI"), column("rmsTheta")],
    rows: [
      ...fitRows("compositeModel", fit.compositeModel),
      ...fitRows("commonFactorModel", fit.commonFactorModel),
      ...(fit.consistent ? fitRows("consistent", fit.consistent) : []),
    ],
    reading: [srmrReading(fit.compositeModel.estimated.SRMR), say("readings.fitCaution")],
  };
}

function fitRows(reading: string, { estimated, saturated, rmsTheta }: FitReading): Row[] {
  return [
    { id: `${reading}-estimated`, cells: [label(say(`models.${reading}.estimated`)), ...measures(estimated), number(estimated.df, { style: "integer" }), nfi(estimated), plain(rmsTheta)] },
    { id: `${reading}-saturated`, cells: [label(say(`models.${reading}.saturated`)), ...measures(saturated), empty, nfi(saturated), empty] },
  ];
}

const plain = (value: Value): Cell => number(value, { style: "plain" });

/** What rests on a determinant does not exist where the implied matrix is not positive definite. */
const byDeterminant = (value: Value): Cell => number(value, { style: "plain", reason: value === null ? say("reasons.notPositive") : undefined });
const nfi = (fit: FitMeasures): Cell => number(fit.NFI, { reason: fit.NFI === null ? say("reasons.notPositive") : undefined });

const measures = (fit: FitMeasures): Cell[] => [number(fit.SRMR, { level: srmrLevel(fit.SRMR) }), plain(fit.dULS), byDeterminant(fit.dG), byDeterminant(fit.chiSquare)];

const srmrReading = (srmr: Value): Text => (srmr === null ? say("readings.srmrNone") : srmr > 0.08 ? say("readings.srmrHigh") : say("readings.srmrGood"));

/** Information criteria of each structural equation (M5.7). */
export function modelSelectionTable(result: PlsResult): Table {
  return {
    id: "modelSelection",
    section: "fit",
    form: "list",
    title: say("titles.modelSelection"),
    columns: [head("construct"), ...criteria.map((name) => column(name))],
    rows: result.modelSelection.map((row) => constructRow(result, row.construct, criteria.map((name) => number(row[name], { style: "plain", reason: row[name] === null ? say("reasons.tooFewCases") : undefined })))),
    reading: [say("readings.modelSelection")],
  };
}

/** The goodness-of-fit index of Tenenhaus and colleagues, kept for older reports only. */
export function gofTable({ gof }: PlsResult): Table {
  return {
    id: "gof",
    section: "fit",
    form: "list",
    title: say("titles.gof"),
    columns: [head("statistic"), column("gof")],
    rows: [{ id: "gof", cells: [label(say("names.gofDiscouraged")), number(gof, { reason: say("reasons.gof") })] }],
    reading: [say("readings.gof")],
  };
}
