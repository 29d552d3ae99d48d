import { ArrowDown, ArrowUp, CircleAlert, PenLine, Trash2 } from "lucide-react";
import { Switch } from "radix-ui";
import { useTranslation } from "react-i18next";
import type { DeriveStep, ListedStep, StepProblem } from "../../../data/derive/steps";
import { withExchanged, withRemoved, withSwitched } from "../../../store/deskSteps";
import { studio } from "../../../store/store";
import { changeWithCare } from "./changeWithCare";
import { isEditable, stepIcons } from "./kinds";
import { problemSentence } from "./problemSentence";
import { openStep } from "./stepDialog";
import { listed as listedNames, stepSentence } from "./stepSentence";

interface StepRowProps {
  readonly listed: ListedStep;
  /** from 0 */
  readonly place: number;
  /** columns that it makes, changes or takes away */
  readonly made: readonly string[];
  readonly problem: StepProblem | undefined;
  readonly canRise: boolean;
  readonly canSink: boolean;
  readonly onEdit: (step: DeriveStep) => void;
}

/** One step: what it does, what comes of it, and what can be done with it. */
export function StepRow({ listed: { step, off }, place, made, problem, canRise, canSink, onEdit }: StepRowProps) {
  const { t } = useTranslation();
  const sentence = stepSentence(t, step);
  const isOn = off === undefined;
  const Icon = problem === undefined ? stepIcons[step.kind] : CircleAlert;
  const exchange = (at: number): void => studio.getState().changeDesk("derive:edit.move", (desk) => withExchanged(desk, at));
  const remove = (): void => changeWithCare(t("derive:edit.remove"), "derive:edit.remove", (desk) => withRemoved(desk, step.id));
  const toggle = (): void => changeWithCare(t(isOn ? "derive:edit.off" : "derive:edit.on"), isOn ? "derive:edit.off" : "derive:edit.on", (desk) => withSwitched(desk, step.id));
  const edit = isEditable(step.kind) ? openStep : onEdit;
  const isMaking = !["scale", "label", "missing", "drop", "rename"].includes(step.kind) && made.length > 0 && !("suffix" in step && step.suffix === "");
  return (
    <li className={["step", isOn ? "" : "off", problem === undefined ? "" : "bad"].filter(Boolean).join(" ")}>
      <span className="step-place num">{place + 1}</span>
      <Icon className="i" aria-hidden="true" />
      <div className="step-text">
        <strong>{sentence}</strong>
        {problem === undefined ? null : <span className="wrong-text">{problemSentence(t, problem)}</span>}
        {isOn && isMaking ? <small>{t("derive:steps.gives", { columns: listedNames(t, made), count: made.length })}</small> : null}
        {isOn ? null : <small>{t("derive:steps.isOff")}</small>}
      </div>
      <Switch.Root className="switch" checked={isOn} onCheckedChange={toggle} aria-label={t("derive:steps.on", { step: sentence })} />
      <button type="button" className="icon-btn" disabled={!canRise} aria-label={t("derive:steps.up", { step: sentence })} title={canRise ? undefined : t("derive:steps.fixed")} onClick={() => exchange(place - 1)}><ArrowUp className="i" aria-hidden="true" /></button>
      <button type="button" className="icon-btn" disabled={!canSink} aria-label={t("derive:steps.down", { step: sentence })} title={canSink ? undefined : t("derive:steps.fixed")} onClick={() => exchange(place)}><ArrowDown className="i" aria-hidden="true" /></button>
      <button type="button" className="icon-btn" disabled={step.kind === "scale"} aria-label={t("derive:steps.edit", { step: sentence })} onClick={() => edit(step)}><PenLine className="i" aria-hidden="true" /></button>
      <button type="button" className="icon-btn" aria-label={t("derive:steps.remove", { step: sentence })} onClick={remove}><Trash2 className="i" aria-hidden="true" /></button>
    </li>
  );
}
