import { CircleAlert, PenLine, Play, Trash2, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import type { Grouping } from "../../../data/groups/grouping";
import { groupInUse, groupSizes, stepOf, withoutGrouping } from "../../../store/groupings";
import { useStudio } from "../../../store/store";
import { changeWithCare } from "../derive/changeWithCare";
import { stepSentence } from "../derive/stepSentence";
import { openGrouping } from "./groupDialog";
import { runOn } from "./runOn";
import { GroupBars } from "./GroupBars";

/** One division into groups: what it rests on, how large each group is, and the press that estimates it. */
export function GroupingCard({ data, grouping }: { readonly data: Dataset; readonly grouping: Grouping }) {
  const { t } = useTranslation();
  const step = useStudio((s) => stepOf(grouping, s.steps));
  const filter = useStudio((s) => s.options.filter);
  const groupings = useStudio((s) => s.groupings);
  const found = groupSizes(data, grouping);
  const used = groupInUse(groupings, filter);
  const { name, column, groups } = grouping;
  const remove = (): void => changeWithCare(t("groups:edit.remove"), "groups:edit.remove", (desk) => withoutGrouping(desk, grouping.id));
  return (
    <li className="grouping" aria-label={name}>
      <header>
        <Users className="i" aria-hidden="true" />
        <div className="step-text">
          <strong>{name}</strong>
          <small>{step === undefined ? t("groups:byColumn", { column }) : stepSentence(t, step)}</small>
        </div>
        <button type="button" className="icon-btn" aria-label={t("groups:change", { name })} title={t("groups:change", { name })} onClick={() => openGrouping(grouping)}><PenLine className="i" aria-hidden="true" /></button>
        <button type="button" className="icon-btn" aria-label={t("groups:remove", { name })} title={t("groups:remove", { name })} onClick={remove}><Trash2 className="i" aria-hidden="true" /></button>
      </header>
      {found === undefined ? <p className="wrong-text"><CircleAlert className="i" aria-hidden="true" />{t("groups:absent", { column })}</p> : (
        <GroupBars names={groups.map(({ label }) => label)} sizes={found.sizes} others={found.others}>
          {(place) => {
            const group = groups[place]!;
            const isUsed = used?.grouping === grouping && used.group === group;
            return (
              <button type="button" className={isUsed ? "btn sm on" : "btn sm"} aria-pressed={isUsed} disabled={found.sizes[place] === 0} aria-label={t("groups:run", { group: group.label })} onClick={() => (isUsed ? runOn() : runOn(grouping, group))}>
                <Play className="i" aria-hidden="true" />{t(isUsed ? "groups:running" : "groups:runShort")}
              </button>
            );
          }}
        </GroupBars>
      )}
    </li>
  );
}
