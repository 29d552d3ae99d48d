// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { studio } from "../../../src/store/store";
import { DropZone } from "../../../src/ui/data/DropZone";
import { isTable, receiveFile } from "../../../src/ui/data/openFile";
import { mount, reset } from "./mount";

const onProject = vi.fn();
const importing = () => studio.getState().importing;

beforeEach(() => {
  onProject.mockClear();
  reset(undefined);
});
afterEach(cleanup);

describe("files", () => {
  it("go to the import dialog, projects to the program", async () => {
    await receiveFile(new File(["a,b\n1,2"], "answers.CSV"), { onProject });
    expect(importing()?.name).toBe("answers.CSV");
    expect(await (importing()!.file as File).text()).toBe("a,b\n1,2");
    await receiveFile(new File(["{}"], "study.sentier.json"), { onProject });
    expect(onProject.mock.calls[0]![0].name).toBe("study.sentier.json");
  });

  it("are dropped anywhere", async () => {
    mount(<DropZone onProject={onProject} />);
    const files = [new File(["a,b\n1,2"], "dropped.csv")];
    act(() => void fireEvent.dragOver(window, { dataTransfer: { types: ["Files"], files } }));
    expect(screen.getByText("Drop to open")).toBeTruthy();
    act(() => void fireEvent.drop(window, { dataTransfer: { types: ["Files"], files } }));
    await waitFor(() => expect(importing()?.name).toBe("dropped.csv"));
    expect(screen.queryByText("Drop to open")).toBeNull();
  });

  it("do not include variables dragged to the canvas", () => {
    mount(<DropZone onProject={onProject} />);
    act(() => void fireEvent.dragOver(window, { dataTransfer: { types: ["application/x-sentier-columns"] } }));
    expect(screen.queryByText("Drop to open")).toBeNull();
  });
});

describe("pasting", () => {
  const paste = (target: EventTarget, text: string): void => {
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: { getData: () => text } });
    target.dispatchEvent(event);
  };

  it("opens a table, outside fields only", () => {
    mount(<><DropZone onProject={onProject} /><input aria-label="field" /></>);
    paste(screen.getByLabelText("field"), "a\tb\n1\t2");
    paste(document.body, "a word");
    expect(importing()).toBeUndefined();
    paste(document.body, "a\tb\n1\t2");
    expect(importing()?.name).toBe("Pasted data");
  });

  it("knows a table", () => {
    expect(["a\tb\n1\t2", "a,b\r\n1,2", "5\n6", "x\n1"].map(isTable)).toEqual([true, true, true, true]);
    expect(["", "one line", "two\nlines", "a,b"].map(isTable)).toEqual([false, false, false, false]);
  });
});
