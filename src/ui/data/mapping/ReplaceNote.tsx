import { CircleCheck, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import { differenceFrom, referenceTo, type Difference } from "../../../data/identity";
import { isTooLargeToKeep } from "../../../store/desk";
import { studio, useStudio } from "../../../store/store";
import { wantedColumns } from "../../../store/wanted";
import { listed } from "../derive/stepSentence";

/** Whether the data are others than those that the project was saved with. */
export function useDifference(dataset: Dataset | undefined): Difference | undefined {
  const awaited = useStudio((s) => s.awaited);
  return useMemo(() => (awaited === undefined || dataset === undefined ? undefined : differenceFrom(awaited, dataset)), [awaited, dataset]);
}

/** Before data are replaced or found again: whether they are the same, what stays, and what of the project they do not have. */
export function ReplaceNote({ dataset }: { readonly dataset: Dataset }) {
  const { t } = useTranslation();
  const source = useStudio((s) => s.source);
  const awaited = useStudio((s) => s.awaited);
  const constructs = useStudio((s) => s.document.model.constructs);
  const steps = useStudio((s) => s.steps.length);
  const difference = useDifference(dataset);
  const same = useMemo(() => source !== undefined && differenceFrom(referenceTo(source), dataset) === undefined, [source, dataset]);
  // Model and steps are looked at as they are when the dialog opens: it covers everything that could change them.
  const wanted = useMemo(() => wantedColumns(studio.getState(), dataset), [dataset]);
  const hasWork = constructs.length > 0 || steps > 0;
  return (
    <div>
      {awaited !== undefined && difference === undefined ? <Line Icon={CircleCheck} look="good">{t("mapping:relink.same", { name: awaited.name })}</Line> : null}
      {awaited !== undefined && difference !== undefined ? <Line Icon={TriangleAlert} look="warn">{t("mapping:relink.other", { name: awaited.name })} <DifferenceText difference={difference} /></Line> : null}
      {source === undefined ? null : <Line Icon={Info}>{t(same ? "mapping:replace.same" : "mapping:replace.other", { name: source.name })}{hasWork ? ` ${t("mapping:replace.stays")}` : null}{isTooLargeToKeep(source) ? ` ${t("mapping:replace.noUndo")}` : null}</Line>}
      {!hasWork || wanted.length === 0 ? null : <Line Icon={TriangleAlert} look="warn">{t("mapping:absent", { count: wanted.length, columns: listed(t, wanted.map(({ column }) => column)) })}</Line>}
    </div>
  );
}

function Line({ Icon, look = "", children }: { readonly Icon: LucideIcon; readonly look?: string; readonly children: ReactNode }) {
  return <p className={`import-line ${look}`.trim()}><Icon className="i" aria-hidden="true" /><span>{children}</span></p>;
}

/** What differs, in one sentence each. */
function DifferenceText({ difference: { rows, absent, added, changed } }: { readonly difference: Difference }) {
  const { t } = useTranslation();
  const parts = [
    ...(rows === undefined ? [] : [t("mapping:relink.rows", { was: rows.was, is: rows.is })]),
    ...(absent.length === 0 ? [] : [t("mapping:relink.absent", { count: absent.length, columns: listed(t, absent) })]),
    ...(added.length === 0 ? [] : [t("mapping:relink.added", { count: added.length, columns: listed(t, added) })]),
    ...(changed.length === 0 ? [] : [t("mapping:relink.changed", { count: changed.length, columns: listed(t, changed) })]),
  ];
  return parts.join(" ");
}
