import { ArrowRight, ChevronDown, ChevronRight, Circle, MessageSquareText, Square, type LucideIcon } from "lucide-react";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { itemKey, pathKey } from "../../report/overlay";
import { formatNumber } from "../../report/format";
import { overlayNow } from "../../store/selectors";
import type { State, Target } from "../../store/state";
import { useStudio } from "../../store/store";
import { NameField } from "./NameField";
import type { Row } from "./rows";
import { useNumberFormat } from "../shared/useNumberFormat";

const ICONS: Readonly<Record<Target["kind"], LucideIcon>> = { construct: Circle, item: Square, path: ArrowRight, comment: MessageSquareText };

/** The number that the canvas shows at this place: R², loading or coefficient. */
function numberOf(state: State, target: Target): { readonly symbol: string; readonly value: number } | undefined {
  const overlay = overlayNow(state);
  const found = (symbol: string, value: number | null | undefined) => (value === null || value === undefined ? undefined : { symbol, value });
  if (target.kind === "construct") return found("R²", overlay?.constructs[target.id]?.r2);
  if (target.kind === "item") return found("", overlay?.items[itemKey(target.construct, target.column)]?.loading);
  return target.kind === "path" ? found("β", overlay?.paths[pathKey(target.from, target.to)]?.coefficient) : undefined;
}

interface OutlineRowProps {
  readonly row: Row;
  /** the one that Tab reaches */
  readonly current: boolean;
  readonly selected: boolean;
  readonly renaming: boolean;
  readonly onGo: () => void;
  readonly onFold: () => void;
  readonly onRenamed: () => void;
}

export function OutlineRow({ row, current, selected, renaming, onGo, onFold, onRenamed }: OutlineRowProps) {
  const { t } = useTranslation();
  const { target, text, level, open, place, of } = row;
  const format = useNumberFormat();
  const symbol = useStudio((state) => numberOf(state, target)?.symbol ?? "");
  const value = useStudio((state) => numberOf(state, target)?.value);
  const number = value === undefined ? "" : `${symbol} ${formatNumber(value, "bounded", format)}`.trim();
  const Icon = ICONS[target.kind];
  const words = target.kind === "path" ? (text.startsWith("→") ? t("canvas:outline.pathTo", { name: text.slice(2) }) : text) : text;
  const foldOnly = (event: MouseEvent) => {
    event.stopPropagation();
    onFold();
  };
  return (
    <li
      role="treeitem"
      data-key={row.key}
      className={`level${level}${selected ? " selected" : ""}`}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={selected}
      aria-expanded={open}
      aria-label={[words, t(`canvas:outline.${target.kind}`), number].filter((part) => part !== "").join(", ")}
      tabIndex={current ? 0 : -1}
      onClick={onGo}
    >
      <span className="fold" aria-hidden="true" onClick={open === undefined ? undefined : foldOnly}>
        {open === undefined ? null : open ? <ChevronDown className="i" /> : <ChevronRight className="i" />}
      </span>
      {target.kind !== "path" && <Icon className="i kind" aria-hidden="true" />}
      {renaming && target.kind === "construct" ? <NameField id={target.id} before={text} onDone={onRenamed} /> : <span className="ellipsis">{text}</span>}
      {number !== "" && <span className="push num" aria-hidden="true">{number}</span>}
    </li>
  );
}
