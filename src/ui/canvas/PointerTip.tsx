import { useReactFlow } from "@xyflow/react";
import type { CSSProperties, RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Document, Point } from "../../model/document";
import { endLabel, productLabel } from "../../model/interactions";
import type { Text } from "../../report/text";
import { useStudio } from "../../store/store";
import { productOnto } from "../../store/termCommands";
import { useGesture } from "./gesture";
import { landingText } from "./landing";
import { nameOf } from "./names";

interface Tip {
  readonly text: Text;
  readonly refused: boolean;
  /** pixels within the pane; absent while the keyboard draws */
  readonly at: Point | undefined;
}

/** One line beside the pointer, read aloud too: what letting go would do, or why it is refused. */
export function PointerTip({ surface }: { readonly surface: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const tip = useTip(surface);
  const words = tip === undefined ? "" : t(tip.text.key, { ...tip.text.values });
  return (
    <>
      <span className="sr-only" role="status">
        {words}
      </span>
      {tip?.at !== undefined && (
        <div className={`tip pointer-tip${tip.refused ? " refused" : ""}`} style={beside(tip.at, surface.current)} aria-hidden="true">
          {words}
        </div>
      )}
    </>
  );
}

function moderates({ model }: Document, moderator: string, path: { readonly from: string; readonly to: string }): Text {
  const { of, to } = productOnto(model, path, moderator);
  return { key: "canvas:drop.moderate", values: { product: productLabel(model, of), to: endLabel(model, to) } };
}

/** The most room that a tip takes, px. */
const ROOM = { width: 320, height: 60 };

/** Right of the pointer and below it; on the other side where the pane ends before. */
function beside({ x, y }: Point, pane: HTMLElement | null): CSSProperties {
  const { clientWidth = Infinity, clientHeight = Infinity } = pane ?? {};
  return {
    ...(x + ROOM.width > clientWidth ? { right: clientWidth - x + 14 } : { left: x + 18 }),
    ...(y + ROOM.height > clientHeight ? { bottom: clientHeight - y + 10 } : { top: y + 14 }),
  };
}

function useTip(surface: RefObject<HTMLElement | null>): Tip | undefined {
  const { flowToScreenPosition } = useReactFlow();
  const document = useStudio((state) => state.document);
  const connecting = useGesture((state) => state.connecting);
  const dropping = useGesture((state) => state.dropping);
  const nesting = useGesture((state) => state.nesting);
  if (dropping !== undefined) {
    return { text: dropping.refusal ?? landingText(document, dropping), refused: dropping.refusal !== undefined, at: dropping.pointer };
  }
  if (nesting !== undefined) {
    const at = flowToScreenPosition(document.layout.positions[nesting] ?? { x: 0, y: 0 });
    const pane = surface.current?.getBoundingClientRect();
    return { text: { key: "canvas:drop.nest", values: { parent: nameOf(nesting, document) } }, refused: false, at: pane && { x: at.x - pane.x, y: at.y - pane.y } };
  }
  if (connecting?.refusal === undefined && connecting?.fresh === undefined && connecting?.onto === undefined) return undefined;
  const box = surface.current?.getBoundingClientRect();
  const { x, y } = flowToScreenPosition(connecting.by === "keyboard" ? (document.layout.positions[connecting.to ?? ""] ?? connecting.pointer) : connecting.pointer);
  const text = connecting.refusal ?? (connecting.onto === undefined ? undefined : moderates(document, connecting.from, connecting.onto)) ?? { key: "canvas:drop.extend", values: { construct: nameOf(connecting.from, document) } };
  return { text, refused: connecting.refusal !== undefined, at: box === undefined ? undefined : { x: x - box.x, y: y - box.y } };
}
