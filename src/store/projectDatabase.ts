import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import * as v from "valibot";
import type { Dataset } from "../data/dataset";
import { defaultDisplay } from "../draw/scene";
import type { Project } from "./project";
import { displaySchema, documentSchema, optionsSchema } from "./projectSchema";
import { studioOptions } from "./settingsSlice";

/** Where the browser keeps the current project between visits. */
export interface ProjectDatabase {
  /** undefined where nothing is kept, or nothing that this version can read */
  read(): Promise<Project | undefined>;
  /** @param withData  whether the data changed since the last write; they are the larger part */
  write(project: Project, withData: boolean): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  /** document, options and display, under "current" */
  project: { key: string; value: unknown };
  /** the data set (typed arrays as they are), under "current" */
  data: { key: string; value: Dataset };
}

const KEY = "current";

const headSchema = v.object({ document: documentSchema, options: optionsSchema, display: displaySchema });

/** @throws where the browser refuses storage (private windows of some browsers, a full disk) */
export async function openProjectDatabase(name = "sentier"): Promise<ProjectDatabase> {
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
  await database();
  return {
    read: async () => {
      const transaction = (await database()).transaction(["project", "data"]);
      const [head, data] = await Promise.all([transaction.objectStore("project").get(KEY), transaction.objectStore("data").get(KEY)]);
      const parsed = v.safeParse(headSchema, head);
      if (!parsed.success) return undefined;
      const { document, options, display } = parsed.output;
      return { document, options: { ...studioOptions, ...given(options) }, display: { ...defaultDisplay, ...given(display) }, data };
    },
    write: async ({ document, options, display, data }, withData) => {
      const transaction = (await database()).transaction(["project", "data"], "readwrite");
      const writes: Promise<unknown>[] = [transaction.objectStore("project").put({ document, options, display }, KEY)];
      const table = transaction.objectStore("data");
      if (withData) writes.push(data === undefined ? table.delete(KEY) : table.put(data, KEY));
      await Promise.all([...writes, transaction.done]);
    },
    close: () => open?.close(),
  };
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };
const given = <T extends object>(part: T): Defined<T> => Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Defined<T>;
