import { thresholdText } from "../methods/whatif/judging";
import type { PathModel } from "../model/types";
import type { Cell, Row, Table } from "../report/blocks";
import { formatNumber, type NumberFormat } from "../report/format";
import type { Text } from "../report/text";
import { lineage, presentStep } from "./trail";
import type { Removal, Trail, TrailStep } from "./trailState";

const say = (key: string, values?: NonNullable<Text["values"]>): Text => ({ key: `prune:${key}`, ...(values === undefined ? {} : { values }) });
const text = (content: string): Cell => ({ kind: "text", text: content });
const number = (value: number | null): Cell => ({ kind: "number", value, style: "bounded" });

type Removed = TrailStep & { readonly removal: Removal };
const removalsOf = (steps: readonly TrailStep[]): readonly Removed[] => steps.filter((step): step is Removed => step.removal !== undefined);

/** The way from the first model to the present one as a table for a supplement: a row for each removal, with numbers and reason. */
export function trailTable(steps: readonly TrailStep[]): Table {
  const removals = removalsOf(steps);
  const explained = [...new Set(removals.flatMap(({ removal }) => removal.r2.map(({ construct }) => construct)))];
  const end = (id: string, header: Text | string): Table["columns"][number] => ({ id, header, align: "end" });
  const start = (id: string): Table["columns"][number] => ({ id, header: say(`trailTable.${id}`), align: "start" });
  return {
    id: "trail",
    section: "measurement",
    form: "list",
    title: say("trailTable.title"),
    columns: [
      start("step"), start("item"), start("wording"), start("construct"),
      end("loading", say("trailTable.loading")),
      ...(["aveBefore", "aveAfter", "rhoCBefore", "rhoCAfter"] as const).map((id) => end(id, say(`trailTable.${id}`))),
      ...explained.flatMap((construct) => (["r2Before", "r2After"] as const).map((id) => end(`${id} ${construct}`, say(`trailTable.${id}`, { construct })))),
      start("path"), end("pathBefore", say("trailTable.pathBefore")), end("pathAfter", say("trailTable.pathAfter")),
      start("rule"), start("verdict"), start("reason"),
    ],
    rows: removals.map(({ id, removal }, i) => rowOf(id, i + 1, { removal, explained })),
    reading: [],
  };
}

function rowOf(id: string, place: number, { removal, explained }: { readonly removal: Removal; readonly explained: readonly string[] }): Row {
  const { column, wording, construct, loading, ave, rhoC, r2, path, rule, verdict, reason } = removal;
  return {
    id,
    cells: [
      { kind: "number", value: place, style: "integer" }, text(column), text(wording ?? ""), text(construct), number(loading),
      number(ave.before), number(ave.after), number(rhoC.before), number(rhoC.after),
      ...explained.flatMap((name) => {
        const change = r2.find((one) => one.construct === name);
        return [number(change?.before ?? null), number(change?.after ?? null)];
      }),
      text(path === undefined ? "" : `${path.from} → ${path.to}`), number(path?.before ?? null), number(path?.after ?? null),
      { kind: "label", label: say(`rule.names.${rule.preset}`) }, { kind: "label", label: say(`trailTable.verdicts.${verdict}`) }, text(reason),
    ],
  };
}

/** What a paper says of it: how many items left and which, by what rule, and what became of AVE, ρ_c and R². */
export function trailSentences(steps: readonly TrailStep[], format: NumberFormat): readonly Text[] {
  const removals = removalsOf(steps);
  const [first, last] = [steps[0], removals.at(-1)];
  if (first === undefined || last === undefined) return [];
  const value = (of: number | null): string => formatNumber(of, "bounded", format);
  const items = removals.map(({ removal }) => `${removal.column}, λ = ${value(removal.loading)}`).join(format.language === "fr" ? " ; " : "; ");
  const presets = new Set(removals.map(({ removal: { rule } }) => `${rule.preset} ${rule.keep} ${rule.remove}`));
  const { rule } = last.removal;
  const [start, end] = [removals[0].removal, last.removal];
  return [
    say("paper.removed", { count: removals.length, total: first.items, items }),
    presets.size > 1 ? say("paper.rule.several") : say(`paper.rule.${rule.preset}`, { keep: thresholdText(rule.keep, format), remove: thresholdText(rule.remove, format) }),
    ...(first.lowestAve === undefined || last.lowestAve === undefined ? [] : [say("paper.ave", { before: value(first.lowestAve.value), after: value(last.lowestAve.value) })]),
    ...end.r2.flatMap(({ construct, after }) => {
      const before = start.r2.find((one) => one.construct === construct)?.before;
      return before === undefined ? [] : [say("paper.r2", { construct, before: value(before), after: value(after) })];
    }),
    say(removals.every(({ removal }) => removal.reason !== "") ? "paper.reasons" : "paper.content"),
  ];
}

/** The way to a model as a report tells it. */
export interface TrailAccount {
  readonly sentences: readonly Text[];
  readonly table: Table;
}

/** @returns undefined where no item was removed on the way to this model */
export function trailAccount(trail: Trail, model: PathModel, format: NumberFormat): TrailAccount | undefined {
  const steps = lineage(trail, presentStep(trail, model)?.id);
  return removalsOf(steps).length === 0 ? undefined : { sentences: trailSentences(steps, format), table: trailTable(steps) };
}
