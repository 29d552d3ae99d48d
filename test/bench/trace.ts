import type { Page } from "@playwright/test";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** duration and processor time of its thread, µs */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** One task of the page's main thread. */
export interface Task {
  /** from begin to end, ms: on a busy machine also what others did meanwhile */
  readonly wall: number;
  /** of the thread itself, ms */
  readonly cpu: number;
}

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel"];

/** Records a trace while `work` goes on. @returns the tasks of the main thread that worked most, which is the page's */
export async function mainThreadTasks(page: Page, work: () => Promise<void>): Promise<readonly Task[]> {
  const client = await page.context().browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  client.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await client.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: CATEGORIES } });
  await work();
  const complete = new Promise((resolve) => client.once("Tracing.tracingComplete", resolve));
  await client.send("Tracing.end");
  await complete;
  await client.detach();
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mains = new Set(events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(threadOf));
  const byThread = new Map<string, TraceEvent[]>([...mains].map((thread) => [thread, []]));
  for (const event of events) if (event.name === "RunTask") byThread.get(threadOf(event))?.push(event);
  const cpuOf = (list: readonly TraceEvent[]): number => list.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
  const [tasks = []] = [...byThread.values()].sort((one, other) => cpuOf(other) - cpuOf(one));
  return tasks.map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
}
