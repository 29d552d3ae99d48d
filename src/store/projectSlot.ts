import type { KeyValueStorage } from "./keepSettings";

/** Under which key this tab keeps its project: each open tab has one of its own, and each project too, so that none is written over another. */
export interface Slot {
  readonly key: string;
  release(): void;
}

export interface SlotParts {
  /** the slot that was written last, by whichever tab */
  readonly latest: string | undefined;
  /** `sessionStorage`: survives a reload of this tab, and is copied when the tab is duplicated */
  readonly session: KeyValueStorage | undefined;
  /** `navigator.locks`: say which slots other tabs hold; absent on pages without encryption */
  readonly locks: LockManager | undefined;
}

const SESSION_KEY = "sentier-slot";
/** what the names of the locks begin with */
const LOCK = "sentier ";
/** On a reload the page before may need a moment to let go of its slot: how often to ask, and how long to wait in between, ms. */
const [ATTEMPTS, PAUSE] = [8, 50];

/** The slot of this tab before a reload; else the one written last, where no other tab holds it; else a new one. */
export async function takeSlot({ latest, session, locks }: SlotParts): Promise<Slot> {
  const own = session?.getItem(SESSION_KEY) ?? undefined;
  return remember(session, (await hold(locks, own, ATTEMPTS)) ?? (await hold(locks, latest, 1)) ?? (await freshSlot(locks)));
}

/** Another slot for this tab, as another project is opened: the wanted one where no other tab holds it, else a new one. */
export async function turnSlot(before: Slot, wanted: string | undefined, { session, locks }: Pick<SlotParts, "session" | "locks">): Promise<Slot> {
  if (wanted === before.key) return before;
  const slot = (await hold(locks, wanted, 1)) ?? (await freshSlot(locks));
  before.release();
  return remember(session, slot);
}

/** Which slots open tabs hold; none where the browser has no locks. */
export async function heldSlots(locks: LockManager | undefined): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks?.query()) ?? {};
  return new Set(held.flatMap(({ name = "" }) => (name.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])));
}

async function freshSlot(locks: LockManager | undefined): Promise<Slot> {
  const key = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  return (await hold(locks, key, 1)) ?? { key, release: () => undefined };
}

function remember(session: KeyValueStorage | undefined, slot: Slot): Slot {
  session?.setItem(SESSION_KEY, slot.key);
  return slot;
}

/** Asks again and again rather than waiting with a time limit: on a busy machine the limit may pass before the answer is heard. */
async function hold(locks: LockManager | undefined, key: string | undefined, attempts: number): Promise<Slot | undefined> {
  if (key === undefined) return undefined;
  if (locks === undefined) return { key, release: () => undefined };
  for (let attempt = 1; ; attempt++) {
    const slot = await holdNow(locks, key);
    if (slot !== undefined || attempt >= attempts) return slot;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

function holdNow(locks: LockManager, key: string): Promise<Slot | undefined> {
  return new Promise((resolve) => {
    const whenAnswered = (lock: Lock | null): Promise<void> | undefined => {
      if (lock === null) return void resolve(undefined);
      // Held until this promise settles, that is until the tab closes or gives the slot back.
      return new Promise((release) => resolve({ key, release }));
    };
    locks.request(LOCK + key, { ifAvailable: true }, whenAnswered).catch(() => resolve(undefined));
  });
}
