import type { Cell, Table } from "../../report/blocks";
import { aveLevel, reliabilityLevel, vifLevel } from "../../report/criteria";
import { loadingLevel, loadingSentence, usualThresholds } from "../../report/loadings";
import { aveSentence, type Named, reliabilitySentence } from "../../report/readings";
import type { Text } from "../../report/text";
import { measurementVerdict } from "../../report/verdict";
import { column, constructRow, empty, head, label, nameOf, notApplicable, number, outsideConsistency, say, shownItem } from "./reportCells";
import { impossible } from "./reportLevels";
import type { PlsResult, Value } from "./result";

/** One row a construct: do its items belong together, and do they share enough? */
export function measurementTable(result: PlsResult): Table {
  return {
    id: "measurement",
    section: "measurement",
    form: "list",
    title: say("titles.measurement"),
    columns: [
      head("construct"),
      { id: "loadings", header: say("heads.loadings"), align: "start", statistic: "loading" },
      column("cronbachAlpha", { relation: "≥", value: 0.7 }),
      column("rhoA", { relation: "≥", value: 0.7 }),
      column("rhoC", { relation: "≥", value: 0.7 }),
      column("ave", { relation: "≥", value: 0.5 }),
      head("verdict"),
    ],
    rows: result.constructs.map((construct, j) => {
      const outside = outsideConsistency(construct);
      const quality = (value: Value | undefined, level: typeof aveLevel): Cell => (outside ? notApplicable(outside) : number(value, { level: level(value ?? null), ...impossible(value ?? null) }));
      return constructRow(result, j, [
        outside ? empty : loadingStrip(result, j),
        quality(result.cronbachAlpha[j], reliabilityLevel),
        quality(result.rhoA[j], reliabilityLevel),
        quality(result.rhoC[j], reliabilityLevel),
        quality(result.ave[j], aveLevel),
        verdict(result, j),
      ]);
    }),
    reading: reading(result),
  };
}

const itemsOf = ({ constructs }: PlsResult, j: number): number[] => Array.from({ length: constructs[j]!.itemCount }, (_, k) => constructs[j]!.firstItem + k);

function loadingStrip(result: PlsResult, j: number): Cell {
  const values = itemsOf(result, j).map((i) => {
    const value = result.outerLoadings[i]!;
    return { name: shownItem(result.items[i]!), value, level: loadingLevel(value, usualThresholds) };
  });
  return { kind: "strip", values };
}

/** The one thing to know about a construct. */
function verdict(result: PlsResult, j: number): Cell {
  const construct = result.constructs[j]!;
  if (construct.itemCount === 1) return label(say("verdicts.singleItem"));
  if (construct.direction === "formative") {
    const level = vifLevel(Math.max(...itemsOf(result, j).map((i) => result.vifOuter[i]!)))!;
    return label(say(`verdicts.vif.${level}`), level);
  }
  return measurementVerdict(result.ave[j] ?? null, [result.cronbachAlpha[j], result.rhoA[j], result.rhoC[j]].flatMap((r) => (r === null || r === undefined ? [] : [r])));
}

function reading(result: PlsResult): Text[] {
  const judged = result.constructs.flatMap((c, j) => (outsideConsistency(c) ? [] : [j]));
  if (judged.length === 0) return [say("readings.nothingReflective")];
  const of = (values: readonly Value[]): Named[] => judged.flatMap((j) => (typeof values[j] === "number" ? [{ name: nameOf(result.constructs[j]!), value: values[j] }] : []));
  return [loadingReading(result), aveSentence(of(result.ave)), reliabilitySentence([...of(result.cronbachAlpha), ...of(result.rhoA), ...of(result.rhoC)])];
}

/** How many loadings of reflective blocks are weak, and which. */
export function loadingReading(result: PlsResult): Text {
  const judged = result.constructs.flatMap((c, j) => (outsideConsistency(c) ? [] : itemsOf(result, j)));
  return loadingSentence(judged.map((i) => ({ item: shownItem(result.items[i]!), value: result.outerLoadings[i]! })), usualThresholds);
}
