import type { Text } from "../../report/text";
import { withInteractions, withLowerTerms } from "../interactions";
import type { Construct, Interaction, Path, Weighting } from "../types";
import { unreadable, type Imported } from "./imported";
import { callsOf, withoutComments, type Argument, type Call } from "./rText";

/** Whether R code describes a model in seminr's language. */
export const looksLikeSeminr = (source: string): boolean => /\bconstructs\s*\(/.test(source) && /\b(composite|reflective)\s*\(/.test(source);

type Left = "interaction" | "associations";

/**
 * seminr's R code, the common part: constructs(composite | reflective(name, multi_items | single_item | c(…), weights)),
 * interaction_term(iv, moderator), quadratic_term(iv), higher_composite(name, dimensions),
 * relationships(paths(from, to)). Associations, and products that no path starts from, are left out and noted.
 */
export function modelFromSeminr(source: string, file: string): Imported {
  const code = withoutComments(source);
  const left = new Set<Left>();
  const constructs: Construct[] = [];
  const products: Call[] = [];
  for (const block of callsOf(code, ["constructs"])) {
    for (const argument of block.args) {
      const [call] = callsOf(argument.text, ["composite", "reflective", "higher_composite", "higher_reflective", "interaction_term", "quadratic_term"], argument.line);
      if (call === undefined) return unreadable(file, "seminrConstruct", argument.line);
      if (call.name.endsWith("_term")) products.push(call);
      else {
        const read = constructOf(call, `c${constructs.length + 1}`);
        if (read === undefined) return unreadable(file, "seminrConstruct", call.line);
        constructs.push(read);
      }
    }
  }
  if (constructs.length === 0) return unreadable(file, "noModel");
  if (/\bassociations\s*\(/.test(code)) left.add("associations");
  const ids = new Map(constructs.map((construct) => [construct.name, construct.id]));
  const factors = factorsOf(products, ids);
  const interactions: Interaction[] = [];
  const paths: Path[] = [];
  for (const relation of callsOf(code, ["relationships"])) {
    for (const argument of relation.args) {
      for (const call of callsOf(argument.text, ["paths"], argument.line)) {
        const [from, to] = [valuesOf(argumentOf(call, "from", 0)), valuesOf(argumentOf(call, "to", 1))];
        if (from === undefined || to === undefined) return unreadable(file, "seminrPaths", call.line);
        for (const target of to)
          for (const origin of from) {
            const of = factors.get(origin);
            const id = ids.get(target);
            if (of !== undefined && id !== undefined) interactions.push({ of, to: id });
            else addPath(paths, [ids.get(origin), id], left);
          }
      }
    }
  }
  if ([...factors].some(([, of]) => !interactions.some((one) => one.of === of))) left.add("interaction");
  const nested = constructs.map((construct) => withDimensions(construct, ids));
  const model = withLowerTerms(withInteractions({ constructs: nested, paths }, interactions));
  return { model, notes: [...left].map((what): Text => ({ key: `canvas:imported.${what}`, values: {} })) };
}

/** Products by the names under which paths start from them: "X*M". */
function factorsOf(products: readonly Call[], ids: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  return new Map(products.flatMap((call): [string, readonly string[]][] => {
    const iv = valuesOf(argumentOf(call, "iv", 0))?.[0];
    const moderator = call.name === "quadratic_term" ? iv : valuesOf(argumentOf(call, "moderator", 1))?.[0];
    const of = [iv, moderator].flatMap((name) => (name === undefined ? [] : (ids.get(name) ?? [])));
    return of.length === 2 ? [[`${iv}*${moderator}`, of]] : [];
  }));
}

/** What a higher-order composite is measured by are constructs. */
function withDimensions(construct: Construct, ids: ReadonlyMap<string, string>): Construct {
  const dimensions = construct.items.flatMap((item) => (item === construct.name ? [] : (ids.get(item) ?? [])));
  return dimensions.length === 0 ? construct : { ...construct, items: [], dimensions };
}

/** A path to or from something left out goes with it. */
function addPath(paths: Path[], [from, to]: readonly [string | undefined, string | undefined], left: Set<Left>): void {
  if (from === undefined || to === undefined) left.add("interaction");
  else if (!paths.some((path) => path.from === from && path.to === to)) paths.push({ from, to });
}

const argumentOf = ({ args }: Call, name: string, place: number): Argument | undefined =>
  args.find((one) => one.name === name) ?? args.filter((one) => one.name === undefined)[place];

const WEIGHTINGS: Readonly<Record<string, { readonly weighting: Weighting; readonly direction: Construct["direction"] }>> = {
  mode_A: { weighting: "modeA", direction: "reflective" },
  correlation_weights: { weighting: "modeA", direction: "reflective" },
  mode_B: { weighting: "modeB", direction: "formative" },
  regression_weights: { weighting: "modeB", direction: "formative" },
  unit_weights: { weighting: "sum", direction: "reflective" },
};

function constructOf(call: Call, id: string): Construct | undefined {
  const [name] = valuesOf(argumentOf(call, "construct_name", 0)) ?? [];
  const items = valuesOf(argumentOf(call, call.name.startsWith("higher_") ? "dimensions" : "item_names", 1));
  if (name === undefined || items === undefined || items.length === 0) return undefined;
  const weights = call.name.endsWith("reflective") ? "mode_A" : (argumentOf(call, "weights", 2)?.text ?? "correlation_weights");
  const known = WEIGHTINGS[weights.replace(/\(\s*\)$/, "")];
  return known === undefined ? undefined : { id, name, ...known, items };
}

/** `"X"`, `c("X", "Y")`, `single_item("X")` or `multi_items("X", 1:3)` as names; undefined for anything else. */
function valuesOf(argument: Argument | undefined): readonly string[] | undefined {
  if (argument === undefined) return undefined;
  const text = argument.text.trim();
  const string = /^(["'])(.*)\1$/s.exec(text);
  if (string) return [string[2]!];
  const [call] = callsOf(text, ["c", "single_item", "multi_items"]);
  if (call === undefined || !text.startsWith(call.name)) return undefined;
  if (call.name !== "multi_items") {
    const all = call.args.map((one) => valuesOf(one));
    return all.every((one) => one !== undefined) ? all.flat() : undefined;
  }
  const plain = (place: number): string | undefined => call.args.filter((one) => one.name === undefined)[place]?.text;
  const named = (name: string): string => call.args.find((one) => one.name === name)?.text.replace(/^["']|["']$/g, "") ?? "";
  const prefix = (call.args.find((one) => one.name === "item_name")?.text ?? plain(0) ?? "").replace(/^["']|["']$/g, "");
  const numbers = numbersOf(call.args.find((one) => one.name === "item_numbers")?.text ?? plain(1) ?? "");
  return numbers?.map((number) => `${named("prefix")}${prefix}${named("mid")}${number}${named("suffix")}`);
}

/** `1:3`, `c(1, 3:5)` or `7` as numbers. */
function numbersOf(text: string): readonly number[] | undefined {
  const inside = /^c\s*\(([\s\S]*)\)$/.exec(text.trim())?.[1] ?? text;
  const parts = inside.split(",").map((part) => /^\s*(\d+)(?:\s*:\s*(\d+))?\s*$/.exec(part));
  if (parts.some((part) => part === null)) return undefined;
  return parts.flatMap((part) => {
    const [from, to] = [Number(part![1]), Number(part![2] ?? part![1])];
    return Math.abs(to - from) > 500 ? [] : Array.from({ length: Math.abs(to - from) + 1 }, (_, k) => (to >= from ? from + k : from - k));
  });
}
