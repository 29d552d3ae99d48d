import type { ErrorCode, Place, Problem } from "../report/problem";
import { isHigherOrder, nested, parentOf } from "./hierarchy";
import { endLabel, interactionsOf, lowerTerms, MOST_FACTORS, pathOf, productLabel, sameProduct } from "./interactions";
import { constructById } from "./query";
import { displayName, type Interaction, type PathModel } from "./types";

type Detail = Readonly<Record<string, string | number>>;
const error = (code: ErrorCode, at: readonly Place[], detail: Detail): Problem => ({ code, severity: "error", at, detail });

/**
 * What is wrong with products of constructs (M7.1), as E_INTERACTION with a reason: factors, unknown, twice, itself, mainEffect
 * (missing), pairs (of a three-way product), lowerOrder.
 */
export const interactionMistakes = (model: PathModel): readonly Problem[] => interactionsOf(model).flatMap((interaction, i) => mistakesOf(model, interaction, i));

function mistakesOf(model: PathModel, interaction: Interaction, i: number): readonly Problem[] {
  const { of, to } = interaction;
  const path = pathOf(interaction);
  const at: Place[] = [{ kind: "path", from: path.from, to }];
  const detail = { product: productLabel(model, of), to: endLabel(model, to) };
  const wrong = (reason: string, more: Detail = {}): Problem => error("E_INTERACTION", at, { reason, ...detail, ...more });
  if (of.length < 2 || of.length > MOST_FACTORS) return [wrong("factors", { count: of.length, most: MOST_FACTORS })];
  const strange = [...of, to].find((id) => constructById(model, id) === undefined);
  if (strange !== undefined) return [wrong("unknown", { construct: strange })];
  if (of.includes(to)) return [wrong("itself")];
  if (interactionsOf(model).findIndex((other) => other.to === to && sameProduct(other.of, of)) !== i) return [wrong("twice")];
  const lower = [...of, to].find((id) => parentOf(model, id) !== undefined);
  if (lower !== undefined) return [wrong("lowerOrder", { construct: endLabel(model, lower), parent: displayName(parentOf(model, lower)!) })];
  const needed = lowerTerms(interaction);
  const without = needed.paths.filter(({ from }) => !model.paths.some((p) => p.from === from && p.to === to));
  const pairs = needed.interactions.filter((pair) => !interactionsOf(model).some((other) => other.to === to && sameProduct(other.of, pair.of)));
  return [
    ...(without.length > 0 ? [wrong("mainEffect", { from: without.map(({ from }) => endLabel(model, from)).join(", ") })] : []),
    ...(pairs.length > 0 ? [wrong("pairs", { pairs: pairs.map((pair) => productLabel(model, pair.of)).join(", ") })] : []),
  ];
}

/** What is wrong with constructs of higher order (M8.1), as E_HIGHER_ORDER with a reason: itself, items, single, twice, path. */
export function hierarchyMistakes(model: PathModel): readonly Problem[] {
  return [
    ...model.constructs.filter(isHigherOrder).flatMap((construct): Problem[] => {
      const at: Place[] = [{ kind: "construct", id: construct.id }];
      const wrong = (reason: string, more: Detail = {}): Problem => error("E_HIGHER_ORDER", at, { reason, construct: displayName(construct), ...more });
      const dimensions = construct.dimensions ?? [];
      if (dimensions.some((id) => nested(model, id).includes(construct.id))) return [wrong("itself")];
      const known = dimensions.filter((id) => constructById(model, id) !== undefined);
      return [
        ...(construct.items.length > 0 ? [wrong("items", { items: construct.items.join(", ") })] : []),
        ...(new Set(known).size < 2 ? [wrong("single")] : []),
      ];
    }),
    ...model.constructs.flatMap((construct): Problem[] => {
      const parents = model.constructs.filter((c) => c.dimensions?.includes(construct.id) === true);
      const at: Place[] = [{ kind: "construct", id: construct.id }];
      if (parents.length > 1) return [error("E_HIGHER_ORDER", at, { reason: "twice", construct: displayName(construct), parents: parents.map(displayName).join(", ") })];
      if (parents.length === 0) return [];
      const paths = model.paths.filter((p) => p.from === construct.id || p.to === construct.id);
      const places = paths.map(({ from, to }): Place => ({ kind: "path", from, to }));
      return paths.length === 0 ? [] : [error("E_HIGHER_ORDER", [...places, ...at], { reason: "path", construct: displayName(construct), parent: displayName(parents[0]!) })];
    }),
  ];
}

