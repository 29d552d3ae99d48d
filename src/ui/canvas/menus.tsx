import { useReactFlow } from "@xyflow/react";
import { ContextMenu } from "radix-ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { placeNear } from "../../draw/placeNear";
import type { Document, Point, Side } from "../../model/document";
import { setDirection } from "../../model/edit";
import { ALIGNMENTS } from "../../model/editArrange";
import { isPinned, setPinned } from "../../model/editShown";
import { setSide } from "../../model/editLayout";
import { reversePath } from "../../model/editPaths";
import { constructById } from "../../model/query";
import { canReverse } from "../../model/rules";
import { selectedConstructs } from "../../store/selection";
import type { Target } from "../../store/state";
import { studio, useStudio } from "../../store/store";
import { deleteAll, deleteSelected, extendFrom, noteAt, placeConstruct } from "./actions";
import { CommandEntry } from "./CommandEntry";
import { autoLayout } from "./layingOut";
import { ModeratorMenu, ParentMenu } from "./termMenus";

interface EntryProps {
  readonly children: ReactNode;
  readonly onSelect: () => void;
  readonly keys?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

function Entry({ children, onSelect, keys, danger = false, disabled = false }: EntryProps) {
  return (
    <ContextMenu.Item className={danger ? "menu-item danger" : "menu-item"} onSelect={onSelect} disabled={disabled}>
      {children}
      {keys !== undefined && <span className="kbd">{keys}</span>}
    </ContextMenu.Item>
  );
}

const Line = () => <ContextMenu.Separator className="menu-line" />;

const edit = (label: string, change: (document: Document) => Document): void => studio.getState().edit(label, change);

interface Waiting {
  /** does it once the menu is closed */
  readonly later: (act: () => void) => void;
}

export function EmptyMenu({ point, onFit, later }: Waiting & { readonly point: Point; readonly onFit: () => void }) {
  const { t } = useTranslation();
  const { screenToFlowPosition } = useReactFlow();
  const empty = useStudio((state) => state.document.model.constructs.length === 0);
  return (
    <>
      <Entry keys="C" onSelect={() => later(() => placeConstruct(screenToFlowPosition(point), t("canvas:newConstruct")))}>{t("canvas:menu.add")}</Entry>
      <Entry keys="N" onSelect={() => later(() => noteAt(screenToFlowPosition(point)))}>{t("canvas:menu.comment")}</Entry>
      <CommandEntry id="paste" later={later} />
      <Line />
      <CommandEntry id="selectAll" />
      <CommandEntry id="fold" />
      <Entry keys="L" disabled={empty} onSelect={() => void autoLayout()}>{t("canvas:tool.layout")}</Entry>
      <Entry disabled={empty} onSelect={onFit}>{t("canvas:zoom.fit")}</Entry>
    </>
  );
}

export function SeveralMenu({ later }: Waiting) {
  const { t } = useTranslation();
  const count = useStudio((state) => state.selection.length);
  const constructs = useStudio((state) => selectedConstructs(state).length);
  return (
    <>
      <ClipEntries later={later} />
      {constructs > 1 && (
        <>
          <Line />
          {ALIGNMENTS.map((alignment) => <CommandEntry key={alignment} id={`align.${alignment}`} />)}
          <CommandEntry id="distribute.x" />
          <CommandEntry id="distribute.y" />
        </>
      )}
      <Line />
      <CommandEntry id="toggleItems" />
      <CommandEntry id="pin" />
      <CommandEntry id="fitSelection" />
      <Line />
      <CommandEntry id="moderate" />
      <CommandEntry id="higherOrder" />
      <Line />
      <Entry danger keys={t("canvas:menu.deleteKey")} onSelect={deleteSelected}>{t("canvas:menu.deleteSeveral", { count })}</Entry>
    </>
  );
}

/** Copy, cut, duplicate. */
const ClipEntries = ({ later }: Waiting) => (
  <>
    <CommandEntry id="copy" later={later} />
    <CommandEntry id="cut" later={later} />
    <CommandEntry id="duplicate" />
  </>
);

export function CommentMenu({ id, later }: Waiting & { readonly id: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Entry keys="F2" onSelect={() => later(() => studio.getState().setView({ writing: id }))}>{t("canvas:menu.write")}</Entry>
      <Line />
      <ClipEntries later={later} />
      <Line />
      <Entry danger keys={t("canvas:menu.deleteKey")} onSelect={() => deleteAll([{ kind: "comment", id }])}>{t("canvas:menu.deleteComment")}</Entry>
    </>
  );
}

export function ItemMenu({ item }: { readonly item: Target & { kind: "item" } }) {
  const { t } = useTranslation();
  return (
    <>
      <Entry onSelect={() => studio.getState().setView({ selection: [{ kind: "construct", id: item.construct }] })}>{t("canvas:menu.selectConstruct")}</Entry>
      <CommandEntry id="ghost" />
      <CommandEntry id="clearStyle" />
      <Line />
      <Entry danger keys={t("canvas:menu.deleteKey")} onSelect={() => deleteAll([item])}>{t("canvas:menu.removeItem", { item: item.column })}</Entry>
    </>
  );
}

export function PathMenu({ path }: { readonly path: Target & { kind: "path" } }) {
  const { t } = useTranslation();
  const verdict = useStudio((state) => canReverse(state.document.model, path.from, path.to).ok);
  const reverse = () => {
    edit("canvas:step.reverse", (document) => reversePath(document, path.from, path.to));
    studio.getState().setView({ selection: [{ kind: "path", from: path.to, to: path.from }] });
  };
  return (
    <>
      <Entry disabled={!verdict} onSelect={reverse}>{t("canvas:menu.reverse")}</Entry>
      <ModeratorMenu path={path} />
      <CommandEntry id="clearStyle" />
      <Line />
      <Entry danger keys={t("canvas:menu.deleteKey")} onSelect={() => deleteAll([path])}>{t("canvas:menu.deletePath")}</Entry>
    </>
  );
}

const SIDES = ["left", "right", "top", "bottom"] as const;

export function ConstructMenu({ id, later }: Waiting & { readonly id: string }) {
  const { t } = useTranslation();
  const direction = useStudio((state) => constructById(state.document.model, id)?.direction);
  const side = useStudio((state) => state.document.layout.sides[id]);
  const pinned = useStudio((state) => isPinned(state.document.layout, id));
  return (
    <>
      <Entry keys="F2" onSelect={() => later(() => studio.getState().setView({ renaming: id }))}>{t("canvas:menu.rename")}</Entry>
      <Entry onSelect={() => later(() => extendFrom(id, placeNear(studio.getState().document, rightOf(id)), t("canvas:newConstruct")))}>{t("canvas:menu.extend")}</Entry>
      <Line />
      <ClipEntries later={later} />
      <Line />
      <ContextMenu.RadioGroup value={direction ?? ""} onValueChange={(value) => edit("canvas:step.direction", (document) => setDirection(document, id, value === "formative" ? "formative" : "reflective"))}>
        <Choice value="reflective">{t("canvas:menu.reflective")}</Choice>
        <Choice value="formative">{t("canvas:menu.formative")}</Choice>
      </ContextMenu.RadioGroup>
      <Line />
      <ContextMenu.Label className="menu-label">{t("canvas:menu.side")}</ContextMenu.Label>
      <ContextMenu.RadioGroup value={side ?? "auto"} onValueChange={(value) => edit("canvas:step.side", (document) => setSide(document, id, sideNamed(value)))}>
        <Choice value="auto">{t("canvas:side.auto")}</Choice>
        {SIDES.map((name) => (
          <Choice key={name} value={name}>{t(`canvas:side.${name}`)}</Choice>
        ))}
      </ContextMenu.RadioGroup>
      <CommandEntry id="toggleItems" />
      <ParentMenu id={id} />
      <ContextMenu.CheckboxItem className="menu-item" checked={pinned} onCheckedChange={(on) => edit(on ? "canvas:step.pin" : "canvas:step.unpin", (document) => setPinned(document, [id], on))}>
        <span className="menu-dot"><ContextMenu.ItemIndicator>✓</ContextMenu.ItemIndicator></span>
        {t("canvas:menu.pin")}
      </ContextMenu.CheckboxItem>
      <CommandEntry id="clearStyle" />
      <Line />
      <Entry danger keys={t("canvas:menu.deleteKey")} onSelect={() => deleteAll([{ kind: "construct", id }])}>{t("canvas:menu.deleteConstruct")}</Entry>
    </>
  );
}

/** Where a construct that another one leads to is looked for first. */
function rightOf(id: string): Point {
  const { x, y } = studio.getState().document.layout.positions[id] ?? { x: 0, y: 0 };
  return { x: x + 260, y };
}

const sideNamed = (value: string): Side | undefined => SIDES.find((side) => side === value);

function Choice({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <ContextMenu.RadioItem className="menu-item" value={value}>
      <span className="menu-dot"><ContextMenu.ItemIndicator>●</ContextMenu.ItemIndicator></span>
      {children}
    </ContextMenu.RadioItem>
  );
}
