import { Lock } from "lucide-react";
import { Popover } from "radix-ui";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { problemText } from "../shared/problemText";
import { ProblemList } from "./ProblemList";
import { SavedAt } from "./SavedAt";
import { statusOf } from "./status";
import { useSituation } from "./useSituation";
import { useNumberFormat } from "../shared/useNumberFormat";

/** Where the estimation stands, on which cases, what the model holds, and that nothing leaves this machine. */
export function StatusBar({ cases }: { readonly cases?: ReactNode }) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const constructs = useStudio((s) => s.document.model.constructs.length);
  const indicators = useStudio((s) => s.document.model.constructs.reduce((sum, c) => sum + c.items.length, 0));
  const ghosts = useStudio((s) => (s.mode === "prune" ? s.ghosts.length : 0));
  const paths = useStudio((s) => s.document.model.paths.length);
  const { tone: ownTone, parts, problem, problems } = statusOf(useSituation(), format);
  const seed = useStudio((s) => (s.bootstrapRun.kind === "running" ? s.bootstrapSettings.seed : undefined));
  const [listed, setListed] = useState(false);
  const tone = seed === undefined ? ownTone : "busy";
  const sentence = seed !== undefined ? t("bootstrap:status", { seed }) : problem === undefined ? parts.map((p) => t(p.key, { ...p.values })).join(" · ") : problemText(t, problem).happened;
  const state = (
    <>
      <span className={`dot ${tone}`} aria-hidden="true" />
      <span className="ellipsis">{sentence}</span>
    </>
  );
  return (
    <footer className="status">
      {problems.length === 0 ? <span className="state">{state}</span> : (
        <Popover.Root open={listed} onOpenChange={setListed}>
          <Popover.Trigger asChild>
            <button type="button" className="state" title={sentence}>
              {state}
              <span className={tone === "good" ? "count quiet" : "count"}>{t(problem === undefined ? "shell:problems.cautions" : "shell:problems.count", { count: problems.length })}</span>
            </button>
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content className="problems" side="top" align="start" sideOffset={6} collisionPadding={8}>
              <ProblemList problems={problems} onGo={() => setListed(false)} />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
      <span className="end">
        {cases}
        <span className="optional">{t("shell:counts.constructs", { count: constructs })}</span>
        <span className="optional">{ghosts > 0 ? t("prune:status", { now: indicators, preview: indicators - ghosts }) : t("shell:counts.indicators", { count: indicators })}</span>
        <span className="optional">{t("shell:counts.paths", { count: paths })}</span>
        <SavedAt />
        <span className="private"><Lock className="i" aria-hidden="true" />{t("shell:private")}</span>
      </span>
    </footer>
  );
}
