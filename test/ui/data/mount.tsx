import { render } from "@testing-library/react";
import { Tooltip } from "radix-ui";
import type { ReactElement } from "react";
import { I18nextProvider } from "react-i18next";
import type { DataColumn, Dataset } from "../../../src/data/dataset";
import { emptyDocument } from "../../../src/model/document";
import { initialView } from "../../../src/store/viewSlice";
import { studio } from "../../../src/store/store";
import { useGridState } from "../../../src/ui/data/cases/gridState";
import { translator } from "../../../src/text/i18n";

// Without layout everything would be 0 high, and a list that draws only what is in view would draw nothing.
Object.defineProperties(HTMLElement.prototype, { clientHeight: { get: () => 600, configurable: true }, clientWidth: { get: () => 900, configurable: true } });

/** A part of the page with what every page has around it. */
export const mount = (part: ReactElement, language: "en" | "fr" = "en") =>
  render(<I18nextProvider i18n={translator(language).i18n}><Tooltip.Provider>{part}</Tooltip.Provider></I18nextProvider>);

const rating = (name: string, values: readonly number[]): DataColumn => ({ name, scale: "ordinal", values: Float64Array.from(values) });

/** Four ratings, one of them with a missing value, and a category. */
export const survey: Dataset = {
  name: "survey.csv",
  rows: 3,
  columns: [
    { name: "sector", scale: "nominal", texts: ["a", "b", "a"], values: new Float64Array(3).fill(NaN) },
    rating("TR1", [1, 5, 7]),
    rating("TR2", [2, NaN, 6]),
    rating("TR3", [3, 4, 4]),
    { ...rating("SA1", [1, 2, 3]), label: "Satisfaction générale" },
  ],
};

export const reset = (data: Dataset | undefined): void => {
  useGridState.setState(useGridState.getInitialState());
  studio.setState({ ...initialView, data, source: data, steps: [], groupings: [], stepProblems: [], document: emptyDocument, past: [], future: [], language: "en", letterShortcuts: true });
};
