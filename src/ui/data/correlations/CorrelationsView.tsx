import { ClipboardCopy } from "lucide-react";
import type { TFunction } from "i18next";
import { Switch } from "radix-ui";
import { useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Correlations } from "../../../data/correlations";
import { isNumeric, type Dataset } from "../../../data/dataset";
import { useStudio } from "../../../store/store";
import { notifyDone, notifyProblem } from "../../shared/notice";
import { useGridState } from "../cases/gridState";
import { HeatMap } from "./HeatMap";
import { MOST } from "./most";
import { useCorrelations } from "./useCorrelations";
import { VariablePicker } from "./VariablePicker";
import "./correlations.css";
import { useComma } from "../cases/useComma";

/** With more variables, squares without numbers show the pattern. */
const WITH_NUMBERS = 24;
/** Chosen at first where neither marks nor a model choose. */
const FIRST = 24;

/** How chosen variables go together, as a heat map. */
export function CorrelationsView({ data, onChoose }: { readonly data: Dataset; readonly onChoose: (name: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const picked = useGridState((s) => s.correlated);
  const marked = useStudio((s) => s.markedColumns);
  const constructs = useStudio((s) => s.document.model.constructs);
  const comma = useComma();
  const items = useMemo(() => constructs.flatMap((construct) => construct.items), [constructs]);
  const names = useMemo(() => {
    const possible = new Set(data.columns.filter((column) => isNumeric(column) && column.format === undefined).map(({ name }) => name));
    const wanted = picked ?? (marked.length > 1 ? marked : items.length > 1 ? items : [...possible].slice(0, FIRST));
    return [...new Set(wanted)].filter((name) => possible.has(name)).slice(0, MOST);
  }, [data, picked, marked, items]);
  const { found, share } = useCorrelations(data, names);
  const [numbers, setNumbers] = useState<boolean>();
  const withNumbers = numbers ?? names.length <= WITH_NUMBERS;
  return (
    <div className="correlations">
      <VariablePicker data={data} names={names} items={items} />
      <section className="correlations-main" aria-busy={share !== undefined} aria-label={t("dataview:correlations.title")}>
        <div className="cases-bar">
          <span className="hint">{t("dataview:correlations.hint")}</span>
          {share === undefined || share === 0 ? null : <progress value={share} max={1} aria-label={t("dataview:correlations.busy")} />}
          <span className="push cases-labels">
            <label htmlFor={id}>{t("dataview:correlations.numbers")}</label>
            <Switch.Root id={id} className="switch" checked={withNumbers} onCheckedChange={setNumbers}><Switch.Thumb /></Switch.Root>
          </span>
          <button type="button" className="btn sm" disabled={found === undefined || share !== undefined || names.length < 2} onClick={() => found !== undefined && copy(found, { comma, t })}><ClipboardCopy className="i" aria-hidden="true" />{t("dataview:correlations.copy")}</button>
        </div>
        {names.length < 2 ? <p className="cases-none" role="status">{t("dataview:correlations.few")}</p> : found === undefined ? <p className="cases-none" role="status">{t("dataview:correlations.busy")}</p> : <HeatMap found={found} withNumbers={withNumbers} onChoose={onChoose} />}
      </section>
    </div>
  );
}

/** As cells for a spreadsheet, with all their digits. */
function copy({ names, r }: Correlations, { comma, t }: { readonly comma: boolean; readonly t: TFunction }): void {
  const cell = (value: number): string => (Number.isNaN(value) ? "" : comma ? String(value).replace(".", ",") : String(value));
  const lines = [["", ...names].join("\t"), ...names.map((name, k) => [name, ...names.map((_, l) => cell(r[k * names.length + l]!))].join("\t"))];
  navigator.clipboard.writeText(lines.join("\n")).then(
    () => notifyDone(t("dataview:correlations.copied", { count: names.length })),
    () => notifyProblem({ happened: t("dataview:correlations.refused"), means: t("dataview:correlations.refusedMeans"), remedy: t("dataview:correlations.refusedRemedy") }),
  );
}
