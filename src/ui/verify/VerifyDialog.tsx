import { Check, CircleAlert, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../report/format";
import { compareFingerprints } from "../../store/fingerprint";
import { useStudio } from "../../store/store";
import { verifyNow, type Verification } from "../../store/verifying";
import { Modal } from "../shared/Modal";
import { notifyDone } from "../shared/notice";
import "./verify.css";

type Situation = Verification | "running" | "none" | "failed";

/** Computes the study again and says whether the numbers are the same; open while `openPanel` is "verify". */
export function VerifyDialog() {
  const { t } = useTranslation();
  const open = useStudio((s) => s.openPanel === "verify");
  const setView = useStudio((s) => s.setView);
  return (
    <Modal open={open} onClose={() => setView({ openPanel: undefined })} title={t("verify:title")} description={t("verify:about")}>
      {open ? <Body /> : null}
    </Modal>
  );
}

function Body() {
  const { t } = useTranslation();
  const [now, setNow] = useState<Situation>("running");
  useEffect(() => {
    const controller = new AbortController();
    const settle = (situation: Situation): void => (controller.signal.aborted ? undefined : setNow(situation));
    verifyNow(controller.signal).then((found) => settle(found ?? "none"), () => settle("failed"));
    return () => controller.abort();
  }, []);
  if (typeof now === "string") return <p className="verify-wait" role="status">{t(`verify:${now}`)}</p>;
  return <Findings found={now} />;
}

function Findings({ found }: { readonly found: Verification }) {
  const { t } = useTranslation();
  const language = useStudio((s) => s.language);
  const { fingerprint, estimate, bootstrap, file } = found;
  const copy = (): void => void navigator.clipboard.writeText(fingerprint).then(() => notifyDone(t("common:copied")));
  const whole = (value: number): string => formatNumber(value, "integer", { language, decimals: 0 });
  return (
    <div className="verify">
      <ul role="status">
        <Line good={estimate} text={t(`verify:estimate.${estimate ? "same" : "other"}`)} />
        {bootstrap === undefined ? null : <Line good={bootstrap.same} text={t(`verify:bootstrap.${bootstrap.same ? "same" : "other"}`, { samples: whole(bootstrap.samples), seed: bootstrap.seed })} />}
        {file === undefined ? null : <Line good={file === "same"} text={t(`verify:file.${file}`)} />}
      </ul>
      <section aria-label={t("verify:fingerprint")}>
        <h3>{t("verify:fingerprint")}</h3>
        <div className="verify-code">
          <code>{fingerprint}</code>
          <button type="button" className="btn sm" onClick={copy}><Copy className="i" aria-hidden="true" />{t("verify:copy")}</button>
        </div>
        <p className="hint">{t("verify:means")}</p>
      </section>
      <Printed found={fingerprint} />
    </div>
  );
}

/** Holds what a report printed against what was found. */
function Printed({ found }: { readonly found: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const printed = text.replace(/[‐‑–−]/g, "-").replace(/\s/g, "").toLowerCase();
  const wellFormed = /^[0-9a-f]{16}-[0-9a-f]{16}$/.test(printed);
  const compared = compareFingerprints(printed, found);
  return (
    <section>
      <label className="verify-label" htmlFor="verify-printed">{t("verify:printed.label")}</label>
      <input id="verify-printed" className="field num" value={text} spellCheck={false} autoComplete="off" onChange={(event) => setText(event.target.value)} />
      <div role="status">
        {printed === "" ? <p className="hint">{t("verify:printed.hint")}</p> : wellFormed ? <ul><Line good={compared === "same"} text={t(`verify:printed.${compared}`)} /></ul> : <p className="wrong-text">{t("verify:printed.wrong", { example: found })}</p>}
      </div>
    </section>
  );
}

function Line({ good, text }: { readonly good: boolean; readonly text: string }) {
  const Icon = good ? Check : CircleAlert;
  return <li className={good ? "message good" : "message warn"}><Icon className="i" aria-hidden="true" />{text}</li>;
}
