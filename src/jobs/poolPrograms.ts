import { analyses } from "../methods/registry";
import { analysisPrograms } from "./analysisPrograms";
import { bootstrapKeeper } from "./bootstrapKeeper";
import { drawShare, sharedResampler, type Share } from "../methods/bootstrap/draws";
import { frameOf } from "../methods/bootstrap/frame";
import { jackknife } from "../methods/bootstrap/jackknife";
import type { BootstrapOptions } from "../methods/bootstrap/options";
import type { Programs } from "./poolServe";
import type { Context } from "./poolProtocol";

const optionsOf = (context: Context | undefined): BootstrapOptions => context!.options as BootstrapOptions;

/** Everything that the workers of the pool can do. */
export const programs: Programs = {
  *"bootstrap.draw"(context, { share, wantsFrame }: { readonly share: Share; readonly wantsFrame: boolean }) {
    const options = optionsOf(context);
    // What is prepared once does not tell how long a resample takes.
    sharedResampler(context!, options);
    const start = performance.now();
    const draws = yield* drawShare(context!, options, share);
    const milliseconds = performance.now() - start;
    const frame = wantsFrame ? frameOf(sharedResampler(context!, options)) : undefined;
    const buffers = [draws.values, draws.codes, draws.turned, draws.innerErrors].map((array) => array.buffer as ArrayBuffer);
    return { value: { draws, frame, milliseconds }, transfer: buffers };
  },
  *"bootstrap.jackknife"(context, share: Share) {
    const values = yield* jackknife(sharedResampler(context!, optionsOf(context)), share);
    return { value: { first: share.first, values }, transfer: [values.buffer as ArrayBuffer] };
  },
  ...bootstrapKeeper(),
  ...analysisPrograms(analyses),
};
