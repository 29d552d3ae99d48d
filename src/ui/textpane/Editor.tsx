import { useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../report/problem";
import { piecesOf } from "./highlight";

interface EditorProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly problems: readonly Problem[];
  /** id of the list that says what is wrong */
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/** A field with line numbers; the colours and underlines lie behind it, letter under letter. */
export function Editor({ field, text, problems, describedBy, onChange, onBlur }: EditorProps) {
  const { t } = useTranslation();
  const lines = useMemo(() => piecesOf(text, problems), [text, problems]);
  const wrongLines = new Set(problems.flatMap(({ at }) => at.flatMap((place) => (place.kind === "text" ? [place.line] : []))));
  const back = useRef<HTMLPreElement>(null);
  const gutter = useRef<HTMLOListElement>(null);
  const follow = () => {
    const { scrollTop = 0, scrollLeft = 0 } = field.current ?? {};
    back.current?.scrollTo(scrollLeft, scrollTop);
    gutter.current?.scrollTo(0, scrollTop);
  };
  useLayoutEffect(follow);
  // The list of mistakes takes room from the field: the line that is being written stays in sight.
  useEffect(() => {
    const area = field.current;
    if (area === null || typeof ResizeObserver === "undefined") return undefined;
    let height = area.clientHeight;
    const observer = new ResizeObserver(() => {
      const lost = height - area.clientHeight;
      height = area.clientHeight;
      if (lost > 0 && document.activeElement === area) area.scrollTop += lost;
    });
    observer.observe(area);
    return () => observer.disconnect();
  }, [field]);
  const onKeyDown = (event: KeyboardEvent) => {
    // Out of the field by keyboard: Tab goes on as everywhere, Escape gives the keys back to the canvas.
    if (event.key !== "Escape") return;
    event.stopPropagation();
    field.current?.blur();
  };
  return (
    <div className="editor">
      <ol className="gutter" ref={gutter} aria-hidden="true">
        {lines.map((_, k) => (
          <li key={k} className={wrongLines.has(k + 1) ? "wrong" : ""}>{k + 1}</li>
        ))}
      </ol>
      <div className="sheet">
        <pre ref={back} aria-hidden="true">
          {lines.map((pieces, k) => (
            <span key={k} className="line">
              {pieces.map(({ text: words, kind, wrong }, j) => (
                <span key={j} className={wrong ? `${kind} wrong` : kind}>{words}</span>
              ))}
              {"\n"}
            </span>
          ))}
        </pre>
        <textarea
          ref={field}
          aria-label={t("common:command.textPane")}
          aria-describedby={describedBy}
          aria-invalid={problems.length > 0}
          value={text}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          wrap="off"
          placeholder={t("canvas:text.example")}
          onChange={(event) => onChange(event.target.value)}
          onScroll={follow}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}
