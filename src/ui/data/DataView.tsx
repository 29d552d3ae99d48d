import { ClipboardPaste, Download, FileUp } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { columnNamed, type Dataset } from "../../data/dataset";
import { useStudio } from "../../store/store";
import { EmptyData } from "./EmptyData";
import { Grid } from "./Grid";
import { saveData } from "./saveData";
import { StatisticsCard } from "./StatisticsCard";
import { useSummary } from "./useSummary";
import { usePasteButton } from "./usePasteButton";
import { VariableTable } from "./VariableTable";
import "./panel.css";
import "./view.css";

/** The data themselves: every case, or every variable with its statistics, and one variable in detail. */
export function DataView({ onOpen }: { readonly onOpen: () => void }) {
  const data = useStudio((s) => s.data);
  return data === undefined ? <div className="data-view"><EmptyData onOpen={onOpen} /></div> : <Filled data={data} onOpen={onOpen} />;
}

function Filled({ data, onOpen }: { readonly data: Dataset; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<"cases" | "variables">("cases");
  const [chosen, setChosen] = useState<string>();
  const paste = usePasteButton();
  const summary = useSummary();
  const column = (chosen === undefined ? undefined : columnNamed(data, chosen)) ?? data.columns[0];
  return (
    <div className="data-view">
      <header className="data-head">
        <div>
          <h2 className="ellipsis">{data.name}</h2>
          <p>{summary(data)}</p>
        </div>
        <div className="segments" role="group" aria-label={t("data:view.title")}>
          {(["cases", "variables"] as const).map((which) => (
            <button key={which} type="button" aria-pressed={shown === which} onClick={() => setShown(which)}>{t(`data:view.${which}`)}</button>
          ))}
        </div>
        <span className="push" />
        <button type="button" className="btn" onClick={() => void saveData(data)}><Download className="i" aria-hidden="true" />{t("data:view.save")}</button>
        <button type="button" className="btn" onClick={paste}><ClipboardPaste className="i" aria-hidden="true" />{t("data:empty.paste")}</button>
        <button type="button" className="btn" onClick={onOpen}><FileUp className="i" aria-hidden="true" />{t("data:empty.open")}</button>
      </header>
      <div className="data-body">
        {shown === "cases" ? <Grid data={data} chosen={column?.name} onChoose={setChosen} /> : <VariableTable data={data} chosen={column?.name} onChoose={setChosen} />}
        {column === undefined ? null : <StatisticsCard column={column} />}
      </div>
    </div>
  );
}
