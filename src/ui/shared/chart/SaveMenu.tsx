import { fileSave } from "browser-fs-access";
import { Download } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { chartSvg } from "../../../draw/chart/chartSvg";
import type { Chart } from "../../../report/charts";
import { sayText } from "../../../report/write/words";
import { notifyDone, notifyProblem } from "../notice";
import { useWords } from "../table/words";

/** In a file a chart has the same shape whatever the window is, px; in print it is as wide as a page of text, mm. */
const SIZE = { width: 720, height: 420 } as const;
const MILLIMETRES = 160;
const DOTS_PER_INCH = 300;

const FORMATS = ["svg", "png"] as const;

/** Takes a chart away as a file: vectors, or a picture for programs that know none. */
export function SaveMenu({ chart }: { readonly chart: Chart }) {
  const words = useWords();
  const { t } = words;
  const title = sayText(chart.title, t);
  const label = t("analysis:savePicture");
  const save = (format: (typeof FORMATS)[number]) => () => {
    const name = `${title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}.${format}`;
    const svg = chartSvg(chart, { ...SIZE, theme: "light", filled: true }, words);
    fileSave(format === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : png(svg), { fileName: name, extensions: [`.${format}`], id: "figure" }).then(
      () => notifyDone(t("analysis:saved", { name })),
      (error: unknown) => (error instanceof DOMException && error.name === "AbortError" ? undefined : notifyProblem({ happened: t("analysis:notSaved.happened", { name }), means: t("analysis:notSaved.means"), remedy: t("analysis:notSaved.remedy") })),
    );
  };
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="icon-btn" aria-label={label} title={label}><Download className="i" aria-hidden="true" /></button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8} aria-label={label}>
          {FORMATS.map((format) => <DropdownMenu.Item key={format} className="menu-item" onSelect={save(format)}>{t(`analysis:picture.${format}`)}</DropdownMenu.Item>)}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

async function png(svg: string): Promise<Blob> {
  const { toPng } = await import("../raster");
  return new Blob([(await toPng(svg, MILLIMETRES, DOTS_PER_INCH, "#ffffff")) as BlobPart], { type: "image/png" });
}
