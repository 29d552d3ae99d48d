import type { EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { Arrow } from "./Arrow";
import type { ArrowEdgeType } from "./toFlow";

/** A structural arrow, which can be selected. */
export const ArrowEdge = memo(function ArrowEdge({ data, selected }: EdgeProps<ArrowEdgeType>) {
  return data === undefined ? null : <Arrow arrow={data.arrow} selected={selected === true} />;
});
