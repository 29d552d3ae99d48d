import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface ModalProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** one sentence under the title */
  readonly description?: string | undefined;
  readonly width?: "narrow" | "normal" | "wide";
  readonly children: ReactNode;
  /** buttons at the foot, the main one last */
  readonly foot?: ReactNode;
}

/** A dialog with a head, a scrolling body and a foot; Escape and the cross close it, focus returns to where it was. */
export function Modal({ open, onClose, title, description, width = "normal", children, foot }: ModalProps) {
  const { t } = useTranslation();
  const before = useRef<Element | null>(null);
  // These dialogs are opened by keys and menus, too: there is no one button that the library could give the keyboard back to.
  const giveBack = (event: Event): void => {
    event.preventDefault();
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className={`dialog ${width}`} onOpenAutoFocus={() => void (before.current = document.activeElement)} onCloseAutoFocus={giveBack} onInteractOutside={keepOpenForNotices} {...(description === undefined ? { "aria-describedby": undefined } : {})}>
          <header className="dialog-head">
            <div>
              <Dialog.Title asChild><h2>{title}</h2></Dialog.Title>
              {description === undefined ? null : <Dialog.Description>{description}</Dialog.Description>}
            </div>
            <Dialog.Close asChild>
              <button type="button" className="icon-btn" aria-label={t("common:close")}><X className="i" aria-hidden="true" /></button>
            </Dialog.Close>
          </header>
          <div className="dialog-body">{children}</div>
          {foot === undefined ? null : <footer className="dialog-foot">{foot}</footer>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** A press on a message in passing is not a press outside the dialog. */
function keepOpenForNotices(event: Event): void {
  const { originalEvent } = (event as CustomEvent<{ readonly originalEvent: Event }>).detail;
  if (originalEvent.target instanceof Element && originalEvent.target.closest("[data-sonner-toaster]") !== null) event.preventDefault();
}
