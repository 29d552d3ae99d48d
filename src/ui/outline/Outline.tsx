import { Plus } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { placeNear } from "../../draw/placeNear";
import { addConstruct } from "../../model/edit";
import { moveItem } from "../../model/editItems";
import { deleteTargets } from "../../model/editSelection";
import { isDimensionColumn } from "../../model/hierarchy";
import { nextConstructId } from "../../model/names";
import type { Target } from "../../store/state";
import { studio, useStudio } from "../../store/store";
import { Additions } from "./Additions";
import { OutlineRow } from "./OutlineRow";
import { rowsOf, type Row } from "./rows";
import "./outline.css";

const isSame = (a: Target, b: Target): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The model as a tree of words: what the canvas shows, for eyes and ears that do without it. Everything in it can be changed here. */
export function Outline() {
  const { t } = useTranslation();
  const document = useStudio((state) => state.document);
  const selection = useStudio((state) => state.selection);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string | undefined>(undefined);
  const [at, setAt] = useState<string | undefined>(undefined);
  const tree = useRef<HTMLUListElement>(null);
  const rows = rowsOf(document, closed);
  const selected = rows.find(({ target }) => selection.some((other) => isSame(other, target)));
  const current = rows.find(({ key }) => key === at) ?? selected ?? rows[0];

  const go = (row: Row | undefined) => {
    if (row === undefined) return;
    setAt(row.key);
    studio.getState().setView({ selection: [row.target] });
    requestAnimationFrame(() => [...(tree.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])].find((one) => one.dataset["key"] === row.key)?.focus());
  };
  const fold = (row: Row, shut: boolean) => setClosed((before) => new Set(shut ? [...before, row.key] : [...before].filter((key) => key !== row.key)));
  const add = () => {
    const id = nextConstructId(studio.getState().document.model);
    studio.getState().edit("canvas:step.add", (before) => addConstruct(before, { at: placeNear(before), base: t("canvas:newConstruct"), id }));
    studio.getState().setView({ selection: [{ kind: "construct", id }] });
    setAt(id);
    setRenaming(id);
  };
  const remove = (row: Row) => {
    const place = rows.indexOf(row);
    const next = rows.slice(place + 1).find(({ level }) => row.level === 2 || level === 1) ?? rows[place - 1];
    const { target } = row;
    studio.getState().edit(target.kind === "item" && isDimensionColumn(target.column) ? "canvas:step.unnest" : `canvas:step.delete.${target.kind}`, (before) => deleteTargets(before, [target]));
    go(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (current === undefined || renaming !== undefined || event.ctrlKey || event.metaKey) return;
    const place = rows.indexOf(current);
    const { target } = current;
    const parent = rows.slice(0, place).findLast(({ level }) => level === 1);
    const handlers: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (event.altKey ? move(target, 1) : go(rows[place + 1])),
      ArrowUp: () => (event.altKey ? move(target, -1) : go(rows[place - 1])),
      ArrowRight: () => (current.open === false ? fold(current, false) : current.open === true && go(rows[place + 1])),
      ArrowLeft: () => (current.open === true ? fold(current, true) : current.level === 2 && go(parent)),
      Home: () => go(rows[0]),
      End: () => go(rows.at(-1)),
      Enter: () => (target.kind === "construct" ? setRenaming(current.key) : go(current)),
      F2: () => target.kind === "construct" && setRenaming(current.key),
      Delete: () => remove(current),
      Backspace: () => remove(current),
      " ": () => go(current),
    };
    const handler = handlers[event.key];
    if (handler === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    handler();
  };
  return (
    <section className="outline" aria-label={t("common:command.outline")}>
      <div className="outline-head">
        <button type="button" className="btn sm" onClick={add}>
          <Plus className="i" aria-hidden="true" />
          {t("canvas:outline.add")}
        </button>
      </div>
      {rows.length === 0 ? <p className="hint">{t("canvas:empty")}</p> : (
        <ul ref={tree} role="tree" aria-label={t("common:command.outline")} aria-multiselectable="true" onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <OutlineRow
              key={row.key}
              row={row}
              current={row === current}
              selected={selection.some((other) => isSame(other, row.target))}
              renaming={renaming === row.key}
              onGo={() => go(row)}
              onFold={() => fold(row, row.open === true)}
              onRenamed={() => {
                setRenaming(undefined);
                go(row);
              }}
            />
          ))}
        </ul>
      )}
      <Additions />
    </section>
  );
}

/** An item goes up or down among its fellows. */
function move(target: Target, by: 1 | -1): void {
  if (target.kind === "item") studio.getState().edit("canvas:step.reorder", (document) => moveItem(document, target.column, by));
}
