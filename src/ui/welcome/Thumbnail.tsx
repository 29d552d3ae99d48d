import { useEffect, useState } from "react";
import { sceneToThumbnail } from "../../draw/thumbnail";
import type { Document } from "../../model/document";
import { useDark } from "../shared/useDark";
import { sampleAddress } from "./sampleAddress";

/** The sample's diagram, small; nothing while it is fetched or where it cannot be. */
export function Thumbnail({ id }: { readonly id: string }) {
  const dark = useDark();
  const [document, setDocument] = useState<Document>();
  useEffect(() => {
    let wanted = true;
    void fetch(sampleAddress(id, "model.json"))
      .then((response) => response.json() as Promise<Document>)
      .then((loaded) => wanted && setDocument(loaded))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [id]);
  const svg = document === undefined ? "" : sceneToThumbnail(document, dark ? "dark" : "light");
  return <span className="thumb" dangerouslySetInnerHTML={{ __html: svg }} />;
}
