import { ClipboardPaste, Download, FileUp, Shapes } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { columnNamed, type Dataset } from "../../data/dataset";
import { useStudio } from "../../store/store";
import { BlocksDialog } from "./blocks/BlocksDialog";
import { CasesView } from "./cases/CasesView";
import { lookAt, useGridState } from "./cases/gridState";
import { useRowOrder } from "./cases/useRowOrder";
import { CorrelationsView } from "./correlations/CorrelationsView";
import { DeskTabs, DeskView } from "./DeskView";
import { openDeskTab, useDeskTab } from "./deskTab";
import { EmptyData } from "./EmptyData";
import { SaveDialog } from "./save/SaveDialog";
import { useSummary } from "./useSummary";
import { usePasteButton } from "./usePasteButton";
import { StatisticsCard } from "./variables/StatisticsCard";
import { VariablesView } from "./variables/VariablesView";
import "./panel.css";
import "./view.css";

/** The data themselves: every case, every variable with its statistics, or how variables go together; and one variable in detail. */
export function DataView({ onOpen }: { readonly onOpen: () => void }) {
  const data = useStudio((s) => s.data);
  return data === undefined ? <div className="data-view"><EmptyData onOpen={onOpen} /></div> : <Filled data={data} onOpen={onOpen} />;
}

type Shown = "cases" | "variables" | "correlations";

function Filled({ data, onOpen }: { readonly data: Dataset; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<"save" | "blocks">();
  const { shown, chosen } = useGridState();
  const order = useRowOrder(data);
  const open = useDeskTab((s) => s.tab);
  const tab = data.matrix === undefined || open === "steps" ? open : undefined;
  const paste = usePasteButton();
  const summary = useSummary();
  useEffect(() => lookAt(data.name), [data.name]);
  const views: readonly Shown[] = data.matrix === undefined ? ["cases", "variables", "correlations"] : ["correlations", "variables"];
  const view = views.includes(shown) ? shown : views[0]!;
  const column = (chosen === undefined ? undefined : columnNamed(data, chosen)) ?? data.columns[0];
  const choose = (name: string): void => useGridState.setState({ chosen: name });
  return (
    <div className="data-view">
      <header className="data-head">
        <div>
          <h2 className="ellipsis">{data.name}</h2>
          <p>{summary(data)}</p>
        </div>
        <div className="segments" role="group" aria-label={t("data:view.title")}>
          {views.map((which) => <button key={which} type="button" aria-pressed={tab === undefined && view === which} onClick={() => { openDeskTab(undefined); useGridState.setState({ shown: which }); }}>{t(`data:view.${which}`)}</button>)}
          <DeskTabs isMatrix={data.matrix !== undefined} />
        </div>
        <span className="push" />
        <button type="button" className="btn" aria-label={t("dataview:blocks.open")} title={t("dataview:blocks.open")} onClick={() => setDialog("blocks")}><Shapes className="i" aria-hidden="true" /><span className="text">{t("dataview:blocks.open")}</span></button>
        <button type="button" className="btn" aria-label={t("data:view.save")} title={t("data:view.save")} disabled={data.matrix !== undefined} onClick={() => setDialog("save")}><Download className="i" aria-hidden="true" /><span className="text">{t("data:view.save")}</span></button>
        <button type="button" className="btn" aria-label={t("data:empty.paste")} title={t("data:empty.paste")} onClick={paste}><ClipboardPaste className="i" aria-hidden="true" /><span className="text">{t("data:empty.paste")}</span></button>
        <button type="button" className="btn" aria-label={t("data:empty.open")} title={t("data:empty.open")} onClick={onOpen}><FileUp className="i" aria-hidden="true" /><span className="text">{t("data:empty.open")}</span></button>
      </header>
      <div className="data-body">
        {tab === undefined ? null : <DeskView data={data} onChoose={choose} />}
        {tab === undefined && view === "cases" ? <CasesView data={data} order={order} chosen={column?.name} onChoose={choose} /> : null}
        {tab === undefined && view === "variables" ? <VariablesView data={data} chosen={column?.name} onChoose={choose} /> : null}
        {tab === undefined && view === "correlations" ? <CorrelationsView data={data} onChoose={choose} /> : null}
        {(tab !== undefined && tab !== "missing") || column === undefined ? null : <StatisticsCard column={column} />}
      </div>
      {dialog === "save" ? <SaveDialog data={data} rows={order.rows} onClose={() => setDialog(undefined)} /> : null}
      {dialog === "blocks" ? <BlocksDialog data={data} onClose={() => setDialog(undefined)} /> : null}
    </div>
  );
}
