import type { Cell, Column } from "../../report/blocks";
import type { Text } from "../../report/text";
import { number } from "../pls/reportCells";

/** What FIMIX and POS say alike. */
export const say = (key: string, values?: Text["values"]): Text => ({ key: `segments:${key}`, ...(values ? { values } : {}) });

export const segmentName = (k: number): Text => say("segment", { number: k + 1 });
export const segmentColumn = (k: number): Column => ({ id: `segment${k + 1}`, header: segmentName(k), align: "end" });
export const plain = (value: number | null): Cell => number(value, { style: "plain" });
export const integer = (value: number | null): Cell => number(value, { style: "integer" });
