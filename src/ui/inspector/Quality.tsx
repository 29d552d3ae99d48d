import { useTranslation } from "react-i18next";
import type { Construct } from "../../model/types";
import type { Cell } from "../../report/blocks";
import { isStale, overlayNow } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { Term } from "./Term";
import { Value } from "./Value";

/** Reliability, convergent validity and explained variance, once there is an estimate. */
export function Quality({ construct: { id } }: { readonly construct: Construct }) {
  const { t } = useTranslation();
  const table = useStudio((state) => state.report?.tables.find((one) => one.id === "measurement"));
  const values = useStudio((state) => overlayNow(state)?.constructs[id]);
  const stale = useStudio(isStale);
  if (values === undefined) return null;
  const row = table?.rows.find(({ target }) => target?.kind === "construct" && target.key === id);
  const reliability = (table?.columns ?? []).flatMap((column, index) => {
    const cell = row?.cells[index];
    return cell?.kind === "number" && typeof column.header !== "string" ? [{ column: column.id, header: t(column.header.key), cell }] : [];
  });
  if (reliability.length === 0 && values.r2 === null) return null;
  return (
    <div className={stale ? "section quality stale" : "section quality"}>
      <div className="label">{t("canvas:inspector.quality")}</div>
      <dl>
        {reliability.map(({ column, header, cell }) => (
          <div key={column}>
            <Term column={column}>{header}</Term>
            <dd><Reliability cell={cell} /></dd>
          </div>
        ))}
        {values.r2 !== null && (
          <>
            <div>
              <Term column="r2">R²</Term>
              <dd><Value value={values.r2} /></dd>
            </div>
            <div>
              <Term column="r2Adjusted">{t("canvas:inspector.r2Adjusted")}</Term>
              <dd><Value value={values.r2Adjusted} /></dd>
            </div>
          </>
        )}
      </dl>
      {stale && <p className="hint">{t("canvas:stale")}</p>}
    </div>
  );
}

function Reliability({ cell }: { readonly cell: Extract<Cell, { kind: "number" }> }) {
  const { t } = useTranslation();
  if (cell.value !== null) return <Value value={cell.value} style={cell.style} level={cell.level} />;
  const reason = cell.reason === undefined ? "" : t(cell.reason.key, { ...cell.reason.values });
  return (
    <span className="muted" title={reason}>
      {t("canvas:inspector.notApplicable")}
      <span className="sr-only">: {reason}</span>
    </span>
  );
}
