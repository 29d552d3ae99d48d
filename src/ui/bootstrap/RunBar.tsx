import { Square } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { BootstrapCount } from "../../store/bootstrapState";
import { useStudio } from "../../store/store";
import { Rejections } from "./Rejections";
import { useNumbers } from "./useNumbers";

/** How far a run has come, how fast it goes, and the two ways to end it. */
export function RunBar({ count }: { readonly count: BootstrapCount }) {
  const { t } = useTranslation();
  const { integer, duration } = useNumbers();
  const stop = useStudio((s) => s.stopBootstrap);
  const cancel = useStudio((s) => s.cancelBootstrap);
  const { done, total, rate, remainingMs, failed } = count;
  const share = total === 0 ? 0 : done / total;
  const facts = rate > 0 ? [t("bootstrap:run.rate", { rate: integer(rate) }), done < total ? t("bootstrap:run.remaining", { time: duration(remainingMs) }) : t("bootstrap:run.finishing")] : [t("bootstrap:run.starting")];
  return (
    <div className="run num">
      <p className="count"><b>{integer(done)}</b> {t("bootstrap:run.of", { total: integer(total) })}</p>
      <div className="bar" role="progressbar" aria-label={t("bootstrap:run.bar")} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
        <i style={{ width: `${100 * share}%` }} />
        {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => <u key={tenth} style={{ left: `${10 * tenth}%` }} />)}
      </div>
      <p className="facts">{facts.join(" · ")} · <Rejections failed={failed} /></p>
      <div className="actions">
        <button type="button" className="btn" disabled={done - failed < 2} onClick={stop}><Square className="i" aria-hidden="true" />{t("bootstrap:stop", { done: integer(done) })}</button>
        <button type="button" className="btn quiet" onClick={cancel}>{t("bootstrap:cancel")}</button>
      </div>
    </div>
  );
}
