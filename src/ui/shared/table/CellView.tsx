import { Check } from "lucide-react";
import type { ReactNode } from "react";
import type { Cell, Column } from "../../../report/blocks";
import { formatNumber } from "../../../report/format";
import type { Stars } from "../../../report/overlay";
import { cellText, sayText } from "../../../report/write/words";
import { Tip } from "../Tip";
import { CUE, LEVEL_CLASS } from "./level";
import { useWords } from "./words";

type NumberCell = Extract<Cell, { kind: "number" }>;

/** What stands in a cell of a list: words, a verdict, or a number with its level. Strips and forests are drawn by `Strip` and `Forest`. */
export function CellView({ cell, column }: { readonly cell: Cell | undefined; readonly column: Column }) {
  const words = useWords();
  const { t } = words;
  if (cell === undefined || cell.kind === "empty" || cell.kind === "strip" || cell.kind === "forest") return null;
  if (cell.kind === "text") return cell.text;
  if (cell.kind === "number") return <NumberView cell={cell} gauge={gaugeOf(cell, column)} />;
  if (cell.kind === "interval") return <span className="value">{cellText(cell, words)}</span>;
  if (cell.kind === "stars") return cell.count === 0 ? null : <StarsView count={cell.count} />;
  if (cell.level === undefined) return <>{cell.size === undefined ? null : <Dots size={cell.size} />}{sayText(cell.label, t)}</>;
  return (
    <span className={`verdict ${LEVEL_CLASS[cell.level]}`}>
      {cell.level === "good" ? <Check className="i" aria-hidden="true" /> : <span className="cue" aria-hidden="true">{CUE[cell.level]}</span>}
      {sayText(cell.label, t)}
    </span>
  );
}

/** How large something is, at a glance; the words beside it say the same. */
function Dots({ size }: { readonly size: 0 | 1 | 2 | 3 }) {
  return <span className="dots" aria-hidden="true">{[1, 2, 3].map((dot) => <i key={dot} className={dot <= size ? "on" : undefined} />)}</span>;
}

function StarsView({ count }: { readonly count: Exclude<Stars, 0> }) {
  const { t } = useWords();
  return <span className="stars"><span aria-hidden="true">{"*".repeat(count)}</span><span className="sr-only">{t(`results:stars.${count}`)}</span></span>;
}

/** The threshold that a bounded number is measured against, where more is better. */
function gaugeOf(cell: NumberCell, column: Column): number | undefined {
  return column.threshold?.relation === "≥" && cell.style === "bounded" && cell.value !== null ? column.threshold.value : undefined;
}

interface NumberViewProps {
  readonly cell: NumberCell;
  /** threshold to draw beside the number */
  readonly gauge?: number | undefined;
  readonly cueFirst?: boolean;
}

/** A number, its level by colour, sign and word; "n/a" with the reason where there is none. */
export function NumberView({ cell, gauge, cueFirst = false }: NumberViewProps) {
  const { t, format } = useWords();
  const reason = cell.reason === undefined ? undefined : sayText(cell.reason, t);
  if (cell.value === null) return <Absent reason={reason} />;
  const flagged = cell.level === "watch" || cell.level === "act";
  const words = formatNumber(cell.value, cell.style, format);
  const cue = flagged ? <span className="cue" aria-hidden="true">{CUE[cell.level!]}</span> : null;
  const number = (
    <>
      {cueFirst ? cue : null}
      {words}
      {cueFirst ? null : cue}
      {flagged ? <span className="sr-only">, {t(`results:level.${cell.level}`)}</span> : null}
    </>
  );
  const shown = reason === undefined ? number : <Caution text={words} reason={reason}>{number}</Caution>;
  const tone = flagged ? LEVEL_CLASS[cell.level!] : "";
  if (gauge === undefined) return <span className={`value ${tone}`}>{shown}</span>;
  return (
    <span className={`gauge ${tone}`}>
      <b>{shown}</b>
      <i aria-hidden="true">
        <u style={{ width: `${100 * Math.min(1, Math.max(0, cell.value))}%` }} />
        <s style={{ left: `${100 * gauge}%` }} />
      </i>
    </span>
  );
}

function Absent({ reason }: { readonly reason: string | undefined }) {
  const { t } = useWords();
  if (reason === undefined) return <span className="absent">–</span>;
  const text = t("results:notApplicable");
  return (
    <Caution text={text} reason={reason}>
      <span className="absent">{text}</span>
    </Caution>
  );
}

/** Something with more to say: on hover, on focus, and to a screen reader. */
function Caution({ text, reason, children }: { readonly text: string; readonly reason: string; readonly children: ReactNode }) {
  return (
    <Tip text={reason} side="top">
      <button type="button" className="caution" aria-label={`${text}: ${reason}`}>{children}</button>
    </Tip>
  );
}
