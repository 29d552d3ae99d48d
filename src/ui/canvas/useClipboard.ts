import { useReactFlow } from "@xyflow/react";
import { useEffect, useRef, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import type { Clip } from "../../model/clip";
import type { Point } from "../../model/document";
import { deleteTargets } from "../../model/editSelection";
import { CLIP_TYPE, clipFromText, clipText, pasteClip, readClip, selectedClip, writeClip } from "../../store/clipboard";
import { provideServices } from "../../store/services";
import { studio } from "../../store/store";
import { notifyDone } from "../shared/notice";
import { shortcutLabel } from "../shared/platform";

/** What was copied last in this window, for where the browser does not let the menu read the clipboard. */
let last: { readonly clip: Clip; readonly text: string } | undefined;

/** Rejects, rather than throws, where the browser has no clipboard to read. */
const readClipboard = async (): Promise<string> => navigator.clipboard.readText();

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
const isMarking = (): boolean => (window.getSelection()?.toString() ?? "") !== "";
const isOverlaid = (): boolean => document.querySelector("[role=dialog]") !== null;

/**
 * Copy, cut and paste of constructs and comments, within a model, between models and between windows: a clip, and its model
 * text for other programs. Model text from elsewhere is pasted as a model, laid out.
 */
export function useClipboard(surface: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation();
  const { screenToFlowPosition } = useReactFlow();
  const pointer = useRef<Point>(undefined);

  useEffect(() => {
    const follow = (event: globalThis.PointerEvent): void => {
      // The menu lies over where it was asked for, and that place is meant.
      if (event.target instanceof Element && event.target.closest("[role=menu]") !== null) return;
      const over = event.target instanceof Node && surface.current?.contains(event.target) === true;
      pointer.current = over ? { x: event.clientX, y: event.clientY } : undefined;
    };
    /** the middle of the clip comes to the pointer, or to the middle of the view where a clip of another model has to be seen */
    const place = (clip: Clip): Point | undefined => {
      const { document: now } = studio.getState();
      if (pointer.current !== undefined) return screenToFlowPosition(pointer.current);
      const own = clip.model.constructs.every(({ id }) => now.layout.positions[id] !== undefined) && clip.comments.length === 0;
      const box = surface.current?.getBoundingClientRect();
      return own || box === undefined ? undefined : screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    };
    const put = (clip: Clip): void => pasteClip(studio.getState(), clip, place(clip));

    const take = (event: ClipboardEvent): void => {
      const state = studio.getState();
      if (event.defaultPrevented || isTyping(event.target) || isMarking() || isOverlaid() || state.screen !== "studio" || event.clipboardData === null) return;
      const clip = selectedClip(state);
      if (clip === undefined) return;
      last = { clip, text: clipText(clip) };
      event.preventDefault();
      event.clipboardData.setData(CLIP_TYPE, writeClip(clip));
      event.clipboardData.setData("text/plain", last.text);
      if (event.type === "cut") state.edit("canvas:step.cut", (before) => deleteTargets(before, state.selection.filter(({ kind }) => kind === "construct" || kind === "comment")));
      else notifyDone(t("canvas:copied", { count: clip.model.constructs.length + clip.comments.length }));
    };
    const give = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || isOverlaid() || studio.getState().screen !== "studio" || event.clipboardData === null) return;
      const clip = readClip(event.clipboardData.getData(CLIP_TYPE)) ?? clipFromText(event.clipboardData.getData("text/plain"));
      if (clip === undefined) return;
      event.preventDefault();
      // A table on the clipboard is data: whoever reads those need not look at what was a model.
      event.stopImmediatePropagation();
      put(clip);
    };
    /** from the menu: the text tells whether the clipboard still holds what was copied here */
    const paste = async (): Promise<void> => {
      const text = await readClipboard().catch(() => undefined);
      const clip = text === undefined || text === last?.text ? last?.clip : clipFromText(text);
      if (clip !== undefined) put(clip);
      else toast(t(text === undefined ? "canvas:paste.refused" : "canvas:paste.nothing", { keys: shortcutLabel("Mod+V") }));
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("copy", take);
    window.addEventListener("cut", take);
    window.addEventListener("paste", give, { capture: true });
    const takeBack = provideServices({ copy: () => void document.execCommand("copy"), cut: () => void document.execCommand("cut"), paste: () => void paste() });
    return () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("copy", take);
      window.removeEventListener("cut", take);
      window.removeEventListener("paste", give, { capture: true });
      takeBack();
    };
  }, [surface, screenToFlowPosition, t]);
}
