import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { presets } from "../../src/methods/whatif/rule";
import { removeItem } from "../../src/model/editItems";
import { createStudioStore, type StudioStore } from "../../src/store/store";
import { goalOf, suggesting } from "../../src/store/suggesting";
import { weakItems } from "../methods/whatif/given";
import { directEngine, estimated, openStudy } from "./pruneStudy";

let store: StudioStore;
let stop: () => void;
const now = () => store.getState();

beforeEach(() => {
  store = createStudioStore();
  stop = suggesting(store, directEngine());
  openStudy(store);
});
afterEach(() => stop());

describe("suggestions", () => {
  it("are searched for when asked, by the rule's goal", async () => {
    now().setRule(presets.strict70);
    now().askSuggestion("start");
    expect(now().suggestion.kind).toBe("running");
    await estimated();
    const { suggestion } = now();
    if (suggestion.kind !== "done") throw new Error(suggestion.kind);
    expect(suggestion.result.search.items.map((item) => suggestion.result.columns[item]).toSorted()).toEqual([...weakItems].toSorted());
    expect(suggestion.result.options).toMatchObject({ seed: 20240601, weak: 0.7 });
  });

  it("are forgotten once model or rule change, but not when something is ghosted", async () => {
    now().askSuggestion("start");
    await estimated();
    now().toggleGhosts(["CC2"]);
    expect(now().suggestion.kind).toBe("done");
    now().setRule(presets.hair2022);
    expect(now().suggestion.kind).toBe("idle");
    now().askSuggestion("start");
    await estimated();
    now().edit("x", (document) => removeItem(document, "CC2"));
    expect(now().suggestion.kind).toBe("idle");
  });

  it("can be called off, and a search that was overtaken says nothing", async () => {
    now().askSuggestion("start");
    now().askSuggestion("cancel");
    await estimated();
    expect(now().suggestion.kind).toBe("idle");
    now().askSuggestion("start");
    now().setRule(presets.strict70);
    await estimated();
    expect(now().suggestion.kind).toBe("idle");
  });

  it("ask for loadings only where the rule has nothing in between", () => {
    expect(goalOf(presets.strict70)).toEqual({ ave: 0.5, rhoC: 0.7, loading: 0.7 });
    expect(goalOf(presets.hair2022)).toEqual({ ave: 0.5, rhoC: 0.7 });
  });
});
