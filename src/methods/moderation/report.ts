import { pathKey } from "../../report/overlay";
import type { Cell, Column, Report, Row, Table } from "../../report/blocks";
import type { Text } from "../../report/text";
import { empty, number, text } from "../pls/reportCells";
import { chartsOf, placeText, say } from "./charts";
import type { Estimated, ModeratedEffect, ModeratedMediation, ModerationResult, Slope } from "./result";

export function report(result: ModerationResult): Report {
  const { converged, iterations, rows, n, warnings } = result;
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n: rows, nUsed: n, warnings },
    tables: [
      slopeTable(result),
      ...(result.effects.some(({ differences }) => differences.length > 0) ? [differenceTable(result)] : []),
      ...(result.effects.some(({ regions }) => regions !== null) ? [regionTable(result)] : []),
      ...(result.mediation.length > 0 ? [mediationTable(result)] : []),
    ],
    charts: chartsOf(result),
    overlay: { constructs: {}, items: {}, paths: {} },
  };
}

/** Estimate, standard error, t, p and interval. */
const estimateColumns = ({ options }: ModerationResult): readonly Column[] => {
  const level = Math.round(options.level * 1e6) / 1e4;
  const head = (id: string): Column => ({ id, header: say(`columns.${id}`), align: "end" });
  return [
    head("se"), head("t"), head("p"),
    { id: "interval", header: say("columns.interval", { level }), align: "end", limits: [say("columns.lower", { level }), say("columns.upper", { level })] },
    { id: "forest", header: say("columns.forest"), align: "start" },
  ];
};

const estimateCells = ({ value, se, t, p, interval }: Estimated): readonly Cell[] => [
  number(se),
  number(t, { style: "plain" }),
  number(p, { style: "p" }),
  { kind: "interval", value: interval, style: "bounded" },
  { kind: "forest", estimate: value, interval },
];

const targetOf = ({ id, to }: ModeratedEffect): Row["target"] => ({ kind: "path", key: pathKey(id, to.id) });

/** What a slope is, such as "X → Y". */
const slopeName = ({ focal, to }: ModeratedEffect): string => `${focal.label} → ${to.label}`;

const placeCell = (effect: ModeratedEffect, at: Slope["at"]): Cell => ({ kind: "label", label: placeText(effect, at) });

function slopeTable(result: ModerationResult): Table {
  return {
    id: "slopes",
    section: "analysis",
    form: "list",
    title: say("slopes"),
    columns: [{ id: "effect", header: say("columns.effect"), align: "start" }, { id: "at", header: say("columns.at"), align: "start" }, { id: "slope", header: say("columns.slope"), align: "end", statistic: "simpleSlope" }, ...estimateColumns(result)],
    rows: result.effects.flatMap((effect) =>
      effect.slopes.map((slope, i): Row => ({ id: `${effect.id}>${effect.to.id} ${i}`, target: targetOf(effect)!, cells: [text(slopeName(effect)), placeCell(effect, slope.at), number(slope.value), ...estimateCells(slope)] })),
    ),
    reading: [...result.effects.map((effect) => slopeReading(effect, result)), inferenceText(result)],
  };
}

const clear = ({ interval }: Estimated): boolean => interval !== null && (interval[0] > 0 || interval[1] < 0);

