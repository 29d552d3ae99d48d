import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { arrange } from "../../src/draw/autoLayout";
import type { Document } from "../../src/model/document";
import { parseModelText } from "../../src/model/syntax";
import type { PathModel } from "../../src/model/types";
import { generatedModel } from "./models";

/** Those of the reference cases that differ in what is drawn. */
const CASES = ["crm-first", "crm-final", "satisfaction-path-mean", "reputation-path", "higher-order-first-order", "moderation-main", "moderation-binary", "segments-pooled", "moderation-xm", "moderation-quadratic", "higher-order-reflective", "higher-order-formative"];
/** Models on published data: their cases are outside this repository. */
const OUTSIDE_CASES = ["bank-satisfaction-path", "corp-rep-extended", "corp-rep-simple", "influencer", "mobi-path", "mobi-threefactor", "offense", "russett-modeAB", "spainfoot-path", "threecommonfactors"];
const GENERATED = [3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40];

const OWN = join(import.meta.dirname, "..", "reference", "expected");
const OUTSIDE = process.env["PLS_REFERENCE_DIR"] === undefined ? undefined : join(process.env["PLS_REFERENCE_DIR"], "expected");

export interface Drawing {
  readonly name: string;
  readonly model: PathModel;
}

interface Product {
  readonly of: readonly string[];
  readonly on: string;
}

function caseModel(folder: string, name: string): Drawing {
  const { model } = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as { readonly model: { readonly lavaan: string; readonly interactions?: readonly Product[] | null } };
  const products = (model.interactions ?? []).map(({ of, on }) => `${on} ~ ${of.join(":")}\n`);
  const parsed = parseModelText(`${model.lavaan}\n${products.join("")}`);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return { name, model: parsed.model };
}

/** The reference cases' models, and generated ones of 3 to 40 constructs. */
export function galleryModels(): readonly Drawing[] {
  const outside = OUTSIDE !== undefined && existsSync(OUTSIDE) ? OUTSIDE_CASES.filter((name) => readdirSync(OUTSIDE).includes(`${name}.json`)) : [];
  return [
    ...CASES.map((name) => caseModel(OWN, name)),
    ...outside.map((name) => caseModel(OUTSIDE!, name)),
    ...GENERATED.map((count) => ({ name: `${count} constructs`, model: generatedModel(count, 11) })),
  ];
}

export const laidOut = ({ name, model }: Drawing): Document => ({ title: name, model, layout: arrange(model) });
