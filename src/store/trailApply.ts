import type { Dataset } from "../data/dataset";
import { compareRows, largestChange } from "../methods/whatif/consequence";
import type { WhatIfResult } from "../methods/whatif/result";
import type { PruneRule } from "../methods/whatif/rule";
import type { Document } from "../model/document";
import { removeItems } from "../model/editItems";
import { freshIds, nextNumber, presentStep, trailOf } from "./trail";
import type { Removal, Trail, TrailStep } from "./trailState";

/** What applying a preview needs to know. */
export interface Application {
  readonly trail: Trail;
  readonly document: Document;
  /** id of the model of the project that is on screen, and of the one that takes the result */
  readonly of: string;
  readonly into: string;
  readonly data: Dataset | undefined;
  /** of the present document with its ghosts */
  readonly result: WhatIfResult;
  readonly rule: PruneRule;
  /** by column */
  readonly reasons: Readonly<Record<string, string>>;
  readonly verdicts: ReadonlyMap<string, Removal["verdict"]>;
  /** milliseconds since 1970 */
  readonly at: number;
}

/**
 * The trail with a step for each ghost, in the order in which they were ghosted, and a model with a number at the end. A model that
 * the trail does not know yet, the first or one that was edited since, is noted before them.
 */
export function appliedTrail(application: Application): Trail {
  const { trail, document, of, into, result, at } = application;
  const present = presentStep(trail, document.model);
  const ids = freshIds(trail, result.ghosted.length + 2);
  const number = nextNumber(trailOf(trail, document.model, of));
  const before = trail.steps.findLast((step) => step.of === of);
  const start = present ?? noted({ id: ids.shift()!, of, number, ...(before === undefined ? {} : { parent: before.id }), document, at }, result, 0);
  const removals = result.ghosted.map((_, i) => noted({ id: ids.shift()!, of: into, document: without(document, columnsOut(result, i + 1)), at }, result, i + 1, removalOf(application, i)));
  const after = noted({ id: ids.shift()!, of: into, number: present === undefined ? number + 1 : number, document: without(document, columnsOut(result, result.base)), at }, result, result.base);
  const chain = [...removals, after];
  const linked = chain.map((step, i): TrailStep => ({ ...step, parent: i === 0 ? start.id : chain[i - 1].id }));
  return { steps: [...trail.steps, ...(present === undefined ? [start] : []), ...linked], last: after.id };
}

const columnsOut = ({ columns, ghosted }: WhatIfResult, count: number): readonly string[] => ghosted.slice(0, count).map((item) => columns[item]);
const without = (document: Document, columns: readonly string[]): Document => removeItems(document, columns);

interface Head {
  readonly id: string;
  readonly of: string;
  readonly parent?: string;
  readonly number?: number;
  readonly document: Document;
  readonly at: number;
}

function noted({ document, ...head }: Head, result: WhatIfResult, row: number, removal?: Removal): TrailStep {
  const lowest = lowestAve(result, row);
  return {
    ...head,
    model: document.model,
    layout: document.layout,
    items: document.model.constructs.reduce((sum, { items }) => sum + items.length, 0),
    ...(lowest === undefined ? {} : { lowestAve: lowest }),
    ...(removal === undefined ? {} : { removal }),
  };
}

/** The construct with the lowest AVE in a row. */
export function lowestAve(result: WhatIfResult, row: number): { readonly construct: string; readonly value: number } | undefined {
  const J = result.constructs.length;
  const found = result.constructs.flatMap(({ name, label = name }, j) => {
    const value = result.rows.ave[row * J + j];
    return Number.isNaN(value) ? [] : [{ construct: label, value }];
  });
  return found.length === 0 ? undefined : found.reduce((low, one) => (one.value < low.value ? one : low));
}

/** The i-th ghost's leaving, on top of those before it. */
export function removalOf({ result, data, rule, reasons, verdicts }: Pick<Application, "result" | "data" | "rule" | "reasons" | "verdicts">, i: number): Removal {
  const { columns, constructs, constructOf, ghosted, paths, rows } = result;
  const item = ghosted[i];
  const column = columns[item];
  const j = constructOf[item];
  const compared = compareRows(result, i, i + 1);
  const nameOf = (index: number): string => constructs[index].label ?? constructs[index].name;
  const loading = rows.loadings[i * columns.length + item];
  const wording = data?.columns.find(({ name }) => name === column)?.label;
  const path = largestChange(compared.paths);
  return {
    column,
    ...(wording === undefined ? {} : { wording }),
    construct: nameOf(j),
    loading: Number.isNaN(loading) ? null : loading,
    ave: compared.ave[j],
    rhoC: compared.rhoC[j],
    r2: compared.r2.map(({ construct, before, after }) => ({ construct: nameOf(construct), before, after })),
    ...(path === undefined ? {} : { path: { from: nameOf(paths[path.path].from), to: nameOf(paths[path.path].to), before: path.before, after: path.after } }),
    reason: reasons[column]?.trim() ?? "",
    rule: { preset: rule.preset, keep: rule.keep, remove: rule.remove },
    verdict: verdicts.get(column) ?? "keep",
  };
}
