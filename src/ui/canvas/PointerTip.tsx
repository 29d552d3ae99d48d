import { useReactFlow } from "@xyflow/react";
import type { CSSProperties, RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Point } from "../../model/document";
import type { Text } from "../../report/text";
import { useStudio } from "../../store/store";
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
  if (dropping !== undefined) {
    return { text: dropping.refusal ?? landingText(document, dropping), refused: dropping.refusal !== undefined, at: dropping.pointer };
  }
  if (connecting?.refusal === undefined && connecting?.fresh === undefined) return undefined;
  const box = surface.current?.getBoundingClientRect();
  const { x, y } = flowToScreenPosition(connecting.by === "keyboard" ? (document.layout.positions[connecting.to ?? ""] ?? connecting.pointer) : connecting.pointer);
  const text = connecting.refusal ?? { key: "canvas:drop.extend", values: { construct: nameOf(connecting.from, document) } };
  return { text, refused: connecting.refusal !== undefined, at: box === undefined ? undefined : { x: x - box.x, y: y - box.y } };
}
