import type { Draws } from "../methods/bootstrap/draws";
import type { Frame } from "../methods/bootstrap/frame";
import type { BootstrapOptions } from "../methods/bootstrap/options";
import type { Bootstrapped, JackknifeShare, KeeperArguments } from "./bootstrapKeeper";
import type { Keeper } from "./pool";

let runs = 0;

/** What the keeper is told of one run. Draws that come before the frame wait for it. */
export class BootstrapMemory {
  private readonly run = ++runs;
  private readonly early: Draws[] = [];
  private readonly keeper: Keeper;
  /** called where the keeper cannot answer, most of all when it is lost */
  private readonly onFailure: (error: Error) => void;
  frame: Frame | undefined;

  constructor(keeper: Keeper, onFailure: (error: Error) => void) {
    this.keeper = keeper;
    this.onFailure = onFailure;
  }

  open(frame: Frame, options: BootstrapOptions): void {
    this.frame = frame;
    this.tell("bootstrap.open", { run: this.run, frame, options });
    for (const draws of this.early.splice(0)) this.keep(draws);
  }

  keep(draws: Draws): void {
    if (this.frame === undefined) this.early.push(draws);
    else this.tell("bootstrap.keep", { run: this.run, draws }, [draws.values, draws.codes, draws.turned, draws.innerErrors]);
  }

  keepJackknife(jackknife: JackknifeShare): void {
    this.tell("bootstrap.keep", { run: this.run, jackknife }, [jackknife.values]);
  }

  /** Summaries of the resamples before number `upTo`. */
  sum(upTo: number): Promise<Bootstrapped> {
    return this.keeper.ask<Bootstrapped>({ program: "bootstrap.sum", argument: { run: this.run, upTo } });
  }

  drop(): void {
    // Whether it still remembers does not matter.
    this.keeper.ask({ program: "bootstrap.drop", argument: { run: this.run } }).catch(() => undefined);
  }

  private tell<Name extends keyof KeeperArguments>(program: Name, argument: KeeperArguments[Name], arrays: readonly (Float64Array | Uint8Array)[] = []): void {
    this.keeper.ask({ program, argument, transfer: arrays.map((array) => array.buffer as ArrayBuffer) }).catch(this.onFailure);
  }
}
