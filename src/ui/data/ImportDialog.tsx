import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportNoteCode } from "../../data/import/notes";
import type { ImportResult, ImportOptions } from "../../data/import/options";
import type { State } from "../../store/state";
import { replaceData } from "../../store/replaceData";
import { studio, useStudio } from "../../store/store";
import { wantedColumns } from "../../store/wanted";
import { Modal } from "../shared/Modal";
import { ImportNotes } from "./ImportNotes";
import { ImportPreview } from "./ImportPreview";
import { ImportSettings } from "./ImportSettings";
import { MissingCodes } from "./MissingCodes";
import { ReplaceNote, useDifference } from "./mapping/ReplaceNote";
import { type ParseData, useImport } from "./useImport";
import { useCounted, useSummary } from "./useSummary";
import "./import.css";

/** Asks how the waiting file is to be read; opens as soon as the store holds one. */
export function ImportDialog({ parse }: { readonly parse: ParseData }) {
  const importing = useStudio((s) => s.importing);
  return importing === undefined ? null : <OpenDialog key={`${importing.name} ${importing.file instanceof Blob ? importing.file.size : importing.file.length}`} file={importing} parse={parse} />;
}

interface OpenDialogProps {
  readonly file: NonNullable<State["importing"]>;
  readonly parse: ParseData;
}

function OpenDialog({ file, parse }: OpenDialogProps) {
  const { t } = useTranslation();
  const [options, setOptions] = useState<Partial<ImportOptions>>({});
  const { result, share, failure } = useImport(parse, file, options);
  const setView = useStudio((s) => s.setView);
  const close = (): void => setView({ importing: undefined });
  const dataset = result?.dataset;
  const difference = useDifference(dataset);
  const confirm = useRef<HTMLButtonElement>(null);
  const ready = dataset !== undefined;
  // Most files need no change: once read, Enter imports.
  useEffect(() => {
    if (ready) confirm.current?.focus();
  }, [ready]);
  const change = (part: Partial<ImportOptions>, forget: readonly (keyof ImportOptions)[] = []): void =>
    setOptions((before) => ({ ...Object.fromEntries(Object.entries(before).filter(([key]) => !forget.includes(key as keyof ImportOptions))), ...part }));
  const accept = (): void => {
    if (dataset === undefined || share !== undefined) return;
    replaceData(studio.getState(), dataset);
    setView({ importing: undefined, screen: "studio", ...(wantedColumns(studio.getState(), studio.getState().source!).length > 0 ? { openPanel: "mapping" } : {}) });
  };
  return (
    <Modal
      open
      width="wide"
      onClose={close}
      title={t("data:import.title", { name: file.name })}
      foot={
        <>
          <span className="push import-result" role="status">{result === undefined ? null : <ResultLine result={result} />}</span>
          <button type="button" className="btn" onClick={close}>{t("common:cancel")}</button>
          <button ref={confirm} type="button" className="btn primary" disabled={dataset === undefined || share !== undefined} onClick={accept}>{t(difference === undefined ? "data:import.confirm" : "mapping:useAnyway")}</button>
        </>
      }
    >
      {failure === undefined ? null : <p className="message bad" role="alert">{t("data:import.failed", { name: file.name, reason: failure })}</p>}
      {result === undefined ? (
        failure === undefined ? <ReadingBar name={file.name} share={share ?? 0} /> : null
      ) : (
        <div className="import" aria-busy={share !== undefined}>
          {isHopeless(result) ? null : <ImportSettings result={result} onChange={change} />}
          {isHopeless(result) ? null : <MissingCodes title={t("data:import.missingHint")} codes={result.options.missingCodes} onChange={(missingCodes) => change({ missingCodes })} />}
          <ImportNotes result={result} onChange={change} />
          {dataset === undefined ? null : <ReplaceNote dataset={dataset} />}
          {result.preview.length === 0 || dataset === undefined ? null : <ImportPreview result={result} onChange={change} />}
        </div>
      )}
    </Modal>
  );
}

/** Whether no choice of encoding or delimiter could make a table of this file. */
const isHopeless = ({ notes }: ImportResult): boolean => notes.some(({ code }) => HOPELESS.includes(code));

const HOPELESS: readonly ImportNoteCode[] = ["empty", "workbook", "notText", "damaged", "tooLarge"];

function ReadingBar({ name, share }: { readonly name: string; readonly share: number }) {
  const { t } = useTranslation();
  const percent = Math.round(100 * share);
  return (
    <div className="import-reading">
      <p>{t("data:import.reading", { name, share: percent })}</p>
      <progress value={percent} max={100} aria-label={t("data:import.reading", { name, share: percent })} />
    </div>
  );
}

/** What the import would give: cases, variables, missing values. */
function ResultLine({ result }: { readonly result: ImportResult }) {
  const { t } = useTranslation();
  const summary = useSummary();
  const counted = useCounted();
  if (result.dataset === undefined) return null;
  const missing = result.columns.reduce((sum, column) => sum + (result.options.leftOut.includes(column.name) ? 0 : column.missing), 0);
  const out = leftOutOf(result);
  if (result.dataset.matrix !== undefined) return summary(result.dataset);
  const parts = [
    counted("cases", result.rows),
    counted("variables", result.dataset.columns.length),
    ...(missing > 0 ? [t("data:import.missingCells", { count: missing })] : []),
  ];
  const lost = [...(out.cases > 0 ? [counted("cases", out.cases)] : []), ...(out.variables > 0 ? [counted("variables", out.variables)] : [])];
  return [...parts, ...(lost.length > 0 ? [t("data:import.leftOut", { what: lost.join(", ") })] : [])].join(" · ");
}

/** Cases and variables of the file that the data will not have. */
function leftOutOf({ notes, options, columns }: ImportResult): { readonly cases: number; readonly variables: number } {
  const rowsOf = (...codes: readonly ImportNoteCode[]): number => notes.filter(({ code }) => codes.includes(code)).reduce((sum, { rows }) => sum + rows.length, 0);
  return { cases: rowsOf("emptyRows", "straightLinersLeft"), variables: columns.filter(({ name }) => options.leftOut.includes(name)).length };
}
