import type { Document } from "./document";
import { changeConstruct, setWeighting } from "./edit";
import type { Construct, Weighting } from "./types";

/** Given weights that say nothing yet: all 1. */
const ones = (construct: Construct): Readonly<Record<string, number>> => Object.fromEntries(construct.items.map((item) => [item, 1]));

/**
 * The weights of a construct are given from now on, those of `weights` where it has one for the item, else those given before, else 1.
 * The direction of the arrows stays.
 */
export const fixWeights = (document: Document, id: string, weights: Readonly<Record<string, number>> = {}): Document =>
  changeConstruct(document, id, (construct) => {
    const known = { ...ones(construct), ...construct.fixedWeights, ...weights };
    const fixedWeights = Object.fromEntries(construct.items.map((item) => [item, known[item]!]));
    const isSame = construct.weighting === "fixed" && construct.items.every((item) => construct.fixedWeights?.[item] === fixedWeights[item]);
    return isSame ? construct : { ...construct, weighting: "fixed", fixedWeights };
  });

/** One way to find the weights for every construct: sum scores make a regression of sums, components what other programs call PCA weighting. */
export const setAllWeightings = (document: Document, weighting: Exclude<Weighting, "fixed"> | "byDirection"): Document =>
  document.model.constructs.reduce((all, { id, direction }) => setWeighting(all, id, weighting === "byDirection" ? (direction === "formative" ? "modeB" : "modeA") : weighting), document);
