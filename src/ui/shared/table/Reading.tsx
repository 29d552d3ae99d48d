import { useLayoutEffect, useRef, useState } from "react";

/** What a table or chart says, in plain words; where there is more than the room for it, the keyboard reaches it to scroll. */
export function Reading({ text }: { readonly text: string }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = paragraph.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => setScrolls(element.scrollHeight > element.clientHeight + 1));
    watch.observe(element);
    return () => watch.disconnect();
  }, [text]);
  return text === "" ? null : <p className="reading" ref={paragraph} tabIndex={scrolls ? 0 : undefined}>{text}</p>;
}