function slopeReading(effect: ModeratedEffect, { options }: ModerationResult): Text {
  const [first, last] = [effect.slopes[0]!, effect.slopes.find(({ at }) => at.every(({ place }) => place === "plus" || place === "upper")) ?? effect.slopes.at(-1)!];
  return say(`readings.${effect.kind}`, { product: effect.label, slope: slopeName(effect), low: rounded(first.value), high: rounded(last.value), count: effect.slopes.filter(clear).length, total: effect.slopes.length, level: Math.round(options.level * 1e6) / 1e4 });
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const inferenceText = ({ options, used }: ModerationResult): Text => (options.inference === "ols" ? say("readings.ols") : say("readings.bootstrap", { used, samples: options.samples }));

function differenceTable(result: ModerationResult): Table {
  return {
    id: "slopeDifferences",
    section: "analysis",
    form: "list",
    title: say("differences"),
    columns: [{ id: "effect", header: say("columns.effect"), align: "start" }, { id: "first", header: say("columns.first"), align: "start" }, { id: "second", header: say("columns.second"), align: "start" }, { id: "difference", header: say("columns.difference"), align: "end" }, ...estimateColumns(result)],
    rows: result.effects.flatMap((effect) =>
      effect.differences.map(({ first, second, estimate }, i): Row => ({ id: `${effect.id} ${i}`, target: targetOf(effect)!, cells: [text(slopeName(effect)), placeCell(effect, first), placeCell(effect, second), number(estimate.value), ...estimateCells(estimate)] })),
    ),
    reading: [say("readings.differences")],
  };
}

function regionTable(result: ModerationResult): Table {
  const head = (id: string, align: "start" | "end" = "end"): Column => ({ id, header: say(`columns.${id}`), align });
  const found = result.effects.filter(({ regions }) => regions !== null);
  return {
    id: "johnsonNeyman",
    section: "analysis",
    form: "list",
    title: say("regions"),
    columns: [head("effect", "start"), head("moderator", "start"), { ...head("firstRoot"), statistic: "johnsonNeyman" }, head("firstShare"), { ...head("secondRoot"), statistic: "johnsonNeyman" }, head("secondShare"), head("where", "start")],
    rows: found.map((effect): Row => {
      const { roots, sharesBelow, significant, range } = effect.regions!;
      const inside = (i: number): boolean => roots[i] !== undefined && roots[i] >= range[0] && roots[i] <= range[1];
      const root = (i: number): Cell => (roots[i] === undefined ? empty : number(roots[i], { style: "plain", ...(inside(i) ? {} : { reason: say("outOfRange") }) }));
      const share = (i: number): Cell => (roots[i] === undefined ? empty : number(sharesBelow[i]));
      return { id: effect.id, target: targetOf(effect)!, cells: [text(slopeName(effect)), text(effect.moderators[0]!.label), root(0), share(0), root(1), share(1), { kind: "label", label: say(`where.${significant}`) }] };
    }),
    reading: [...found.map((effect) => say(`readings.region.${effect.regions!.significant}`, { slope: slopeName(effect), moderator: effect.moderators[0]!.label, first: rounded(effect.regions!.roots[0] ?? 0), second: rounded(effect.regions!.roots[1] ?? 0) })), say("readings.sd")],
  };
}

function mediationTable(result: ModerationResult): Table {
  const rows = result.mediation.flatMap((one, k): Row[] => {
    const row = (what: Text, estimate: Estimated, id: string): Row => ({ id: `${k} ${id}`, cells: [text(one.labels.join(" → ")), text(one.moderator.label), { kind: "label", label: what }, number(estimate.value), ...estimateCells(estimate)] });
    return [
      ...one.conditional.map(({ at, estimate }, i) => row(say(`at.${at.place}`), estimate, `at${i}`)),
      ...(one.index === null ? [] : [row(say("index"), one.index, "index")]),
      row(say("difference"), one.difference, "difference"),
    ];
  });
  return {
    id: "moderatedMediation",
    section: "analysis",
    form: "list",
    title: say("mediation"),
    columns: [{ id: "route", header: say("columns.route"), align: "start" }, { id: "moderator", header: say("columns.moderator"), align: "start" }, { id: "what", header: say("columns.at"), align: "start" }, { id: "effect", header: say("columns.indirect"), align: "end", statistic: "moderatedMediation" }, ...estimateColumns(result)],
    rows,
    reading: result.mediation.map((one) => mediationReading(one)),
  };
}

const mediationReading = ({ labels, moderator, index, difference }: ModeratedMediation): Text =>
  say(`readings.mediation.${index === null ? "both" : clear(index) ? "moderated" : index.interval === null ? "unknown" : "notModerated"}`, { route: labels.join(" → "), moderator: moderator.label, index: rounded(index?.value ?? difference.value) });
