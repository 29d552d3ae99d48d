import type { ReactNode } from "react";
import { Switch } from "radix-ui";
import { CircleQuestionMark, Settings, Share } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { ItemCount } from "./ItemCount";
import { LanguageSwitch } from "../shared/LanguageSwitch";
import { Logo } from "../shared/Logo";
import { ThemeButton } from "../shared/ThemeButton";
import { Tip } from "../shared/Tip";
import { Modes } from "./Modes";
import { TitleField } from "./TitleField";

interface TopBarProps {
  /** the button that opens the file menu */
  readonly menu: ReactNode;
  /** the button that opens the menu of models */
  readonly models?: ReactNode;
  /** the menu of analyses, beside the modes */
  readonly analyse?: ReactNode;
  readonly onExport: () => void;
}

export function TopBar({ menu, models, analyse, onExport }: TopBarProps) {
  const { t } = useTranslation();
  const setView = useStudio((s) => s.setView);
  const live = useStudio((s) => s.live);
  const setLive = useStudio((s) => s.setLive);
  const title = useStudio((s) => s.document.title.trim());
  const constructs = useStudio((s) => s.document.model.constructs.length);
  return (
    <header className="topbar">
      <h1 className="sr-only">{title === "" ? t("shell:title.untitled") : title}</h1>
      <div className="topbar-start">
        <button type="button" className="brand" aria-label={t("shell:toStart")} onClick={() => setView({ screen: "welcome" })}>
          <Logo />
          <span className="text">{t("common:product")}</span>
        </button>
        <div className="crumbs">
          <TitleField />
          {models}
          <ItemCount />
          {menu}
        </div>
      </div>
      <div className="topbar-middle">
        <Modes />
        {analyse}
      </div>
      <div className="topbar-end">
        <label className="live">
          <Switch.Root className="switch" checked={live} onCheckedChange={setLive} aria-label={t("shell:live.label")} />
          <span className="text">{t("shell:live.short")}</span>
        </label>
        <span className="spare"><LanguageSwitch /></span>
        <span className="spare"><ThemeButton /></span>
        <Tip text={t("shell:settings")}>
          <button type="button" className="icon-btn spare" aria-label={t("shell:settings")} onClick={() => setView({ openPanel: "settings" })}>
            <Settings className="i" aria-hidden="true" />
          </button>
        </Tip>
        <Tip text={t("shell:help")} shortcut="?">
          <button type="button" className="icon-btn spare" aria-label={t("shell:help")} onClick={() => setView({ openPanel: "shortcuts" })}>
            <CircleQuestionMark className="i" aria-hidden="true" />
          </button>
        </Tip>
        <button type="button" className="btn primary export" aria-label={t("shell:export.button")} disabled={constructs === 0} onClick={onExport}>
          <Share className="i" aria-hidden="true" />
          <span className="text">{t("shell:export.button")}</span>
        </button>
      </div>
    </header>
  );
}
