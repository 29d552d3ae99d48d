import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import * as v from "valibot";
import type { DataColumn } from "../data/dataset";
import { defaultDisplay } from "../draw/scene";
import { defaultBootstrapSettings } from "./bootstrapSlice";
import { defined } from "./defined";
import { groupingsSchema, referenceSchema, stepsSchema } from "./deskSchema";
import { documentSchema } from "./documentSchema";
import type { KeyValueStorage } from "./keepSettings";
import type { Project } from "./project";
import { modelsSchema } from "./projectModels";
import { optionsSchema } from "./optionsSchema";
import { analysesSchema, bootstrapSchema, displaySchema } from "./projectSchema";
import { resultsSchema } from "./resultsSchema";
import { pruningSchema } from "./projectPruning";
import { isLargeTable, readTable, removeTable, writeTable, type KeptTable } from "./projectTables";
import { heldSlots, takeSlot, turnSlot } from "./projectSlot";
import { studioOptions } from "./settingsSlice";

/** A project kept on this machine, as a list shows it. */
export interface RecentProject {
  readonly slot: string;
  readonly title: string;
  readonly constructs: number;
  /** milliseconds since 1970 */
  readonly savedAt: number;
  /** another tab works on it now */
  readonly open: boolean;
}

/** Where the browser keeps projects between visits: that of this tab, and those of other tabs and earlier visits. */
export interface ProjectDatabase {
  /** @param slot  absent: that of this tab. @returns undefined where nothing is kept, or nothing that this version can read */
  read(slot?: string): Promise<Project | undefined>;
  /** @param withData  whether the data changed since the last write; they are the larger part */
  write(project: Project, withData: boolean): Promise<void>;
  /** the other projects, newest first */
  recent(): Promise<readonly RecentProject[]>;
  /** that of this tab */
  slot(): string;
  /** From now on this tab writes elsewhere, and what it wrote so far stays. @param slot  absent, or held by another tab: a new one */
  turnTo(slot: string | undefined): Promise<void>;
  /** Takes a project out of the browser, data and all. */
  remove(slot: string): Promise<void>;
  close(): void;
}

/** How many projects are kept; the oldest goes first. */
export const KEPT_PROJECTS = 10;

interface Schema extends DBSchema {
  /** document, options, display and time, by slot */
  project: { key: string; value: unknown };
  /** the data set (typed arrays as they are), by slot */
  data: { key: string; value: KeptTable | DataColumn };
}

const headSchema = v.object({ id: v.exactOptional(v.string()), document: documentSchema, models: v.exactOptional(modelsSchema), options: optionsSchema, display: displaySchema, bootstrap: v.optional(bootstrapSchema), analyses: v.exactOptional(analysesSchema), pruning: v.exactOptional(pruningSchema), steps: v.exactOptional(stepsSchema), groupings: v.exactOptional(groupingsSchema), reference: v.exactOptional(referenceSchema), fingerprint: v.exactOptional(v.string()), results: v.fallback(v.optional(resultsSchema), undefined), savedAt: v.optional(v.number(), 0) });

/** What of the page is used besides IndexedDB; tests give their own. */
export interface PageParts {
  readonly session: KeyValueStorage | undefined;
  readonly locks: LockManager | undefined;
}

function pageParts(): PageParts {
  const locks = typeof navigator === "undefined" ? undefined : (navigator.locks as LockManager | undefined);
  try {
    return { session: sessionStorage, locks };
  } catch {
    return { session: undefined, locks };
  }
}

/** @throws where the browser refuses storage (private windows of some browsers, a full disk) */
export async function openProjectDatabase(name = "sentier", page: PageParts = pageParts()): Promise<ProjectDatabase> {
  let open: IDBPDatabase<Schema> | undefined;
  // Opened again when needed: a newer version of the program in another tab makes this one close.
  const database = async (): Promise<IDBPDatabase<Schema>> =>
    (open ??= await openDB<Schema>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore("project");
        fresh.createObjectStore("data");
      },
      blocking: () => {
        open?.close();
        open = undefined;
      },
      terminated: () => {
        open = undefined;
      },
    }));

  async function listed(): Promise<readonly RecentProject[]> {
    const store = (await database()).transaction("project").store;
    const [slots, heads, held] = await Promise.all([store.getAllKeys(), store.getAll(), heldSlots(page.locks)]);
    const readable = slots.flatMap((slot, i): RecentProject[] => {
      const parsed = v.safeParse(headSchema, heads[i]);
      if (!parsed.success) return [];
      const { document, savedAt } = parsed.output;
      return [{ slot, title: document.title, constructs: document.model.constructs.length, savedAt, open: held.has(slots[i]!) }];
    });
    return readable.toSorted((a, b) => b.savedAt - a.savedAt);
  }

  let slot = await takeSlot({ ...page, latest: (await listed())[0]?.slot });

  async function remove(slots: readonly string[]): Promise<void> {
    if (slots.length === 0) return;
    const transaction = (await database()).transaction(["project", "data"], "readwrite");
    const gone = slots.flatMap((one) => [transaction.objectStore("project").delete(one), ...removeTable(transaction.objectStore("data"), one)]);
    await Promise.all([...gone, transaction.done]);
  }

  const prune = async (): Promise<void> => remove((await listed()).slice(KEPT_PROJECTS).flatMap((one) => (one.open || one.slot === slot.key ? [] : [one.slot])));

  return {
    read: async (from = slot.key) => {
      const transaction = (await database()).transaction(["project", "data"]);
      const [head, data] = await Promise.all([transaction.objectStore("project").get(from), readTable(transaction.objectStore("data"), from)]);
      const parsed = v.safeParse(headSchema, head);
      if (!parsed.success) return undefined;
      const { options, display, bootstrap, savedAt: _savedAt, ...same } = parsed.output;
      const settings = bootstrap === undefined ? {} : { bootstrap: { ...defaultBootstrapSettings, ...defined(bootstrap) } };
      return { ...same, options: { ...studioOptions, ...defined(options) }, display: { ...defaultDisplay, ...defined(display) }, ...settings, data };
    },
    write: async ({ data, ...head }, withData) => {
      const transaction = (await database()).transaction(["project", "data"], "readwrite");
      const [heads, tables] = [transaction.objectStore("project"), transaction.objectStore("data")];
      // Everything is asked for at once and closed: a page that is being left hears no answer any more. Only large data take their time.
      const before = heads.getKey(slot.key);
      const writes: Promise<unknown>[] = [heads.put({ ...defined(head), savedAt: Date.now() }, slot.key)];
      if (withData) writes.push(writeTable(tables, slot.key, data));
      if (!withData || data === undefined || !isLargeTable(data)) transaction.commit();
      const [known] = await Promise.all([before, ...writes, transaction.done]);
      if (known !== undefined) return;
      // Another tab may have pruned this one, data and all.
      if (!withData) await writeTable((await database()).transaction("data", "readwrite").store, slot.key, data);
      await prune();
    },
    recent: async () => (await listed()).filter((one) => one.slot !== slot.key),
    slot: () => slot.key,
    turnTo: async (wanted) => {
      slot = await turnSlot(slot, wanted, page);
    },
    remove: (one) => remove([one]),
    close: () => {
      slot.release();
      open?.close();
    },
  };
}
