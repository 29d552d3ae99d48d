import { useDeferredValue, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import { applyStep } from "../../../data/derive/applyStep";
import { statesOf } from "../../../data/derive/applySteps";
import { StepError, type DeriveStep, type ListedStep, type StepProblem } from "../../../data/derive/steps";
import { withAdded, withReplaced } from "../../../store/deskSteps";
import { useStudio } from "../../../store/store";
import { Modal } from "../../shared/Modal";
import { changeWithCare } from "./changeWithCare";
import { CombineForm } from "./forms/CombineForm";
import { ComputeForm } from "./forms/ComputeForm";
import { DummyForm } from "./forms/DummyForm";
import { DropForm, LabelForm, RenameForm } from "./forms/NameForms";
import { RecodeForm } from "./forms/RecodeForm";
import { ReverseForm } from "./forms/ReverseForm";
import { StandardiseForm } from "./forms/StandardiseForm";
import { Preview } from "./Preview";
import { problemSentence } from "./problemSentence";
import { useStepDialog } from "./stepDialog";
import "./derive.css";

/** Asks what a step is to do, and shows at once what it would; open while `openPanel` is "step". */
export function StepDialog() {
  const open = useStudio((s) => s.openPanel === "step");
  const draft = useStepDialog((s) => s.draft);
  const source = useStudio((s) => s.source);
  return open && draft !== undefined && source !== undefined ? <Open draft={draft} source={source} /> : null;
}

function Open({ draft, source }: { readonly draft: DeriveStep; readonly source: Dataset }) {
  const { t } = useTranslation();
  const form = useId();
  const isEdit = useStepDialog((s) => s.isEdit);
  const steps = useStudio((s) => s.steps);
  const setView = useStudio((s) => s.setView);
  const before = useMemo(() => dataBefore(source, steps, draft.id), [source, steps, draft.id]);
  const shown = useDeferredValue(draft);
  const tried = useMemo(() => attempt(before, shown), [before, shown]);
  // The preview may lag behind the typing; what is saved is tried anew.
  const isWrong = !isComplete(draft) || (shown === draft && tried.problem !== undefined);
  const change = (step: DeriveStep): void => useStepDialog.setState({ draft: step });
  const close = (): void => setView({ openPanel: undefined });
  const save = (): void => {
    if (!isComplete(draft) || attempt(before, draft).problem !== undefined) return;
    close();
    changeWithCare(t(isEdit ? "derive:edit.change" : "derive:edit.add"), isEdit ? "derive:edit.change" : "derive:edit.add", (desk) => (isEdit ? withReplaced(desk, draft.id, draft) : withAdded(desk, draft)));
  };
  const problem = tried.problem !== undefined && isComplete(draft) && !(tried.problem.reason === "expression" && (draft.kind === "compute" || draft.kind === "filter")) ? tried.problem : undefined;
  return (
    <Modal
      open
      onClose={close}
      title={t(`derive:title.${draft.kind}`)}
      description={t(`derive:about.${draft.kind}`)}
      foot={
        <>
          <span className="push wrong-text" role="status">{problem === undefined ? null : problemSentence(t, problem)}</span>
          <button type="button" className="btn" onClick={close}>{t("common:cancel")}</button>
          <button type="submit" form={form} className="btn primary" disabled={isWrong}>{t(isEdit ? "derive:save" : "derive:add")}</button>
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
        <Form data={before} step={draft} problem={tried.problem} onChange={change} />
      </form>
      {tried.data === undefined ? null : <Preview before={before} after={tried.data} step={shown} />}
    </Modal>
  );
}

/** The data that a step works on: after all that come before it; after all, where it is new. */
function dataBefore(source: Dataset, steps: readonly ListedStep[], id: string): Dataset {
  const states = statesOf(source, steps);
  const place = steps.findIndex(({ step }) => step.id === id);
  return place < 0 ? states.at(-1)! : states[place]!;
}

interface Attempt {
  readonly data?: Dataset;
  readonly problem?: StepProblem;
}

function attempt(before: Dataset, step: DeriveStep): Attempt {
  try {
    return isComplete(step) ? { data: applyStep(before, step) } : {};
  } catch (error) {
    if (error instanceof StepError) return { problem: error.problem };
    throw error;
  }
}

/** Whether there is anything to do yet. */
function isComplete(step: DeriveStep): boolean {
  if ("columns" in step) return step.columns.length > 0;
  if ("expression" in step) return step.expression.trim() !== "";
  if (step.kind === "recode") return step.rules.length > 0;
  return step.kind !== "rename" || step.name !== step.column;
}

interface AnyFormProps {
  readonly data: Dataset;
  readonly step: DeriveStep;
  readonly problem: StepProblem | undefined;
  readonly onChange: (step: DeriveStep) => void;
}

function Form({ data, step, problem, onChange }: AnyFormProps) {
  const shared = { data, problem, onChange };
  switch (step.kind) {
    case "reverse":
      return <ReverseForm {...shared} step={step} />;
    case "recode":
      return <RecodeForm {...shared} step={step} />;
    case "combine":
      return <CombineForm {...shared} step={step} />;
    case "standardise":
      return <StandardiseForm {...shared} step={step} />;
    case "dummy":
      return <DummyForm {...shared} step={step} />;
    case "compute":
      return <ComputeForm {...shared} step={step} />;
    case "rename":
      return <RenameForm {...shared} step={step} />;
    case "label":
      return <LabelForm {...shared} step={step} />;
    case "drop":
      return <DropForm {...shared} step={step} />;
    default:
      return null;
  }
}
