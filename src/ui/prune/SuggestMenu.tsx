import { Sparkles } from "lucide-react";
import { Popover } from "radix-ui";
import { useTranslation } from "react-i18next";
import { thresholdText } from "../../methods/whatif/judging";
import { formatNumber } from "../../report/format";
import { studio, useStudio } from "../../store/store";
import { goalOf } from "../../store/suggesting";
import { problemText } from "../shared/problemText";
import { SuggestionTable } from "./SuggestionTable";
import { useNumberFormat } from "../shared/useNumberFormat";

/** On demand: the smallest set of removals that reaches the rule's goal, and whether the halves of the sample agree about it. */
export function SuggestMenu() {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const goal = goalOf(useStudio((state) => state.rule));
  const values = { ave: thresholdText(goal.ave, format), rhoC: thresholdText(goal.rhoC, format), loading: thresholdText(goal.loading ?? 0, format) };
  return (
    <Popover.Root onOpenChange={(open) => (open && studio.getState().suggestion.kind === "idle" ? studio.getState().askSuggestion("start") : undefined)}>
      <Popover.Trigger asChild>
        <button type="button" className="btn sm"><Sparkles className="i" aria-hidden="true" />{t("prune:suggest.button")}</button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover suggest" side="top" align="end" sideOffset={6} collisionPadding={8} aria-label={t("prune:suggest.title")}>
          <header>{t("prune:suggest.title")}</header>
          <div className="grp">
            <p>{t(goal.loading === undefined ? "prune:suggest.goal" : "prune:suggest.goalLoadings", values)}</p>
            <Outcome />
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Outcome() {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const suggestion = useStudio((state) => state.suggestion);
  const ghosts = useStudio((state) => state.ghosts);
  const ask = (action: "start" | "cancel") => () => studio.getState().askSuggestion(action);
  if (suggestion.kind === "idle") return <button type="button" className="btn primary sm" onClick={ask("start")}>{t("prune:suggest.search")}</button>;
  if (suggestion.kind === "failed") return <p role="alert">{suggestion.problems[0] === undefined ? null : problemText(t, suggestion.problems[0]).happened}</p>;
  if (suggestion.kind === "running") {
    return (
      <p className="suggest-running" role="status">
        {t("prune:suggest.running", { count: suggestion.progress?.done ?? 0, tried: formatNumber(suggestion.progress?.done ?? 0, "integer", format) })}
        <button type="button" className="btn sm" onClick={ask("cancel")}>{t("common:cancel")}</button>
      </p>
    );
  }
  const { search, columns } = suggestion.result;
  const names = search.items.map((item) => columns[item]);
  const verdict = search.items.length === 0 ? (search.reached ? "none" : "hopeless") : !search.reached ? "short" : search.proven ? "found" : "foundSome";
  const isOut = names.every((name) => ghosts.includes(name));
  return (
    <>
      <p role="status"><b>{t(`prune:suggest.${verdict}`, { count: names.length, names: names.join(", ") })}</b></p>
      <SuggestionTable result={suggestion.result} />
      {names.length === 0 ? null : (
        <div className="suggest-foot">
          <button type="button" className="btn primary sm" disabled={isOut} onClick={() => studio.getState().toggleGhosts(names.filter((name) => !ghosts.includes(name)))}>{t("prune:suggest.ghost", { count: names.length })}</button>
          <button type="button" className="btn sm quiet" onClick={ask("start")}>{t("prune:suggest.again")}</button>
        </div>
      )}
      <p className="hint">{t("prune:suggest.hint", { splits: formatNumber(suggestion.result.halves.splits, "integer", format) })}</p>
    </>
  );
}
