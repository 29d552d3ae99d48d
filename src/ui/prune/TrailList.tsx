import { Undo2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../report/format";
import { studio } from "../../store/store";
import { renamedStep } from "../../store/trail";
import { returnTo } from "../../store/pruneActions";
import type { TrailLine } from "./trailView";
import { useNumberFormat } from "../shared/useNumberFormat";

/** The steps one below the other; any that was taken can be returned to. */
export function TrailList({ lines }: { readonly lines: readonly TrailLine[] }) {
  return <ol className="trail">{lines.map((line) => <Line key={line.id} line={line} />)}</ol>;
}

function Line({ line }: { readonly line: TrailLine }) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const { kind, phase, removal, lowest, items, step } = line;
  const number = (value: number | null): string => formatNumber(value, "bounded", format);
  const classes = [kind === "model" ? "model" : "step", phase === "preview" ? (kind === "model" ? "draft" : "prev") : "", phase === "now" ? "now" : "", line.onWay ? "" : "aside"];
  const title = removal === undefined ? undefined : t("prune:trail.without", { item: removal.column });
  return (
    <li className={classes.filter(Boolean).join(" ")} style={{ marginLeft: 14 * line.depth }} aria-current={phase === "now" ? "step" : undefined}>
      <i aria-hidden="true" />
      <div>
        {removal === undefined ? <ModelName line={line} /> : <b title={removal.reason === "" ? undefined : removal.reason}>{title} <em className="num">{number(removal.loading)}</em></b>}
        <small className="num">
          {removal === undefined
            ? `${t("prune:trail.items", { count: items })}${lowest === undefined ? "" : ` · ${t("prune:trail.lowestShort", { value: number(lowest.value) })}`}`
            : removal.ave.before === null && removal.ave.after === null ? t("prune:trail.items", { count: items }) : `AVE ${number(removal.ave.before)} → ${number(removal.ave.after)}`}
        </small>
      </div>
      <End line={line} title={title}>{step !== undefined && phase === "done" ? <button type="button" className="back" onClick={() => returnTo(studio.getState(), step)}><Undo2 className="i" aria-hidden="true" /><span>{t("prune:trail.return")}</span></button> : null}</End>
    </li>
  );
}

function End({ line, children }: { readonly line: TrailLine; readonly title: string | undefined; readonly children: ReactNode }) {
  const { t } = useTranslation();
  if (line.phase === "now") return <span className="tag num">{t("prune:trail.now", { count: line.items })}</span>;
  if (line.phase === "preview" && line.kind === "model") return <span className="tag">{t("prune:trail.preview")}</span>;
  return children;
}

/** What a model is called; a double click or Enter lets it be named. */
function ModelName({ line }: { readonly line: TrailLine }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const shown = line.name ?? t("prune:trail.version", { number: line.number });
  const { step } = line;
  if (typed !== undefined && step !== undefined) {
    const keep = (): void => {
      const { trail, setTrail } = studio.getState();
      setTrail(renamedStep(trail, step.id, typed));
      setTyped(undefined);
    };
    return <input className="field" aria-label={t("prune:trail.rename")} value={typed} autoFocus onChange={(event) => setTyped(event.target.value)} onBlur={keep} onKeyDown={(event) => (event.key === "Enter" ? keep() : event.key === "Escape" ? setTyped(undefined) : undefined)} />;
  }
  if (step === undefined) return <b>{shown}</b>;
  return <button type="button" className="trail-name" title={t("prune:trail.rename")} onClick={() => setTyped(line.name ?? "")}><b>{shown}</b></button>;
}
