import { useDeferredValue, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import { statesOf } from "../../../data/derive/applySteps";
import type { ListedStep } from "../../../data/derive/steps";
import { withGrouping } from "../../../store/groupings";
import { useStudio } from "../../../store/store";
import { Modal } from "../../shared/Modal";
import { changeWithCare } from "../derive/changeWithCare";
import { TextField } from "../derive/fields";
import { problemSentence } from "../derive/problemSentence";
import { CategoriesForm } from "./CategoriesForm";
import { ConditionForm } from "./ConditionForm";
import { GroupBars } from "./GroupBars";
import { changeGroupDraft, useGroupDialog } from "./groupDialog";
import { madeOf, nameOf, tried, type GroupDraft, type Tried } from "./groupDraft";
import { RangesForm } from "./RangesForm";

/** Asks how the cases are divided, and shows at once how large the groups would be. */
export function GroupingDialog() {
  const draft = useGroupDialog((s) => s.draft);
  const source = useStudio((s) => s.source);
  return draft === undefined || source === undefined ? null : <Open draft={draft} source={source} />;
}

const WAYS = ["categories", "ranges", "condition"] as const;

function Open({ draft, source }: { readonly draft: GroupDraft; readonly source: Dataset }) {
  const { t } = useTranslation();
  const form = useId();
  const isEdit = useGroupDialog((s) => s.isEdit);
  const steps = useStudio((s) => s.steps);
  const before = useMemo(() => dataBefore(source, steps, draft), [source, steps, draft.stepId, draft.isKnownStep]); // oxlint-disable-line react/exhaustive-deps -- only these of the draft count
  const shown = useDeferredValue(draft);
  const attempt = useMemo(() => tried(before, shown), [before, shown]);
  const close = (): void => changeGroupDraft(undefined);
  const save = (): void => {
    if (isWrong(tried(before, draft))) return;
    const { grouping, step } = madeOf(before, draft);
    const label = isEdit ? "groups:edit.change" : "groups:edit.add";
    close();
    changeWithCare(t(label), label, (desk) => withGrouping(desk, grouping, step));
  };
  const names = madeOf(before, shown).grouping.groups.map(({ label }) => label);
  return (
    <Modal
      open
      onClose={close}
      title={t(isEdit ? "groups:dialog.change" : "groups:dialog.make")}
      description={t(`groups:way.about.${draft.way}`)}
      foot={
        <>
          <span className="push wrong-text" role="status">{said(t, attempt, draft)}</span>
          <button type="button" className="btn" onClick={close}>{t("common:cancel")}</button>
          <button type="submit" form={form} className="btn primary" disabled={isWrong(attempt)}>{t(isEdit ? "groups:dialog.save" : "groups:dialog.add")}</button>
        </>
      }
    >
      <form
        id={form}
        className="step-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {draft.isKnownStep ? null : (
          <div className="segments" role="group" aria-label={t("groups:way.title")}>
            {WAYS.map((way) => <button key={way} type="button" aria-pressed={draft.way === way} onClick={() => changeGroupDraft({ ...draft, way })}>{t(`groups:way.${way}`)}</button>)}
          </div>
        )}
        <TextField label={t("groups:dialog.name")} value={nameOf(before, draft)} onChange={(name) => changeGroupDraft({ ...draft, name })} />
        {draft.way === "categories" ? <CategoriesForm data={before} draft={draft} onChange={changeGroupDraft} /> : null}
        {draft.way === "ranges" ? <RangesForm data={before} draft={draft} onChange={changeGroupDraft} /> : null}
        {draft.way === "condition" ? <ConditionForm data={before} draft={draft} problem={attempt.problem} onChange={changeGroupDraft} /> : null}
      </form>
      {attempt.sizes === undefined ? null : (
        <section className="group-preview" aria-label={t("groups:dialog.sizes")}>
          <h3 className="label">{t("groups:dialog.sizes")}</h3>
          <GroupBars names={names} sizes={attempt.sizes.sizes} others={attempt.sizes.others} />
        </section>
      )}
    </Modal>
  );
}

/** The data that the groups are made of: after all that come before their step. */
function dataBefore(source: Dataset, steps: readonly ListedStep[], { stepId, isKnownStep }: GroupDraft): Dataset {
  const states = statesOf(source, steps);
  const place = isKnownStep ? steps.findIndex(({ step }) => step.id === stepId) : -1;
  return place < 0 ? states.at(-1)! : states[place]!;
}

const isWrong = ({ problem, fault }: Tried): boolean => problem !== undefined || fault !== undefined;

function said(t: ReturnType<typeof useTranslation>["t"], { problem, fault }: Tried, { way }: GroupDraft): string | null {
  if (problem !== undefined && !(problem.reason === "expression" && way === "condition")) return problemSentence(t, problem);
  return fault === undefined || fault === "empty" ? null : t(`groups:fault.${fault}`);
}
