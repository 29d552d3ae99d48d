import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Translate, Words } from "../../report/write/words";
import { useStudio } from "../../store/store";
import { Symbols } from "../shared/Symbols";
import { Explain } from "../shared/table/Explain";
import { WordsContext } from "../shared/table/words";
import "../shared/table/table.css";
import { useNumberFormat } from "../shared/useNumberFormat";

interface TermProps {
  /** the column of the result tables that holds the same numbers, such as "loading" */
  readonly column: string;
  readonly children: string;
}

/** The name of a statistic with the way to how it was computed: by the estimator and in the units of the result in view. */
export function Term({ column, children }: TermProps) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const statistic = useStudio((state) => state.report?.tables.flatMap(({ columns }) => columns).find(({ id, statistic: known }) => id === column && known !== undefined)?.statistic);
  const words = useMemo<Words>(() => ({ t: t as Translate, format }), [t, format]);
  return (
    <dt className="term">
      <Symbols text={children} />
      {statistic !== undefined && <WordsContext.Provider value={words}><Explain statistic={statistic} column={children} /></WordsContext.Provider>}
    </dt>
  );
}
