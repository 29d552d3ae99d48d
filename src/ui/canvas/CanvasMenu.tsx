import { ContextMenu } from "radix-ui";
import { useRef, useState, type MouseEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Point } from "../../model/document";
import type { Target } from "../../store/state";
import { studio } from "../../store/store";
import { focusTarget, targetOfElement } from "./focus";
import { isSame } from "./target";
import { CommentMenu, ConstructMenu, EmptyMenu, ItemMenu, PathMenu, SeveralMenu } from "./menus";

type Subject = Target | "several" | undefined;

/** Right click, Shift + F10 or the menu key: what can be done with the thing pointed at, which gets selected. */
export function CanvasMenu({ children, onFit }: { readonly children: ReactNode; readonly onFit: () => void }) {
  const { t } = useTranslation();
  const [subject, setSubject] = useState<Subject>(undefined);
  const [point, setPoint] = useState({ x: 0, y: 0 });
  /** what opens a field to type in waits until the menu has let go of the keyboard */
  const waiting = useRef<() => void>(undefined);
  const onCloseAutoFocus = (event: Event) => {
    event.preventDefault();
    const act = waiting.current;
    waiting.current = undefined;
    if (act !== undefined) act();
    else if (typeof subject === "object") focusTarget(subject);
  };
  const onContextMenuCapture = (event: MouseEvent) => {
    setPoint({ x: event.clientX, y: event.clientY });
    const target = event.target instanceof Element ? targetOfElement(event.target) : undefined;
    const { selection, setView } = studio.getState();
    const within = target !== undefined && selection.some((other) => isSame(other, target));
    if (within && selection.length > 1) return setSubject("several");
    setSubject(target);
    if (target !== undefined && !within) setView({ selection: [target] });
  };
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>
        <div className="canvas-trigger" onContextMenuCapture={onContextMenuCapture}>
          {children}
        </div>
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" aria-label={t("canvas:menu.title")} onCloseAutoFocus={onCloseAutoFocus}>
          <Entries subject={subject} point={point} onFit={onFit} later={(act) => void (waiting.current = act)} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

interface EntriesProps {
  readonly subject: Subject;
  readonly point: Point;
  readonly onFit: () => void;
  readonly later: (act: () => void) => void;
}

function Entries({ subject, point, onFit, later }: EntriesProps) {
  if (subject === undefined) return <EmptyMenu point={point} onFit={onFit} later={later} />;
  if (subject === "several") return <SeveralMenu later={later} />;
  if (subject.kind === "construct") return <ConstructMenu id={subject.id} later={later} />;
  if (subject.kind === "item") return <ItemMenu item={subject} />;
  return subject.kind === "path" ? <PathMenu path={subject} /> : <CommentMenu id={subject.id} later={later} />;
}
