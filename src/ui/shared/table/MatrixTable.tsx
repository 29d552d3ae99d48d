import type { Cell, Row, Table } from "../../../report/blocks";
import { sayText } from "../../../report/write/words";
import { NumberView } from "./CellView";
import { Explain } from "./Explain";
import { heatOf, trimmed } from "./heat";
import { LEVEL_CLASS } from "./level";
import { isMarked, type TableLook } from "./look";
import { showCell } from "./showCell";
import { pick, RowHead } from "./RowHead";
import { Symbols } from "../Symbols";
import { isRowOf } from "./target";
import { thresholdText } from "./threshold";
import { useWords } from "./words";

/** More columns than this are drawn narrow where there is little room. */
const MANY = 4;
/** Of the names and of each column then, px. */
const NAME_WIDTH = 96;
const CELL_WIDTH = 50;

interface MatrixTableProps {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly look: TableLook;
  /** column names below, as under a lower triangle */
  readonly namesBelow?: boolean;
}

/** A table as a matrix: shades by size, a border and a sign round what is to be looked at. */
export function MatrixTable({ table, rows, look, namesBelow = false }: MatrixTableProps) {
  const { t } = useWords();
  const shown = trimmed({ ...table, rows });
  const statistic = shown.columns.find((column) => column.statistic !== undefined)?.statistic;
  const dense = namesBelow && shown.columns.length > MANY;
  return (
    <>
      <table className={`heat${namesBelow ? " below" : ""}${dense ? " many" : ""}`} style={dense ? { width: NAME_WIDTH + CELL_WIDTH * (shown.columns.length - 1) } : undefined}>
        <caption className="sr-only">{sayText(table.title, t)}</caption>
        {dense ? <colgroup><col style={{ width: NAME_WIDTH }} /></colgroup> : null}
        <thead>
          <tr>
            {shown.columns.map((column, index) => (
              <th key={column.id} scope="col" title={typeof column.header === "string" ? column.header : undefined}>
                {typeof column.header === "string" ? column.header : <span className="head"><Symbols text={sayText(column.header, t)} />{index === 0 && !namesBelow && statistic !== undefined ? <Explain statistic={statistic} column={sayText(table.title, t)} /> : null}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row) => {
            const selected = isRowOf(row, look.selected);
            return (
              <tr key={row.id} className={selected ? "sel" : undefined} onClick={(event) => pick(event, row, look)}>
                <RowHead row={row} selected={selected} />
                {shown.columns.slice(1).map((column, at) => <HeatCell key={column.id} cell={row.cells[at + 1]} marked={isMarked(look, table, row.id, column.id)} />)}
              </tr>
            );
          })}
        </tbody>
      </table>
      <HeatScale table={shown} />
    </>
  );
}

function HeatCell({ cell, marked }: { readonly cell: Cell | undefined; readonly marked: boolean }) {
  if (cell?.kind !== "number") return <td className="none" />;
  const flagged = cell.level === "watch" || cell.level === "act";
  const shade = flagged ? `hot ${LEVEL_CLASS[cell.level!]}` : `h${heatOf(cell) ?? 0}`;
  return <td ref={marked ? showCell : undefined} className={marked ? `${shade} here` : shade}><NumberView cell={cell} cueFirst /></td>;
}

/** What the shades and the border mean, where the table has a threshold. */
function HeatScale({ table }: { readonly table: Table }) {
  const { t, format } = useWords();
  const threshold = table.columns.find((column) => column.threshold !== undefined)?.threshold;
  if (threshold === undefined) return null;
  const value = thresholdText(threshold.value, format);
  return (
    <div className="scale" role="img" aria-label={t("results:heatScale")}>
      <span className="num">0</span>
      {[1, 2, 3, 4, 5].map((shade) => <i key={shade} className={`h${shade}`} />)}
      <i className="hot warn" />
      <span><span className="cue">▽</span> {t(threshold.relation === "≤" ? "results:heatAbove" : "results:heatBelow", { value })}</span>
    </div>
  );
}
