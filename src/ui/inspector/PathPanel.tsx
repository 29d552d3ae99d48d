import { ArrowLeftRight, ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { reversePath } from "../../model/editPaths";
import { endLabel, isProductId } from "../../model/interactions";
import { canReverse } from "../../model/rules";
import { pathKey } from "../../report/overlay";
import type { Target } from "../../store/state";
import { isStale, overlayNow } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { change, remove, select } from "./edits";
import { Term } from "./Term";
import { Value } from "./Value";
import { LookSection } from "./LookSection";
import { ModeratedBy } from "./ModeratedBy";
import { PanelHead } from "./PanelHead";
import { PlaceProblems } from "./Problems";

/** A path: its ends, its coefficient and effect size, and what can be done with it. */
export function PathPanel({ path }: { readonly path: Target & { kind: "path" } }) {
  const { t } = useTranslation();
  const { from, to } = path;
  const model = useStudio((state) => state.document.model);
  const values = useStudio((state) => overlayNow(state)?.paths[pathKey(from, to)]);
  const stale = useStudio(isStale);
  const verdict = canReverse(model, from, to);
  const end = (id: string) => (
    <button type="button" className="go" disabled={isProductId(id)} onClick={() => select({ kind: "construct", id })}>
      <span className="ellipsis">{endLabel(model, id)}</span>
    </button>
  );
  const reverse = () => {
    change("reverse", (document) => reversePath(document, from, to));
    select({ kind: "path", from: to, to: from });
  };
  return (
    <>
      <PanelHead title={t(isProductId(from) ? "canvas:inspector.interaction" : "canvas:inspector.path")} remove={{ label: t("canvas:menu.deletePath"), onRemove: () => remove(path) }} />
      <div className="panel-body">
        <PlaceProblems concerns={(place) => place.kind === "path" && place.from === from && place.to === to} />
        <div className="section ends">
          {end(from)}
          <ArrowRight className="i" aria-hidden="true" />
          {end(to)}
        </div>
        {values !== undefined && (
          <div className={stale ? "section quality stale" : "section quality"}>
            <dl>
              <div>
                <Term column="pathCoefficient">{t("canvas:inspector.coefficient")}</Term>
                <dd><Value value={values.coefficient} /></dd>
              </div>
              <div>
                <Term column="f2">{t("canvas:inspector.f2")}</Term>
                <dd><Value value={values.f2} style="plain" /></dd>
              </div>
              <div>
                <Term column="totalEffect">{t("canvas:inspector.totalEffect")}</Term>
                <dd><Value value={values.totalEffect} /></dd>
              </div>
            </dl>
          </div>
        )}
        <ModeratedBy path={path} />
        {!isProductId(from) && <div className="section">
          <button type="button" className="btn sm" disabled={!verdict.ok} onClick={reverse}>
            <ArrowLeftRight className="i" aria-hidden="true" />
            {t("canvas:menu.reverse")}
          </button>
          {!verdict.ok && <p className="hint below">{t(verdict.reason.key, { ...verdict.reason.values })}</p>}
        </div>}
        <LookSection targets={[path]} />
      </div>
    </>
  );
}
