import { toast } from "sonner";
import type { Studio } from "../store/studio";
import { giveHandover } from "../store/handover";
import { i18n } from "./language";

/** How often a page that stays open asks for a newer version, ms. */
const ASK_AGAIN = 3_600_000;

/**
 * Keeps the program in the browser (`sw.js`), so that the next start needs no network, and offers a newer version when there is one.
 * It is put in place only by the researcher's press: the page is loaded anew and goes on where it stood.
 */
export async function keepOffline(studio: Studio): Promise<void> {
  // A page in one file has no manifest: it is kept wherever its reader keeps it.
  if (!("serviceWorker" in navigator) || document.querySelector('link[rel="manifest"]') === null) return;
  if (!import.meta.env.PROD) return forget();
  try {
    const registration = await navigator.serviceWorker.register("./sw.js", { updateViaCache: "none" });
    offer(registration, studio);
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => offer(registration, studio));
    });
    setInterval(() => void registration.update().catch(() => undefined), ASK_AGAIN);
  } catch {
    // Refused by the browser, or the host has no such file: the program runs as ever, with a network.
  }
}

/** What an earlier build left at this address must not stand before files that are being worked on. */
async function forget(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}

function offer({ waiting }: ServiceWorkerRegistration, studio: Studio): void {
  // The first version ever has nobody to wait for.
  if (waiting === null || navigator.serviceWorker.controller === null) return;
  const change = async (): Promise<void> => {
    await studio.flush();
    giveHandover(studio.store.getState());
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("activate");
  };
  toast(i18n.t("offline:update.ready"), { id: "update", description: i18n.t("offline:update.means"), duration: Infinity, action: { label: i18n.t("offline:update.use"), onClick: () => void change() } });
}
