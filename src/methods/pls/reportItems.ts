import type { Cell, Column, Table } from "../../report/blocks";
import { vifLevel } from "../../report/criteria";
import { listed, outerVifSentences } from "../../report/readings";
import { loadingLevel, usualThresholds } from "../../report/loadings";
import type { Text } from "../../report/text";
import { column, head, itemRow, nameOf, number, outsideConsistency, say, shownItem, text } from "./reportCells";
import { impossible } from "./reportLevels";
import { loadingReading } from "./reportMeasurement";
import type { PlsResult } from "./result";
import { unitsShown } from "./units";

/** On standardised items, or shares of the block on items in their own units (M1.5). */
const weightColumn = (result: PlsResult): Column => (unitsShown(result) === "standardised" ? column("weight") : { ...column("unstandardisedWeight"), id: "weight" });

/** One row an item. Loadings are judged where the construct shows in its items, collinearity where it is made of them. */
export function itemTable(result: PlsResult): Table {
  return {
    id: "items",
    section: "loadings",
    form: "list",
    title: say("titles.items"),
    columns: [head("item"), head("construct"), column("loading", { relation: "≥", value: usualThresholds.watch }), weightColumn(result), column("communality"), column("vifOuter", { relation: "≤", value: 5 })],
    rows: result.items.map((item, i) => {
      const construct = result.constructs[item.construct]!;
      const loading = result.outerLoadings[i]!;
      const vif = result.vifOuter[i]!;
      const formative = construct.direction === "formative" && construct.itemCount > 1;
      return itemRow(result, i, [
        text(nameOf(construct)),
        number(loading, outsideConsistency(construct) ? {} : { level: loadingLevel(loading, usualThresholds), ...impossible(loading) }),
        number(unitsShown(result) === "standardised" ? result.outerWeights[i] : result.unstandardised.weights[i]),
        number(loading * loading),
        number(vif, { style: "plain", level: formative || vif === Infinity ? vifLevel(vif) : undefined, reason: vif === Infinity ? say("reasons.collinear") : undefined }),
      ]);
    }),
    reading: [loadingReading(result), ...collinear(result), ...opposed(result)],
  };
}

function collinear(result: PlsResult): readonly Text[] {
  return outerVifSentences(result.items.flatMap((item, i) => (result.constructs[item.construct]!.direction === "formative" ? [{ name: shownItem(item), value: result.vifOuter[i]! }] : [])));
}

/** In units of the items a block whose weights have both signs is no average of its items. */
function opposed(result: PlsResult): Text[] {
  if (unitsShown(result) === "standardised") return [];
  const mixed = result.constructs.filter(({ firstItem, itemCount }) => result.unstandardised.weights.slice(firstItem, firstItem + itemCount).some((v) => v! < 0));
  return mixed.length === 0 ? [] : [say("readings.opposedWeights", { count: mixed.length, names: listed(mixed.map(nameOf)) })];
}

/** An own loading that exceeds a foreign one by less than this is hardly its own (M4.1). */
const CLOSE = 0.1;

/** Each item with every construct: it should belong to its own. */
export function crossLoadingTable(result: PlsResult): Table {
  const J = result.constructs.length;
  const strangers: string[] = [];
  const rows = result.items.map((item, i) => {
    const own = Math.abs(result.crossLoadings[i * J + item.construct]!);
    const judged = !outsideConsistency(result.constructs[item.construct]!);
    const cells = result.constructs.map((_, j): Cell => {
      const value = result.crossLoadings[i * J + j]!;
      const stranger = judged && j !== item.construct && Math.abs(value) >= own;
      if (stranger && !strangers.includes(shownItem(item))) strangers.push(shownItem(item));
      return number(value, { level: stranger ? "act" : judged && j !== item.construct && own - Math.abs(value) < CLOSE ? "watch" : undefined, ...impossible(value) });
    });
    return itemRow(result, i, cells);
  });
  return {
    id: "crossLoadings",
    section: "loadings",
    form: "matrix",
    title: say("titles.crossLoadings"),
    columns: [head("item"), ...result.constructs.map((c) => ({ id: c.id, header: nameOf(c), align: "end" as const, statistic: "crossLoading" }))],
    rows,
    reading: [strangers.length === 0 ? say("readings.crossGood") : say("readings.crossHigh", { count: strangers.length, names: listed(strangers) })],
  };
}
