import type { IsolatedPolicy } from "../../model/check";
import { withoutItems } from "../../model/editItems";
import { nested } from "../../model/hierarchy";
import { connectedPart } from "../../model/query";
import type { Construct, PathModel } from "../../model/types";
import { itemKey, pathKey, type Overlay } from "../../report/overlay";
import { EstimationError } from "../../report/problem";
import { compileChecked, type Compiled } from "../../sem/compile";
import { lastStage, planStages } from "../../sem/stages";
import type { Input } from "../method";
import { combined, lowerStages, withoutProducts } from "../pls/combined";
import { consistentView } from "../pls/consistentView";
import type { PlsOptions } from "../pls/options";
import { pointEstimate } from "../pls/point";
import { overlay } from "../pls/overlay";
import { outsideConsistency } from "../pls/reportCells";
import type { ShownResult } from "../pls/result";
import { shownResult } from "../pls/shown";
import type { Estimated, Estimator } from "./estimated";
import { states, type Rows } from "./result";
import { noteHtmt, srmr } from "./rows";
import { sourceOf } from "./source";

/** For models of several stages and other views of an estimate: every estimate goes the whole way to the numbers on the diagram. */
export function wholeEstimator(input: Input, options: PlsOptions): Estimator {
  const model = frameOf(input.model, options);
  const drawn = partUsed(input.model, options.isolated);
  const source = sourceOf(model, input, options);
  const used = new Set(model.columns);
  const data = { ...input.data, columns: input.data.columns.filter(({ name }) => used.has(name)) };
  const estimate = (kept: Int32Array): Estimated => {
    const present = new Set(kept);
    const smaller: Input = { model: withoutItems(drawn, model.columns.filter((_, k) => !present.has(k))), data };
    const point = pointEstimate(smaller, options, () => {
      const treated = source.of(kept);
      if (treated === undefined) throw new EstimationError([{ code: "E_NO_DATA", severity: "error", at: [], detail: {} }]);
      return treated;
    });
    const plain = shownResult(point, smaller, options);
    const shown = (options.estimator === "plsc" ? consistentView(plain) : undefined) ?? plain;
    const numbers = overlay(shown, smaller.model);
    const { converged, iterations } = point.outcome;
    const { n } = point.table;
    return {
      converged,
      iterations,
      n,
      measured: () => ({ loadings: itemsIn(model, numbers, "loading"), ave: constructsIn(model, numbers, "ave"), rhoC: constructsIn(model, numbers, "rhoC") }),
      write: (rows, row) => {
        rows.state[row] = converged ? states.converged : states.notConverged;
        rows.iterations[row] = iterations;
        rows.n[row] = n;
        writeNumbers(rows, row, model, numbers);
        writeRatios(rows, row, model, { drawn, plain });
        const { ws, structure, treated } = point;
        rows.srmr[row] = srmr({ ws, structure, S: treated.moments.correlations }, options);
      },
      vif: () => vifIn(model, plain),
      overlay: () => numbers,
    };
  };
  return { model, source, isWhole: true, estimate };
}

const partUsed = (model: PathModel, isolated: IsolatedPolicy): PathModel => (isolated === "leaveOut" ? connectedPart(model) : model);

/**
 * The model as it is drawn, in numbers: constructs with their items, then products; paths as the last stage has them, but for those
 * between orders, which are no effects. @throws EstimationError with every structural problem
 */
function frameOf(given: PathModel, options: PlsOptions): Compiled {
  const last = lastStage(planStages(given, options.isolated, options)).model;
  const drawn = partUsed(given, options.isolated);
  const known = new Set(drawn.constructs.map(({ id }) => id));
  const constructs: Construct[] = drawn.constructs.map(({ dimensions, ...plain }) => (dimensions === undefined ? plain : { ...plain, items: [] }));
  const products = last.constructs.filter(({ id }) => !known.has(id)).map((product): Construct => ({ ...product, items: [] }));
  const paths = Array.from(last.from, (from, t) => ({ from: last.constructs[from].id, to: last.constructs[last.to[t]].id }));
  return compileChecked({ constructs: [...constructs, ...products], paths: paths.filter(({ from, to }) => !areOrders(drawn, from, to)) });
}

/** Whether one construct measures the other, directly or through others. */
const areOrders = (model: PathModel, a: string, b: string): boolean => nested(model, a).includes(b) || nested(model, b).includes(a);

const absent = (value: number | null | undefined): number => value ?? Number.NaN;

const itemsIn = ({ columns, constructs, constructOf }: Compiled, { items }: Overlay, key: "loading" | "weight"): Float64Array =>
  Float64Array.from(columns, (column, k) => absent(items[itemKey(constructs[constructOf[k]].id, column)]?.[key]));

const constructsIn = ({ constructs }: Compiled, numbers: Overlay, key: "ave" | "rhoC" | "rhoA" | "cronbachAlpha" | "r2"): Float64Array =>
  Float64Array.from(constructs, ({ id }) => absent(numbers.constructs[id]?.[key]));

function writeNumbers(rows: Rows, row: number, model: Compiled, numbers: Overlay): void {
  const [p, J, P] = [model.columns.length, model.constructs.length, model.from.length];
  rows.loadings.set(itemsIn(model, numbers, "loading"), row * p);
  rows.weights.set(itemsIn(model, numbers, "weight"), row * p);
  for (const key of ["ave", "rhoC", "rhoA", "cronbachAlpha", "r2"] as const) rows[key].set(constructsIn(model, numbers, key), row * J);
  for (let t = 0; t < P; t++) {
    const path = numbers.paths[pathKey(model.constructs[model.from[t]].id, model.constructs[model.to[t]].id)];
    rows.paths[row * P + t] = absent(path?.coefficient);
    rows.f2[row * P + t] = absent(path?.f2);
  }
}

/** The highest HTMT of each construct in any stage that tells it from others; a construct of higher order is not to differ from what measures it. */
function writeRatios(rows: Rows, row: number, { constructs }: Compiled, { drawn, plain }: { readonly drawn: PathModel; readonly plain: ShownResult }): void {
  const place = new Map(constructs.map(({ id }, j) => [id, j]));
  for (const stage of [withoutProducts(plain), ...lowerStages(plain)]) {
    let pair = 0;
    for (const [i, a] of stage.constructs.entries())
      for (const b of stage.constructs.slice(i + 1)) {
        const ratio = stage.htmt[pair++];
        if (ratio === null || outsideConsistency(a) || outsideConsistency(b) || areOrders(drawn, a.id, b.id)) continue;
        noteHtmt(rows, row, constructs.length, { i: place.get(a.id)!, j: place.get(b.id)!, ratio });
      }
  }
}

function vifIn({ columns, constructs, constructOf }: Compiled, plain: ShownResult): Float64Array {
  const measured = combined(plain);
  const found = new Map(measured.items.map((item, i) => [itemKey(measured.constructs[item.construct].id, item.column), measured.vifOuter[i]]));
  return Float64Array.from(columns, (column, k) => absent(found.get(itemKey(constructs[constructOf[k]].id, column))));
}
