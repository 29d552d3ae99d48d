import { ListOrdered } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DeriveStep } from "../../../data/derive/steps";
import { writesOf } from "../../../data/derive/touches";
import { exchangeable } from "../../../store/deskSteps";
import { useStudio } from "../../../store/store";
import { AddedColumns } from "./AddedColumns";
import { AddStep } from "./AddStep";
import { UndoButtons } from "./UndoButtons";
import { StepRow } from "./StepRow";
import "./derive.css";

interface StepsViewProps {
  /** for steps that another screen edits */
  readonly onEdit: (step: DeriveStep) => void;
}

/** What is done to the data before anything is computed: a list of steps; the file's own data stay as they are. */
export function StepsView({ onEdit }: StepsViewProps) {
  const { t } = useTranslation();
  const source = useStudio((s) => s.source);
  const steps = useStudio((s) => s.steps);
  const problems = useStudio((s) => s.stepProblems);
  const moves = useMemo(() => exchangeable({ source, steps }), [source, steps]);
  const writes = useMemo(() => (source === undefined ? [] : writesOf(source, steps)), [source, steps]);
  return (
    <section className="steps-view" aria-label={t("derive:title.steps")}>
      <header>
        <p>{t("derive:steps.about")}</p>
        <UndoButtons />
        <AddStep look="btn primary" text={t("derive:steps.add")} />
      </header>
      {steps.length === 0 ? <p className="steps-none"><ListOrdered className="i" aria-hidden="true" />{t("derive:steps.none")}</p> : null}
      <ol className="steps">
        {steps.map((listed, place) => (
          <StepRow key={listed.step.id} listed={listed} place={place} made={writes[place] ?? []} problem={problems[place]} canRise={place > 0 && moves[place - 1] === true} canSink={moves[place] === true} onEdit={onEdit} />
        ))}
      </ol>
      <AddedColumns />
    </section>
  );
}
