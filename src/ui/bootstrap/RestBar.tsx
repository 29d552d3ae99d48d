import { ChevronDown, Play, RotateCcw, Settings2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ShownBootstrap } from "../../store/bootstrapState";
import { useStudio } from "../../store/store";
import { LiveSwitch } from "./LiveSwitch";
import { Rejections } from "./Rejections";
import { useNumbers } from "./useNumbers";

interface RestBarProps {
  readonly shown: ShownBootstrap | undefined;
  readonly canRun: boolean;
  /** whether the settings stand in place of the results */
  readonly form: boolean;
  readonly onForm: (open: boolean) => void;
}

/** While nothing runs: what the results rest on, and how to start. */
export function RestBar({ shown, canRun, form, onForm }: RestBarProps) {
  const { t } = useTranslation();
  const start = useStudio((s) => s.startBootstrap);
  const setView = useStudio((s) => s.setView);
  const begin = () => {
    onForm(false);
    start();
  };
  return (
    <div className="run rest num">
      {shown === undefined ? <h3 className="count">{t("bootstrap:title")}</h3> : <Basis shown={shown} />}
      <span className="push" />
      <LiveSwitch />
      {shown === undefined ? null : (
        <button type="button" className="btn quiet" aria-label={t(form ? "bootstrap:hideSettings" : "bootstrap:settings")} aria-expanded={form} onClick={() => onForm(!form)}><Settings2 className="i" aria-hidden="true" /><span className="text">{t(form ? "bootstrap:hideSettings" : "bootstrap:settings")}</span></button>
      )}
      <button type="button" className="btn primary" disabled={!canRun} onClick={begin}>
        {shown === undefined ? <Play className="i" aria-hidden="true" /> : <RotateCcw className="i" aria-hidden="true" />}
        {t(shown === undefined ? "bootstrap:start" : "bootstrap:again")}
      </button>
      <button type="button" className="icon-btn" aria-label={t("bootstrap:close")} onClick={() => setView({ drawerOpen: false })}><ChevronDown className="i" aria-hidden="true" /></button>
    </div>
  );
}

/** How many resamples, of how many cases, from which seed. */
function Basis({ shown: { result, state } }: { readonly shown: ShownBootstrap }) {
  const { t } = useTranslation();
  const { integer } = useNumbers();
  const { drawn, used, n, rejected, options } = result;
  const failed = rejected.notConverged + rejected.singular + rejected.noVariance + rejected.heywood;
  const facts = [t("bootstrap:done.cases", { n: integer(n) }), t("bootstrap:done.seed", { seed: options.seed })];
  return (
    <>
      <p className="count">
        <b>{integer(drawn)}</b> {state === "live" ? t("bootstrap:done.live") : t("bootstrap:done.samples", { count: drawn })}
      </p>
      <p className="facts">{facts.join(" · ")} · <Rejections failed={failed} />{used < drawn - failed ? ` · ${t("bootstrap:done.used", { used: integer(used) })}` : ""}</p>
    </>
  );
}
