import { useTranslation } from "react-i18next";
import { isCode } from "../../data/codes";
import { missingRule } from "../../data/import/missingCells";
import { parseNumber } from "../../data/import/numbers";
import type { ColumnSummary, ImportOptions, ImportResult } from "../../data/import/options";
import type { Scale } from "../../data/dataset";
import { PreviewHead } from "./PreviewHead";

interface ImportPreviewProps {
  readonly result: ImportResult;
  readonly onChange: (options: Partial<ImportOptions>) => void;
}

/** More columns than anyone reads in a preview; all are imported. */
const COLUMNS = 80;

/** The first rows as written, under the names that they get; missing cells and stray texts are marked, columns left out are faint. */
export function ImportPreview({ result: { columns, preview, options }, onChange }: ImportPreviewProps) {
  const { t } = useTranslation();
  const shown = columns.slice(0, COLUMNS);
  const look = lookOf(options);
  return (
    <div>
      <h3 className="label">{t("data:import.preview")}</h3>
      <div className="import-grid" role="region" aria-label={t("data:import.preview")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col"><span className="sr-only">{t("data:import.row")}</span></th>
              {shown.map((column) => <PreviewHead key={column.name} column={column} options={options} onChange={onChange} />)}
            </tr>
          </thead>
          <tbody>
            {preview.map((row, r) => (
              <tr key={r}>
                <th scope="row">{r + 1}</th>
                {shown.map((column, c) => {
                  const cell = row[c] ?? "";
                  const kind = look(cell, column);
                  const isOut = options.leftOut.includes(column.name);
                  return <td key={column.name} className={[kind, isOut ? "out" : ""].filter(Boolean).join(" ") || undefined}>{cell}{kind === "missing" ? <span className="sr-only"> {t("data:view.missing")}</span> : null}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** How a cell is read: as missing, as text among numbers, or as text. */
function lookOf(options: ImportOptions): (cell: string, column: ColumnSummary) => "missing" | "stray" | "text" | undefined {
  const rules = new Map<string, ReturnType<typeof missingRule>>();
  const ruleOf = (name: string): ReturnType<typeof missingRule> => {
    const rule = rules.get(name) ?? missingRule([...options.missingCodes, ...(options.columnCodes[name] ?? [])], options);
    rules.set(name, rule);
    return rule;
  };
  return (cell, { name, textCells, scale, missingCodes }) => {
    const text = cell.trim();
    const rule = ruleOf(name);
    const value = parseNumber(text, options);
    if (rule.isMissingText(text) || (value !== undefined && rule.isMissingNumber?.(value) === true)) return "missing";
    if (missingCodes !== undefined && (isCode(missingCodes, text) || (value !== undefined && isCode(missingCodes, value)))) return "missing";
    if (textCells > 0 && value === undefined) return isText(scale) ? "stray" : "missing";
    return value === undefined ? "text" : undefined;
  };
}

const isText = (scale: Scale): boolean => scale === "text" || scale === "nominal" || scale === "id";
