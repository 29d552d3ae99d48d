import { useCallback, useEffect, useRef, useState } from "react";
import { withModelOfText } from "../../model/textEdit";
import { mergedText } from "../../model/textMerge";
import { readModelText } from "../../model/textPlaces";
import { writeModelText } from "../../model/syntaxWriter";
import type { PathModel } from "../../model/types";
import type { Problem } from "../../report/problem";
import { studio, useStudio } from "../../store/store";
import { placeNew } from "./place";

/** The text is read this long after the last key, ms. */
const PAUSE = 250;
/** Keys further apart than this are separate steps of the history, ms. */
const STRETCH = 1500;

/** In so many steps back a construct is looked for that a text brings back. */
const REMEMBERED = 50;

/** What the person wrote last about each model, comments and all, as long as the page is open. */
const remembered = new Map<string, string>();

export interface ModelText {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** what keeps the model from being written as text */
  readonly unwritable: readonly Problem[];
  change(text: string): void;
  /** takes what was typed at once */
  settle(): void;
  /** writes the text anew, in the program's own way */
  tidy(): void;
}

const written = (model: PathModel): { readonly text: string; readonly problems: readonly Problem[] } => {
  const result = writeModelText(model);
  return "text" in result ? { text: result.text, problems: [] } : { text: "", problems: result.problems };
};

/** Model and text in step: what is typed becomes the model, what is drawn is written into the text, and what is wrong stays out of the model. */
export function useModelText(): ModelText {
  const model = useStudio((state) => state.document.model);
  const id = useStudio((state) => state.activeModel);
  const [initial] = useState(() => merged(id, model));
  const [text, setText] = useState(initial);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  /** the last text that could be read, and the model that it says */
  const good = useRef({ text: initial, model, id });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = useRef({ at: -Infinity, gesture: "" });

  const read = useCallback((source: string) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const parsed = readModelText(source);
    setProblems("problems" in parsed ? parsed.problems : []);
    if ("problems" in parsed) return;
    const { document, past, edit, activeModel } = studio.getState();
    const earlier = past.slice(-REMEMBERED).map((step) => step.document);
    const after = withModelOfText(document, parsed, placeNew, earlier);
    good.current = { text: source, model: after.model, id: activeModel };
    remembered.set(activeModel, source);
    edit("canvas:step.text", (now) => (now === document ? after : withModelOfText(now, parsed, placeNew, earlier)), typed.current.gesture);
  }, []);

  const change = useCallback(
    (source: string) => {
      setText(source);
      const now = performance.now();
      typed.current = { at: now, gesture: now - typed.current.at < STRETCH ? typed.current.gesture : `text ${now}` };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => read(source), PAUSE);
    },
    [read],
  );
  const settle = useCallback(() => {
    if (timer.current !== undefined) read(text);
  }, [read, text]);
  const tidy = useCallback(() => {
    const source = written(studio.getState().document.model).text;
    remembered.set(studio.getState().activeModel, source);
    good.current = { ...good.current, text: source };
    setText(source);
    setProblems([]);
  }, []);

  // Drawn, undone or another model: the text follows, from what was right in it last.
  useEffect(() => {
    if (good.current.model === model && good.current.id === id) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    const source = good.current.id === id ? mergedText(good.current.text, model, written(model).text) : merged(id, model);
    good.current = { text: source, model, id };
    remembered.set(id, source);
    setText(source);
    setProblems([]);
  }, [model, id]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { text, problems, unwritable: written(model).problems, change, settle, tidy };
}

const merged = (id: string, model: PathModel): string => mergedText(remembered.get(id) ?? "", model, written(model).text);
