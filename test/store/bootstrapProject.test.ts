import { describe, expect, it } from "vitest";
import { defaultBootstrapSettings } from "../../src/store/bootstrapSlice";
import { keepSettings, SETTINGS_KEY } from "../../src/store/keepSettings";
import { openProject, projectOf } from "../../src/store/project";
import { readProject, writeProject } from "../../src/store/projectFile";
import { createStudioStore } from "../../src/store/store";

const written = () => {
  const store = createStudioStore();
  store.getState().setBootstrapSettings({ samples: 5000, seed: 99, interval: "bca", test: "oneTailed" });
  return writeProject(projectOf(store.getState()));
};
const reopened = (text: string) => {
  const reading = readProject(text, "study.json");
  if (!reading.ok) return reading.problems[0]?.detail["cause"];
  const store = createStudioStore();
  store.getState().setBootstrapSettings({ seed: 1, signs: "construct" });
  openProject(store.getState(), reading.project);
  return store.getState().bootstrapSettings;
};

describe("settings of the bootstrap in a project", () => {
  it("come back with it, seed and all", () => {
    expect(reopened(written())).toEqual({ ...defaultBootstrapSettings, samples: 5000, seed: 99, interval: "bca", test: "oneTailed" });
  });

  it("are the defaults where an older file has none, whatever was set before", () => {
    const { bootstrap: _bootstrap, ...older } = JSON.parse(written()) as Record<string, unknown>;
    expect(reopened(JSON.stringify(older))).toEqual(defaultBootstrapSettings);
  });

  it.each([{ samples: 0 }, { samples: 2.5 }, { seed: -1 }, { level: 1 }, { interval: "wide" }])("are refused where they make no sense: %o", (bootstrap) => {
    expect(reopened(JSON.stringify({ ...(JSON.parse(written()) as object), bootstrap }))).toMatch(/^bootstrap\./);
  });

  it("keep whether intervals follow each edit with the researcher, not with the project", () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
    const first = createStudioStore();
    keepSettings(first, storage, "en");
    first.getState().setLiveBootstrap(true);
    expect(kept.get(SETTINGS_KEY)).toContain('"liveBootstrap":true');
    const second = createStudioStore();
    keepSettings(second, storage, "en");
    expect(second.getState().liveBootstrap).toBe(true);
    expect(written()).not.toContain("liveBootstrap");
  });
});
