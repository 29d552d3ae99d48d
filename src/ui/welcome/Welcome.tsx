import { Circle, CircleQuestionMark, Download, FolderOpen, History, Lock, Upload } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { LanguageSwitch } from "../shared/LanguageSwitch";
import { Logo } from "../shared/Logo";
import { shortcutLabel } from "../shared/platform";
import { ThemeButton } from "../shared/ThemeButton";
import { Tip } from "../shared/Tip";
import { SampleCard } from "./SampleCard";
import { samples } from "./samples";
import { useInstall, useIsOffline } from "./useOffline";
import "./welcome.css";

/** The way back to a project that was open. */
export interface Resume {
  readonly title: string;
  /** what is in it, such as "3 constructs · 72 cases" */
  readonly about: string;
  readonly open: () => void;
}

interface WelcomeProps {
  readonly version: string;
  readonly onOpenData: () => void;
  readonly onOpenProject: () => void;
  readonly onEmpty: () => void;
  /** absent where the browser keeps no other project */
  readonly onRecent?: (() => void) | undefined;
  readonly onSample: (id: string) => Promise<void>;
  /** the project that was open last, where there is one */
  readonly resume: Resume | undefined;
}

/** The start page: data, a project, an empty canvas, or a sample study. */
export function Welcome({ version, onOpenData, onOpenProject, onEmpty, onRecent, onSample, resume }: WelcomeProps) {
  const { t } = useTranslation();
  const setView = useStudio((s) => s.setView);
  const [opening, setOpening] = useState(false);
  const isOffline = useIsOffline();
  const install = useInstall();
  const openSample = (id: string): void => {
    setOpening(true);
    void onSample(id).finally(() => setOpening(false));
  };
  return (
    <div className="app welcome">
      <header className="whead">
        <span className="brand"><Logo />{t("common:product")}</span>
        <span className="push" />
        <LanguageSwitch />
        <ThemeButton />
        <Tip text={t("shell:help")} shortcut="?">
          <button type="button" className="icon-btn" aria-label={t("shell:help")} onClick={() => setView({ openPanel: "shortcuts" })}>
            <CircleQuestionMark className="i" aria-hidden="true" />
          </button>
        </Tip>
      </header>
      <main className="wmain" aria-busy={opening}>
        <section className="start">
          <h1>{t("welcome:hero")}</h1>
          <p className="sub">{t("welcome:sub")}</p>
          <div className="drop">
            <span className="dropglyph"><Upload className="i" aria-hidden="true" /></span>
            <div><strong>{t("welcome:drop.title")}</strong><small>{t("welcome:drop.formats")}</small></div>
            <button type="button" className="btn primary big" onClick={onOpenData}>
              {t("welcome:drop.button")}
              <span className="kbd on" aria-hidden="true">{shortcutLabel("Mod+O")}</span>
            </button>
          </div>
          {resume === undefined ? null : (
            <button type="button" className="resume" onClick={resume.open}>
              <History className="i" aria-hidden="true" />
              <span>
                <strong>{t("welcome:resume")}</strong>
                <small>{[resume.title.trim() === "" ? t("shell:title.untitled") : resume.title, resume.about].join(" · ")}</small>
              </span>
            </button>
          )}
          <div className="others">
            <button type="button" className="btn big" onClick={onOpenProject}><FolderOpen className="i" aria-hidden="true" />{t("welcome:openProject")}</button>
            {onRecent === undefined ? null : <button type="button" className="btn big" onClick={onRecent}><History className="i" aria-hidden="true" />{t("recent:button")}</button>}
            <button type="button" className="btn big" onClick={onEmpty}><Circle className="i" aria-hidden="true" />{t("welcome:empty")}</button>
          </div>
          <p className="privacy"><Lock className="i" aria-hidden="true" /><span>{t("welcome:privacy")}</span></p>
        </section>
        <section className="samples">
          <h2>{t("welcome:samples.title")}</h2>
          {samples.map((sample) => <SampleCard key={sample.id} sample={sample} disabled={opening} onOpen={openSample} />)}
          <p className="foot">{t("welcome:samples.note")}</p>
        </section>
      </main>
      <footer className="wfoot">
        <span>{t("welcome:openSource")}</span>
        <span>{t(isOffline ? "offline:ready" : "welcome:offline")}</span>
        {install === undefined ? null : <button type="button" className="btn quiet" onClick={install}><Download className="i" aria-hidden="true" />{t("offline:install")}</button>}
        <span className="push num">{t("welcome:version", { version })}</span>
      </footer>
    </div>
  );
}
