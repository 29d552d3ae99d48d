import { rearranged } from "../../draw/rearrange";
import type { Document } from "../../model/document";

/** Lays documents out where it holds nothing up. */
globalThis.addEventListener("message", ({ data }: MessageEvent<Document>) => globalThis.postMessage(rearranged(data).layout));
