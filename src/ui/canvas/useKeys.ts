import { useReactFlow } from "@xyflow/react";
import { useEffect, useRef, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { placeNear } from "../../draw/placeNear";
import type { Point } from "../../model/document";
import { moveItem } from "../../model/editItems";
import type { Target } from "../../store/state";
import { commandNamed, shortcutOf } from "../../store/commands";
import { studio } from "../../store/store";
import { chooseTool, deleteSelected, ghostSelected, noteAt, nudge, placeConstruct } from "./actions";
import { aimAtConstruct, beginConnecting, finishConnecting } from "./connecting";
import { focusedTarget, focusTarget } from "./focus";
import { useGesture } from "./gesture";
import { autoLayout } from "./layingOut";
import { tabTo } from "./tabOrder";
import { elementId } from "./target";

const ARROWS: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };
/** Presses of an arrow key closer than this are one stretch, which undoes at once, ms. */
const STRETCH = 1000;

/** The whole canvas by keyboard. Single letters are off while typing, and where the researcher switched them off. */
export function useKeys(surface: RefObject<HTMLElement | null>, cancelDrag: () => boolean): void {
  const { t } = useTranslation();
  const { screenToFlowPosition } = useReactFlow();
  const stretch = useRef({ at: -Infinity, name: "" });

  useEffect(() => {
    const middle = (): Point => {
      const box = surface.current?.getBoundingClientRect() ?? new DOMRect();
      return screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    };
    const here = () => document.activeElement === document.body || surface.current?.contains(document.activeElement) === true;
    const note = () => noteAt(middle());
    const place = () => placeConstruct(placeNear(studio.getState().document, middle()), t("canvas:newConstruct"));
    const letters: Readonly<Record<string, () => void>> = {
      v: () => chooseTool("select"),
      c: () => chooseTool("construct"),
      p: startPath,
      n: () => chooseTool("comment"),
      l: () => void autoLayout(),
      g: ghostSelected,
    };
    const moveBy = (event: KeyboardEvent, by: Point): boolean => {
      const { selection, edit } = studio.getState();
      const first = selection[0];
      if (event.altKey && first?.kind === "item") {
        edit("canvas:step.reorder", (before) => moveItem(before, first.column, by.x + by.y));
        return true;
      }
      const ids = selection.flatMap((target) => (target.kind === "construct" || target.kind === "comment" ? [elementId(target)] : []));
      if (event.altKey || ids.length === 0) return false;
      const name = `nudge ${ids.join(" ")}`;
      const goesOn = stretch.current.name.startsWith(`${name} @`) && event.timeStamp - stretch.current.at < STRETCH;
      stretch.current = { at: event.timeStamp, name: goesOn ? stretch.current.name : `${name} @${event.timeStamp}` };
      const step = event.shiftKey ? 1 : 10;
      nudge({ x: by.x * step, y: by.y * step }, stretch.current.name);
      return true;
    };
    const press = (event: KeyboardEvent): boolean => {
      const mod = event.ctrlKey || event.metaKey;
      if (mod) return here() && runByKey(event, MOD_KEYS);
      if (event.key === "Escape") return stepBack(cancelDrag);
      const letter = event.altKey || event.shiftKey || !studio.getState().letterShortcuts ? undefined : letters[event.key.toLowerCase()];
      if (letter !== undefined) return letter(), true;
      if (!here()) return false;
      const by = ARROWS[event.key];
      if (by !== undefined) return moveBy(event, by);
      if (event.altKey) return false;
      if (event.key === "Tab") return tabTo(event.shiftKey ? -1 : 1);
      if (event.key === "Delete" || event.key === "Backspace") return deleteSelected();
      if (event.key === "/" && surface.current?.contains(document.activeElement) === true) return find();
      if (event.key === "Enter" || event.key === "F2") return enter(event.key, { place, note });
      return false;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isOverlaid()) return;
      if (press(event)) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [surface, cancelDrag, screenToFlowPosition, t]);
}

/** Commands of the canvas with ⌘ or Ctrl; copying and pasting are the browser's own events. */
const MOD_KEYS: readonly string[] = ["selectAll", "duplicate"];

function runByKey(event: KeyboardEvent, ids: readonly string[]): boolean {
  const state = studio.getState();
  const command = ids.map(commandNamed).find((one) => one?.shortcut === shortcutOf(event) && one.enabled(state));
  command?.run(state);
  return command !== undefined;
}

/** The list in which constructs and items are found; not where single signs are switched off. */
function find(): boolean {
  const { letterShortcuts, setView } = studio.getState();
  if (letterShortcuts) setView({ openPanel: "find" });
  return letterShortcuts;
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/** A dialog or menu has the keyboard. */
const isOverlaid = (): boolean => document.querySelector("[role=dialog], [role=menu], [role=listbox][data-state=open]") !== null;

/** The path tool; with the focus on a construct, the arrow already leaves it. */
function startPath(): void {
  chooseTool("path");
  const focused = focusedTarget();
  if (focused?.kind === "construct") leave(focused);
}

function leave({ id }: Target & { kind: "construct" }): void {
  beginConnecting(id, "keyboard", studio.getState().document.layout.positions[id] ?? { x: 0, y: 0 });
}

function enter(key: string, { place, note }: { readonly place: () => void; readonly note: () => void }): boolean {
  const { tool, setView } = studio.getState();
  const focused = focusedTarget();
  const construct = focused?.kind === "construct" ? focused : undefined;
  if (focused?.kind === "comment") return setView({ writing: focused.id, selection: [focused] }), true;
  if (key === "Enter" && tool === "construct") return place(), true;
  if (key === "Enter" && tool === "comment") return note(), true;
  if (key === "Enter" && tool === "path") {
    if (construct === undefined) return false;
    if (useGesture.getState().connecting === undefined) return leave(construct), true;
    aimAtConstruct(construct.id);
    if (finishConnecting() === "drawn") chooseTool("select");
    return true;
  }
  if (construct === undefined) return false;
  setView({ renaming: construct.id, selection: [construct] });
  return true;
}

/** Esc: lets go of what is under way, else puts the tool away, else selects nothing. */
function stepBack(cancelDrag: () => boolean): boolean {
  const { tool, selection, setView } = studio.getState();
  const { connecting } = useGesture.getState();
  if (cancelDrag()) return true;
  if (connecting !== undefined || tool !== "select") {
    chooseTool("select");
    if (connecting?.by === "keyboard") focusTarget({ kind: "construct", id: connecting.from });
    return true;
  }
  if (selection.length === 0) return false;
  setView({ selection: [] });
  return true;
}
