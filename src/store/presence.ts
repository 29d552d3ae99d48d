import { isEmpty } from "./project";
import type { StudioStore } from "./store";

/** What of a `BroadcastChannel` is used. */
export type Channel = Pick<BroadcastChannel, "postMessage" | "close"> & { onmessage: ((event: MessageEvent) => unknown) | null };

type Message =
  | { readonly kind: "here"; readonly tab: string; readonly project: string | undefined }
  | { readonly kind: "ask"; readonly tab: string }
  | { readonly kind: "gone"; readonly tab: string };

/** A tab that is killed says nothing: others are asked this often, and one that does not answer in time is gone, ms. */
const [ASK_EVERY, ANSWER_WITHIN] = [5000, 1500];

/**
 * Tabs of one browser tell each other which project they have open, so that nobody works on two copies unknowingly
 * (`State.elsewhere`).
 * @returns how to stop
 */
export function presence(store: StudioStore, channel: Channel): () => void {
  const tab = Math.random().toString(36).slice(2);
  /** project of every other tab, and when it was last heard of */
  const others = new Map<string, { readonly project: string | undefined; readonly at: number }>();
  const own = (): string | undefined => (isEmpty(store.getState()) ? undefined : store.getState().projectId);
  const post = (message: Message): void => channel.postMessage(message);
  const tell = (): void => post({ kind: "here", tab, project: own() });
  const count = (): void => {
    const project = own();
    const elsewhere = project === undefined ? 0 : [...others.values()].filter((one) => one.project === project).length;
    if (elsewhere !== store.getState().elsewhere) store.getState().setIdentity({ elsewhere });
  };
  channel.onmessage = ({ data }: MessageEvent) => {
    const message = data as Message;
    if (message.kind === "ask") tell();
    if (message.kind === "here") others.set(message.tab, { project: message.project, at: Date.now() });
    if (message.kind === "gone") others.delete(message.tab);
    count();
  };
  let said = own();
  const unsubscribe = store.subscribe(() => {
    if (own() === said) return;
    said = own();
    tell();
    count();
  });
  const ask = (): void => {
    const asked = Date.now();
    post({ kind: "ask", tab });
    setTimeout(() => {
      for (const [other, { at }] of others) if (at < asked) others.delete(other);
      count();
    }, ANSWER_WITHIN);
  };
  const timer = setInterval(() => {
    if (others.size > 0) ask();
  }, ASK_EVERY);
  const leave = (): void => post({ kind: "gone", tab });
  if (typeof window !== "undefined") window.addEventListener("pagehide", leave);
  tell();
  ask();
  return () => {
    unsubscribe();
    clearInterval(timer);
    if (typeof window !== "undefined") window.removeEventListener("pagehide", leave);
    leave();
    channel.onmessage = null;
    channel.close();
  };
}
