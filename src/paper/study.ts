import { figureSvg } from "../draw/figure";
import { presetLook } from "../draw/presets";
import type { DisplayOptions } from "../draw/scene";
import type { BootstrapOptions } from "../methods/bootstrap/options";
import type { PlsOptions } from "../methods/pls/options";
import type { Document } from "../model/document";
import type { Report, Table } from "../report/blocks";
import type { InferenceOverlay, Overlay } from "../report/overlay";
import { sayText, type Words } from "../report/write/words";
import { audit } from "./audit/audit";
import { type ReportInput, TEXT_WIDTH } from "./report";

/** What a bootstrap adds to a report. */
export interface StudyBootstrap {
  readonly options: BootstrapOptions;
  /** resamples that the numbers rest on */
  readonly used: number;
  readonly tables: readonly Table[];
  readonly inference: InferenceOverlay;
}

/** A study as screen and command line know it. */
export interface Study extends Pick<ReportInput, "trail" | "analyses" | "dataName" | "fingerprint"> {
  readonly document: Document;
  readonly options: PlsOptions;
  readonly display: DisplayOptions;
  readonly report: Report;
  /** numbers on the figure, where they are more than those of the report */
  readonly drawn?: Overlay | undefined;
  /** of this very model and these data */
  readonly bootstrap?: StudyBootstrap | undefined;
  /** of the program */
  readonly version: string;
  readonly words: Words;
}

/** All that its report is made of: the figure, the checklist and the settings, beside the tables. */
export function reportInput({ document, options, display, report, drawn, bootstrap, version, words, ...rest }: Study): ReportInput {
  const { t, format } = words;
  const bootstrapTables = bootstrap?.tables ?? [];
  const { theme, legend } = presetLook("apa", "light");
  const svg = figureSvg(
    { document, overlay: drawn ?? report.overlay, inference: bootstrap?.inference, display },
    { preset: "apa", language: format.language, theme, filled: false, legend, font: "serif", inference: bootstrap !== undefined, width: TEXT_WIDTH },
    (text) => sayText(text, t),
  );
  const title = document.title.trim();
  return {
    document, report, words, bootstrapTables, ...rest,
    methods: { model: document.model, options, run: report.run, version, format, bootstrap: bootstrap?.options },
    findings: audit({ model: document.model, report, bootstrap: bootstrapTables, samples: bootstrap?.used, predicted: rest.analyses?.find(({ id }) => id === "predict")?.tables, format }),
    figures: [{ svg, caption: title === "" ? t("paper:report.caption.model") : t("paper:report.caption.named", { title }) }],
  };
}
