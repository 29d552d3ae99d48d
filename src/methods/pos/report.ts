import type { Report, Row, Table } from "../../report/blocks";
import type { Text } from "../../report/text";
import { head, label, nameOf, number, text } from "../pls/reportCells";
import { pathChart, profileTable, segmentColumnOf, segmentOverlay, segmentPathTable, smallReading } from "../segments/tables";
import { integer, plain, segmentColumn } from "../segments/words";
import type { PosResult } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `pos:${key}`, ...(values ? { values } : {}) });

/** Starts this close came to the same solution. */
const SAME = 1e-6;

/** What segments explain that all cases together do not, how their paths differ, and who is in them. */
export function report(result: PosResult): Report {
  const { segments, options, n, nUsed, moves, converged, warnings, profiles, assignment, rows } = result;
  const shown = segments[options.diagram - 1];
  const profile = profileTable(profiles, segments.length);
  const sizes = segments.map(({ size }) => size);
  return {
    run: { status: converged ? "converged" : "notConverged", iterations: moves, n, nUsed, warnings },
    tables: [
      explainedTable(result),
      segmentPathTable(result, segments, { id: "posPaths", title: say("titles.paths"), reading: [say("readings.paths"), ...smallReading(result, sizes)] }),
      startTable(result),
      ...(profile ? [profile] : []),
    ],
    charts: [pathChart(result, segments, "posPathChart")],
    overlay: segmentOverlay(result, { segment: shown, number: options.diagram }, shown),
    columns: [segmentColumnOf({ name: `POS_${segments.length}`, label: say("column", { number: segments.length }) }, { assignment, rows, length: n })],
  };
}

/** R² of all cases, of the segments, and their average by size. */
function explainedTable(result: PosResult): Table {
  const { constructs, pooledR2, averageR2, segments, objective, pooledObjective } = result;
  const total = segments.reduce((sum, { size }) => sum + size, 0);
  const rows = constructs.flatMap((construct, j): Row[] =>
    pooledR2[j] === null ? [] : [{ id: construct.id, target: { kind: "construct", key: construct.id }, cells: [text(nameOf(construct)), number(pooledR2[j]), number(averageR2[j]), ...segments.map(({ r2 }) => number(r2[j]))] }],
  );
  const sizes: Row = { id: "size", cells: [label(say("size")), integer(total), { kind: "empty" }, ...segments.map(({ size }) => integer(size))] };
  return {
    id: "posExplained",
    section: "analysis",
    form: "list",
    title: say("titles.explained"),
    columns: [head("construct"), { id: "pooled", header: say("heads.pooled"), align: "end" }, { id: "average", header: say("heads.average"), align: "end", statistic: "pos" }, ...segments.map((_, k) => segmentColumn(k))],
    rows: [...rows, sizes],
    reading: [say("readings.explained", { objective, pooled: pooledObjective, number: segments.length }), say("readings.caution")],
  };
}

function startTable({ starts, failed, options }: PosResult): Table {
  const same = starts.filter(({ objective }) => objective > starts[0].objective - SAME).length;
  return {
    id: "posStarts",
    section: "analysis",
    form: "list",
    title: say("titles.starts"),
    columns: [
      { id: "start", header: say("heads.start"), align: "end" },
      { id: "objective", header: say("heads.objective"), align: "end", statistic: "posObjective" },
      { id: "moves", header: say("heads.moves"), align: "end" },
      { id: "end", header: say("heads.end"), align: "start" },
    ],
    rows: starts.map(({ number: start, objective, moves, converged }) => ({ id: String(start), cells: [integer(start + 1), plain(objective), integer(moves), label(say(converged ? "ends.summit" : "ends.cut"), converged ? "good" : "watch")] })),
    reading: [say("readings.starts", { same, starts: options.starts }), ...(failed > 0 ? [say("readings.failed", { count: failed })] : [])],
  };
}
