import { ArrowLeftRight, Info, Maximize } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShallow } from "zustand/react/shallow";
import type { Translate, Words } from "../../report/write/words";
import { sidesNow } from "../../store/compareSides";
import type { CompareSide, Pair } from "../../store/compareState";
import { studio, useStudio } from "../../store/store";
import { CopyMenu } from "../shared/table/CopyMenu";
import { WordsContext } from "../shared/table/words";
import { Tip } from "../shared/Tip";
import { caveatsOf } from "./caveats";
import "./compare.css";
import { comparisonTable } from "./comparisonTable";
import { differencesOf } from "./differences";
import { DifferenceTable } from "./DifferenceTable";
import { picturesOf } from "./scenes";
import { SceneView } from "./SceneView";
import { SideCard } from "./SideCard";
import { useSideNames } from "./useNames";
import { useView, windowOf } from "./useView";
import { valuesOf } from "./values";
import { useNumberFormat } from "../shared/useNumberFormat";

/** Words grow by this where two pictures share the width. */
const ENLARGED = 1.4;

/** Two models, groups or estimators: side by side or in one picture, with every difference in a table. */
export function CompareView() {
  const { t } = useTranslation();
  const sides = useStudio(sidesNow);
  const outcomes = useStudio((state) => state.compared);
  const display = useStudio((state) => state.display);
  const language = useStudio((state) => state.language);
  const rule = useStudio((state) => state.rule);
  const hasModel = useStudio((state) => state.data !== undefined && state.document.model.constructs.length > 0);
  const format = useNumberFormat();
  const words = useMemo<Words>(() => ({ t: t as Translate, format }), [t, format]);
  const names = useSideNames(sides);
  const [overlaid, setOverlaid] = useState(false);
  const { view, reset, handlers } = useView();
  const [left, right] = useStudio(useShallow((state) => state.compared.map((outcome) => (outcome.kind === "done" ? outcome.side : undefined))));
  const pictures = useMemo(() => (left === undefined || right === undefined ? undefined : picturesOf(left, right, display, language)), [left, right, display, language]);
  const compared = useMemo(() => {
    if (left === undefined || right === undefined) return undefined;
    const [a, b] = [valuesOf(left.result), valuesOf(right.result)];
    const loading = display.thresholds;
    return { groups: differencesOf(a, b, { ave: rule.ave, rhoC: rule.rhoC, htmt: rule.htmt, loading, format }), caveats: (given: readonly [string, string]) => caveatsOf(a, b, given) };
  }, [left, right, rule, display.thresholds, format]);
  if (!hasModel) return <p className="cmp-empty">{t("prune:compare.empty")}</p>;
  const change = (next: Pair<CompareSide>): void => studio.getState().setCompareSides(next);
  const window = pictures && windowOf(view, pictures.bounds);
  const picture = (which: "left" | "right" | "overlaid") => (pictures === undefined || window === undefined ? <p className="spec-note" role="status">{t("prune:compare.running")}</p> : (
    <div className="spec-picture" tabIndex={0} role="group" aria-label={t("prune:compare.move")} {...handlers}>
      <SceneView scene={pictures[which]} window={window} enlarged={which === "overlaid" ? 1.25 : ENLARGED} label={which === "overlaid" ? t("prune:compare.overlaid") : names[which === "left" ? 0 : 1]} />
    </div>
  ));
  return (
    <WordsContext.Provider value={words}>
      <div className="cmp">
        <h2 className="sr-only">{t("prune:compare.title")}</h2>
        <div className={overlaid ? "pair one" : "pair"}>
          <SideCard number={1} side={sides[0]} name={names[0]} outcome={outcomes[0]} format={format} onChange={(side) => change([side, sides[1]])}>{overlaid ? null : picture("left")}</SideCard>
          <Tip text={t("prune:compare.swap")}>
            <button type="button" className="swap" aria-label={t("prune:compare.swap")} onClick={() => change([sides[1], sides[0]])}><ArrowLeftRight className="i" aria-hidden="true" /></button>
          </Tip>
          <SideCard number={2} side={sides[1]} name={names[1]} outcome={outcomes[1]} format={format} onChange={(side) => change([sides[0], side])}>{overlaid ? null : picture("right")}</SideCard>
          {overlaid ? <div className="spec both">{picture("overlaid")}</div> : null}
        </div>
        <div className="cmp-bar">
          <div className="segments" role="group" aria-label={t("prune:compare.look")}>
            <button type="button" aria-pressed={!overlaid} onClick={() => setOverlaid(false)}>{t("prune:compare.beside")}</button>
            <button type="button" aria-pressed={overlaid} onClick={() => setOverlaid(true)}>{t("prune:compare.over")}</button>
          </div>
          <button type="button" className="btn sm quiet" disabled={view.zoom === 1} onClick={reset}><Maximize className="i" aria-hidden="true" />{t("prune:compare.whole")}</button>
          <div className="caveats">{compared?.caveats(names).map(({ key, values }, i) => <p key={i} className="caveat"><Info className="i" aria-hidden="true" />{t(key, { ...values })}</p>)}</div>
          {compared === undefined ? null : <CopyMenu table={comparisonTable(compared.groups, names)} />}
        </div>
        <div className="groups">{compared?.groups.map((group) => <DifferenceTable key={group.id} group={group} names={names} format={format} />)}</div>
      </div>
    </WordsContext.Provider>
  );
}
