import "./bootstrap.css";
import { SlidersHorizontal } from "lucide-react";
import { Popover } from "radix-ui";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { bootstrapNow, isBootstrapStale } from "../../store/bootstrapKey";
import { useStudio } from "../../store/store";
import { DistributionCard } from "./DistributionCard";
import { EffectChoice } from "./EffectChoice";
import { effectsOf, shownAtFirst } from "./effects";
import { Rehearsal } from "./Rehearsal";
import { useTurns } from "./useTurns";
import "./distributions.css";

/** How each effect is distributed over the resamples, and how its limits came to rest. */
export function Distributions() {
  const { t } = useTranslation();
  // Charts take their time: they follow when the page is free.
  const result = useDeferredValue(useStudio((s) => bootstrapNow(s)?.result));
  const stale = useStudio(isBootstrapStale);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const newest = useMemo(() => ({ result, effects: result === undefined ? [] : effectsOf(result, t) }), [result, t]);
  const { effects } = newest;
  const keys = chosen ?? shownAtFirst(effects);
  const shown = effects.filter(({ key }) => keys.has(key));
  const turn = useTurns(newest, shown.map(({ key }) => key));
  return (
    <aside className={stale ? "panel wide distributions stale" : "panel wide distributions"} aria-label={t("bootstrap:distributions.title")}>
      <header className="panel-head">
        <h2>{t("bootstrap:distributions.title")}</h2>
        {effects.length === 0 ? null : (
          <Popover.Root>
            <Popover.Trigger asChild>
              <button type="button" className="icon-btn push" aria-label={t("bootstrap:distributions.choose")}><SlidersHorizontal className="i" aria-hidden="true" /></button>
            </Popover.Trigger>
            <Popover.Portal>
              <Popover.Content className="popover effect-choice" align="end" collisionPadding={8} aria-label={t("bootstrap:distributions.chosen")}>
                <EffectChoice effects={effects} chosen={keys} onChoose={setChosen} />
              </Popover.Content>
            </Popover.Portal>
          </Popover.Root>
        )}
      </header>
      <div className="panel-body">
        {result === undefined ? <p className="section muted">{t("bootstrap:distributions.empty")}</p> : null}
        {result === undefined ? <Rehearsal /> : null}
        {result !== undefined && shown.length === 0 ? <p className="section muted">{t("bootstrap:distributions.none")}</p> : null}
        {shown.map(({ key }) => {
          const { result: own, effects: known } = turn(key) ?? {};
          const effect = known?.find((one) => one.key === key);
          return own === undefined || effect === undefined ? null : <DistributionCard key={key} effect={effect} result={own} />;
        })}
        {shown.length < effects.length && chosen === undefined && shown.length > 0 ? <p className="section hint">{t("bootstrap:distributions.more")}</p> : null}
      </div>
    </aside>
  );
}
