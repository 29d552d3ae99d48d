import { service, type Services } from "./services";
import type { State } from "./state";

/** Something the researcher can do, as menu, keyboard, palette and list of shortcuts see it. */
export interface Command {
  readonly id: string;
  /** key of the catalogues */
  readonly labelKey: string;
  /** what stands before it in the list of commands, such as "Go to", where its own words do not say enough */
  readonly groupKey?: string;
  /** such as "Mod+Shift+Z" (Mod: ⌘ or Ctrl), "R", "ArrowLeft"; empty where it has none */
  readonly shortcut: string;
  /** further keys for the same */
  readonly alternatives?: readonly string[];
  /** heard everywhere, or by the canvas, which does more with the key (where the pointer or the focus is) */
  readonly scope: "studio" | "canvas";
  enabled(state: State): boolean;
  run(state: State): void;
}

type Shape = Partial<Pick<Command, "alternatives" | "scope" | "enabled">> & Pick<Command, "run">;

export const command = (id: string, shortcut: string, shape: Shape): Command => ({
  id,
  labelKey: `common:command.${id}`,
  shortcut,
  scope: "studio",
  enabled: () => true,
  ...shape,
});

/** What the page does; disabled as long as the page does not offer it. */
export const byPage = (id: keyof Services, shortcut: string, needs: (state: State) => boolean = () => true): Command =>
  command(id, shortcut, { enabled: (state) => service(id) !== undefined && needs(state), run: () => service(id)?.() });

export const hasModel = (state: State): boolean => state.document.model.constructs.length > 0;
