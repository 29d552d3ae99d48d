import type { Dataset } from "../../../../data/dataset";
import type { DeriveStep, StepKind, StepProblem } from "../../../../data/derive/steps";

/** What the form of one kind of step is given. */
export interface FormProps<Kind extends StepKind> {
  /** as they are before the step */
  readonly data: Dataset;
  readonly step: Extract<DeriveStep, { readonly kind: Kind }>;
  readonly problem: StepProblem | undefined;
  readonly onChange: (step: DeriveStep) => void;
}
