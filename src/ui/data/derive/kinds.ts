import { Binary, Calculator, EyeOff, FlipVertical2, Gauge, PenLine, Replace, Ruler, Scale, Sigma, SquareSplitVertical, Tag, Users, type LucideIcon } from "lucide-react";
import type { StepKind } from "../../../data/derive/steps";

export const stepIcons: Readonly<Record<StepKind, LucideIcon>> = {
  reverse: FlipVertical2,
  recode: Replace,
  combine: Sigma,
  standardise: Scale,
  dummy: Binary,
  compute: Calculator,
  rename: PenLine,
  label: Tag,
  scale: Ruler,
  missing: Gauge,
  ranges: SquareSplitVertical,
  filter: Users,
  drop: EyeOff,
};

/** What the menu of new steps offers; types, codes and groups are made where they are shown. */
export const offeredKinds = ["reverse", "recode", "combine", "standardise", "dummy", "compute", "rename", "label", "drop"] as const satisfies readonly StepKind[];
export type OfferedKind = (typeof offeredKinds)[number];

/** Kinds that a dialog of their own edits. */
export const isEditable = (kind: StepKind): kind is OfferedKind => (offeredKinds as readonly StepKind[]).includes(kind);
