import { parseArgs } from "node:util";
import { Refusal } from "./refusal";

/** Every flag that takes a word after it, and what that word is. */
const FLAGS = {
  data: "file",
  model: "file",
  settings: "file",
  options: "file",
  method: "choice",
  project: "file",
  output: "file",
  engine: "choice",
  analyses: "choice",
  format: "choice",
  preset: "choice",
  columns: "choice",
  carry: "choice",
  language: "choice",
  fingerprint: "choice",
  samples: "number",
  seed: "number",
  workers: "number",
  level: "number",
  estimator: "choice",
  interval: "choice",
  test: "choice",
  signs: "choice",
  inadmissible: "choice",
  "missing-in-resamples": "choice",
  "se-divisor": "choice",
  "geodesic-distance": "choice",
  "inner-samples": "number",
} as const;
export type Flag = keyof typeof FLAGS;

/** What each command needs and what it may be given besides. */
const COMMANDS = {
  estimate: { needs: ["data", "model"], takes: ["settings", "output"] },
  bootstrap: {
    needs: ["data", "model"],
    takes: ["settings", "output", "samples", "seed", "workers", "level", "estimator", "interval", "test", "signs", "inadmissible", "missing-in-resamples", "se-divisor", "geodesic-distance", "inner-samples"],
  },
  analyse: { needs: ["method", "data", "model"], takes: ["settings", "options", "seed", "workers", "format", "language", "output"] },
  figure: { needs: ["data", "model"], takes: ["settings", "format", "preset", "columns", "language", "carry", "output"] },
  report: { needs: ["project"], takes: ["analyses", "format", "language", "samples", "seed", "workers", "output"] },
  verify: { needs: ["project"], takes: ["fingerprint", "output"] },
  "export-r": { needs: ["engine", "data", "model"], takes: ["settings", "language", "output"] },
} as const satisfies Readonly<Record<string, { readonly needs: readonly Flag[]; readonly takes: readonly Flag[] }>>;
type Commands = typeof COMMANDS;
export type CommandName = keyof Commands;

type Words<Name extends CommandName> = { readonly [Key in Commands[Name]["needs"][number]]: string } & { readonly [Key in Commands[Name]["takes"][number]]: string | undefined };

/** A command with the words that its flags were given. */
export type CommandOf<Name extends CommandName> = { readonly kind: Name } & Words<Name>;

export type Command = { readonly kind: "help" } | { readonly kind: "version" } | { readonly [Name in CommandName]: CommandOf<Name> }[CommandName];

const OPTIONS = {
  ...(Object.fromEntries(Object.keys(FLAGS).map((name) => [name, { type: "string" }])) as Record<Flag, { readonly type: "string" }>),
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/**
 * Reads the words after `pls`.
 * @throws Refusal naming an unknown command or flag, a flag without its word, a flag given twice or to a command that has no use for it
 */
export function readArguments(words: readonly string[]): Command {
  const { values, positionals, tokens } = parseArgs({ args: [...words], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!(token.name in OPTIONS)) throw refusal("unknownFlag", token.rawName);
    if (seen.has(token.name)) throw refusal("flagTwice", token.rawName);
    seen.add(token.name);
    const needsWord = OPTIONS[token.name as keyof typeof OPTIONS].type === "string";
    if (needsWord && (token.value === undefined || token.value === "" || token.value.startsWith("--"))) throw refusal(wordless(token.name as Flag), token.rawName);
    if (!needsWord && token.value !== undefined) throw refusal("flagTakesNothing", token.rawName);
  }
  if (values.help === true) return { kind: "help" };
  if (values.version === true) return { kind: "version" };
  const [name, extra] = positionals;
  if (name === undefined) throw refusal("noCommand");
  if (!isCommand(name)) throw refusal("unknownCommand", name);
  if (extra !== undefined) throw refusal("unexpectedWord", extra);
  return commandOf(name, values as Readonly<Partial<Record<Flag, string>>>);
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

const wordless = (flag: Flag): string => (FLAGS[flag] === "file" ? "flagWithoutFile" : "flagWithoutWord");

function commandOf(name: CommandName, values: Readonly<Partial<Record<Flag, string>>>): Command {
  const { needs, takes }: { readonly needs: readonly Flag[]; readonly takes: readonly Flag[] } = COMMANDS[name];
  for (const flag of Object.keys(FLAGS) as Flag[]) {
    if (values[flag] !== undefined && !needs.includes(flag) && !takes.includes(flag)) throw refusal("flagElsewhere", `--${flag}`, name);
  }
  const missing = needs.find((flag) => values[flag] === undefined);
  if (missing !== undefined) throw refusal(FLAGS[missing] === "file" ? "flagMissing" : "choiceMissing", `--${missing}`);
  const given = [...needs, ...takes].map((flag) => [flag, values[flag]]);
  // Keys are those that the table names for this command, each required one present.
  return { kind: name, ...Object.fromEntries(given) } as Command;
}

const refusal = (key: string, word = "", command = ""): Refusal => new Refusal([{ key: `cli:${key}`, values: { word, command } }]);

/**
 * One of a few words.
 * @throws Refusal that names them
 */
export function choice<Word extends string>(flag: Flag, given: string | undefined, options: readonly [Word, ...Word[]]): Word {
  if (given === undefined) return options[0];
  const found = options.find((option) => option === given);
  if (found === undefined) throw new Refusal([{ key: "cli:notAChoice", values: { word: given, flag: `--${flag}`, allowed: options.join(", ") } }]);
  return found;
}

/**
 * A number within bounds.
 * @param allowed how the bounds are said
 * @throws Refusal that says them
 */
export function numberOf(flag: Flag, given: string | undefined, { otherwise, allowed, isAllowed }: { readonly otherwise: number; readonly allowed: string; isAllowed(value: number): boolean }): number {
  if (given === undefined) return otherwise;
  const value = given.trim() === "" ? Number.NaN : Number(given);
  if (!isAllowed(value)) throw new Refusal([{ key: "cli:notAChoice", values: { word: given, flag: `--${flag}`, allowed } }]);
  return value;
}
