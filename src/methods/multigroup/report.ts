import type { Report, Table } from "../../report/blocks";
import { type OwnNumbers, pathKey } from "../../report/overlay";
import { listed } from "../../report/readings";
import { number, text } from "../pls/reportCells";
import { charts } from "./charts";
import { shownName, targetOf } from "./names";
import type { MultigroupResult } from "./result";
import { ALPHA, differenceTable, estimateTable, micomTable, parametersOf, tableKinds, type TableId, verdictOf } from "./tables";
import { pairValues, say } from "./words";

/** MICOM first, as it says whether the rest may be read; then the groups and their differences, pair by pair. */
export function report(result: MultigroupResult): Report {
  const { converged, iterations, rows, n, warnings, pairs, omnibus, distances, options } = result;
  const ids = (Object.keys(tableKinds) as TableId[]).filter((id) => parametersOf(result, id).length > 0);
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n: rows, nUsed: n, estimator: options.estimator, warnings },
    tables: [
      ...pairs.map((pair) => micomTable(result, pair)),
      ...ids.slice(0, 1).map((id) => estimateTable(result, id)),
      ...ids.slice(0, 1).flatMap((id) => pairs.map((pair) => differenceTable(result, pair, id))),
      ...(omnibus ? [omnibusTable(result, omnibus)] : []),
      ...(distances ? [distanceTable(result, distances)] : []),
      ...ids.slice(1).flatMap((id) => [estimateTable(result, id), ...pairs.map((pair) => differenceTable(result, pair, id))]),
    ],
    charts: charts(result),
    overlay: { constructs: {}, items: {}, paths: {}, ...(pairs.length === 1 ? { own: { paths: differencesOnPaths(result) } } : {}) },
    sides: pairs.map((pair) => ({ column: options.groups!.column, equals: [options.groups!.groups[pair.first]!, options.groups!.groups[pair.second]!], names: Object.values(pairValues(result, pair)) as [string, string] })),
  };
}

/** Of two groups: the difference of each path, first less second. */
function differencesOnPaths(result: MultigroupResult): NonNullable<OwnNumbers["paths"]> {
  const { differences } = result.pairs[0]!;
  return Object.fromEntries(
    parametersOf(result, "paths").flatMap((k) => {
      const { difference } = differences[k]!;
      const [from, to] = result.parameters[k]!.constructs.map((j) => result.constructs[j]!.id);
      return difference === null ? [] : [[pathKey(from!, to!), { value: difference, style: "bounded" as const, ...(verdictOf(differences[k]!) === "differ" ? { level: "watch" as const } : {}) }]];
    }),
  );
}

function omnibusTable(result: MultigroupResult, omnibus: NonNullable<MultigroupResult["omnibus"]>): Table {
  const which = parametersOf(result, "paths");
  const differ = which.filter((k) => (omnibus[k]!.p ?? 1) < ALPHA).map((k) => shownName(result, result.parameters[k]!));
  const head = (id: string) => ({ id, header: say(`columns.${id}`), align: "end" as const, statistic: "mgaOmnibus" });
  return {
    id: "omnibus",
    section: "analysis",
    form: "list",
    title: say("tables.omnibus"),
    columns: [{ id: "path", header: say("columns.path"), align: "start" }, head("F"), head("p")],
    rows: which.map((k) => ({ id: `omnibus ${k}`, ...targetOf(result, result.parameters[k]!), cells: [text(shownName(result, result.parameters[k]!)), number(omnibus[k]!.F, { style: "plain" }), number(omnibus[k]!.p, { style: "p" })] })),
    reading: [differ.length > 0 ? say("readings.omnibus", { count: differ.length, names: listed(differ) }) : say("readings.omnibusSame")],
  };
}

function distanceTable(result: MultigroupResult, distances: NonNullable<MultigroupResult["distances"]>): Table {
  const head = (id: string) => ({ id, header: say(`columns.${id}`), align: "end" as const, statistic: "mgaDistances" });
  const rows = (["saturated", "estimated"] as const).flatMap((model) => (["dG", "dULS"] as const).map((distance) => ({ model, distance, value: distances[model].average[distance], p: distances[model].p[distance] })));
  const found = rows.filter((row) => row.p !== null && row.p < ALPHA).length;
  return {
    id: "distances",
    section: "analysis",
    form: "list",
    title: say("tables.distances"),
    columns: [{ id: "model", header: say("columns.model"), align: "start" }, { id: "distance", header: say("columns.distance"), align: "start" }, head("value"), head("p")],
    rows: rows.map(({ model, distance, value, p }) => ({
      id: `${model} ${distance}`,
      cells: [{ kind: "label", label: say(`models.${model}`) }, { kind: "label", label: say(`distances.${distance}`) }, number(value, { style: "plain" }), number(p, { style: "p" })],
    })),
    reading: [say(found > 0 ? "readings.distances" : "readings.distancesSame")],
  };
}
