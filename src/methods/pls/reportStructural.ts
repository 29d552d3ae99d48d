import type { Cell, Table } from "../../report/blocks";
import type { Text } from "../../report/text";
import { column, constructRow, empty, head, label, listed, nameOf, number, pathRow, say, text } from "./reportCells";
import { f2Size, r2Size, vifLevel } from "./reportLevels";
import type { PlsResult, ResultEffect } from "./result";

/** Direct effects: β, what the path adds (f²), and whether its target's other predictors blur it (VIF). */
export function pathTable(result: PlsResult): Table {
  return {
    id: "paths",
    section: "structural",
    form: "list",
    title: say("titles.paths"),
    columns: [head("path"), column("pathCoefficient"), column("f2"), head("effectSize"), column("vifInner", { relation: "≤", value: 5 }), column("totalEffect")],
    rows: result.paths.map((path, i) => {
      const effect = result.effects.find((e) => e.from === path.from && e.to === path.to);
      const f2 = result.f2[i] ?? null;
      return pathRow(result, path, [
        inUnits(result, path.from, result.pathCoefficients[i]!),
        number(f2, { style: "plain", reason: f2 === null ? say("reasons.f2") : undefined }),
        f2 === null ? empty : label(say(`sizes.f2.${f2Size(f2)}`)),
        number(result.vifInner[i], { style: "plain", level: vifLevel(result.vifInner[i]!) }),
        inUnits(result, path.from, effect?.total ?? result.pathCoefficients[i]!),
      ]);
    }),
    reading: pathReading(result),
  };
}

/** An effect as it is shown: per unit of the column, with a note, where a raw binary item is the source (M1.6). */
function inUnits(result: PlsResult, from: number, effect: number | null): Cell {
  const scale = result.effectScale[from]!;
  if (effect === null) return empty;
  const source = result.constructs[from]!;
  return number(effect * scale, { reason: scale === 1 ? undefined : say("reasons.rawBinary", { item: result.items[source.firstItem]!.column }) });
}

function pathReading(result: PlsResult): Text[] {
  const sizes = result.pathCoefficients.map(Math.abs);
  const strongest = result.paths[sizes.indexOf(Math.max(...sizes))];
  const ends = (path: { readonly from: number; readonly to: number }): string => `${nameOf(result.constructs[path.from]!)} → ${nameOf(result.constructs[path.to]!)}`;
  const blurred = result.paths.filter((_, i) => result.vifInner[i]! > 5);
  const idle = result.paths.filter((_, i) => (result.f2[i] ?? 1) < 0.02);
  return [
    ...(strongest && result.paths.length > 1 ? [say("readings.strongest", { path: ends(strongest) })] : []),
    ...(idle.length > 0 ? [say("readings.f2None", { count: idle.length, names: listed(idle.map(ends)) })] : []),
    blurred.length > 0 ? say("readings.vifInnerHigh", { count: blurred.length, names: listed(blurred.map(ends)) }) : say("readings.vifInnerGood"),
  ];
}

/** How much of each endogenous construct its predecessors explain. */
export function explainedTable(result: PlsResult): Table {
  const explained = result.constructs.flatMap((_, j) => (typeof result.r2[j] === "number" ? [{ j, r2: result.r2[j] }] : []));
  return {
    id: "explained",
    section: "structural",
    form: "list",
    title: say("titles.explained"),
    columns: [head("construct"), column("r2"), column("r2Adjusted"), head("predictors"), head("strength")],
    rows: explained.map(({ j, r2 }) =>
      constructRow(result, j, [
        number(r2),
        number(result.r2Adjusted[j], { reason: result.r2Adjusted[j] === null ? say("reasons.tooFewCases") : undefined }),
        number(result.constructs[j]!.predecessors.length, { style: "integer" }),
        label(say(`sizes.r2.${r2Size(r2)}`)),
      ]),
    ),
    reading: explained.map(({ j, r2 }) => say("readings.explained", { name: nameOf(result.constructs[j]!), percent: Math.round(100 * r2) })),
  };
}

/** Direct, indirect and total effect of every pair that a route joins. */
export function effectTable(result: PlsResult): Table {
  const direct = (e: ResultEffect): number | null => {
    const i = result.paths.findIndex((p) => p.from === e.from && p.to === e.to);
    return i < 0 ? null : result.pathCoefficients[i]!;
  };
  return {
    id: "effects",
    section: "structural",
    form: "list",
    title: say("titles.effects"),
    columns: [head("path"), { ...column("pathCoefficient"), header: say("names.directEffect") }, column("indirectEffect"), column("totalEffect")],
    rows: result.effects.map((e) => pathRow(result, e, [inUnits(result, e.from, direct(e)), inUnits(result, e.from, e.indirect), inUnits(result, e.from, e.total)])),
    reading: [result.effects.some((e) => e.indirect !== null) ? say("readings.effects") : say("readings.noIndirect")],
  };
}

/** Dense models have thousands of routes; the table is made anew at each change, and nobody reads that far. */
const ROUTES_SHOWN = 300;

/** Every route of two or more steps on its own, or the largest of very many; undefined where there is none. */
export function routeTable(result: PlsResult): Table | undefined {
  const all = result.specificIndirectEffects;
  if (all.length === 0 && !result.routesCut) return undefined;
  const routes = all.length <= ROUTES_SHOWN ? all : [...all].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, ROUTES_SHOWN);
  const cut = all.length - routes.length;
  return {
    id: "specificIndirect",
    section: "structural",
    form: "list",
    title: say("titles.specificIndirect"),
    columns: [head("route"), column("specificIndirectEffect")],
    rows: routes.map(({ route, value }) => {
      const constructs = route.map((j) => result.constructs[j]!);
      return { id: constructs.map((c) => c.id).join("->"), cells: [text(constructs.map(nameOf).join(" → ")), inUnits(result, route[0]!, value)] };
    }),
    reading: [result.routesCut ? say("readings.routesCut") : say("readings.routes"), ...(cut > 0 ? [say("readings.routesLargest", { shown: routes.length, count: all.length })] : [])],
  };
}
