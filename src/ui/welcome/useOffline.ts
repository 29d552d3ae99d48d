import { useEffect, useState } from "react";

/** Whether the program is kept in the browser and starts without a network. */
export function useIsOffline(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let wanted = true;
    void navigator.serviceWorker?.ready?.then(() => wanted && setReady(true));
    return () => {
      wanted = false;
    };
  }, []);
  return ready;
}

interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** What browsers that offer it send soon after the start: it may come before there is a page to show it. */
let offered: InstallEvent | undefined;
if (typeof window !== "undefined") {
  window.addEventListener("beforeinstallprompt", (event) => {
    offered = event as InstallEvent;
  });
}

/** Asks the browser to install the program as an app; undefined where it does not offer to (or has done so). */
export function useInstall(): (() => void) | undefined {
  const [event, setEvent] = useState(offered);
  useEffect(() => {
    const offer = (next: Event): void => setEvent(next as InstallEvent);
    const done = (): void => {
      offered = undefined;
      setEvent(undefined);
    };
    window.addEventListener("beforeinstallprompt", offer);
    window.addEventListener("appinstalled", done);
    return () => {
      window.removeEventListener("beforeinstallprompt", offer);
      window.removeEventListener("appinstalled", done);
    };
  }, []);
  return event === undefined ? undefined : () => void event.prompt();
}
