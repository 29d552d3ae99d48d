import type { Table } from "../../report/blocks";
import { isProductId } from "../../model/interactions";
import { column, empty, head, nameOf, number, pathRow, say, sized } from "./reportCells";
import { interactionSize } from "./reportLevels";
import type { PlsResult } from "./result";

const DOTS = { none: 0, small: 1, medium: 2, large: 3 } as const;

/** Effects of products, in both scalings, and what each adds to the explained variance (M7.2, M7.7); undefined without any. */
export function interactionTable(result: PlsResult): Table | undefined {
  const products = result.paths.flatMap(({ from }, t) => (isProductId(result.constructs[from]!.id) ? [t] : []));
  if (products.length === 0) return undefined;
  const plain = (id: string) => ({ id, header: say(`terms.${id}`), align: "end" as const });
  return {
    id: "interactions",
    section: "structural",
    form: "list",
    title: say("terms.interactions"),
    columns: [head("path"), column("pathCoefficient"), plain("standardisedProduct"), plain("productSd"), column("f2"), head("effectSize"), plain("r2Change")],
    rows: products.map((t) => {
      const path = result.paths[t]!;
      const scale = result.effectScale[path.from]!;
      const [f2, r2] = [result.f2[t] ?? null, result.r2[path.to] ?? null];
      return pathRow(result, path, [
        number(result.pathCoefficients[t]! * scale),
        number(result.pathCoefficients[t]!),
        number(1 / scale, { style: "plain" }),
        number(f2, { style: "plain" }),
        f2 === null ? empty : sized(say(`sizes.f2.${interactionSize(f2)}`), DOTS[interactionSize(f2)]),
        number(f2 === null || r2 === null ? null : f2 * (1 - r2)),
      ]);
    }),
    reading: [
      say(`terms.reading.${result.settings.interactions}`),
      ...products.map((t) => {
        const { from, to } = result.paths[t]!;
        return say("terms.effect", { product: nameOf(result.constructs[from]!), to: nameOf(result.constructs[to]!), value: Math.round(result.pathCoefficients[t]! * result.effectScale[from]! * 1000) / 1000 });
      }),
    ],
  };
}
