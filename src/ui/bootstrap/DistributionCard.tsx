import { memo, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { intervalOf, limitErrorsOf, SETTLED, starsOf } from "../../methods/bootstrap/inference";
import type { BootstrapResult } from "../../methods/bootstrap/result";
import { useStudio } from "../../store/store";
import type { Effect } from "./effects";
import { Funnel } from "./Funnel";
import { Histogram } from "./lazyHistogram";
import { useNumbers } from "./useNumbers";

/** One effect: its histogram with estimate, interval and zero, and the funnel of its limits. */
export const DistributionCard = memo(function DistributionCard({ effect, result }: { readonly effect: Effect; readonly result: BootstrapResult }) {
  const { t } = useTranslation();
  const { number, interval: formatted } = useNumbers();
  const setView = useStudio((s) => s.setView);
  const { name, summary, target } = effect;
  const { histogram, estimate, p } = summary;
  const limitErrors = limitErrorsOf(summary, result);
  const interval = intervalOf(summary, result);
  if (histogram === null || estimate === null || interval === null) return null;
  const stars = result.used >= Math.min(SETTLED, result.options.samples) ? "*".repeat(starsOf(p)) : "";
  const label = t("bootstrap:distributions.histogram", { effect: name, estimate: number(estimate), interval: formatted(interval) });
  const error = limitErrors === null ? undefined : 2 * Math.max(...limitErrors);
  return (
    <section className="dist" aria-label={name}>
      <h3>
        {target === undefined ? <span className="ellipsis" title={name}>{name}</span> : <button type="button" className="pick ellipsis" title={name} onClick={() => setView({ selection: [target] })}>{name}</button>}
        <b className="num">{number(estimate)}<em aria-hidden="true">{stars}</em></b>
      </h3>
      <div className="hist" role="img" aria-label={label}>
        <Suspense fallback={<p className="muted">{t("bootstrap:distributions.loading")}</p>}>
          <Histogram histogram={histogram} estimate={estimate} interval={interval} />
        </Suspense>
      </div>
      <Funnel summary={summary} options={result.options} interval={interval} limitErrors={limitErrors} />
      {error === undefined ? null : <p className="settle num">{t("bootstrap:distributions.settled", { error: number(Math.max(error, 0.001), "bounded", 3) })}</p>}
    </section>
  );
});
