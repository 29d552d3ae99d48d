import { parseModelText } from "./syntax";
import { splitAtEnds } from "./syntaxStatements";
import { writeMeasurement, writeRemarks, writtenName } from "./syntaxRemarks";
import { tokenise } from "./syntaxTokens";
import { constructById } from "./query";
import { writeRegressions } from "./syntaxWriter";
import { sameModel, withIds } from "./textEdit";
import type { PathModel } from "./types";

/** One statement, or a comment that carries something, and what it speaks of. */
interface Unit {
  /** such as "=~ A", "~ B", "label A" */
  readonly key: string;
  readonly text: string;
}

/** A unit as it stands in a text: its first and last line, counted from 0. */
interface PlacedUnit extends Unit {
  readonly from: number;
  readonly to: number;
}

const REMARK = /^\s*#\s*(label|weighting|construct)\s+(`[^`]*`|\S+)/;

/** What a model says, unit by unit, in the order in which it is written. */
function unitsOf(model: PathModel): readonly Unit[] {
  const nameOf = (id: string): string | undefined => constructById(model, id)?.name;
  return [
    ...model.constructs.flatMap((construct) => [...writeRemarks(construct), writeMeasurement(construct, nameOf)].map((text): Unit => ({ key: keyOf(text), text }))),
    ...writeRegressions(model).map(({ to, text }): Unit => ({ key: `~ ${writtenName(nameOf(to) ?? to)}`, text })),
  ];
}

/** Measurement keeps its place whether it is a statement, of either kind, or still a comment. */
function keyOf(text: string): string {
  const remark = REMARK.exec(text);
  if (remark) return remark[1] === "construct" ? `measured ${remark[2]}` : `${remark[1]} ${remark[2]}`;
  const statement = /^\s*(`[^`]*`|[\p{L}\p{M}\p{N}_.]+)\s*(=~|<~|~)/u.exec(text);
  return statement === null ? text : `${statement[2] === "~" ? "~" : "measured"} ${statement[1]}`;
}

/** Statements and carrying comments with their lines; undefined where two share a line, so that lines cannot tell them apart. */
function placedUnits(source: string): readonly PlacedUnit[] | undefined {
  const lines = source.split("\n");
  const { tokens } = tokenise(source);
  const spans = splitAtEnds(tokens).map((part) => ({ from: part[0]!.line - 1, to: part.at(-2)!.line - 1 }));
  if (spans.some((span, k) => k > 0 && span.from <= spans[k - 1]!.to)) return undefined;
  const inStatement = (line: number): boolean => spans.some(({ from, to }) => line >= from && line <= to);
  const statements = spans.map(({ from, to }): PlacedUnit => {
    const text = lines.slice(from, to + 1).join("\n");
    return { key: keyOf(text), text, from, to };
  });
  const remarks = lines.flatMap((text, line): PlacedUnit[] => (REMARK.test(text) && !inStatement(line) ? [{ key: keyOf(text), text, from: line, to: line }] : []));
  return [...statements, ...remarks].sort((a, b) => a.from - b.from);
}

/** Whether two texts of one unit say the same: spaces, line breaks and comments behind a statement do not count. */
const saysSame = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (text: string): string => (REMARK.test(text) ? text.trim() : tokenise(text).tokens.map((token) => `${token.kind === "name" ? "n" : ""}${token.text}`).join(" "));

/**
 * Model text brought up to date with a model that was changed elsewhere: what is still right stays as the person wrote it,
 * comments and blank lines included; what changed is rewritten in its place, and what is new follows its like.
 * @param canonical  the model as the writer writes it, for texts that cannot be followed line by line
 */
export function mergedText(source: string, model: PathModel, canonical: string): string {
  const placed = placedUnits(source);
  if (source.trim() === "" || placed === undefined) return canonical;
  const wanted = [...unitsOf(model)];
  const take = (key: string): Unit | undefined => {
    const found = wanted.findIndex((unit) => unit.key === key);
    return found < 0 ? undefined : wanted.splice(found, 1)[0];
  };
  const lines: string[] = [];
  const sourceLines = source.split("\n");
  let at = 0;
  /** where the last unit of each kind ends */
  const ends = new Map<string, number>();
  for (const unit of placed) {
    lines.push(...sourceLines.slice(at, unit.from));
    at = unit.to + 1;
    const now = take(unit.key);
    if (now === undefined) continue;
    lines.push(saysSame(now.text, unit.text) ? unit.text : now.text);
    ends.set(kindOf(unit.key), lines.length);
  }
  lines.push(...sourceLines.slice(at));
  while (lines.length > 0 && lines.at(-1)!.trim() === "") lines.pop();
  for (const unit of wanted) {
    const kind = kindOf(unit.key);
    const place = Math.min(lines.length, ends.get(kind) ?? (kind === "measured" ? 0 : lines.length));
    lines.splice(place, 0, unit.text);
    for (const [other, end] of ends) if (end >= place && other !== kind) ends.set(other, end + 1);
    ends.set(kind, place + 1);
  }
  const merged = lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  return says(merged, model) ? merged : canonical;
}

/** Whether a text is read as this model; ids are the reader's own. */
function says(text: string, model: PathModel): boolean {
  const parsed = parseModelText(text);
  if ("problems" in parsed) return false;
  const ids = new Map(model.constructs.map((c) => [c.name, c.id]));
  const idOf = new Map(parsed.model.constructs.map((c) => [c.id, ids.get(c.name) ?? ""]));
  return sameModel(withIds(parsed.model, idOf), model);
}

/** Labels, weightings and measurements stand together; paths follow. */
const kindOf = (key: string): string => (key.startsWith("~") ? "~" : "measured");
