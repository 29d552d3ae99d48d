import { useState } from "react";
import { useTranslation } from "react-i18next";
import { columnNamed, type Dataset } from "../../../data/dataset";
import { CasesBar } from "./CasesBar";
import { ColumnPopover } from "./ColumnPopover";
import { Grid } from "./Grid";
import type { RowOrder } from "./useRowOrder";

interface CasesViewProps {
  readonly data: Dataset;
  readonly order: RowOrder;
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

/** Every case, or those that a filter leaves, in the file's order or sorted: a way of looking, which changes nothing. */
export function CasesView({ data, order, chosen, onChoose }: CasesViewProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ readonly name: string; readonly beside: HTMLElement }>();
  const column = open === undefined ? undefined : columnNamed(data, open.name);
  return (
    <div className="cases">
      <CasesBar data={data} order={order} />
      <Grid data={data} rows={order.rows} chosen={chosen} onChoose={onChoose} onOpen={(name, beside) => setOpen({ name, beside })} />
      {order.rows?.length === 0 && !order.isPending ? <p className="cases-none" role="status">{t("dataview:bar.none")}</p> : null}
      {open === undefined || column === undefined ? null : <ColumnPopover column={column} beside={open.beside} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
