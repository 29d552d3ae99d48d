import { Quote } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Translate, Words } from "../../report/write/words";
import { useStudio } from "../../store/store";
import { lineage, presentStep } from "../../store/trail";
import { notifyDone, notifyProblem } from "../shared/notice";
import { CopyMenu } from "../shared/table/CopyMenu";
import { WordsContext } from "../shared/table/words";
import { Tip } from "../shared/Tip";
import { trailSentences, trailTable } from "../../store/trailTable";
import { useNumberFormat } from "../shared/useNumberFormat";
import { useSay } from "./usePruning";

/** The way to the present model, as a table and as sentences for the paper; nothing before the first removal. */
export function TrailMenu() {
  const { t } = useTranslation();
  const say = useSay();
  const format = useNumberFormat();
  const trail = useStudio((state) => state.trail);
  const model = useStudio((state) => state.document.model);
  const words = useMemo<Words>(() => ({ t: t as Translate, format }), [t, format]);
  const steps = useMemo(() => lineage(trail, presentStep(trail, model)?.id), [trail, model]);
  if (steps.every(({ removal }) => removal === undefined)) return null;
  const copySentences = (): void => {
    const sentences = trailSentences(steps, format).map(say).join(" ");
    navigator.clipboard.writeText(sentences).then(
      () => notifyDone(t("prune:paper.copied")),
      () => notifyProblem({ happened: t("results:copy.failed.happened"), means: t("results:copy.failed.means"), remedy: t("results:copy.failed.remedy") }),
    );
  };
  return (
    <WordsContext.Provider value={words}>
      <Tip text={t("prune:paper.copy")}>
        <button type="button" className="icon-btn" aria-label={t("prune:paper.copy")} onClick={copySentences}><Quote className="i" aria-hidden="true" /></button>
      </Tip>
      <CopyMenu table={trailTable(steps)} />
    </WordsContext.Provider>
  );
}
