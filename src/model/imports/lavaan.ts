import type { Text } from "../../report/text";
import { byPlace, parseModelText } from "../syntax";
import type { Construct, PathModel } from "../types";
import { unreadable, type Imported } from "./imported";
import { stringsIn } from "./rText";

/** What a PLS path model has no place for; it is left out and said. */
type Left = "covariance" | "definition" | "modifier" | "intercept" | "constraint" | "observed";

/**
 * lavaan or cSEM model text, alone or as a string in an R script. What only covariance-based SEM knows (covariances,
 * intercepts, starting values, labels, constraints) is left out and noted; an observed variable in a regression becomes a
 * construct of its own with one item.
 */
export function modelFromLavaan(source: string, file: string): Imported {
  const { text, line } = modelString(source);
  const left = new Set<Left>();
  const parsed = parseModelText(cleaned(text, left));
  if ("problems" in parsed) {
    const moved = parsed.problems.map((problem) => ({ ...problem, at: problem.at.map((place) => (place.kind === "text" ? { ...place, line: place.line + line - 1 } : place)) }));
    return { problems: [...moved].sort(byPlace) };
  }
  if (parsed.model.constructs.length === 0) return unreadable(file, "noModel");
  const model = withObserved(parsed.model, left);
  return { model, notes: [...left].map((what): Text => ({ key: `canvas:imported.${what}`, values: {} })) };
}

/** The longest string of a script that looks like model text, and its line; the source itself where it is no script. */
function modelString(source: string): { readonly text: string; readonly line: number } {
  const strings = stringsIn(source).filter(({ text }) => /(=~|<~|[^~]~[^~])/.test(text) && /\n|=~|<~/.test(text));
  const longest = strings.toSorted((a, b) => b.text.length - a.text.length)[0];
  return longest ?? { text: source, line: 1 };
}

/** lavaan's additions taken out, line for line. */
function cleaned(text: string, left: Set<Left>): string {
  const drop = (what: Left, line: string): string => {
    left.add(what);
    return line.replace(/[^;\n]/g, " ");
  };
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/!.*$/gm, (comment) => `#${comment.slice(1)}`)
    .split("\n")
    .map((line) => {
      const [code = "", ...comment] = line.split("#");
      const statements = code.split(";").map((statement) => {
        if (statement.includes("~~")) return drop("covariance", statement);
        if (statement.includes(":=")) return drop("definition", statement);
        if (/^\s*[\w.]+\s*(==|<|>)\s*[\w.\s+*/()-]+$/.test(statement) && !/[<=]~/.test(statement)) return drop("constraint", statement);
        if (/~\s*(0|1|NA\s*\*\s*1|[-\d.]+\s*\*\s*1)\s*$/.test(statement)) return drop("intercept", statement);
        return withoutModifiers(statement, left);
      });
      return [statements.join(";"), ...comment].join("#");
    })
    .join("\n");
}

/** `1*x`, `a*x`, `NA*x`, `c(a, b)*x`, `start(0.5)*x` become `x`; in a regression, `+ 1` is an intercept. */
function withoutModifiers(statement: string, left: Set<Left>): string {
  const bare = statement.replace(/(?:[\w.-]+|(?:c|start|equal|label)\s*\([^()]*\))\s*\*\s*(?=[\p{L}`_.])/gu, () => {
    left.add("modifier");
    return "";
  });
  return bare.replace(/([^=<]~\s*)1\s*\+\s*/, (_, before: string) => {
    left.add("intercept");
    return before;
  });
}

/** A construct that nothing measures is an observed variable: it measures itself. */
function withObserved(model: PathModel, left: Set<Left>): PathModel {
  const used = new Set(model.constructs.flatMap((c) => c.items));
  const constructs = model.constructs.map((construct): Construct => {
    if (construct.items.length > 0 || construct.dimensions !== undefined || used.has(construct.name)) return construct;
    left.add("observed");
    return { ...construct, items: [construct.name] };
  });
  return { ...model, constructs };
}
