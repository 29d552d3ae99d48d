import { Popover } from "radix-ui";
import { useTranslation } from "react-i18next";
import { bootstrapNow } from "../../store/bootstrapKey";
import { useStudio } from "../../store/store";
import { useNumbers } from "./useNumbers";

const REASONS = ["notConverged", "singular", "noVariance", "heywood"] as const;

/** How many resamples failed; a press says why. */
export function Rejections({ failed }: { readonly failed: number }) {
  const { t } = useTranslation();
  const { integer } = useNumbers();
  const result = useStudio((s) => bootstrapNow(s)?.result);
  const text = t("bootstrap:rejected.button", { count: failed, number: integer(failed) });
  if (failed === 0 || result === undefined) return <span>{text}</span>;
  const { rejected, options } = result;
  return (
    <Popover.Root>
      <Popover.Trigger asChild><button type="button" className="why">{text}</button></Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover reasons" side="top" collisionPadding={8} aria-label={t("bootstrap:rejected.title")}>
          <header>{t("bootstrap:rejected.title")}</header>
          <ul className="grp num">
            {REASONS.filter((reason) => rejected[reason] > 0).map((reason) => <li key={reason}><b>{integer(rejected[reason])}</b> {t(`bootstrap:rejected.${reason}`)}</li>)}
          </ul>
          <p className="grp hint">{t(`bootstrap:rejected.policy.${options.inadmissible}`)}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
