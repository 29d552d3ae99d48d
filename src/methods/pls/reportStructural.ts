import type { Cell, Column, Table } from "../../report/blocks";
import { vifLevel } from "../../report/criteria";
import { innerVifSentence, listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { column, constructRow, empty, head, label, nameOf, number, pathRow, say, shownItem, sized, text } from "./reportCells";
import { isProductId } from "../../model/interactions";
import { f2Size, impossible, interactionSize, r2Size } from "./reportLevels";
import type { PlsResult, ResultEffect, ResultPath } from "./result";
import { effectFactor, intercept, unitsShown } from "./units";

/** Direct effects: β, what the path adds (f²), and whether its target's other predictors blur it (VIF). */
export function pathTable(result: PlsResult): Table {
  return {
    id: "paths",
    section: "structural",
    form: "list",
    title: say("titles.paths"),
    columns: [head("path"), coefficientColumn(result), column("f2"), head("effectSize"), column("vifInner", { relation: "≤", value: 5 }), column("totalEffect")],
    rows: result.paths.map((path, i) => {
      const effect = result.effects.find((e) => e.from === path.from && e.to === path.to);
      const f2 = result.f2[i] ?? null;
      return pathRow(result, path, [
        inUnits(result, path, result.pathCoefficients[i]!),
        number(f2, { style: "plain", reason: f2 === null ? say("reasons.f2") : undefined }),
        f2 === null ? empty : sized(say(`sizes.f2.${sizeOf(result, path, f2)}`), F2_DOTS[sizeOf(result, path, f2)]),
        number(result.vifInner[i], { style: "plain", level: vifLevel(result.vifInner[i]!) }),
        inUnits(result, path, effect?.total ?? result.pathCoefficients[i]!),
      ]);
    }),
    reading: pathReading(result),
  };
}

const sizeOf = ({ constructs }: PlsResult, { from }: ResultPath, f2: number) => (isProductId(constructs[from]!.id) ? interactionSize(f2) : f2Size(f2));

const F2_DOTS = { none: 0, small: 1, medium: 2, large: 3 } as const;

/** β, or b in the units of the items (M1.5). */
const coefficientColumn = (result: PlsResult): Column =>
  unitsShown(result) === "standardised" ? column("pathCoefficient") : { ...column("unstandardisedPath"), id: "pathCoefficient" };

/** An effect as it is shown: in the units chosen, and per step of the column, with a note, where a raw binary item is the source (M1.6). */
function inUnits(result: PlsResult, { from, to }: ResultPath, effect: number | null): Cell {
  if (effect === null) return empty;
  const isRaw = isRawBinary(result, from);
  return number(effect * effectFactor(result, from, to), { reason: isRaw ? say("reasons.rawBinary", { item: shownItem(result.items[result.constructs[from]!.firstItem]!) }) : undefined });
}

const isRawBinary = (result: PlsResult, from: number): boolean => unitsShown(result) === "standardised" && result.effectScale[from] !== 1 && !isProductId(result.constructs[from]!.id);

/** What must be said of the units before the numbers are read. */
function unitReading(result: PlsResult): Text[] {
  const { results } = result.settings;
  const shown = unitsShown(result);
  const raw = result.constructs.filter((_, j) => isRawBinary(result, j) && result.paths.some((path) => path.from === j));
  return [
    ...(shown === "standardised" ? [] : [say(`readings.${shown}`)]),
    ...(shown === results ? [] : [say(result.items.some(({ label }) => label !== undefined) ? "terms.scores" : "readings.noUnits")]),
    ...(raw.length > 0 ? [say("readings.rawBinary", { count: raw.length, names: listed(raw.map(nameOf)) })] : []),
  ];
}

function pathReading(result: PlsResult): Text[] {
  const sizes = result.pathCoefficients.map(Math.abs);
  const strongest = result.paths[sizes.indexOf(Math.max(...sizes))];
  const ends = (path: { readonly from: number; readonly to: number }): string => `${nameOf(result.constructs[path.from]!)} → ${nameOf(result.constructs[path.to]!)}`;
  const idle = result.paths.filter((_, i) => (result.f2[i] ?? 1) < 0.02);
  return [
    ...unitReading(result),
    ...(strongest && result.paths.length > 1 ? [say("readings.strongest", { path: ends(strongest) })] : []),
    ...(idle.length > 0 ? [say("readings.f2None", { count: idle.length, names: listed(idle.map(ends)) })] : []),
    innerVifSentence(result.paths.map((path, i) => ({ name: ends(path), value: result.vifInner[i]! }))),
  ];
}

/** How much of each endogenous construct its predecessors explain. */
export function explainedTable(result: PlsResult): Table {
  const explained = result.constructs.flatMap((_, j) => (typeof result.r2[j] === "number" ? [{ j, r2: result.r2[j] }] : []));
  const withConstant = unitsShown(result) === "unstandardised";
  const binary = explained.filter(({ j }) => result.binaryItems.includes(j));
  return {
    id: "explained",
    section: "structural",
    form: "list",
    title: say("titles.explained"),
    columns: [head("construct"), column("r2"), column("r2Adjusted"), head("predictors"), head("strength"), ...(withConstant ? [column("intercept")] : [])],
    rows: explained.map(({ j, r2 }) =>
      constructRow(result, j, [
        number(r2, impossible(r2)),
        number(result.r2Adjusted[j], { reason: result.r2Adjusted[j] === null ? say("reasons.tooFewCases") : undefined }),
        number(result.constructs[j]!.predecessors.length, { style: "integer" }),
        label(say(`sizes.r2.${r2Size(r2)}`)),
        ...(withConstant ? [number(intercept(result, j), { style: "plain" })] : []),
      ]),
    ),
    reading: [
      ...explained.map(({ j, r2 }) => say("readings.explained", { name: nameOf(result.constructs[j]!), percent: Math.round(100 * r2) })),
      ...(binary.length > 0 ? [say("readings.binaryTarget", { count: binary.length, names: listed(binary.map(({ j }) => nameOf(result.constructs[j]!))) })] : []),
    ],
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
    columns: [head("path"), { ...coefficientColumn(result), header: say("names.directEffect") }, column("indirectEffect"), column("totalEffect")],
    rows: result.effects.map((e) => pathRow(result, e, [inUnits(result, e, direct(e)), inUnits(result, e, e.indirect), inUnits(result, e, e.total)])),
    reading: [...unitReading(result), result.effects.some((e) => e.indirect !== null) ? say("readings.effects") : say("readings.noIndirect")],
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
      return { id: constructs.map((c) => c.id).join("->"), cells: [text(constructs.map(nameOf).join(" → ")), inUnits(result, { from: route[0]!, to: route.at(-1)! }, value)] };
    }),
    reading: [result.routesCut ? say("readings.routesCut") : say("readings.routes"), ...(cut > 0 ? [say("readings.routesLargest", { shown: routes.length, count: all.length })] : [])],
  };
}
