import { Copy, Download } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { bootstrapNow, isBootstrapStale, isInferenceShown } from "../../store/bootstrapKey";
import { currentReport } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { Modal } from "../shared/Modal";
import { useDark } from "../shared/useDark";
import { Choice } from "./Choice";
import "./dialogs.css";
import { figureSvg, type FigureChoices } from "./figure";

interface ExportDialogProps {
  readonly onClose: () => void;
  readonly onSave: (svg: string) => void;
  readonly onCopy: (svg: string) => void;
}

const SCREEN_FONT = "'Inter Variable', Inter, Arial, Helvetica, sans-serif";

/** The figure as it will be written, with its language, colours, background and legend to choose. */
export function ExportDialog({ onClose, onSave, onCopy }: ExportDialogProps) {
  const { t, i18n } = useTranslation();
  const dark = useDark();
  const document = useStudio((s) => s.document);
  const display = useStudio((s) => s.display);
  const language = useStudio((s) => s.language);
  const overlay = useStudio((s) => currentReport(s)?.overlay);
  const inference = useStudio((s) => (overlay === undefined || isBootstrapStale(s) ? undefined : bootstrapNow(s)?.inference));
  const isShown = useStudio(isInferenceShown);
  const isOld = useStudio((s) => s.report !== undefined) && overlay === undefined;
  const [choices, setChoices] = useState<FigureChoices>({ language, colours: dark ? "dark" : "light", background: "transparent", legend: true, inference: isShown });
  const change = (part: Partial<FigureChoices>): void => setChoices((before) => ({ ...before, ...part }));
  const source = useMemo(() => ({ document, overlay, inference, display }), [document, overlay, inference, display]);
  const say = i18n.getFixedT(choices.language);
  const preview = useMemo(() => figureSvg(source, choices, say, SCREEN_FONT), [source, choices, say]);
  const file = (): string => figureSvg(source, choices, say);
  return (
    <Modal
      open
      onClose={onClose}
      width="wide"
      title={t("shell:export.title")}
      description={t(isOld ? "shell:export.stale" : overlay === undefined ? "shell:export.withoutNumbers" : "shell:export.about")}
      foot={
        <>
          <button type="button" className="btn" onClick={() => onCopy(file())}><Copy className="i" aria-hidden="true" />{t("shell:export.copy")}</button>
          <button type="button" className="btn primary" onClick={() => onSave(file())}><Download className="i" aria-hidden="true" />{t("shell:export.save")}</button>
        </>
      }
    >
      <div className="export-dialog">
        <div className={choices.colours === "dark" ? "export-preview dark" : "export-preview"} dangerouslySetInnerHTML={{ __html: preview }} />
        <div className="export-choices">
          <Choice label={t("shell:export.language")} value={choices.language} options={["en", "fr"]} say={(one) => t(`shell:languages.${one}`)} onChange={(one) => change({ language: one })} />
          <Choice label={t("shell:export.colours.label")} value={choices.colours} options={["light", "dark", "paper"]} say={(one) => t(`shell:export.colours.${one}`)} onChange={(one) => change({ colours: one })} />
          <Choice label={t("shell:export.background.label")} value={choices.background} options={["transparent", "filled"]} say={(one) => t(`shell:export.background.${one}`)} onChange={(one) => change({ background: one })} />
          <Choice label={t("shell:export.legend.label")} value={choices.legend ? "shown" : "hidden"} options={["shown", "hidden"]} say={(one) => t(`shell:export.legend.${one}`)} onChange={(one) => change({ legend: one === "shown" })} />
          {inference === undefined ? null : (
            <Choice label={t("shell:export.inference")} value={choices.inference === true ? "shown" : "hidden"} options={["shown", "hidden"]} say={(one) => t(`shell:export.legend.${one}`)} onChange={(one) => change({ inference: one === "shown" })} />
          )}
          <p className="hint">{t("shell:export.hint")}</p>
        </div>
      </div>
    </Modal>
  );
}
