import { useTranslation } from "react-i18next";
import { missingRule } from "../../data/import/missingCells";
import { parseNumber } from "../../data/import/numbers";
import type { ColumnSummary, ImportResult, ImportOptions } from "../../data/import/options";
import type { Scale } from "../../data/dataset";

interface ImportPreviewProps {
  readonly result: ImportResult;
  readonly onChange: (options: Partial<ImportOptions>) => void;
}

/** More columns than anyone reads in a preview; all are imported. */
const COLUMNS = 80;

/** The first rows as written, under the names that they get; missing cells and stray texts are marked. */
export function ImportPreview({ result: { columns, preview, options }, onChange }: ImportPreviewProps) {
  const { t } = useTranslation();
  const shown = columns.slice(0, COLUMNS);
  const rule = missingRule(options.missingCodes, options);
  const look = (cell: string, column: ColumnSummary): string | undefined => {
    const text = cell.trim();
    const value = parseNumber(text, options);
    if (rule.isMissingText(text) || (value !== undefined && rule.isMissingNumber?.(value) === true)) return "missing";
    if (column.textCells > 0 && value === undefined) return isText(column.scale) ? "stray" : "missing";
    return value === undefined ? "text" : undefined;
  };
  return (
    <div>
      <h3 className="label">{t("data:import.preview")}</h3>
      <div className="import-grid" role="region" aria-label={t("data:import.preview")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col"><span className="sr-only">{t("data:import.row")}</span></th>
              {shown.map((column) => (
                <th key={column.name} scope="col">
                  <span className="ellipsis" title={column.name}>{column.name}</span>
                  <ScaleChoice column={column} onChange={(scale) => onChange({ scales: { ...options.scales, [column.name]: scale } })} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map((row, r) => (
              <tr key={r}>
                <th scope="row">{r + 1}</th>
                {shown.map((column, c) => {
                  const cell = row[c] ?? "";
                  const kind = look(cell, column);
                  return <td key={column.name} className={kind}>{cell}{kind === "missing" ? <span className="sr-only"> {t("data:view.missing")}</span> : null}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const isText = (scale: Scale): boolean => scale === "text" || scale === "nominal" || scale === "id";

const NUMERIC: readonly Scale[] = ["metric", "ordinal", "binary", "nominal", "id"];
const TEXTUAL: readonly Scale[] = ["nominal", "id", "text"];

function ScaleChoice({ column, onChange }: { readonly column: ColumnSummary; readonly onChange: (scale: Scale) => void }) {
  const { t } = useTranslation();
  const choices = (column.numeric ? NUMERIC : TEXTUAL).filter((scale) => scale !== "binary" || column.scale === "binary");
  return (
    <select className="import-scale" aria-label={t("data:import.scaleOf", { name: column.name })} value={column.scale} onChange={(event) => onChange(event.target.value as Scale)}>
      {choices.map((scale) => <option key={scale} value={scale}>{t(`data:scale.${scale}`)}</option>)}
    </select>
  );
}
