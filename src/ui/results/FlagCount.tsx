import type { Table } from "../../report/blocks";
import { flagsOf, LEVEL_CLASS } from "../shared/table/level";
import { useWords } from "../shared/table/words";

/** How many values of some tables are to be looked at; nothing where there is none. */
export function FlagCount({ tables }: { readonly tables: readonly Table[] }) {
  const { t } = useWords();
  const { count, worst } = flagsOf(tables);
  if (count === 0) return null;
  const title = t("results:flags", { count });
  return (
    <>
      <span className={`flag ${LEVEL_CLASS[worst]}`} aria-hidden="true" title={title}>{count}</span>
      <span className="sr-only">, {title}</span>
    </>
  );
}
