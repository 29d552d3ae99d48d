import { ContextMenu } from "radix-ui";
import { useState, type MouseEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Target } from "../../store/state";
import { studio } from "../../store/store";
import { targetOfElement } from "./focus";
import { isSame } from "./target";
import { ConstructMenu, EmptyMenu, ItemMenu, PathMenu, SeveralMenu } from "./menus";

type Subject = Target | "several" | undefined;

/** Right click, Shift + F10 or the menu key: what can be done with the thing pointed at, which gets selected. */
export function CanvasMenu({ children, onFit }: { readonly children: ReactNode; readonly onFit: () => void }) {
  const { t } = useTranslation();
  const [subject, setSubject] = useState<Subject>(undefined);
  const [point, setPoint] = useState({ x: 0, y: 0 });
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
    <ContextMenu.Root>
      <ContextMenu.Trigger asChild>
        <div className="canvas-trigger" onContextMenuCapture={onContextMenuCapture}>
          {children}
        </div>
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" aria-label={t("canvas:menu.title")} onCloseAutoFocus={(event) => studio.getState().renaming !== undefined && event.preventDefault()}>
          <Entries subject={subject} point={point} onFit={onFit} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function Entries({ subject, point, onFit }: { readonly subject: Subject; readonly point: { readonly x: number; readonly y: number }; readonly onFit: () => void }) {
  if (subject === undefined) return <EmptyMenu point={point} onFit={onFit} />;
  if (subject === "several") return <SeveralMenu />;
  if (subject.kind === "construct") return <ConstructMenu id={subject.id} />;
  return subject.kind === "item" ? <ItemMenu item={subject} /> : <PathMenu path={subject} />;
}
