import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import Markdown, { type Components } from "react-markdown";
import { Symbols } from "../shared/Symbols";
import { partsOf, type HelpPage } from "./pages";

/** Markdown may hold these and nothing else: no raw HTML, no pictures. */
const ELEMENTS = ["p", "ul", "ol", "li", "em", "strong", "code", "pre", "h1", "h2", "h3", "h4", "a", "br"];

/** A page of the documentation: headings that are ids of statistics bear their names. */
export function HelpText({ page, onOpen }: { readonly page: HelpPage; readonly onOpen: (id: string) => void }) {
  const { t, i18n } = useTranslation();
  const components = useMemo((): Components => {
    const heading = (children: ReactNode): ReactNode => {
      // `## id: Name`, as on the pages of analyses, whose words are not there until their menu is used.
      const named = /^\w+\s?: (.+)$/u.exec(String(children))?.[1];
      if (named !== undefined) return <Symbols text={named} />;
      const key = [`help:heading.${String(children)}`, `statistics:names.${String(children)}`].find((one) => i18n.exists(one));
      return key === undefined ? children : <Symbols text={t(key)} />;
    };
    return {
      h2: ({ children }) => <h3>{heading(children)}</h3>,
      h3: ({ children }) => <h4>{children}</h4>,
      a: ({ children, href }) => {
        const id = /([^/.#]+)(?:\.fr)?\.md/.exec(href ?? "")?.[1];
        // The page asks nothing of the network: links elsewhere stay text, to be copied.
        return id === undefined ? <span className="address">{children}</span> : <button type="button" className="link" onClick={() => onOpen(id)}>{children}</button>;
      },
    };
  }, [t, i18n, onOpen]);
  return (
    <article className="prose help-text" lang={page.language}>
      <h2>{page.title}</h2>
      {partsOf(page.text).map((part, at) => part.kind === "text"
        ? <Markdown key={at} allowedElements={ELEMENTS} components={components} unwrapDisallowed skipHtml>{part.text}</Markdown>
        : <HelpTable key={at} rows={part.rows} />)}
    </article>
  );
}

function HelpTable({ rows: [head = [], ...rows] }: { readonly rows: readonly (readonly string[])[] }) {
  const cell = (text: string) => <Markdown allowedElements={["code", "em", "strong"]} unwrapDisallowed skipHtml>{text}</Markdown>;
  return (
    <div className="help-table" tabIndex={0}>
      <table>
        <thead><tr>{head.map((text, at) => <th key={at} scope="col">{cell(text)}</th>)}</tr></thead>
        <tbody>{rows.map((row, at) => <tr key={at}>{row.map((text, place) => <td key={place}>{cell(text)}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}
