import type { ResultConstruct } from "../pls/result";

/** Whether loadings say little of a construct's items: they make it, or their weights were found together. */
export const outsideLoadings = ({ direction, weighting }: Pick<ResultConstruct, "direction" | "weighting">): boolean => direction === "formative" || weighting === "modeB";
