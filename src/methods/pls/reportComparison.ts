import type { Cell, Row, Table } from "../../report/blocks";
import { pathKey } from "../../report/overlay";
import type { Text } from "../../report/text";
import { akaikeWeights } from "../../sem/selection";
import { column, empty, head, label, nameOf, number, say, text } from "./reportCells";
import type { PlsResult, Value } from "./result";

/** One way to explain a construct: by all its predecessors, or by all but one. */
export interface Candidate {
  /** the path left out; undefined for the model as drawn */
  readonly without: number | undefined;
  readonly AIC: Value;
  readonly BIC: Value;
  readonly weightAic: Value;
  readonly weightBic: Value;
}

export interface Comparison {
  readonly construct: number;
  /** the model as drawn first */
  readonly candidates: readonly Candidate[];
}

/** For each endogenous construct the model as drawn and each with one path to it less, with their Akaike weights (M5.7). */
export function comparisons(result: PlsResult): readonly Comparison[] {
  return result.modelSelection.map(({ construct, AIC, BIC }) => {
    const less = result.withoutPath.filter(({ path }) => result.paths[path]!.to === construct);
    const models = [{ without: undefined, AIC, BIC }, ...less.map((one) => ({ without: one.path, AIC: one.AIC, BIC: one.BIC }))];
    const [aic, bic] = (["AIC", "BIC"] as const).map((criterion) => akaikeWeights(models.map((model) => model[criterion] ?? Number.NaN)));
    return { construct, candidates: models.map((model, i) => ({ ...model, weightAic: defined(aic![i]!), weightBic: defined(bic![i]!) })) };
  });
}

const defined = (value: number): Value => (Number.isNaN(value) ? null : value);

/** Would the model be better without one of its paths? */
export function comparisonTable(result: PlsResult): Table {
  const all = comparisons(result);
  return {
    id: "withoutPath",
    section: "fit",
    form: "list",
    title: say("titles.withoutPath"),
    columns: [head("construct"), head("candidate"), column("AIC"), column("weightAic"), column("BIC"), column("weightBic"), column("f2Reestimated")],
    rows: all.flatMap((comparison) => comparison.candidates.map((candidate) => candidateRow(result, comparison, candidate))),
    reading: [say("readings.withoutPath"), ...all.flatMap((comparison) => betterWithout(result, comparison))],
  };
}

function candidateRow(result: PlsResult, { construct, candidates }: Comparison, { without, AIC, BIC, weightAic, weightBic }: Candidate): Row {
  const target = result.constructs[construct]!;
  const source = without === undefined ? undefined : result.constructs[result.paths[without]!.from]!;
  const best = bestOf(candidates);
  const why = AIC === null ? say("reasons.tooFewCases") : undefined;
  const cells: Cell[] = [
    text(nameOf(target)),
    label(source ? say("candidates.without", { name: nameOf(source) }) : say("candidates.all")),
    number(AIC, { style: "plain", reason: why }),
    number(weightAic, { reason: why }),
    number(BIC, { style: "plain", reason: why, level: best !== undefined && best.without === without && without !== undefined ? "watch" : undefined }),
    number(weightBic, { reason: why }),
    without === undefined ? empty : number(result.f2Reestimated[without], { style: "plain", reason: result.f2Reestimated[without] === null ? say("reasons.f2") : undefined }),
  ];
  const key = source ? pathKey(source.id, target.id) : target.id;
  return { id: `${target.id} ${key}`, target: { kind: source ? "path" : "construct", key }, cells };
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const known = candidates.filter(({ BIC }) => BIC !== null);
  return known.length === 0 ? undefined : known.reduce((a, b) => (b.BIC! < a.BIC! ? b : a));
}

function betterWithout(result: PlsResult, { construct, candidates }: Comparison): Text[] {
  const best = bestOf(candidates);
  if (best?.without === undefined) return [];
  const names = { target: nameOf(result.constructs[construct]!), source: nameOf(result.constructs[result.paths[best.without]!.from]!) };
  return [say("readings.betterWithout", names)];
}
