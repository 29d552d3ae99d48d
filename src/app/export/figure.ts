import { pngWithText } from "../../draw/png";
import { svgToTikz } from "../../draw/tikz";
import { PNG_KEYWORD } from "../../store/figureFile";
import { projectForReaders } from "../../store/project";
import { writeProject } from "../../store/projectFile";
import { studio } from "../../store/store";
import type { FigureRequest } from "../../ui/export/actions";
import { fileName } from "../../ui/shell/fileName";
import { writeFile } from "../writeFile";

/** A picture for LaTeX needs a width; this is that of a page of text, mm. */
const TEXT_WIDTH = 160;

/** Writes a figure in the format asked for; SVG and PNG take the project along where that is wanted. */
export async function saveFigure({ format, draw, width, dotsPerInch, carried }: FigureRequest): Promise<void> {
  const state = studio.getState();
  const { title } = state.document;
  const project = carried === "nothing" ? undefined : writeProject(projectForReaders(state), carried === "data");
  if (format === "svg") return void (await writeFile({ file: fileName(title, "svg"), content: draw(project === undefined ? {} : { project }), type: "image/svg+xml", kind: "figure" }));
  if (format === "tikz") return void (await writeFile({ file: fileName(title, "tex"), content: svgToTikz(draw({}), width ?? TEXT_WIDTH), type: "application/x-tex", kind: "figure" }));
  if (format === "png") {
    const { toPng } = await import("../../ui/shared/raster");
    const png = await toPng(draw({}), width, dotsPerInch);
    return void (await writeFile({ file: fileName(title, "png"), content: project === undefined ? png : pngWithText(png, PNG_KEYWORD, project), type: "image/png", kind: "figure" }));
  }
  const { PDF_FONT, toPdf } = await import("./pdf");
  await writeFile({ file: fileName(title, "pdf"), content: await toPdf(draw({ font: PDF_FONT }), width), type: "application/pdf", kind: "figure" });
}
