import { Copy, Download } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type FigureChoices, figureSize, figureSvg, printedSize } from "../../draw/figure";
import { type FigureWidth, figureWidths, type Preset, presetLook, presets } from "../../draw/presets";
import type { Text } from "../../report/text";
import { bootstrapNow, isBootstrapStale } from "../../store/bootstrapKey";
import { withQ2 } from "../../store/currentAnalyses";
import { currentReport } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { useDark } from "../shared/useDark";
import { type Carried, carriedParts, type ExportActions, type FigureFormat, figureFormats } from "./actions";
import { Choice } from "./Choice";
import { Picker } from "./Picker";

const SCREEN_FONT = "'Inter Variable', Inter, Arial, Helvetica, sans-serif";
/** Smallest letters that APA style lets stand in a figure, pt. */
const LEGIBLE = 8;
const WIDTHS = Object.keys(figureWidths) as FigureWidth[];
const RESOLUTIONS = ["150", "300", "600"] as const;

/** The figure as it will be written. */
export function FigurePane({ actions }: { readonly actions: ExportActions }) {
  const { t, i18n } = useTranslation();
  const screen = useDark() ? "dark" : "light";
  const document = useStudio((s) => s.document);
  const display = useStudio((s) => s.display);
  const language = useStudio((s) => s.language);
  const overlay = useStudio((s) => withQ2(s, currentReport(s)?.overlay));
  const inference = useStudio((s) => (overlay === undefined || isBootstrapStale(s) ? undefined : bootstrapNow(s)?.inference));
  const [inferred, setInferred] = useState(inference !== undefined);
  const [preset, setPreset] = useState<Preset>("apa");
  const [width, setWidth] = useState<FigureWidth>(presetLook("apa", screen).width);
  const [look, setLook] = useState({ language, ...presetLook("apa", screen) });
  const [format, setFormat] = useState<FigureFormat>("svg");
  const [resolution, setResolution] = useState<(typeof RESOLUTIONS)[number]>("300");
  const [carried, setCarried] = useState<Carried>("model");

  const choosePreset = (next: Preset): void => {
    const fresh = presetLook(next, screen);
    setPreset(next);
    setWidth(fresh.width);
    setLook({ language: look.language, ...fresh });
  };
  const millimetres = figureWidths[width];
  const draw = useMemo(() => {
    const choices: FigureChoices = { preset, language: look.language, theme: look.theme, filled: look.filled, legend: look.legend, font: look.font, inference: inferred, width: millimetres };
    const fixed = i18n.getFixedT(look.language);
    const say = ({ key, values }: Text): string => fixed(key, { ...values });
    return (extras: { readonly font?: string; readonly project?: string }): string => figureSvg({ document, overlay, inference, display }, choices, say, extras);
  }, [preset, look, inferred, millimetres, i18n, document, overlay, inference, display]);
  const preview = useMemo(() => draw(look.font === "sans" ? { font: SCREEN_FONT } : {}), [draw, look.font]);
  const points = millimetres === undefined ? undefined : printedSize(preview, millimetres);
  const canCarry = format === "svg" || format === "png";
  const { width: wide, height: high } = figureSize(preview);
  const printed = millimetres === undefined ? undefined : t("report:export.printed", { width: millimetres, height: Math.round((millimetres * high) / wide), points: Math.round((points ?? 0) * 10) / 10 });

  return (
    <div className="export-dialog">
      <div className="export-stage">
        <div className={look.theme === "dark" ? "export-preview dark" : "export-preview"} dangerouslySetInnerHTML={{ __html: preview }} />
        {printed === undefined ? null : <p className={points !== undefined && points < LEGIBLE ? "export-size small" : "export-size"} role="status">{printed} {points !== undefined && points < LEGIBLE ? t("report:export.tooSmall", { legible: LEGIBLE }) : null}</p>}
      </div>
      <div className="export-choices">
        <Picker label={t("report:export.preset.label")} value={preset} options={presets} say={(one) => t(`report:export.preset.${one}`)} onChange={choosePreset} />
        <Picker label={t("report:export.width.label")} value={width} options={WIDTHS} say={(one) => t(`report:export.width.${one}`)} onChange={setWidth} />
        <Choice label={t("report:export.language")} value={look.language} options={["en", "fr"]} say={(one) => t(`shell:languages.${one}`)} onChange={(one) => setLook({ ...look, language: one })} />
        <Choice label={t("report:export.font.label")} value={look.font} options={["sans", "serif"]} say={(one) => t(`report:export.font.${one}`)} onChange={(one) => setLook({ ...look, font: one })} />
        <Choice label={t("report:export.background.label")} value={look.filled ? "filled" : "transparent"} options={["transparent", "filled"]} say={(one) => t(`report:export.background.${one}`)} onChange={(one) => setLook({ ...look, filled: one === "filled" })} />
        <Choice label={t("report:export.legend.label")} value={look.legend ? "shown" : "hidden"} options={["shown", "hidden"]} say={(one) => t(`report:export.legend.${one}`)} onChange={(one) => setLook({ ...look, legend: one === "shown" })} />
        {inference === undefined ? null : <Choice label={t("report:export.inference")} value={inferred ? "shown" : "hidden"} options={["shown", "hidden"]} say={(one) => t(`report:export.legend.${one}`)} onChange={(one) => setInferred(one === "shown")} />}
        <Choice label={t("report:export.format.label")} value={format} options={figureFormats} say={(one) => t(`report:export.format.${one}`)} onChange={setFormat} />
        {format === "png" ? <Choice label={t("report:export.resolution")} value={resolution} options={RESOLUTIONS} say={(one) => one} onChange={setResolution} /> : null}
        {canCarry ? <Picker label={t("report:export.carried.label")} value={carried} options={carriedParts} say={(one) => t(`report:export.carried.${one}`)} onChange={setCarried} /> : null}
        <p className="hint">{t(canCarry && carried !== "nothing" ? "report:export.carriedHint" : "report:export.hint")}</p>
        <div className="export-actions">
          <button type="button" className="btn" onClick={() => void actions.copyFigure(draw({}))}><Copy className="i" aria-hidden="true" />{t("report:export.copySvg")}</button>
          <button type="button" className="btn primary" onClick={() => void actions.saveFigure({ format, draw, width: millimetres, dotsPerInch: Number(resolution), carried: canCarry ? carried : "nothing" })}>
            <Download className="i" aria-hidden="true" />{t("report:export.saveAs", { format: t(`report:export.format.${format}`) })}
          </button>
        </div>
      </div>
    </div>
  );
}
