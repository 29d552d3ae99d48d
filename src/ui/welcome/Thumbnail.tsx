/** The sample's diagram, small. */
export function Thumbnail({ id }: { readonly id: string }) {
  return <svg className="thumb" viewBox="0 0 224 152" aria-hidden="true" data-sample={id} />;
}
