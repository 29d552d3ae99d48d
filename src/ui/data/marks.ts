/** Which variables are marked, and from where a range starts. */
export interface Marks {
  readonly marked: readonly string[];
  readonly anchor: string | undefined;
}

export interface Gesture {
  /** extends from the anchor */
  readonly range: boolean;
  /** leaves the others as they are */
  readonly keep: boolean;
}

/**
 * The marks after a variable was clicked: alone; toggled (Ctrl, checkbox); or with all from the anchor to it (Shift).
 * @param order names as listed now; marked ones outside it stay marked unless the gesture starts anew
 */
export function mark(marks: Marks, order: readonly string[], name: string, { range, keep }: Gesture): Marks {
  if (range && marks.anchor !== undefined && order.includes(marks.anchor)) {
    const [from, to] = [order.indexOf(marks.anchor), order.indexOf(name)];
    const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    const others = keep ? marks.marked.filter((other) => !between.includes(other)) : [];
    return { marked: [...others, ...between], anchor: marks.anchor };
  }
  const isMarked = marks.marked.includes(name);
  if (keep) return { marked: isMarked ? marks.marked.filter((other) => other !== name) : [...marks.marked, name], anchor: name };
  const alone = isMarked && marks.marked.length === 1;
  return { marked: alone ? [] : [name], anchor: name };
}

/** The active place after a key, or undefined where the key does not move. */
export function movedTo(key: string, at: number, length: number): number | undefined {
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: length - 1, PageDown: at + 10, PageUp: at - 10 };
  const to = steps[key];
  return to === undefined || length === 0 ? undefined : Math.max(0, Math.min(length - 1, to));
}
