import { parseArgs } from "node:util";
import { Refusal } from "./refusal";

export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | {
      readonly kind: "estimate";
      readonly data: string;
      readonly model: string;
      readonly settings: string | undefined;
      readonly output: string | undefined;
    };

const FLAGS = {
  data: { type: "string" },
  model: { type: "string" },
  settings: { type: "string" },
  output: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/**
 * Reads the words after `pls`.
 * @throws Refusal naming an unknown command or flag, a flag without its file, a flag given twice
 */
export function readArguments(words: readonly string[]): Command {
  const { values, positionals, tokens } = parseArgs({ args: [...words], options: FLAGS, strict: false, allowPositionals: true, tokens: true });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!(token.name in FLAGS)) throw refusal("unknownFlag", token.rawName);
    if (seen.has(token.name)) throw refusal("flagTwice", token.rawName);
    seen.add(token.name);
    const needsFile = FLAGS[token.name as keyof typeof FLAGS].type === "string";
    if (needsFile && (token.value === undefined || token.value === "" || token.value.startsWith("--"))) throw refusal("flagWithoutFile", token.rawName);
    if (!needsFile && token.value !== undefined) throw refusal("flagTakesNothing", token.rawName);
  }
  if (values.help === true) return { kind: "help" };
  if (values.version === true) return { kind: "version" };
  const [command, extra] = positionals;
  if (command === undefined) throw refusal("noCommand");
  if (command !== "estimate") throw refusal("unknownCommand", command);
  if (extra !== undefined) throw refusal("unexpectedWord", extra);
  return { kind: "estimate", data: file(values.data, "--data"), model: file(values.model, "--model"), settings: optional(values.settings), output: optional(values.output) };
}

const optional = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function file(value: unknown, flag: string): string {
  if (typeof value !== "string") throw refusal("flagMissing", flag);
  return value;
}

const refusal = (key: string, word = ""): Refusal => new Refusal([{ key: `cli:${key}`, values: { word } }]);
