import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { presence, type Channel } from "../../src/store/presence";
import { openProject, projectOf } from "../../src/store/project";
import { createStudioStore } from "../../src/store/store";
import { construct, documentOf, modelOf } from "../model/models";

/** Tabs of one browser: what one says, the others hear. */
function browser() {
  const open = new Set<Channel>();
  return (): Channel => {
    const channel: Channel = {
      onmessage: null,
      postMessage: (data: unknown) => {
        for (const other of open) if (other !== channel) other.onmessage?.({ data } as MessageEvent);
      },
      close: () => void open.delete(channel),
    };
    open.add(channel);
    return channel;
  };
}

const study = documentOf(modelOf([construct("a", ["x"])]));
function tab(channel: Channel) {
  const store = createStudioStore();
  return { store, stop: presence(store, channel), elsewhere: () => store.getState().elsewhere };
}

describe("tabs of one browser", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("notice that they have the same project open, and that it is so no more", () => {
    const channel = browser();
    const one = tab(channel());
    one.store.getState().openDocument(study);
    const two = tab(channel());
    expect([one.elsewhere(), two.elsewhere()]).toEqual([0, 0]);
    openProject(two.store.getState(), projectOf(one.store.getState()));
    expect([one.elsewhere(), two.elsewhere()]).toEqual([1, 1]);
    const three = tab(channel());
    openProject(three.store.getState(), projectOf(one.store.getState()));
    expect([one.elsewhere(), two.elsewhere(), three.elsewhere()]).toEqual([2, 2, 2]);
    two.stop();
    expect([one.elsewhere(), three.elsewhere()]).toEqual([1, 1]);
    openProject(three.store.getState(), { ...projectOf(one.store.getState()), id: "another" });
    expect([one.elsewhere(), three.elsewhere()]).toEqual([0, 0]);
  });

  it("know after a while that one was killed without a word", () => {
    const channel = browser();
    const one = tab(channel());
    one.store.getState().openDocument(study);
    const dying = channel();
    const two = tab(dying);
    openProject(two.store.getState(), projectOf(one.store.getState()));
    expect(one.elsewhere()).toBe(1);
    dying.onmessage = null;
    dying.postMessage = () => undefined;
    vi.advanceTimersByTime(20_000);
    expect(one.elsewhere()).toBe(0);
  });

  it("say nothing of empty canvases", () => {
    const channel = browser();
    const [one, two] = [tab(channel()), tab(channel())];
    two.store.getState().setIdentity({ projectId: one.store.getState().projectId });
    expect([one.elsewhere(), two.elsewhere()]).toEqual([0, 0]);
  });
});
