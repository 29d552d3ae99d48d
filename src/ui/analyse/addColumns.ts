import type { TFunction } from "i18next";
import type { DataColumn } from "../../data/dataset";
import type { NewColumn } from "../../report/charts";
import { studio } from "../../store/store";
import { notifyDone } from "../shared/notice";

/** So many names are said. */
const SAID = 6;

/** Appends columns of a result to the data, as scores are; a name that is taken gets a number, so that nothing is overwritten. @returns whether there were data to add to */
export function addColumns(columns: readonly NewColumn[], t: TFunction): boolean {
  const { data, source, changeDesk } = studio.getState();
  if (data === undefined || source === undefined) return false;
  const taken = new Set([...data.columns, ...source.columns].map(({ name }) => name));
  const fresh = columns.map(({ name, label, scale, values }): DataColumn => {
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name}_${number}`;
    taken.add(free);
    return { name: free, label: t(label.key, { ...label.values }), scale, values, origin: "analysis" };
  });
  changeDesk("analysis:edit", () => ({ source: { ...source, columns: [...source.columns, ...fresh] } }));
  const names = fresh.map(({ name }) => name);
  notifyDone(t("analysis:added", { count: names.length, names: names.slice(0, SAID).join(", ") + (names.length > SAID ? " …" : "") }));
  return true;
}
