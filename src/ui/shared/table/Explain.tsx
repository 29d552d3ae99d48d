import { CircleHelp, X } from "lucide-react";
import { Popover } from "radix-ui";
import { Children, lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { Components } from "react-markdown";
import { Symbols } from "../Symbols";
import { explanationOf, type Explained } from "./explanations";
import { useWords } from "./words";

const Markdown = lazy(() => import("react-markdown"));

/** Markdown may hold these and nothing else: no raw HTML, no pictures. */
const ELEMENTS = ["p", "ul", "ol", "li", "em", "strong", "code", "pre", "h3", "h4", "a", "br"];

/** In sentences, too, an index stands low: ρ_A. */
const lowered = (children: ReactNode): ReactNode => Children.map(children, (child) => (typeof child === "string" ? <Symbols text={child} /> : child));

const components: Components = { p: ({ children }) => <p>{lowered(children)}</p>, li: ({ children }) => <li>{lowered(children)}</li> };

/** A small button beside a column head that opens "How was this computed?". */
export function Explain({ statistic, column }: { readonly statistic: string; readonly column: string }) {
  const { t } = useWords();
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button type="button" className="explain" aria-label={t("results:explain.button", { column })}><CircleHelp aria-hidden="true" /></button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover explanation" side="top" align="start" collisionPadding={12} aria-label={t("results:explain.title")}>
          <header>
            {t("results:explain.title")} <span className="tag"><span><Symbols text={column} /></span></span>
            <Popover.Close asChild>
              <button type="button" className="icon-btn push" aria-label={t("common:close")}><X className="i" aria-hidden="true" /></button>
            </Popover.Close>
          </header>
          <Explanation statistic={statistic} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Explanation({ statistic }: { readonly statistic: string }) {
  const { t, format } = useWords();
  const [asked, setAsked] = useState<{ readonly found: Explained | undefined }>();
  useEffect(() => {
    let left = false;
    void explanationOf(statistic, format.language).then((found) => left || setAsked({ found }));
    return () => {
      left = true;
    };
  }, [statistic, format.language]);
  if (asked === undefined) return <p className="grp muted">{t("results:explain.loading")}</p>;
  if (asked.found === undefined) return <p className="grp">{t("results:explain.none")}</p>;
  return (
    <div className="grp prose" lang={asked.found.language}>
      <Suspense fallback={<p className="muted">{t("results:explain.loading")}</p>}>
        <Markdown allowedElements={ELEMENTS} components={components} unwrapDisallowed skipHtml>{asked.found.text}</Markdown>
      </Suspense>
    </div>
  );
}
