import type { Chart } from "../../report/charts";
import { itemKey } from "../../report/overlay";
import { nameOf } from "../pls/reportCells";
import { parameterName } from "./reportMisfit";
import { targetOfPath } from "./targets";
import type { CbsemResult, Estimate } from "./result";
import { say } from "./words";

/** Half the width of a 95 % interval, in standard errors. */
const Z = 1.959963984540054;
const MOST_BARS = 15;

const interval = ({ standardised, standardisedSe }: Estimate): { readonly interval?: readonly [number, number] } =>
  standardisedSe === null ? {} : { interval: [standardised - Z * standardisedSe, standardised + Z * standardisedSe] };

/** Standardised loadings and paths with 95 % intervals, and the largest modification indices. */
export function charts(result: CbsemResult): readonly Chart[] {
  const { estimates, constructs, items, modifications } = result;
  const loadings = estimates.filter(({ parameter }) => parameter.kind === "loading" && constructs[parameter.construct].itemCount > 1);
  const paths = estimates.filter(({ parameter }) => parameter.kind === "path");
  const notable = modifications.filter(({ index }) => index > 3.84).slice(0, MOST_BARS);
  const coefficient = { title: say("heads.standardised"), style: "bounded" as const };
  return [
    ...(paths.length > 0
      ? [{
          id: "cbsemPathChart",
          title: say("charts.paths"),
          x: { title: say("heads.path"), style: "plain" as const },
          y: coefficient,
          categories: paths.map(({ parameter }) => (parameter.kind === "path" ? `${nameOf(constructs[parameter.from])} → ${nameOf(constructs[parameter.to])}` : "")),
          series: [{ id: "paths", name: say("heads.standardised"), form: "marks" as const, points: paths.map((one, x) => ({ x, y: one.standardised, ...interval(one), ...(one.parameter.kind === "path" ? { target: targetOfPath(result, one.parameter) } : {}) })) }],
          guides: [{ axis: "y" as const, value: 0 }],
          reading: [say("readings.intervals")],
        }]
      : []),
    ...(loadings.length > 0
      ? [{
          id: "cbsemLoadingChart",
          title: say("charts.loadings"),
          x: { title: say("heads.item"), style: "plain" as const },
          y: coefficient,
          categories: loadings.map(({ parameter }) => (parameter.kind === "loading" ? items[parameter.item].column : "")),
          series: constructs.flatMap(({ id, itemCount }, j) => {
            if (itemCount < 2) return [];
            const points = loadings.flatMap((one, x) => (one.parameter.kind === "loading" && one.parameter.construct === j ? [{ x, y: one.standardised, ...interval(one), target: { kind: "item" as const, key: itemKey(id, items[one.parameter.item].column) } }] : []));
            return [{ id, name: nameOf(constructs[j]), form: "marks" as const, points }];
          }),
          guides: [{ axis: "y" as const, value: 0.7, label: say("charts.limit") }],
          reading: [say("readings.intervals")],
        }]
      : []),
    ...(notable.length > 0
      ? [{
          id: "cbsemModificationChart",
          title: say("charts.modifications"),
          x: { title: say("heads.parameter"), style: "plain" as const },
          y: { title: say("heads.modification"), style: "plain" as const },
          categories: notable.map(({ parameter }) => parameterName(result, parameter)),
          series: [{ id: "modifications", name: say("heads.modification"), form: "bars" as const, points: notable.map(({ index }, x) => ({ x, y: index })) }],
          guides: [{ axis: "y" as const, value: 3.84, label: say("charts.notable") }],
          reading: [say("readings.caution")],
        }]
      : []),
  ];
}
