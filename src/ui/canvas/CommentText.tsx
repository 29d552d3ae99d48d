import Markdown, { type Components } from "react-markdown";

/** Links open beside the studio; one that would do anything else (`javascript:`) is words; pictures from elsewhere are not fetched, their description stands in. */
const components: Components = {
  a: ({ href, children }) =>
    href === undefined || href === "" ? (
      <>{children}</>
    ) : (
      <a className="nodrag" href={href} target="_blank" rel="noreferrer noopener">
        {children}
      </a>
    ),
  img: ({ alt }) => <em>{alt}</em>,
};

/** Markdown without HTML: what looks like a tag is shown as it was typed. */
export const CommentText = ({ source }: { readonly source: string }) => <Markdown components={components}>{source}</Markdown>;
