import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import type { PlsOptions } from "../../../methods/pls/options";
import { useStudio } from "../../../store/store";
import { Choice } from "../Choice";
import { UndoButtons } from "../derive/UndoButtons";
import { setCodesOfAll, typedCode } from "../editColumn";
import { MissingCodes } from "../MissingCodes";
import { Patterns } from "./Patterns";
import { usePatterns } from "./usePatterns";
import "../derive/derive.css";
import "./missing.css";

const TREATMENTS = ["mean", "casewise", "pairwise", "em", "none"] as const satisfies readonly PlsOptions["missing"][];

/** What is missing: the values that say so, what the estimate makes of it, and which cells are missing together. */
export function MissingView({ data, onChoose }: { readonly data: Dataset; readonly onChoose: (name: string) => void }) {
  const { t } = useTranslation();
  const constructs = useStudio((s) => s.document.model.constructs);
  const missing = useStudio((s) => s.options.missing);
  const setOptions = useStudio((s) => s.setOptions);
  const codes = useStudio((s) => s.steps.find(({ step }) => step.kind === "missing" && step.columns.length === 0)?.step);
  const items = useMemo(() => constructs.flatMap((construct) => construct.items), [constructs]);
  const [scope, setScope] = useState<"model" | "all">(items.length > 0 ? "model" : "all");
  const names = useMemo(() => (scope === "model" ? items : data.columns.map(({ name }) => name)), [scope, items, data]);
  const found = usePatterns(data, names);
  return (
    <section className="steps-view missing-view" aria-label={t("missing:title")}>
      <header>
        <p>{t("missing:about")}</p>
        <UndoButtons />
      </header>
      <div className="missing-settings">
        <MissingCodes title={t("missing:codes.ofAll")} codes={codes?.kind === "missing" ? codes.codes.values : []} onChange={(changed) => setCodesOfAll(changed.map(typedCode))} />
        <div>
          <Choice label={t("missing:treatment")} value={missing} onChange={(value) => setOptions({ missing: value as PlsOptions["missing"] })}>
            {TREATMENTS.map((one) => <option key={one} value={one}>{t(`settings:pls.missing.${one}`)}</option>)}
          </Choice>
          <p className="hint">{t(`settings:pls.missing.${missing}Hint`)}</p>
        </div>
      </div>
      <div className="missing-head">
        <h3>{t("missing:patterns.title")}</h3>
        <div className="segments" role="group" aria-label={t("missing:scope.title")}>
          <button type="button" aria-pressed={scope === "model"} disabled={items.length === 0} onClick={() => setScope("model")}>{t("missing:scope.model")}</button>
          <button type="button" aria-pressed={scope === "all"} onClick={() => setScope("all")}>{t("missing:scope.all")}</button>
        </div>
      </div>
      {found === undefined ? <p className="hint" role="status">{t("missing:busy")}</p> : <Patterns data={data} found={found} onChoose={onChoose} />}
    </section>
  );
}
