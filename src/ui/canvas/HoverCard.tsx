import { useMemo, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { columnNamed } from "../../data/dataset";
import type { Translate, Words } from "../../report/write/words";
import { bootstrapNow, isBootstrapStale } from "../../store/bootstrapKey";
import { currentReport } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { Symbols } from "../shared/Symbols";
import { CellView } from "../shared/table/CellView";
import { WordsContext } from "../shared/table/words";
import { useNumberFormat } from "../shared/useNumberFormat";
import { hoverFacts } from "./hoverFacts";
import { nameOf } from "./names";
import { type Hovered, useHovered } from "./useHovered";
import "./hover.css";

/** All that is known of the thing under a resting pointer. The inspector says the same to those who do not point. */
export function HoverCard({ surface }: { readonly surface: RefObject<HTMLElement | null> }) {
  const on = useStudio((state) => state.display.hoverCards && state.mode !== "prune");
  const hovered = useHovered(surface, on);
  return hovered === undefined ? null : <Card hovered={hovered} />;
}

const LINE = 22;
const WIDTH = 230;

function Card({ hovered: { target, at, room } }: { readonly hovered: Hovered }) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const words = useMemo<Words>(() => ({ t: t as Translate, format }), [t, format]);
  const model = useStudio((state) => state.document.model);
  const report = useStudio(currentReport);
  const inference = useStudio((state) => (isBootstrapStale(state) ? undefined : bootstrapNow(state)?.inference));
  const label = useStudio(({ data }) => (data === undefined || target.kind !== "item" ? undefined : columnNamed(data, target.column)?.label));
  const facts = hoverFacts(target, report, inference);
  if (facts.length === 0 && label === undefined) return null;
  const title = target.kind === "item" ? target.column : target.kind === "construct" ? nameOf(target.id, { model }) : `${nameOf(target.from, { model })} → ${nameOf(target.to, { model })}`;
  const height = 44 + LINE * facts.length + (label === undefined ? 0 : 2 * LINE);
  const left = at.x + 18 + WIDTH > room.width ? at.x - 14 - WIDTH : at.x + 18;
  const top = Math.max(6, Math.min(at.y + 14, room.height - height - 6));
  return (
    <WordsContext.Provider value={words}>
      <div className="hover-card" style={{ left, top, width: WIDTH }} aria-hidden="true">
        <strong>{title}</strong>
        {label === undefined ? null : <p>{label}</p>}
        <dl>
          {facts.map(({ id, name, cell }) => (
            <div key={id}>
              <dt><Symbols text={t(name.key, { ...name.values })} /></dt>
              <dd className="num"><CellView cell={cell} column={{ id, header: "", align: "end" }} /></dd>
            </div>
          ))}
        </dl>
      </div>
    </WordsContext.Provider>
  );
}
