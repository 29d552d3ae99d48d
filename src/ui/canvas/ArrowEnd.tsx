/**
 * React Flow draws an edge only between nodes that have an element of class `source` or `target`.
 * Where arrows really begin and end, the scene says; this one is never seen.
 */
export const ArrowEnd = () => <i className="source target arrow-end" data-handlepos="top" aria-hidden="true" />;
