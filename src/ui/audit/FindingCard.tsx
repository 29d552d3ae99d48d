import { Check, CircleAlert, CircleDashed, Copy, TriangleAlert, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Finding, FindingLevel, FindingTarget } from "../../paper/audit/finding";
import { citations } from "../../paper/references";
import { sayText, type Translate } from "../../report/write/words";
import type { Target } from "../../store/state";
import { useStudio } from "../../store/store";
import { openTable } from "./openTable";
import { notifyDone } from "../shared/notice";

const ICONS: Readonly<Record<FindingLevel, LucideIcon>> = { good: Check, watch: TriangleAlert, act: CircleAlert, todo: CircleDashed };
const SHOWN = 8;

interface FindingCardProps {
  readonly finding: Finding;
  /** something of it was selected on the diagram */
  readonly onShown: () => void;
}

/** One point of the checklist: what was found, what is asked for and by whom, where to look, what to write. */
export function FindingCard({ finding: { level, check, finding, threshold, source, sentence, targets, table }, onShown }: FindingCardProps) {
  const { t } = useTranslation();
  const setView = useStudio((s) => s.setView);
  const model = useStudio((s) => s.document.model);
  const say = (text: Parameters<typeof sayText>[0]): string => sayText(text, t as Translate);
  const Icon = ICONS[level];
  const show = (target: FindingTarget): void => {
    setView({ selection: [selected(target, model.constructs.map(({ id }) => id))] });
    if (target.cell !== undefined) openTable(target.cell);
    onShown();
  };
  const copy = (text: string): void => void navigator.clipboard.writeText(text).then(() => notifyDone(t("paper:audit.copied")), () => notifyDone(t("paper:audit.copyFailed")));
  return (
    <li className={`finding ${level}`}>
      <Icon className="i" aria-hidden="true" />
      <div>
        <h4>{say(check)} <span className="finding-level">{t(`paper:audit.level.${level}`)}</span></h4>
        <p>{say(finding)}</p>
        {targets.length === 0 ? null : (
          <p className="finding-targets">
            {targets.slice(0, SHOWN).map((target) => <button key={`${target.kind} ${target.key}`} type="button" className="chip" aria-label={t("paper:audit.show", { name: target.name })} onClick={() => show(target)}>{target.name}</button>)}
          </p>
        )}
        <p className="finding-source">
          {source === undefined ? say(threshold) : t("paper:audit.source", { threshold: say(threshold), work: citations[source] })}
          {table === undefined ? null : <button type="button" className="link" onClick={() => { openTable(table); onShown(); }}>{t("paper:audit.toTable")}</button>}
        </p>
        {sentence === undefined ? null : (
          <blockquote aria-label={t("paper:audit.sentence")}>
            <p>{say(sentence)}</p>
            <button type="button" className="icon-btn" aria-label={t("paper:audit.copy")} onClick={() => copy(say(sentence))}><Copy className="i" aria-hidden="true" /></button>
          </blockquote>
        )}
      </div>
    </li>
  );
}

/** What the canvas calls a target. An item's key begins with the id of its construct, which may hold any sign. */
function selected({ kind, key }: FindingTarget, ids: readonly string[]): Target {
  if (kind === "construct") return { kind, id: key };
  if (kind === "item") {
    const construct = ids.find((id) => key.startsWith(`${id}/`)) ?? "";
    return { kind, construct, column: key.slice(construct.length + 1) };
  }
  const from = ids.find((id) => key.startsWith(`${id}->`) && ids.includes(key.slice(id.length + 2))) ?? "";
  return { kind, from, to: key.slice(from.length + 2) };
}
