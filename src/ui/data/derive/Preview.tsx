import { useTranslation } from "react-i18next";
import { columnNamed, isNumeric, type DataColumn, type Dataset } from "../../../data/dataset";
import { describe } from "../../../data/describe";
import { changedBetween, readsOf } from "../../../data/derive/touches";
import type { DeriveStep } from "../../../data/derive/steps";
import { formatNumber } from "../../../report/format";
import { useStudio } from "../../../store/store";

const [ROWS, COLUMNS] = [6, 5];

interface PreviewProps {
  readonly before: Dataset;
  readonly after: Dataset;
  readonly step: DeriveStep;
}

/** The first cases: what the step reads, and what it makes of them. */
export function Preview({ before, after, step }: PreviewProps) {
  const { t } = useTranslation();
  const changed = new Set(changedBetween(before, after));
  const made = after.columns.filter(({ name }) => changed.has(name));
  const read = [...new Set(readsOf(step))].flatMap((name) => columnNamed(before, name) ?? []).slice(0, COLUMNS);
  const shown = made.slice(0, COLUMNS);
  if (made.length === 0) return <p className="hint">{t("derive:preview.nothing")}</p>;
  return (
    <section className="step-preview" aria-label={t("derive:preview.title")}>
      <h3 className="label">{t("derive:preview.title")}</h3>
      <div className="import-grid" tabIndex={0} role="region" aria-label={t("derive:preview.title")}>
        <table>
          <thead>
            <tr>
              <th scope="col"><span className="sr-only">{t("data:view.row")}</span></th>
              {read.map(({ name }) => <th key={`${name} before`} scope="col">{name}</th>)}
              {shown.map(({ name }) => <th key={name} scope="col" className="made">{name}</th>)}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: Math.min(ROWS, after.rows) }, (_, row) => (
              <tr key={row}>
                <th scope="row">{row + 1}</th>
                {read.map((column) => <Cell key={`${column.name} before`} column={column} row={row} />)}
                {shown.map((column) => <Cell key={column.name} column={column} row={row} isMade />)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="made-list">
        {shown.map((column) => <Made key={column.name} column={column} />)}
        {made.length > COLUMNS ? <li>{t("derive:preview.more", { count: made.length - COLUMNS })}</li> : null}
      </ul>
    </section>
  );
}

function Cell({ column, row, isMade = false }: { readonly column: DataColumn; readonly row: number; readonly isMade?: boolean }) {
  const { t } = useTranslation();
  const comma = useStudio((s) => s.language === "fr");
  const value = column.values[row]!;
  const text = Number.isNaN(value) ? (column.texts?.[row] ?? "") : shortNumber(value, comma);
  const look = [isMade ? "made" : "", text === "" ? "missing" : ""].filter(Boolean).join(" ");
  return <td className={look}>{text === "" ? <span className="sr-only">{t("data:view.missing")}</span> : text}</td>;
}

const shortNumber = (value: number, comma: boolean): string => String(Number(value.toPrecision(6))).replace("-", "−").replace(".", comma ? "," : ".");

/** One new or changed variable in a line: its type, and how many cases have a value. */
function Made({ column }: { readonly column: DataColumn }) {
  const { t } = useTranslation();
  const language = useStudio((s) => s.language);
  const decimals = useStudio((s) => s.display.decimals);
  const { n, missing, mean, standardDeviation } = describe(column);
  const number = (value: number | null): string => formatNumber(value, "plain", { language, decimals });
  const parts = [t(`data:scale.${column.scale}`), t("derive:preview.n", { count: n }), ...(missing > 0 ? [t("derive:preview.missing", { count: missing })] : []), ...(isNumeric(column) && mean !== null ? [t("derive:preview.moments", { mean: number(mean), sd: number(standardDeviation) })] : [])];
  return <li><strong>{column.name}</strong> {parts.join(" · ")}</li>;
}
