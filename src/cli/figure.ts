import { arrange } from "../draw/autoLayout";
import { type FigureChoices, figureSvg } from "../draw/figure";
import { figureWidths, type FigureWidth, presetLook, presets } from "../draw/presets";
import { defaultDisplay } from "../draw/scene";
import { svgToTikz } from "../draw/tikz";
import { report } from "../methods/pls/report";
import type { Document } from "../model/document";
import type { Text } from "../report/text";
import { translator } from "../text/i18n";
import { choice, type CommandOf } from "./arguments";
import { carried } from "./carried";
import { readInput, resultOf } from "./input";
import type { Product } from "./product";

const COLUMNS = Object.keys(figureWidths) as [FigureWidth, ...FigureWidth[]];
/** A picture for LaTeX needs a width; this is that of a page of text. */
const TEXT_WIDTH = 160;

/**
 * The path diagram; as SVG it carries the study, as one from the studio does. It is drawn with the numbers of an estimate, laid out anew.
 * @throws Refusal where the input is wrong
 */
export function figure(command: CommandOf<"figure">): Product {
  const format = choice("format", command.format, ["svg", "tikz"]);
  const preset = choice("preset", command.preset, presets);
  const language = choice("language", command.language, ["en", "fr"]);
  const look = presetLook(preset, "light");
  const width = figureWidths[command.columns === undefined ? look.width : choice("columns", command.columns, COLUMNS)];
  const { model, data, settings, notes } = readInput(command);
  const result = resultOf(model, data, settings.options);
  const document: Document = { title: "", model, layout: arrange(model) };
  const choices: FigureChoices = { preset, language, theme: look.theme, filled: look.filled, legend: look.legend, font: look.font, width };
  const { t } = translator(language);
  const say = ({ key, values }: Text): string => t(key, { ...values });
  const found = report(result);
  const project = format === "svg" ? carried(choice("carry", command.carry, ["model", "data", "nothing"]), { document, options: settings.options, display: defaultDisplay, data, report: found }) : undefined;
  const svg = figureSvg({ document, overlay: found.overlay, display: defaultDisplay }, choices, say, { project });
  return { text: format === "tikz" ? svgToTikz(svg, width ?? TEXT_WIDTH) : svg, warnings: result.warnings, notes };
}
