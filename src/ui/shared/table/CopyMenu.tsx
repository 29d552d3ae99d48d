import { fileSave } from "browser-fs-access";
import { ChevronDown, Table2 } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { Table } from "../../../report/blocks";
import { writeCsv } from "../../../report/write/csv";
import { writeHtml } from "../../../report/write/html";
import { writeLatex } from "../../../report/write/latex";
import { writeMarkdown } from "../../../report/write/markdown";
import { writePlain } from "../../../report/write/plain";
import { writeTsv } from "../../../report/write/tsv";
import { sayText, type Words } from "../../../report/write/words";
import { notifyDone, notifyProblem } from "../notice";
import { useWords } from "./words";

/** What goes onto the clipboard: plain text, and rich text for word processors where there is some. */
interface Copy {
  readonly plain: string;
  readonly rich?: string;
}

const FORMATS: Readonly<Record<"word" | "spreadsheet" | "latex" | "markdown" | "plain", (table: Table, words: Words) => Copy>> = {
  word: (table, words) => ({ plain: writeTsv(table, words), rich: writeHtml(table, words) }),
  spreadsheet: (table, words) => ({ plain: writeTsv(table, words) }),
  latex: (table, words) => ({ plain: writeLatex(table, words) }),
  markdown: (table, words) => ({ plain: writeMarkdown(table, words) }),
  plain: (table, words) => ({ plain: writePlain(table, words) }),
};

/** Copies the table in view, or saves it. */
export function CopyMenu({ table }: { readonly table: Table }) {
  const words = useWords();
  const { t } = words;
  const title = sayText(table.title, t);
  const problem = (kind: "failed" | "notSaved", values?: Record<string, string>) => {
    const say = (part: string) => t(`results:copy.${kind}.${part}`, values);
    return { happened: say("happened"), means: say("means"), remedy: say("remedy") };
  };
  const copy = (format: keyof typeof FORMATS) => () => {
    toClipboard(FORMATS[format](table, words)).then(
      () => notifyDone(t("results:copy.done", { title })),
      () => notifyProblem(problem("failed")),
    );
  };
  const save = () => {
    const name = `${title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}.csv`;
    saveCsv(writeCsv(table, words), name).then(
      () => notifyDone(t("results:copy.saved", { name })),
      (error: unknown) => (error instanceof DOMException && error.name === "AbortError" ? undefined : notifyProblem(problem("notSaved", { name }))),
    );
  };
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="btn sm quiet"><Table2 className="i" aria-hidden="true" /><span className="text">{t("results:copy.button")}</span><ChevronDown className="i" aria-hidden="true" /></button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
          {(Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format) => (
            <DropdownMenu.Item key={format} className="menu-item" onSelect={copy(format)}>{t(`results:copy.${format}`)}</DropdownMenu.Item>
          ))}
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Item className="menu-item" onSelect={save}>{t("results:copy.csv")}</DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

async function toClipboard({ plain, rich }: Copy): Promise<void> {
  if (rich === undefined || typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(plain);
  const blob = (text: string, type: string) => new Blob([text], { type });
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob(plain, "text/plain"), "text/html": blob(rich, "text/html") })]);
}

/** The byte order mark tells spreadsheets that the file is UTF-8. */
async function saveCsv(text: string, fileName: string): Promise<void> {
  await fileSave(new Blob(["\ufeff", text], { type: "text/csv" }), { fileName, extensions: [".csv"] });
}
