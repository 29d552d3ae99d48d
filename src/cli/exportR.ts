import { defaultMissingCodes } from "../data/import/options";
import { basename } from "node:path";
import { rScript } from "../paper/r/rScript";
import { twinEngines } from "../paper/r/twin";
import type { Translate } from "../report/write/words";
import { translator } from "../text/i18n";
import { choice, type CommandOf } from "./arguments";
import { readInput, resultOf } from "./input";
import type { Product } from "./product";
import { Refusal } from "./refusal";
import { version } from "./version";

/** Decimals of the numbers in remarks. */
const DECIMALS = 3;

/**
 * The R script that reproduces an estimate. It names the data file as the command did, without its folder.
 * @throws Refusal where the input is wrong or the package cannot estimate this model
 */
export function exportR(command: CommandOf<"export-r">): Product {
  const engine = choice("engine", command.engine, twinEngines);
  const language = choice("language", command.language, ["en", "fr"]);
  const { model, data, settings, notes, options } = readInput(command);
  const result = resultOf(model, data, settings.options);
  const twin = rScript(engine, {
    model,
    result,
    data: { file: basename(command.data), layout: options, sheet: options.sheet, missingCodes: [...defaultMissingCodes, ...settings.missingCodes] },
    title: "",
    version: version(),
    words: { t: translator(language).t as Translate, format: { language, decimals: DECIMALS } },
  });
  if (twin.kind === "impossible") throw new Refusal(twin.reasons);
  return { text: twin.text, warnings: result.warnings, notes };
}
