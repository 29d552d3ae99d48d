import { Search } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dataset, Scale } from "../../../data/dataset";
import { useStudio } from "../../../store/store";
import { found } from "../facts";
import { useAllSummaries } from "../summaries";
import { nextVariableOrder, orderedVariables, type VariableOrder } from "./order";
import { VariableTable } from "./VariableTable";

interface VariablesViewProps {
  readonly data: Dataset;
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

const SCALES: readonly Scale[] = ["metric", "ordinal", "binary", "nominal", "id", "text"];

/** Every variable with its statistics, found by name or label, of one type or all, in any order. */
export function VariablesView({ data, chosen, onChoose }: VariablesViewProps) {
  const { t } = useTranslation();
  const language = useStudio((s) => s.language);
  const [search, setSearch] = useState("");
  const [scale, setScale] = useState<Scale | "all">("all");
  const [order, setOrder] = useState<VariableOrder>();
  const needsAll = order !== undefined && !["name", "label", "scale"].includes(order.key);
  const summaries = useAllSummaries(needsAll ? data.columns : NONE);
  const columns = useMemo(() => {
    const kept = data.columns.filter((column) => (scale === "all" || column.scale === scale) && found(column, search));
    return orderedVariables(kept, { order, language, describe: (column) => summaries.of(column)?.description });
  }, [data, scale, search, order, language, summaries]);
  return (
    <div className="cases">
      <div className="cases-bar" role="group" aria-label={t("dataview:variables.find")}>
        <span className="field variables-search"><Search className="i lead" aria-hidden="true" /><input type="text" role="searchbox" value={search} placeholder={t("dataview:variables.search")} aria-label={t("dataview:variables.search")} spellCheck={false} onChange={(event) => setSearch(event.target.value)} /></span>
        <select className="field variables-scale" aria-label={t("dataview:variables.type")} value={scale} onChange={(event) => setScale(event.target.value as Scale | "all")}>
          <option value="all">{t("dataview:variables.allTypes")}</option>
          {SCALES.filter((one) => data.columns.some((column) => column.scale === one)).map((one) => <option key={one} value={one}>{t(`data:scale.${one}`)}</option>)}
        </select>
        <span role="status" className="hint">{columns.length === data.columns.length ? null : t("dataview:variables.shown", { shown: columns.length, all: data.columns.length, count: columns.length })}</span>
      </div>
      <VariableTable columns={columns} chosen={chosen} onChoose={onChoose} order={order} onOrder={(key) => setOrder(nextVariableOrder(order, key))} />
    </div>
  );
}

const NONE = [] as const;
