import type { Comment, Document, Point } from "./document";

/** Width of a new comment, and how narrow and wide one can be, px. */
export const COMMENT_WIDTH = { usual: 220, least: 100, most: 640 } as const;

const none: readonly Comment[] = [];
export const commentsOf = (document: Document): readonly Comment[] => document.comments ?? none;

function withComments(document: Document, comments: readonly Comment[]): Document {
  const { comments: _, ...rest } = document;
  return comments.length === 0 ? rest : { ...rest, comments };
}

/** The id that the next comment gets, such as "n3". */
export function nextCommentId(document: Document): string {
  const numbers = commentsOf(document).map(({ id }) => Number(/^n(\d+)$/.exec(id)?.[1] ?? 0));
  return `n${Math.max(0, ...numbers) + 1}`;
}

export const addComment = (document: Document, at: Point, text = ""): Document =>
  withComments(document, [...commentsOf(document), { id: nextCommentId(document), text, at, width: COMMENT_WIDTH.usual }]);

/** Text, place or width of a comment; no change where it is unknown or says the same. */
export function changeComment(document: Document, id: string, change: Partial<Pick<Comment, "text" | "at" | "width">>): Document {
  const before = commentsOf(document).find((c) => c.id === id);
  if (before === undefined) return document;
  const width = Math.round(Math.min(COMMENT_WIDTH.most, Math.max(COMMENT_WIDTH.least, change.width ?? before.width)));
  const after = { ...before, ...change, width };
  if (after.text === before.text && after.width === before.width && after.at.x === before.at.x && after.at.y === before.at.y) return document;
  return withComments(document, commentsOf(document).map((c) => (c === before ? after : c)));
}

/** Moves comments by so many pixels, as the arrow keys do. */
export const nudgeComments = (document: Document, ids: readonly string[], by: Point): Document =>
  ids.reduce((before, id) => {
    const at = commentsOf(before).find((c) => c.id === id)?.at;
    return at === undefined ? before : changeComment(before, id, { at: { x: at.x + by.x, y: at.y + by.y } });
  }, document);

export function removeComments(document: Document, ids: readonly string[]): Document {
  const kept = commentsOf(document).filter((c) => !ids.includes(c.id));
  return kept.length === commentsOf(document).length ? document : withComments(document, kept);
}
