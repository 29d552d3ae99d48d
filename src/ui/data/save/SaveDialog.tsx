import { Switch } from "radix-ui";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import { defaultWriteOptions, type WriteOptions } from "../../../data/write/csv";
import { fitsWorkbook } from "../../../data/write/xlsx";
import { formatNumber } from "../../../report/format";
import { Modal } from "../../shared/Modal";
import { notifyDone, notifyProblem } from "../../shared/notice";
import { Choice } from "../Choice";
import { saveData, type SaveChoices } from "./writeData";
import "./save.css";
import { useNumberFormat } from "../../shared/useNumberFormat";
import { useComma } from "../cases/useComma";

interface SaveDialogProps {
  readonly data: Dataset;
  /** the cases in view, where that is not all of them in their order */
  readonly rows: Int32Array | undefined;
  readonly onClose: () => void;
}

/** The data as a file: an Excel workbook with a list of the variables, or delimited text as one's other programs want it. */
export function SaveDialog({ data, rows, onClose }: SaveDialogProps) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const comma = useComma();
  const fits = fitsWorkbook(data);
  const hasLabels = data.columns.some((column) => (column.valueLabels?.length ?? 0) > 0);
  const [kind, setKind] = useState<SaveChoices["kind"]>(fits ? "xlsx" : "csv");
  const [labels, setLabels] = useState(false);
  const [viewOnly, setViewOnly] = useState(false);
  const [mark, setMark] = useState(true);
  const [csv, setCsv] = useState<WriteOptions>(comma ? { ...defaultWriteOptions, delimiter: ";", decimal: "," } : defaultWriteOptions);
  const [share, setShare] = useState<number>();
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);
  const count = (value: number): string => formatNumber(value, "integer", { ...format, decimals: 0 });
  const titles = {
    data: t("dataview:save.sheet"), variables: t("data:view.variables"), scale: (scale: string) => t(`data:scale.${scale}`),
    heads: [t("data:view.variable"), t("dataview:variables.label"), t("data:view.type"), t("dataview:labels.values"), t("dataview:save.missingCodes")],
  };
  const save = async (): Promise<void> => {
    const stop = new AbortController();
    work.current = stop;
    setShare(0);
    try {
      const isWritten = await saveData(data, { kind, labels: labels && hasLabels, rows: viewOnly ? rows : undefined, csv, mark }, { titles, watch: { signal: stop.signal, onProgress: ({ done, total }) => setShare(done / Math.max(1, total)) } });
      if (isWritten) {
        notifyDone(t("dataview:save.done"));
        onClose();
      }
    } catch {
      notifyProblem({ happened: t("dataview:save.failed"), means: t("dataview:save.failedMeans"), remedy: t("dataview:save.failedRemedy") });
    } finally {
      setShare(undefined);
    }
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={t("dataview:save.title", { name: data.name })}
      foot={
        <>
          <span className="push">{share === undefined ? null : <progress value={share} max={1} aria-label={t("dataview:save.writing")} />}</span>
          <button type="button" className="btn" onClick={() => (share === undefined ? onClose() : work.current?.abort())}>{t("common:cancel")}</button>
          <button type="button" className="btn primary" disabled={share !== undefined} onClick={() => void save()}>{t("dataview:save.save")}</button>
        </>
      }
    >
      <div className="save-form">
        <div className="segments" role="group" aria-label={t("dataview:save.kind")}>
          {(["xlsx", "csv"] as const).map((which) => <button key={which} type="button" disabled={which === "xlsx" && !fits} aria-pressed={kind === which} onClick={() => setKind(which)}>{t(`dataview:save.kinds.${which}`)}</button>)}
        </div>
        {fits ? null : <p className="hint">{t("dataview:save.tooLarge")}</p>}
        <p className="hint">{t(`dataview:save.about.${kind}`)}</p>
        {kind === "csv" ? (
          <div className="save-csv">
            <Choice label={t("data:import.delimiter")} value={csv.delimiter} onChange={(delimiter) => setCsv({ ...csv, delimiter: delimiter as WriteOptions["delimiter"] })}>
              <option value=",">{t("data:import.delimiters.comma")}</option>
              <option value=";">{t("data:import.delimiters.semicolon")}</option>
              <option value={"\t"}>{t("data:import.delimiters.tab")}</option>
            </Choice>
            <Choice label={t("data:import.decimal")} value={csv.decimal} onChange={(decimal) => setCsv({ ...csv, decimal: decimal as WriteOptions["decimal"] })}>
              <option value=".">{t("data:import.decimals.point")}</option>
              <option value=",">{t("data:import.decimals.comma")}</option>
            </Choice>
            <Toggle on={mark} onChange={setMark}>{t("dataview:save.mark")}</Toggle>
            <Toggle on={csv.neutralise} onChange={(neutralise) => setCsv({ ...csv, neutralise })}>{t("dataview:save.neutralise")}</Toggle>
          </div>
        ) : null}
        {hasLabels ? <Toggle on={labels} onChange={setLabels}>{t("dataview:save.labels")}</Toggle> : null}
        {rows === undefined ? null : <Toggle on={viewOnly} onChange={setViewOnly}>{t("dataview:save.viewOnly", { shown: count(rows.length), all: count(data.rows), count: rows.length })}</Toggle>}
      </div>
    </Modal>
  );
}

function Toggle({ on, onChange, children }: { readonly on: boolean; readonly onChange: (on: boolean) => void; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className="save-toggle">
      <Switch.Root id={id} className="switch" checked={on} onCheckedChange={onChange}><Switch.Thumb /></Switch.Root>
      <label htmlFor={id}>{children}</label>
    </div>
  );
}
