import type { Twin, TwinEngine } from "../../paper/r/twin";

export const figureFormats = ["svg", "png", "pdf", "tikz"] as const;
export type FigureFormat = (typeof figureFormats)[number];
export const tableFormats = ["docx", "xlsx", "html", "latex", "markdown", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];
export const reportFormats = ["html", "docx", "markdown"] as const;
export type ReportFormat = (typeof reportFormats)[number];

export type Language = "en" | "fr";

/** What travels inside a figure, so that dropping it back opens the project. */
export const carriedParts = ["nothing", "model", "data"] as const;
export type Carried = (typeof carriedParts)[number];

export interface FigureRequest {
  readonly format: FigureFormat;
  /** draws the figure; with a font and a project where the format wants them inside */
  readonly draw: (extras: { readonly font?: string; readonly project?: string }) => string;
  /** mm; absent: the size of the screen */
  readonly width: number | undefined;
  /** of a PNG */
  readonly dotsPerInch: number;
  readonly carried: Carried;
}

/** The file that the script reads: the one that was opened, or a plain copy that is saved beside it. */
export type ScriptData = "original" | "copy";

export interface ScriptRequest {
  readonly engine: TwinEngine;
  readonly data: ScriptData;
  readonly language: Language;
}

/** What the dialog asks of the page; each says by itself what went wrong. */
export interface ExportActions {
  saveFigure(request: FigureRequest): Promise<void>;
  copyFigure(svg: string): Promise<void>;
  saveTables(format: TableFormat, language: Language): Promise<void>;
  saveReport(format: ReportFormat, language: Language): Promise<void>;
  /** undefined where the estimate fails */
  script(request: ScriptRequest): Promise<Twin | undefined>;
  saveScript(text: string, engine: TwinEngine): Promise<void>;
  copyText(text: string): Promise<void>;
  /** the copy that a script reads */
  saveDataCopy(): Promise<void>;
}
